/**
 * The kinds of evidence that the engine weighs, told by the names of its observations: the first pattern that fits a name says
 * its kind. New observations find theirs by how they are named; a test says which do not.
 */

/**
 * @typedef {object} Kind
 * @property {string} name
 * @property {RegExp} observations names of weighed observations
 * @property {readonly string[]} [rules] numbers of rules.ts that weigh the same by hand
 */

/** What is always there is no evidence: it says how common a choice is. It is not switched off. */
export const always =
  /^(?:any line|gap|new|(?:step|on|back|link|link next|link far|link head): any|head: alone|picture: alone)$/u;

/** @type {readonly Kind[]} */
export const kinds = [
  {
    name: 'habits of the page',
    observations: /as usual|habit|heads apart|^page with(?:out)? blanks$|^before: story|no frame start/u,
  },
  { name: 'pair plausibility', observations: /\bpairs?\b|seam/u },
  {
    name: 'headline overlap',
    observations: /^(?:link )?head: (?:covered|shared|alike|.*\b(?:words|characters)\b)/u,
  },
  { name: 'picture overlap', observations: /^picture: (?:covered|shared|alike|.*\b(?:words|characters)\b)/u },
  { name: 'lexical cohesion', observations: /covered|: .*alike|unlike|shared|cohesion/u },
  { name: 'headline position', observations: /^(?:link )?head: /u },
  { name: 'picture position', observations: /^picture: /u },
  { name: 'blocks between blank lines', observations: /^block /u },
  { name: 'lines in turn', observations: /\bover (?:a )?lines?$/u },
  {
    name: 'marks between texts',
    observations: /^[^:]+: .*\b(?:behind|between|before|display|byline|headline|kicker|note|nothing)\b/u,
  },
  { name: 'lead formulas', observations: /\b(?:lead|opener|opening)\b/u, rules: ['leadFormula'] },
  {
    name: 'wording cues',
    observations:
      /\bcue\b|credit|byline|caption|\b(?:note|dash|capitals|imprint|promo|date|folio|jump)\b|wording/u,
    rules: ['certainWording', 'proof'],
  },
  { name: 'quotes and brackets', observations: /bracket|quote/u, rules: ['openBracket', 'blankBeforeQuote'] },
  { name: 'frame starts', observations: /frame start|raw indent/u, rules: ['frameStart', 'rawIndent'] },
  {
    name: 'first-line indents',
    observations: /indent|flush|stub behind|, fresh$/u,
    rules: ['indented', 'unindented'],
  },
  { name: 'blank lines', observations: /blanks?\b|^alone/u, rules: ['manyBlanks'] },
  {
    name: 'widths',
    observations:
      /^(?:before|after): |column|of three$|\b(?:full|short|stub|wider|narrower|half|double|as before|next alike|width|word (?:fits|too long))\b(?! story)/u,
    rules: ['full', 'slightlyShort', 'short'],
  },
  {
    name: 'sentence ends and unfinished words',
    observations:
      /^(?:ends|gap after|next stops|stops|clauses)\b|unmarked|hyphen|\bsmall\b|\b(?:open|closed|resumed)\b|^gap before capital$/u,
    rules: ['stop', 'open', 'clause', 'colon', 'hyphen', 'startsLower'],
  },
  { name: 'what a line starts with', observations: /\bstarts\b|^gap before /u, rules: ['startsMark'] },
  { name: 'length of the line', observations: /^(?:Han|Latin) \d|short story|\blength\b/u },
  { name: 'lines standing together', observations: /^block / },
  { name: 'spaces inside the line', observations: /spaced|two phrases/u },
  { name: 'position on the page', observations: /^page |^last line$|goes on|inside its line|in line$/u },
  {
    name: 'order and distance',
    observations: /distance|latest|adjacent|ahead|: back$|crosshead|piece|over (?:a )?lines?$|next$/u,
  },
];

/**
 * Returns the kind of an observation, 'always' for what is no evidence, null where no pattern fits.
 * @param {string} observation
 * @returns {string | null}
 */
export function kindOf(observation) {
  if (always.test(observation)) return 'always';
  return kinds.find(({ observations }) => observations.test(observation))?.name ?? null;
}

const entry = /(\[\s*')([^']+)(',\s*)(\[[^\]]*\]|-?[\d.]+)/gu;

/**
 * Returns the names of the observations in a table of weights.
 * @param {string} source text of a file `*-weights.ts`
 * @returns {readonly string[]}
 */
export function observationsIn(source) {
  return [...source.matchAll(entry)].map(([, , name = '']) => name);
}

/**
 * Returns a table of weights in which one kind of evidence weighs nothing.
 * @param {string} source
 * @param {string} kind
 * @returns {string}
 */
export function withoutKind(source, kind) {
  return source.replace(entry, (all, open, name, comma, value) =>
    kindOf(name) === kind ? `${open}${name}${comma}${String(value).replace(/-?\d+(?:\.\d+)?/gu, '0')}` : all,
  );
}

/**
 * Returns rules.ts with numbers that weigh the same evidence by hand set to nothing.
 * @param {string} source
 * @param {readonly string[]} rules
 * @returns {string}
 */
export function withoutRules(source, rules) {
  return rules.reduce(
    (text, rule) =>
      text.replace(new RegExp(`(\\b${rule}(?::| =) )-?\\d+(?:\\.\\d+)?`, 'gu'), (_, name) => `${name}0`),
    source,
  );
}
