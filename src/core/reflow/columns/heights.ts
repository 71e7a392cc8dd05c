/** Where rows of a character grid stand on paper: columns whose lines are not level print each line in a row of its own. */
import { columnLimits as limits } from './limits';
import type { Run } from './runs';

/**
 * Returns for each row how far down it stands, in lines of body text. Most pairs of runs one above the other are a line
 * apart, so a row is as high as the pairs around it say; empty rows are room on paper, and rows that no pair spans count one.
 */
export function rowHeights(rows: readonly (readonly Run[])[]): Float64Array {
  const shares: number[][] = rows.map(() => []);
  for (let row = 0; row < rows.length; row += 1) {
    for (const own of rows[row] ?? []) {
      const below = nextBelow(rows, own);
      if (below === null || Math.abs(below.left - own.left) > limits.indent) continue;
      for (let between = row; between < below.row; between += 1) shares[between]?.push(1 / (below.row - row));
    }
  }
  const heights = new Float64Array(rows.length);
  for (let row = 1; row < rows.length; row += 1) {
    const empty = rows[row]?.length === 0 || rows[row - 1]?.length === 0;
    const step = stepOf(shares[row - 1] ?? []);
    heights[row] = (heights[row - 1] ?? 0) + (empty ? Math.max(step ?? 1, limits.emptyRow) : (step ?? 1));
  }
  return heights;
}

/** The mean of what the closest pairs say; pairs with a gap between them say too little. */
function stepOf(shares: readonly number[]): number | null {
  const most = Math.max(0, ...shares);
  const close = shares.filter((share) => share * 2 >= most);
  return close.length === 0 ? null : close.reduce((sum, share) => sum + share, 0) / close.length;
}

/** Returns the next run under another, when one is near. */
export function nextBelow(rows: readonly (readonly Run[])[], own: Run): Run | null {
  for (let row = own.row + 1; row <= own.row + limits.farthestRow && row < rows.length; row += 1) {
    for (const other of rows[row] ?? []) {
      if (other.left >= own.right) break;
      if (other.right > own.left) return other;
    }
  }
  return null;
}
