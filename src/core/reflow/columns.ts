/**
 * Side-by-side printing taken apart: a page whose columns stand beside each other in the same lines is cut along its
 * gutters, and its runs of text are put in the order in which they are read (R1).
 */
import { type Line, raw } from '../page/model';
import { isSpace } from '../text/char-class';
import { cellsOf } from '../text/width';
import { columnLimits as limits } from './rules';

/** A run of text in one line, with its place on the page in character positions and rows. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly left: number;
  /** Where it ends on paper: a Han character is two positions broad, though one character. */
  readonly right: number;
}

/**
 * Returns the lines of a page as they are read: the same lines where columns follow each other already, and the runs of
 * its columns one under the other, blank lines between groups, where they stand side by side.
 */
export function separateColumns(text: string, lines: readonly Line[]): readonly Line[] {
  if (!mayBeSideBySide(text, lines)) return lines;
  const rows = lines.map((line, row) => runsOf(text, line, row));
  if (!isSideBySide(rows)) return lines;
  const ordered: Line[] = [];
  let last: Run | null = null;
  for (const group of readingOrder(rows.flat(), 0)) {
    const pitch = pitchOf(group);
    for (const run of group) {
      const apart: boolean = last === null || run === group[0] || run.row - last.row > pitch * 2;
      if (apart && last !== null) ordered.push({ start: raw(run.start), end: raw(run.start) });
      ordered.push({ start: raw(run.start), end: raw(run.end) });
      last = run;
    }
  }
  return ordered;
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
      if (unit !== 0x3000 && unit >= 0x2e80 && unit < 0xfe00 ? false : isSpace(unit)) continue;
      if (end !== -1 && offset - end >= limits.gutter) gaps += 1;
      end = offset + 1;
    }
    if (end === -1) continue;
    filled += 1;
    if (gaps > 0) gapped += 1;
  }
  return filled >= limits.fewestRows && gapped > filled * limits.dividedShare;
}

function runsOf(text: string, line: Line, row: number): readonly Run[] {
  const runs: Run[] = [];
  let start = -1;
  let end = -1;
  for (let offset: number = line.start; offset < line.end; offset += 1) {
    if (isSpace(text.charCodeAt(offset))) continue;
    if (start === -1) start = offset;
    else if (offset - end >= limits.gutter) {
      runs.push(run(text, line, row, start, end));
      start = offset;
    }
    end = offset + 1;
  }
  if (start !== -1) runs.push(run(text, line, row, start, end));
  return runs;
}

function run(text: string, line: Line, row: number, start: number, end: number): Run {
  const left = start - line.start;
  let breadth = 0;
  let before = 0;
  for (let offset = start; offset < end; offset += 1) {
    const cells = cellsOf(text.charCodeAt(offset));
    // Blanks of justification lie between broad characters and take no room of their own.
    if (!isSpace(text.charCodeAt(offset)) || before < 1) breadth += cells * 2;
    if (!isSpace(text.charCodeAt(offset))) before = cells;
  }
  return { start, end, row, left, right: left + Math.max(1, breadth - 1) };
}

/** True when many lines hold several runs with wide gaps between them. */
function isSideBySide(rows: readonly (readonly Run[])[]): boolean {
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

/** Groups of runs in reading order: cut by gutters first, by empty rows next, until nothing stands side by side. */
function readingOrder(runs: readonly Run[], depth: number): readonly (readonly Run[])[] {
  if (runs.length === 0) return [];
  if (depth < limits.depth && standBeside(runs)) {
    const byGutter = cutAtGutters(runs);
    if (byGutter.length > 1) return byGutter.flatMap((part) => readingOrder(part, depth + 1));
    const byCrossing = cutAtCrossings(runs);
    if (byCrossing.length > 1) return byCrossing.flatMap((part) => readingOrder(part, depth + 1));
    const byRow = cutAtRows(runs);
    if (byRow.length > 1) return byRow.flatMap((part) => readingOrder(part, depth + 1));
    const byEdge = cutAtEdges(runs);
    if (byEdge.length > 1) return byEdge.flatMap((part) => readingOrder(part, depth + 1));
  }
  return [[...runs].sort((a, b) => a.row - b.row || a.left - b.left)];
}

function standBeside(runs: readonly Run[]): boolean {
  const seen = new Set<number>();
  for (const { row } of runs) {
    if (seen.has(row)) return true;
    seen.add(row);
  }
  return new Set(runs.map(({ left }) => Math.round(left / 12))).size > 1;
}

/** Cuts where a strip of positions is empty in all rows. */
function cutAtGutters(runs: readonly Run[]): readonly (readonly Run[])[] {
  const sorted = [...runs].sort((a, b) => a.left - b.left || a.row - b.row);
  const parts: Run[][] = [];
  let edge = Number.NEGATIVE_INFINITY;
  for (const own of sorted) {
    if (own.left > edge && edge !== Number.NEGATIVE_INFINITY) parts.push([own]);
    else if (parts.length === 0) parts.push([own]);
    else parts.at(-1)?.push(own);
    edge = Math.max(edge, own.right);
  }
  return parts;
}

/**
 * Cuts above, or behind, the runs that cross the clearest gutter: a headline over several columns. What stands on either
 * side of it is a page of its own.
 */
function cutAtCrossings(runs: readonly Run[]): readonly (readonly Run[])[] {
  const gutter = clearestGutter(runs);
  if (gutter === null) return [runs];
  const crossing = runs.filter(({ left, right }) => left <= gutter && right >= gutter);
  crossing.sort((a, b) => a.row - b.row);
  const top = crossing[0]?.row ?? 0;
  const above = runs.filter(({ row }) => row < top);
  if (above.length > 0) return [above, runs.filter(({ row }) => row >= top)];
  let bottom = top;
  for (const { row } of crossing) if (row - bottom <= limits.headlinePitch) bottom = Math.max(bottom, row);
  return cutBelow(runs, bottom);
}

function cutBelow(runs: readonly Run[], bottom: number): readonly (readonly Run[])[] {
  const below = runs.filter(({ row }) => row > bottom);
  return below.length === 0 || below.length === runs.length
    ? [runs]
    : [runs.filter(({ row }) => row <= bottom), below];
}

/** The position that fewest runs cross, with a fair share of the runs on either side; null when all are crossed often. */
function clearestGutter(runs: readonly Run[]): number | null {
  const far = Math.max(...runs.map(({ right }) => right)) + 2;
  const begins = new Int32Array(far + 1);
  const ends = new Int32Array(far + 1);
  for (const { left, right } of runs) {
    begins[left] = (begins[left] ?? 0) + 1;
    ends[right] = (ends[right] ?? 0) + 1;
  }
  let begun = 0;
  let ended = 0;
  let best: number | null = null;
  let fewest = Math.max(2, runs.length * limits.crossingShare);
  for (let position = 0; position < far; position += 1) {
    begun += begins[position] ?? 0;
    const crossed = begun - ended;
    const side = Math.min(ended, runs.length - begun);
    if (side >= runs.length * limits.sideShare && crossed <= fewest && (best === null || crossed < fewest)) {
      best = position;
      fewest = crossed;
    }
    ended += ends[position] ?? 0;
  }
  return best;
}

/** Cuts at the broadest strip of empty rows; at the first of equals. */
function cutAtRows(runs: readonly Run[]): readonly (readonly Run[])[] {
  const filled = [...new Set(runs.map(({ row }) => row))].sort((a, b) => a - b);
  let widest = 1;
  let cut = -1;
  for (let index = 1; index < filled.length; index += 1) {
    const gap = (filled[index] ?? 0) - (filled[index - 1] ?? 0);
    if (gap > widest) {
      widest = gap;
      cut = filled[index] ?? -1;
    }
  }
  return cut === -1 ? [runs] : [runs.filter(({ row }) => row < cut), runs.filter(({ row }) => row >= cut)];
}

/** Cuts along the left edge most runs share, where a headline across columns leaves no empty strip. */
function cutAtEdges(runs: readonly Run[]): readonly (readonly Run[])[] {
  const counts = new Map<number, number>();
  for (const { left } of runs) counts.set(left, (counts.get(left) ?? 0) + 1);
  const leftmost = Math.min(...runs.map(({ left }) => left));
  let edge = -1;
  let most = 2;
  for (const [left, count] of counts) {
    if (left < leftmost + limits.narrowest) continue;
    if (count > most || (count === most && left < edge)) {
      most = count;
      edge = left;
    }
  }
  if (edge === -1) return [runs];
  const from = edge - 2;
  return [runs.filter(({ left }) => left < from), runs.filter(({ left }) => left >= from)];
}

/** The usual distance of neighbouring rows in a column. */
function pitchOf(group: readonly Run[]): number {
  const steps = group.slice(1).map((own, index) => own.row - (group[index]?.row ?? 0));
  steps.sort((a, b) => a - b);
  return Math.max(1, steps[steps.length >> 1] ?? 1);
}
