/** Whether one stretch of text goes on in another: how the one ends, how the other begins, and what meets between them. */
import { isClauseMark, isClosing, isOpening, isSentenceEnd, isSpace } from '../../text/char-class';
import { PairTable } from '../../text/pair-table';
import { traits as t, traitsOf } from '../char-traits';

/** How a stretch of text ends: with a sentence, with a divided word, or in the middle. */
export type End = 'stop' | 'hyphen' | 'open';

/** Returns how the text up to `end` ends; closing quotes and brackets behind a full stop belong to it. */
export function endOf(text: string, start: number, end: number): End {
  let last = end - 1;
  while (last > start && isBehindStop(text.charCodeAt(last))) last -= 1;
  if (isSentenceEnd(text.charCodeAt(last))) return 'stop';
  const unit = text.charCodeAt(end - 1);
  if ((unit === 0x2d || unit === 0xad || unit === 0x2010) && isLetterAt(text, end - 2)) return 'hyphen';
  return 'open';
}

/** True where a stretch of text has a mark inside or at the end of a sentence; a point inside a number is none. */
export function hasMark(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (!isSentenceEnd(unit) && !isClauseMark(unit)) continue;
    if (unit >= 0x80 || offset + 1 === end || isSpace(text.charCodeAt(offset + 1))) return true;
    if (text.charCodeAt(offset + 1) >= 0x80) return true;
  }
  return false;
}

function isBehindStop(unit: number): boolean {
  return isClosing(unit) || unit === 0x22 || unit === 0x27 || unit === 0x201c || isSpace(unit);
}

function isLetterAt(text: string, offset: number): boolean {
  return offset >= 0 && (traitsOf(text.charCodeAt(offset)) & (t.word | t.broad)) !== 0;
}

/** Counts the neighbouring characters of stretches of text; digits count as one, spaces not at all. */
export function countPairs(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number }[],
): PairTable {
  const pairs = new PairTable();
  let room = 60_000;
  for (const { start, end } of stretches) {
    let before = 0;
    for (let offset = start; offset < end && room > 0; offset += 1) {
      const unit = folded(text.charCodeAt(offset));
      if (isSpace(unit)) continue;
      if (before !== 0) pairs.add(before, unit);
      before = unit;
      room -= 1;
    }
  }
  return pairs;
}

function folded(unit: number): number {
  return unit >= 0x30 && unit <= 0x39 ? 0x30 : unit;
}

/** Returns in log-odds what the two characters that would meet say for the text going on there. */
export function meeting(text: string, end: number, start: number, pairs: PairTable): number {
  const last = text.charCodeAt(end - 1);
  const first = text.charCodeAt(start);
  if (isClauseMark(first) || isSentenceEnd(first) || isClosing(first)) return 2.5;
  const lastTraits = traitsOf(last);
  const firstTraits = traitsOf(first);
  if ((firstTraits & t.broad) === 0 && (lastTraits & t.broad) === 0) {
    if ((firstTraits & t.lower) !== 0) return last === 0x2d ? 2.5 : 1.5;
    if ((firstTraits & t.upper) !== 0) return last === 0x2d ? -2 : -0.5;
    return 0;
  }
  if (isClauseMark(last)) return isOpening(first) ? 0.5 : 0.3;
  const count = pairs.count(folded(last), folded(first));
  return count > 1 ? 1.8 : count === 1 ? 1.2 : -0.8;
}
