/** How a character is searched: inside a run, as part of a word, or alone. Speaks of folded text. */
import { isHan, isHangul, isKana } from '../text/char-class';

/**
 * run: scripts in which a reader looks for any stretch of characters (Han, kana, Hangul, Thai and its kin);
 * word: letters and digits found by whole words; sign: marks and symbols; space: what stands between.
 */
export type CharKind = 'run' | 'word' | 'sign' | 'space';

const kinds: readonly CharKind[] = ['run', 'word', 'sign', 'space'];

/** Kinds as numbers, for loops that go through all of a library. */
export const runKind = 1;
export const wordKind = 2;
export const signKind = 3;
export const spaceKind = 4;

/** Remembered kinds of the basic plane, 0 where not asked for yet: the question is put for every character. */
const known = new Uint8Array(0x10000);

/** Returns how a code point of folded text is searched. */
export function charKind(codePoint: number): CharKind {
  return kinds[kindNumber(codePoint) - 1] ?? 'sign';
}

/** Returns the same as one of the numbers above. */
export function kindNumber(codePoint: number): number {
  if (codePoint > 0xffff) return kinds.indexOf(computeKind(codePoint)) + 1;
  const remembered = known[codePoint] ?? 0;
  if (remembered !== 0) return remembered;
  const kind = kinds.indexOf(computeKind(codePoint)) + 1;
  known[codePoint] = kind;
  return kind;
}

const letter = /[\p{L}\p{N}\p{M}]/u;
const unspaced = /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Bopomofo}]/u;

function computeKind(codePoint: number): CharKind {
  if (isHan(codePoint) || isKana(codePoint) || isHangul(codePoint)) return 'run';
  const character = String.fromCodePoint(codePoint);
  if (/\s/u.test(character)) return 'space';
  if (!letter.test(character)) return 'sign';
  return unspaced.test(character) ? 'run' : 'word';
}

/** Returns the kind of the character that begins at `offset`, 'space' outside the text. */
export function kindAt(folded: string, offset: number): CharKind {
  const codePoint = folded.codePointAt(offset);
  return codePoint === undefined ? 'space' : charKind(codePoint);
}

/** Returns the kind of the character that ends at `offset`, 'space' outside the text. */
export function kindBefore(folded: string, offset: number): CharKind {
  const low = folded.charCodeAt(offset - 1);
  return low >= 0xdc00 && low <= 0xdfff && offset >= 2
    ? kindAt(folded, offset - 2)
    : kindAt(folded, offset - 1);
}
