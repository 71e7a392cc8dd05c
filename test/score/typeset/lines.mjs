// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Breaks text into printed lines as newspapers set it: kinsoku, words and numbers kept whole, justification. Widths in em. */

const closing = /[，。、；：？！）》〉」』】’”％,.;:?!)\]…～·]/u;
const opening = /[（《〈「『【‘“([]/u;
const isCjk = (char) =>
  /[\u2014\u2018-\u201d\u2026\u2500-\u27bf\u3000-\u30ff\u3400-\u9fff\uf900-\uffef]/u.test(char);

/** Cuts a text into what may not be broken: CJK characters singly, Latin words and numbers whole, spaces. */
export function tokensOf(text, widthOf) {
  const tokens = [];
  const widthOfAll = (string) => [...string].reduce((sum, char) => sum + widthOf(char), 0);
  for (const [string] of text.matchAll(/[ \u3000]|——|……|[A-Za-zÀ-ÿ0-9.%+/~@·#&'–-]+|./gu)) {
    const latin = /[A-Za-zÀ-ÿ0-9]/u.test(string);
    if (latin && string.length > 8) {
      for (const part of string.match(/.{1,5}(?:[^A-Za-zÀ-ÿ0-9]+$)?/gu))
        tokens.push({ string: part, width: widthOfAll(part), latin: true });
      continue;
    }
    tokens.push({
      string,
      width: widthOfAll(string),
      latin: latin || (!isCjk(string[0]) && string !== ' '),
      space: string === ' ',
      closes: string.length === 1 && closing.test(string),
      opens: string.length === 1 && opening.test(string),
    });
  }
  return tokens;
}

/** Takes one line from `tokens` at `from`: {to, tokens, natural}. A closing mark never starts a line, an opening one never ends it. */
export function takeLine(tokens, from, width, squeeze = 0) {
  let to = from;
  while (to < tokens.length && tokens[to].space) to += 1;
  const start = to;
  let natural = 0;
  while (to < tokens.length && natural + tokens[to].width <= width + 0.001) {
    natural += tokens[to].width;
    to += 1;
  }
  if (
    to < tokens.length &&
    tokens[to].closes &&
    natural + tokens[to].width - 0.5 <= width + squeeze &&
    squeeze > 0
  ) {
    natural += tokens[to].width;
    to += 1;
  }
  if (to < tokens.length) {
    const least = start + 1;
    while (to > least && (tokens[to]?.closes || tokens[to - 1].opens)) to -= 1;
  }
  if (to === start) to = start + 1;
  let end = to;
  while (end > start && tokens[end - 1].space) end -= 1;
  const line = tokens.slice(start, end);
  let next = to;
  while (next < tokens.length && tokens[next].space) next += 1;
  return {
    to: next,
    tokens: line,
    natural: line.reduce((sum, token) => sum + token.width, 0),
    last: next >= tokens.length,
  };
}

/**
 * Sets a line's tokens into segments {x, text, spacing} over `width` em. Modes: `even` spreads between all characters,
 * `mixed` first widens the joints between CJK and Latin, `brackets` also those at brackets, `marks` first the gaps behind punctuation; `none` leaves it ragged.
 */
export function justify(line, width, mode) {
  const { tokens } = line;
  const slack = width - line.natural;
  const joints = new Array(tokens.length).fill(0);
  if (mode !== 'none' && !line.last && tokens.length > 1 && Math.abs(slack) > 0.01) {
    let left = slack;
    const spend = (where, most) => {
      const places = tokens.map((_, i) => i).filter((i) => i < tokens.length - 1 && where(i));
      if (places.length === 0 || left <= 0) return;
      const each = Math.min(most, left / places.length);
      for (const i of places) joints[i] += each;
      left -= each * places.length;
    };
    if (mode === 'brackets')
      spend((i) => /[（《]/u.test(tokens[i + 1].string) || /[）》]/u.test(tokens[i].string), 0.3);
    if (mode === 'mixed' || mode === 'brackets')
      spend(
        (i) =>
          tokens[i].latin !== tokens[i + 1].latin &&
          !tokens[i].space &&
          !tokens[i].closes &&
          !tokens[i + 1].closes,
        0.28,
      );
    if (mode === 'marks') spend((i) => tokens[i].closes, 0.45);
    if (left > 0.001) {
      const each = left / (tokens.length - 1);
      for (let i = 0; i < tokens.length - 1; i += 1) joints[i] += each;
    } else if (left < -0.001) {
      const each = left / (tokens.length - 1);
      for (let i = 0; i < tokens.length - 1; i += 1) joints[i] += each;
    }
  }
  const segments = [];
  let x = 0;
  tokens.forEach((token, i) => {
    const last = segments.at(-1);
    const before = i > 0 ? joints[i - 1] : null;
    const joins =
      last !== undefined &&
      last.latin === token.latin &&
      !token.latin &&
      !token.space &&
      !last.space &&
      Math.abs((last.spacing ?? before) - before) < 1e-6;
    if (joins) {
      last.text += token.string;
      last.spacing = before;
    } else segments.push({ x, text: token.string, spacing: null, latin: token.latin, space: token.space });
    x += token.width + joints[i];
  });
  return segments.map(({ x: at, text, spacing }) => ({ x: at, text, spacing: spacing ?? 0 }));
}

const vowel = /[aeiouyäöüáéíóú]/iu;

/** Where a word may be hyphenated: between two consonants amid vowels, or before a lone one; never within two letters of its ends. */
export function hyphenPoints(word) {
  const points = [];
  const letters = [...word];
  for (let i = 2; i < letters.length - 2; i += 1) {
    const [a, b, c] = [letters[i - 1], letters[i], letters[i + 1]];
    if (![a, b, c].every((char) => /\p{L}/u.test(char))) continue;
    if (/^(?:ch|sh|th|ck|ph|qu|sc|gh)$/iu.test(a + b)) continue;
    const open = vowel.test(a) && !vowel.test(b) && vowel.test(c);
    const shut =
      !vowel.test(a) &&
      !vowel.test(b) &&
      vowel.test(c) &&
      letters.slice(0, i - 1).some((char) => vowel.test(char));
    if (open || shut) points.push(i);
  }
  return points;
}

/** Takes one line of Latin words: {to, text, natural, last}; `to` may point into a word: {word, at}. */
export function takeWords(words, from, width, measure, hyphenate) {
  let { word, at } = from;
  let text = '';
  while (word < words.length) {
    const rest = words[word].slice(at);
    const lead = text === '' ? '' : ' ';
    if (measure(text + lead + rest) <= width) {
      text += lead + rest;
      word += 1;
      at = 0;
      continue;
    }
    const hard = [...rest.matchAll(/\p{L}-(?=\p{L})/gu)]
      .map((match) => match.index + 2)
      .filter((cut) => measure(text + lead + rest.slice(0, cut)) <= width);
    const soft = hyphenate
      ? hyphenPoints(rest).filter((cut) => measure(`${text + lead + rest.slice(0, cut)}-`) <= width)
      : [];
    if (hard.length > 0) {
      const cut = hard.at(-1);
      text += lead + rest.slice(0, cut);
      at += cut;
    } else if (soft.length > 0) {
      const cut = soft.at(-1);
      text += `${lead + rest.slice(0, cut)}-`;
      at += cut;
    } else if (text === '') {
      text = rest;
      word += 1;
      at = 0;
    }
    break;
  }
  return { to: { word, at }, text, natural: measure(text), last: word >= words.length };
}
