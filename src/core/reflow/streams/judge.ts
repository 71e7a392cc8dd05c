/** What the lines of one block are judged by while they are dealt out. */
import type { PagePairs } from '../../text/char-pairs';
import { columnBreadth, columnFit, continuity, type StreamLine } from './continuity';
import { streamLimits as limits } from './limits';
import type { Judge } from './paths';

/** Returns the judge of a block's lines, which weighs each pair of lines once. */
export function judgeOf(known: readonly StreamLine[], page: PagePairs): Judge {
  const reach = limits.window + 2;
  const worths = new Float64Array(known.length * reach).fill(Number.NaN);
  return {
    join: (before, line) => {
      const place = line * reach + Math.min(line - before, reach - 1);
      const found = worths[place] ?? Number.NaN;
      if (!Number.isNaN(found)) return found;
      const one = known[before];
      const two = known[line];
      const worth = one === undefined || two === undefined ? 0 : continuity(one, two, page);
      worths[place] = worth;
      return worth;
    },
    fits: (before, line, column) => {
      const one = known[before];
      const two = known[line];
      return one === undefined || two === undefined ? 0 : columnFit(one, two, column);
    },
    breadth: (line, column) => {
      const own = known[line];
      return own === undefined ? column : columnBreadth(own, column);
    },
  };
}
