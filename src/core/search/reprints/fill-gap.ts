/** Two short stretches laid beside each other unit by unit: what is the same, and what stands instead of what. */

/** Stretches of two texts; equal when their units are. Half-open. */
export interface AlignedStretch {
  readonly isSame: boolean;
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** Longer stretches are not compared unit by unit: one stands instead of the other. */
const longestGap = 240;

/** Steps of the way back through the table. */
const step = { both: 0, onlyA: 1, onlyB: 2 } as const;

/**
 * Returns the stretches of `a` from `aStart` to `aEnd` beside those of `b`, in order. The fewest changes are taken;
 * where they are as few, units stand beside units before any is left out.
 */
export function fillGap(
  a: string,
  aStart: number,
  aEnd: number,
  b: string,
  bStart: number,
  bEnd: number,
): readonly AlignedStretch[] {
  const [rows, columns] = [aEnd - aStart, bEnd - bStart];
  if (rows === 0 && columns === 0) return [];
  if (rows === 0 || columns === 0 || rows > longestGap || columns > longestGap) {
    return [{ isSame: false, aStart, aEnd, bStart, bEnd }];
  }
  const steps = tableOf(a, aStart, rows, b, bStart, columns);
  const stretches: { isSame: boolean; aStart: number; aEnd: number; bStart: number; bEnd: number }[] = [];
  let [row, column] = [rows, columns];
  while (row > 0 || column > 0) {
    const taken = steps[row * (columns + 1) + column];
    const isBoth = taken === step.both;
    const [beforeRow, beforeColumn] = [
      taken === step.onlyB ? row : row - 1,
      taken === step.onlyA ? column : column - 1,
    ];
    const isSame = isBoth && a.charCodeAt(aStart + row - 1) === b.charCodeAt(bStart + column - 1);
    const next = stretches.at(-1);
    if (next !== undefined && next.isSame === isSame) {
      next.aStart = aStart + beforeRow;
      next.bStart = bStart + beforeColumn;
    } else {
      stretches.push({
        isSame,
        aStart: aStart + beforeRow,
        aEnd: aStart + row,
        bStart: bStart + beforeColumn,
        bEnd: bStart + column,
      });
    }
    [row, column] = [beforeRow, beforeColumn];
  }
  return stretches.reverse();
}

/** The table of Needleman and Wunsch with the step that leads to each cell: changes cost 1, what is left out 1. */
function tableOf(
  a: string,
  aStart: number,
  rows: number,
  b: string,
  bStart: number,
  columns: number,
): Uint8Array {
  const width = columns + 1;
  const steps = new Uint8Array((rows + 1) * width);
  let above = new Uint16Array(width);
  let costs = new Uint16Array(width);
  for (let column = 0; column < width; column += 1) {
    above[column] = column;
    if (column > 0) steps[column] = step.onlyB;
  }
  for (let row = 1; row <= rows; row += 1) {
    costs[0] = row;
    steps[row * width] = step.onlyA;
    const unit = a.charCodeAt(aStart + row - 1);
    for (let column = 1; column < width; column += 1) {
      const isEqual = unit === b.charCodeAt(bStart + column - 1);
      const both = (above[column - 1] ?? 0) + (isEqual ? 0 : 1);
      const onlyA = (above[column] ?? 0) + 1;
      const onlyB = (costs[column - 1] ?? 0) + 1;
      const cost = Math.min(both, onlyA, onlyB);
      costs[column] = cost;
      steps[row * width + column] = cost === both ? step.both : cost === onlyA ? step.onlyA : step.onlyB;
    }
    [above, costs] = [costs, above];
  }
  return steps;
}
