/** The neighbouring characters of a page, as its own lines have them. */
import type { Line } from '../../page/model';
import { isSpace } from '../../text/char-class';
import type { PagePairs } from '../../text/char-pairs';
import { PairTable } from '../pair-table';
import { streamLimits as limits } from './limits';

/** Returns the pairs and characters of a page's lines, spaces left out; of giant pages those of the first part. */
export function pagePairs(text: string, lines: readonly Line[]): PagePairs {
  const pairs = new PairTable();
  const characters = new Uint16Array(0x1_0000);
  let total = 0;
  for (const { start, end } of lines) {
    let before = 0;
    for (let offset: number = start; offset < end && total < limits.mostCharacters; offset += 1) {
      const unit = text.charCodeAt(offset);
      if (isSpace(unit)) continue;
      if (before !== 0) pairs.add(before, unit);
      characters[unit] = (characters[unit] ?? 0) + 1;
      before = unit;
      total += 1;
    }
  }
  return { pairs, characters, total };
}
