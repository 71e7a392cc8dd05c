/** How wide the column is at each line, judged by the line's neighbours on either side. */
import type { LineFacts } from './features';
import { columnTolerance, widthWindow } from './rules';

/** Column widths in cells seen from a line: over the lines up to it, over those from it on. Null: no two lines agree. */
export interface ColumnWidths {
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
}

/** Returns the local column widths of every line. */
export function columnWidths(lines: readonly LineFacts[]): ColumnWidths {
  const before: (number | null)[] = [];
  const after: (number | null)[] = [];
  const own = new Float64Array(lines.length);
  lines.forEach((line, index) => {
    own[index] = line.width;
  });
  for (let index = 0; index < lines.length; index += 1) {
    after.push(upperMode(own, index, Math.min(lines.length, index + widthWindow + 1)));
    // What a line sees behind it is what the first line of its window sees before it.
    const seen = index < widthWindow ? upperMode(own, 0, index + 1) : after[index - widthWindow];
    before.push(seen ?? null);
  }
  return { before, after };
}

/** The largest width on which two lines of a stretch agree within the tolerance; their mean. */
function upperMode(widths: Float64Array, from: number, to: number): number | null {
  let best: number | null = null;
  for (let first = from; first < to; first += 1) {
    const width = widths[first] ?? 0;
    if (width < 4 || (best !== null && width < best)) continue;
    let close = 0;
    let sum = 0;
    const tolerance = Math.max(columnTolerance, width * 0.035);
    for (let other = from; other < to; other += 1) {
      const value = widths[other] ?? 0;
      if (Math.abs(value - width) <= tolerance) {
        close += 1;
        sum += value;
      }
    }
    if (close >= 2 && (best === null || sum / close > best)) best = sum / close;
  }
  return best;
}

/** How many cells a line lacks to fill the column, null when the column is not known. Never negative. */
export function shortfall(width: number, column: number | null): number | null {
  return column === null ? null : Math.max(0, column - width);
}
