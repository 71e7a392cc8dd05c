/** Lexical evidence: how much two stretches of text speak of the same thing, rare words of the page counting most. */
import { PairTable } from '../text/pair-table';
import { traits as t, traitsOf } from './char-traits';

/** The terms of a text, each once, in the order in which they first stand: numbers in the page's vocabulary. */
export type Terms = readonly number[];

/** The numbers of a page's terms: character pairs of CJK text, words of other text. */
export interface Vocabulary {
  readonly pairs: PairTable;
  readonly words: Map<string, number>;
  /** Han characters, each with its number. */
  readonly letters: Map<number, number>;
}

/** Returns a vocabulary without terms. */
export function emptyVocabulary(): Vocabulary {
  return { pairs: new PairTable(), words: new Map(), letters: new Map() };
}

/** How rare each term is among the page's units: the logarithm of how few units have it, at least a tenth. */
export interface Rarity {
  readonly weights: Float64Array;
  /** The weight of a term that no unit has. */
  readonly unknown: number;
}

/** Longest text looked at in a unit, in characters: what comes later adds little, and giant units must not cost. */
const longest = 4_000;

/** Returns the terms of a text without spaces (`tight`), or of a Latin text with them. */
export function termsOf(text: string, cjk: boolean, vocabulary: Vocabulary): Terms {
  const part = text.slice(0, longest);
  begin();
  return cjk ? pairTerms(part, vocabulary) : wordTerms(part, vocabulary);
}

/** Returns the numbers of a text's Han characters: they carry meaning singly, letters of other scripts do not. */
export function lettersOf(tight: string, { letters }: Vocabulary): Terms {
  begin();
  const own: number[] = [];
  const length = Math.min(tight.length, longest);
  for (let offset = 0; offset < length; offset += 1) {
    const unit = tight.charCodeAt(offset);
    if (unit >= 0x3400 && unit <= 0x9fff && isNew(unit)) own.push(letterNumber(unit, letters));
  }
  return own;
}

function letterNumber(unit: number, letters: Map<number, number>): number {
  const known = letters.get(unit);
  if (known !== undefined) return known;
  letters.set(unit, letters.size);
  return letters.size - 1;
}

function pairTerms(part: string, { pairs, words }: Vocabulary): number[] {
  const terms: number[] = [];
  let before = 0;
  for (let offset = 0; offset < part.length; offset += 1) {
    const code = part.codePointAt(offset) ?? 0;
    if (code > 0xffff) offset += 1;
    if (!(code >= 0x4e00 && code <= 0x9fff) && (traitsOf(code) & t.word) === 0) {
      before = 0;
      continue;
    }
    if (before !== 0) {
      // Pairs have even numbers, words odd ones; rare Han beyond the table's range are taken as words.
      const term =
        before <= 0xffff && code <= 0xffff
          ? pairs.add(before, code) * 2
          : wordNumber(String.fromCodePoint(before, code), words);
      if (isNew(term)) terms.push(term);
    }
    before = code;
  }
  return terms;
}

function wordTerms(part: string, { words }: Vocabulary): number[] {
  const lower = part.toLowerCase();
  const terms: number[] = [];
  let start = 0;
  let letters = 0;
  for (let offset = 0; offset <= lower.length; offset += 1) {
    const unit = offset < lower.length ? lower.charCodeAt(offset) : 0;
    const code = unit >= 0xd800 && unit <= 0xdbff ? (lower.codePointAt(offset) ?? unit) : unit;
    const isWord = (traitsOf(code) & t.word) !== 0;
    if (isWord) letters += 1;
    else {
      // Of a word its beginning counts: what follows is mostly its ending.
      if (letters >= 3) {
        const term = wordNumber(lower.slice(start, Math.min(offset, start + 7)), words);
        if (isNew(term)) terms.push(term);
      }
      letters = 0;
    }
    if (code > 0xffff) offset += 1;
    if (!isWord) start = offset + 1;
  }
  return terms;
}

function wordNumber(word: string, words: Map<string, number>): number {
  const known = words.get(word);
  if (known !== undefined) return known;
  const number = words.size * 2 + 1;
  words.set(word, number);
  return number;
}

/** Returns the rarity of terms over units. */
export function rarityOf(units: readonly Terms[]): Rarity {
  let size = 0;
  for (const terms of units)
    for (let index = 0; index < terms.length; index += 1) size = Math.max(size, (terms[index] ?? 0) + 1);
  const counts = new Int32Array(size);
  for (const terms of units) {
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index] ?? 0;
      counts[term] = (counts[term] ?? 0) + 1;
    }
  }
  const byCount = new Float64Array(units.length + 1).map((_, count) =>
    Math.max(0.1, Math.log((units.length + 1) / (count + 0.5))),
  );
  const weights = new Float64Array(size);
  for (let term = 0; term < size; term += 1) weights[term] = byCount[counts[term] ?? 0] ?? 0.1;
  return { weights, unknown: byCount[0] ?? 0.1 };
}

/** A set of terms that grows: a bit for every term of the page. */
export type TermSet = Uint32Array;

/** Returns an empty set for the terms that `rarity` knows. */
export function emptyTermSet({ weights }: Rarity): TermSet {
  return new Uint32Array((weights.length >> 5) + 1);
}

/** Puts terms into a set. */
export function putTerms(set: TermSet, terms: Terms): void {
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index] ?? 0;
    set[term >> 5] = (set[term >> 5] ?? 0) | (1 << (term & 31));
  }
}

/** Returns the share (0 to 1) of the weight of the terms of some lists, each once, that `whole` has too. */
export function coverage(parts: readonly Terms[], whole: TermSet, { weights, unknown }: Rarity): number {
  let all = 0;
  let found = 0;
  begin();
  for (let place = 0; place < parts.length; place += 1) {
    const part = parts[place] ?? [];
    for (let index = 0; index < part.length; index += 1) {
      const term = part[index] ?? 0;
      if (!isNew(term)) continue;
      const weight = weights[term] ?? unknown;
      all += weight;
      if (((whole[term >> 5] ?? 0) & (1 << (term & 31))) !== 0) found += weight;
    }
  }
  return all === 0 ? 0 : found / all;
}

/** Returns the greatest of some shares, and the greatest of the others; 0 where there is none. */
export function topTwo(values: ArrayLike<number>): { readonly most: number; readonly second: number } {
  let most = 0;
  let second = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (value > most) {
      second = most;
      most = value;
    } else second = Math.max(second, value);
  }
  return { most, second };
}

/** Returns the terms of several units together. */
export function mergeTerms(units: readonly Terms[]): Terms {
  const [first] = units;
  if (first !== undefined && units.length === 1) return first;
  return eachOnce(units);
}

/** Which call saw a term last: quicker than a set, and nothing of it is told. */
let seen = new Uint32Array(1 << 14);
let call = 0;

/** Begins a list in which each term stands once. */
function begin(): void {
  call = call === 0xffff_ffff ? 1 : call + 1;
  if (call === 1) seen.fill(0);
}

/** Whether a term was not seen since the last `begin`. */
function isNew(term: number): boolean {
  if (term >= seen.length) {
    const grown = new Uint32Array(term * 2);
    grown.set(seen);
    seen = grown;
  }
  if (seen[term] === call) return false;
  seen[term] = call;
  return true;
}

/** Returns the numbers of some lists, each once, in the order in which they first stand. */
function eachOnce(lists: readonly Terms[]): number[] {
  begin();
  const once: number[] = [];
  for (let place = 0; place < lists.length; place += 1) {
    const list = lists[place] ?? [];
    for (let index = 0; index < list.length; index += 1) {
      const term = list[index] ?? 0;
      if (isNew(term)) once.push(term);
    }
  }
  return once;
}
