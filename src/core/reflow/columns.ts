/**
 * Side-by-side printing taken apart: a page whose columns stand beside each other in the same lines is cut into frames of
 * lines one under the other, and these are put in the order in which they are read (R1).
 */
import { type Line, raw } from '../page/model';
import { isSpace } from '../text/char-class';
import { findEdges } from './columns/edges';
import { chainFrames, type Frame } from './columns/frames';
import { rowHeights } from './columns/heights';
import { joinFrames } from './columns/joins';
import { columnLimits as limits } from './columns/limits';
import { readingOrder } from './columns/order';
import { findRuns, isSideBySide, type Run } from './columns/runs';
import { separateStreams } from './streams';

/**
 * Returns the lines of a page as they are read: the same lines where columns follow each other already, and the runs of
 * its columns one under the other, blank lines between frames, where they stand side by side.
 */
export function separateColumns(text: string, lines: readonly Line[]): readonly Line[] {
  if (!mayBeSideBySide(text, lines)) return separateStreams(text, lines);
  const rows = findRuns(text, lines);
  if (!isSideBySide(rows)) return separateStreams(text, lines);
  const { head, foot } = findEdges(text, rows);
  const columns = rows.map((runs, row) => (row === head || row === foot ? [] : runs));
  const frames = chainFrames(text, columns, rowHeights(columns));
  const order = readingOrder(frames, joinFrames(text, frames));
  const read = [
    ...loneFrames(rows[head ?? -1]),
    ...order.flatMap((index) => frames[index] ?? []),
    ...loneFrames(rows[foot ?? -1]),
  ];
  const ordered: Line[] = [];
  let last: Frame | null = null;
  for (const frame of read) {
    const [first] = frame.runs;
    if (first === undefined) continue;
    if (last !== null && !goesOn(last, frame))
      ordered.push({ start: raw(first.start), end: raw(first.start) });
    for (const { start, end } of frame.runs) ordered.push({ start: raw(start), end: raw(end) });
    last = frame;
  }
  return ordered;
}

/** Each run of a row as a frame of its own. */
function loneFrames(runs: readonly Run[] = []): readonly Frame[] {
  return runs.map((own) => {
    const { left, right, row } = own;
    return { runs: [own], left, right, top: row, bottom: row, display: true };
  });
}

/** True where a frame follows another in the same column as the next line does. */
function goesOn(above: Frame, below: Frame): boolean {
  if (above.display || below.display || above.left >= below.right || below.left >= above.right) return false;
  return below.top > above.bottom && below.top - above.bottom <= limits.looseLeading;
}

/** Counts filled lines and lines with a wide gap, which most pages have too few of to look closer. */
function mayBeSideBySide(text: string, lines: readonly Line[]): boolean {
  let filled = 0;
  let gapped = 0;
  for (const line of lines) {
    let end = -1;
    let gaps = 0;
    for (let offset: number = line.start; offset < line.end; offset += 1) {
      const unit = text.charCodeAt(offset);
      if ((unit <= 0x20 || unit > 0x7f) && isSpace(unit)) continue;
      if (end !== -1 && offset - end >= limits.gutter) gaps += 1;
      end = offset + 1;
    }
    if (end === -1) continue;
    filled += 1;
    if (gaps > 0) gapped += 1;
  }
  return filled >= limits.fewestRows && gapped > filled * limits.dividedShare;
}
