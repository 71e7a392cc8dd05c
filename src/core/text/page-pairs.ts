/** The neighbouring characters of a page: what its own text says of which characters go together. */
import { isSpace } from './char-class';
import { type PagePairs, pairPlausibility } from './char-pairs';
import { PairTable } from './pair-table';

/** A stretch of a text, as half-open UTF-16 offsets. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Twice a large page: of giant pages the first part tells enough. */
const mostCharacters = 60_000;

/** Returns a text as a stretch. */
export const wholeText = (text: string): Stretch => ({ text, start: 0, end: text.length });

/** Counts the characters (UTF-16 units) of stretches and those that stand side by side in them, spaces left out. */
export function pagePairs(stretches: readonly Stretch[]): PagePairs {
  let length = 0;
  for (const { start, end } of stretches) length += end - start;
  if (length === 0) return noPairs;
  // A third of them are different ones, more or less: a small table is quicker than one that never grows.
  const pairs = new PairTable(Math.min(length, mostCharacters) / 3);
  const characters = new Uint16Array(0x1_0000);
  let total = 0;
  for (const { text, start, end } of stretches) {
    let before = -1;
    for (let offset = start; offset < end && total < mostCharacters; offset += 1) {
      const unit = text.charCodeAt(offset);
      if (isSpace(unit)) continue;
      if (before !== -1) pairs.add(before, unit);
      characters[unit] = (characters[unit] ?? 0) + 1;
      before = unit;
      total += 1;
    }
  }
  return { pairs, characters, total };
}

const noPairs: PagePairs = { pairs: new PairTable(0), characters: [], total: 0 };

/** Returns how well the end of one text goes with the start of another, in log-odds. */
export function plausibilityAcross(page: PagePairs, before: string, after: string): number {
  return before === '' || after === ''
    ? 0
    : pairPlausibility(before.charCodeAt(before.length - 1), after.charCodeAt(0), page);
}

/** Returns how often the pair stands on the page that the end of one text makes with the start of another. */
export function countAcross({ pairs }: PagePairs, before: string, after: string): number {
  return before === '' || after === ''
    ? 0
    : pairs.count(before.charCodeAt(before.length - 1), after.charCodeAt(0));
}
