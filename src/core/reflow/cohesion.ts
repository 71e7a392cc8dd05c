/** Lexical evidence: how much two stretches of text speak of the same thing, rare words of the page counting most. */

/** The terms of a text with their counts: character pairs of CJK text, words of other text. */
export type Terms = ReadonlyMap<string, number>;

/** How many units of the page a term stands in, and how many units there are. */
export interface Rarity {
  readonly units: number;
  readonly counts: ReadonlyMap<string, number>;
  /** The weight of a term by the number of units it stands in. */
  readonly weights: readonly number[];
}

/** Longest text looked at in a unit, in characters: what comes later adds little, and giant units must not cost. */
const longest = 4_000;

/** Returns the terms of a text without spaces (`tight`), or of a Latin text with them. */
export function termsOf(text: string, cjk: boolean): Terms {
  const terms = new Map<string, number>();
  const part = text.slice(0, longest);
  if (cjk) {
    let before = '';
    for (const character of part) {
      const code = character.charCodeAt(0);
      if (!(code >= 0x4e00 && code <= 0x9fff) && !/[\p{L}\p{N}]/u.test(character)) {
        before = '';
        continue;
      }
      if (before !== '') add(terms, before + character);
      before = character;
    }
  } else {
    for (const word of part.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []) add(terms, word.slice(0, 7));
  }
  return terms;
}

/** Returns the rarity of terms over units. */
export function rarityOf(units: readonly Terms[]): Rarity {
  const counts = new Map<string, number>();
  for (const terms of units) for (const term of terms.keys()) add(counts, term);
  const weights = Array.from({ length: units.length + 1 }, (_, count) =>
    Math.log((units.length + 1) / (count + 0.5)),
  );
  return { units: units.length, counts, weights };
}

/** How much a term tells: the logarithm of how few units have it. */
export function weightOf(term: string, { counts, weights }: Rarity): number {
  return weights[counts.get(term) ?? 0] ?? 0;
}

/** Returns the share (0 to 1) of the weight of `part`'s terms that `whole` has too. */
export function coverage(part: Terms, whole: Terms, rarity: Rarity): number {
  let all = 0;
  let found = 0;
  for (const term of part.keys()) {
    const weight = Math.max(0.1, weightOf(term, rarity));
    all += weight;
    if (whole.has(term)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** Words and characters of several texts, and in how many of the texts each stands. */
export interface Wording {
  readonly texts: number;
  readonly words: readonly Terms[];
  readonly letters: readonly ReadonlySet<string>[];
  readonly wordCounts: ReadonlyMap<string, number>;
  readonly letterCounts: ReadonlyMap<string, number>;
}

/** A text with its terms, for comparing with others. */
export interface Worded {
  readonly tight: string;
  readonly terms: Terms;
}

/** Returns the wording of several texts, each made of units. */
export function wordingOf(texts: readonly (readonly Worded[])[]): Wording {
  const words = texts.map((units) => mergeTerms(units.map((unit) => unit.terms)));
  const letters = texts.map((units) => lettersOf(units));
  const wordCounts = new Map<string, number>();
  const letterCounts = new Map<string, number>();
  for (const terms of words) for (const term of terms.keys()) add(wordCounts, term);
  for (const own of letters) for (const letter of own) add(letterCounts, letter);
  return { texts: texts.length, words, letters, wordCounts, letterCounts };
}

/** What a short text shares with another. */
export interface Shared {
  readonly words: number;
  readonly letters: number;
}

/**
 * Returns how much a short text shares with each of the texts: in words and in Han characters, each the square root of the
 * summed rarity among the texts. What all texts have counts nothing, what none has neither.
 */
export function sharedWith(units: readonly Worded[], wording: Wording): readonly Shared[] {
  const rarityIn = (counts: ReadonlyMap<string, number>, term: string): number =>
    Math.max(0, Math.log((wording.texts + 0.5) / (counts.get(term) ?? Number.POSITIVE_INFINITY)));
  const terms = [...mergeTerms(units.map((unit) => unit.terms)).keys()]
    .filter((term) => wording.wordCounts.has(term))
    .map((term) => ({ term, rarity: rarityIn(wording.wordCounts, term) }));
  const letters = [...lettersOf(units)]
    .filter((letter) => wording.letterCounts.has(letter))
    .map((letter) => ({ letter, rarity: rarityIn(wording.letterCounts, letter) }));
  return wording.words.map((words, place) => {
    let wordSum = 0;
    for (const { term, rarity } of terms) if (words.has(term)) wordSum += rarity;
    let letterSum = 0;
    for (const { letter, rarity } of letters) if (wording.letters[place]?.has(letter)) letterSum += rarity;
    return { words: Math.sqrt(wordSum), letters: Math.sqrt(letterSum) };
  });
}

/** Han characters of a text: they carry meaning singly, letters of other scripts do not. */
function lettersOf(units: readonly Worded[]): ReadonlySet<string> {
  const letters = new Set<string>();
  for (const { tight } of units) {
    for (const letter of tight.slice(0, longest))
      if (letter >= '\u3400' && letter <= '\u9fff') letters.add(letter);
  }
  return letters;
}

/** Returns the greatest of some shares, and the greatest of the others; 0 where there is none. */
export function topTwo(values: readonly number[]): { readonly most: number; readonly second: number } {
  let most = 0;
  let second = 0;
  for (const value of values) {
    if (value > most) {
      second = most;
      most = value;
    } else second = Math.max(second, value);
  }
  return { most, second };
}

/** Returns the terms of several units together. */
export function mergeTerms(units: readonly Terms[]): Terms {
  const merged = new Map<string, number>();
  for (const terms of units)
    for (const [term, count] of terms) merged.set(term, (merged.get(term) ?? 0) + count);
  return merged;
}

function add(terms: Map<string, number>, term: string): void {
  terms.set(term, (terms.get(term) ?? 0) + 1);
}
