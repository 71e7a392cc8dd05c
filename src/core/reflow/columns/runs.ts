/** Runs of text of a page printed side by side: the stretches between wide gaps, with their places on its character grid. */
import type { Line } from '../../page/model';
import { isSpace } from '../../text/char-class';
import { cellsOf } from '../../text/width';
import { columnLimits as limits } from './limits';

/** A run of text in one line, with its place on the page in positions of the grid and rows. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly left: number;
  /** The position behind its last one. */
  readonly right: number;
}

/** How a page counts positions: one for each character, as most extractors do, or two for a broad one. */
export type Grid = 'characters' | 'cells';

/** Returns the runs of each line, on the grid on which most of them stand in line with others. */
export function findRuns(text: string, lines: readonly Line[]): readonly (readonly Run[])[] {
  const rows = lines.map((line, row) => runsOf(text, line, row, 'characters'));
  if (!hasBroad(text, lines)) return closeRows(rows);
  const inCells = lines.map((line, row) => runsOf(text, line, row, 'cells'));
  return closeRows(aligned(inCells) > aligned(rows) * 1.2 ? inCells : rows);
}

/** Makes one of neighbours in a row that stand over or under one line of a column: names set apart, marks at its end. */
function closeRows(rows: readonly (readonly Run[])[]): readonly (readonly Run[])[] {
  return rows.map((runs, row) => {
    if (runs.length < 2) return runs;
    const closed: Run[] = [];
    for (const own of runs) {
      const last = closed.at(-1);
      if (
        last !== undefined &&
        own.left - last.right <= limits.widestSpace &&
        (isBridged(rows, row, last, own) || isLone(rows, row, last, own))
      ) {
        closed[closed.length - 1] = { ...last, end: own.end, right: own.right };
      } else closed.push(own);
    }
    return closed;
  });
}

/** True where nothing near begins between two short runs: there is no column, but a space between names or phrases. */
function isLone(rows: readonly (readonly Run[])[], row: number, one: Run, two: Run): boolean {
  if (two.right - two.left > limits.phrase) return false;
  for (let near = row - limits.nearRows; near <= row + limits.nearRows; near += 1) {
    if (near === row) continue;
    for (const { left } of rows[near] ?? []) if (left > one.right && left <= two.left + 1) return false;
  }
  return true;
}

function isBridged(rows: readonly (readonly Run[])[], row: number, one: Run, two: Run): boolean {
  for (const step of [1, -1]) {
    for (let near = 1; near <= limits.farthestRow; near += 1) {
      const between = (rows[row + step * near] ?? []).filter(
        ({ left, right }) => left < two.right && one.left < right,
      );
      if (between.length === 0) continue;
      const [only] = between;
      if (between.length === 1 && only !== undefined && only.left < one.right && only.right > two.left + 1)
        return true;
      break;
    }
  }
  return false;
}

/** True when many lines hold several runs with wide gaps between them. */
export function isSideBySide(rows: readonly (readonly Run[])[]): boolean {
  let filled = 0;
  let divided = 0;
  for (const runs of rows) {
    if (runs.length === 0) continue;
    filled += 1;
    const long = runs.filter((own) => own.end - own.start >= limits.shortRun).length;
    if (long >= 2) divided += 1;
  }
  return filled >= limits.fewestRows && divided > filled * limits.dividedShare;
}

function hasBroad(text: string, lines: readonly Line[]): boolean {
  const begin = lines[0]?.start ?? 0;
  for (let offset: number = begin; offset < begin + 4_000 && offset < text.length; offset += 1) {
    if (text.charCodeAt(offset) >= 0x2e80) return true;
  }
  return false;
}

/** How many runs that are not the first of their row begin at a position at which others do. */
function aligned(rows: readonly (readonly Run[])[]): number {
  const counts = new Map<number, number>();
  for (const runs of rows) {
    for (const own of runs.slice(1)) counts.set(own.left, (counts.get(own.left) ?? 0) + 1);
  }
  let sum = 0;
  for (const count of counts.values()) if (count > 2) sum += count;
  return sum;
}

function runsOf(text: string, line: Line, row: number, grid: Grid): readonly Run[] {
  const runs: Run[] = [];
  let start = -1;
  let end = -1;
  let left = 0;
  let position = 0;
  let right = 0;
  for (let offset: number = line.start; offset < line.end; offset += 1) {
    const unit = text.charCodeAt(offset);
    const step = grid === 'cells' && unit >= 0x1100 ? cellsOf(unit) * 2 : 1;
    if (!isSpace(unit)) {
      if (start !== -1 && position - right >= limits.gutter) {
        runs.push({ start, end, row, left, right });
        start = -1;
      }
      if (start === -1) {
        start = offset;
        left = position;
      }
      end = offset + 1;
      // A character without breadth stands somewhere all the same.
      right = position + Math.max(1, step);
    }
    position += step;
  }
  if (start !== -1) runs.push({ start, end, row, left, right });
  return runs;
}
