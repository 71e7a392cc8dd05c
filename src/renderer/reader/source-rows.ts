/**
 * The source pane's model: a page's raw lines as rows of equal height, each knowing whose text it is. A line
 * that is too long for the pane takes several rows, so that a line of ten megabytes can be shown as well.
 */
import { splitLines } from '#core/dump/lines';
import type { AnyRole } from '#core/page/corrections';
import type { Furniture, FurnitureRole, RawRange } from '#core/page/model';
import { cellsOf } from '#core/text/width';
import type { ReadingPart } from './reading-text';

/** Whose text a raw line is. A line can hold text of several. */
export type RowOwner =
  | { readonly kind: 'part'; readonly part: number; readonly role: AnyRole }
  | { readonly kind: 'furniture'; readonly role: FurnitureRole }
  | { readonly kind: 'other-article'; readonly order: number };

/** One row of the pane. */
export interface SourceRow extends RawRange {
  /** Number of the raw line, from 1. */
  readonly line: number;
  /** True for the rows after the first of a line that is too long for one. */
  readonly continues: boolean;
}

/** A stretch of raw text that belongs to somebody. */
export interface OwnedRange extends RawRange {
  readonly owner: RowOwner;
}

/** Returns the page's rows, none wider than `cells` (an ideograph is 1, a Latin letter 0.5). Blank lines are rows too. */
export function sourceRows(text: string, cells: number): readonly SourceRow[] {
  const widest = Math.max(cells, 4);
  const rows: SourceRow[] = [];
  splitLines(text).forEach((line, index) => {
    let start = line.start as number;
    do {
      const end = line.end - start <= widest ? line.end : fillRow(text, start, line.end, widest);
      rows.push({
        line: index + 1,
        continues: start > line.start,
        start: start as SourceRow['start'],
        end: end as SourceRow['end'],
      });
      start = end;
    } while (start < line.end);
  });
  return rows;
}

/** Returns who owns what on the page with this index among the article's pages, by start. */
export function ownedRanges(
  parts: readonly ReadingPart[],
  page: number,
  furniture: readonly Furniture[],
  others: readonly { readonly order: number; readonly ranges: readonly RawRange[] }[],
): readonly OwnedRange[] {
  const owned: OwnedRange[] = [];
  for (const { index, role, part } of parts) {
    for (const piece of part.pieces) {
      if (piece.page === page) owned.push({ ...bounds(piece), owner: { kind: 'part', part: index, role } });
    }
  }
  for (const { role, pieces } of furniture) {
    for (const piece of pieces) owned.push({ ...bounds(piece), owner: { kind: 'furniture', role } });
  }
  for (const { order, ranges } of others) {
    for (const range of ranges) owned.push({ ...bounds(range), owner: { kind: 'other-article', order } });
  }
  return owned.sort((a, b) => a.start - b.start);
}

/** Returns the owners of a row in the order of its text, each once; [] for a blank row. */
export function ownersOf(row: RawRange, owned: readonly OwnedRange[]): readonly RowOwner[] {
  const owners: RowOwner[] = [];
  for (let index = firstEndingAfter(owned, row.start); index < owned.length; index += 1) {
    const range = owned[index];
    if (range === undefined || range.start >= row.end) break;
    if (range.end > row.start && !owners.some((owner) => sameOwner(owner, range.owner)))
      owners.push(range.owner);
  }
  return owners;
}

/** Returns the rows that hold text of a part, by index and in order. */
export function rowsOfPart(
  rows: readonly SourceRow[],
  owned: readonly OwnedRange[],
  part: number,
): readonly number[] {
  const found: number[] = [];
  for (const { owner, start, end } of owned) {
    if (owner.kind !== 'part' || owner.part !== part) continue;
    for (let index = rowAt(rows, start); index < rows.length; index += 1) {
      const row = rows[index];
      if (row === undefined || row.start >= end) break;
      if (row.end > start && found.at(-1) !== index) found.push(index);
    }
  }
  return found;
}

/** Returns the index of the row that holds a raw offset; the one before it for an offset in a line break. */
export function rowAt(rows: readonly SourceRow[], offset: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function fillRow(text: string, start: number, end: number, cells: number): number {
  let width = 0;
  let offset = start;
  while (offset < end) {
    const codePoint = text.codePointAt(offset) ?? 0;
    // What has no width of its own gets a sign when invisible characters are shown.
    width += Math.max(cellsOf(codePoint), 0.5);
    if (width > cells && offset > start) return offset;
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return Math.min(offset, end);
}

/** First range that may reach beyond `offset`. Ranges do not overlap, so their ends are sorted as their starts are. */
function firstEndingAfter(owned: readonly OwnedRange[], offset: number): number {
  let low = 0;
  let high = owned.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((owned[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bounds({ start, end }: RawRange): RawRange {
  return { start, end };
}

/** True when two owners are the same part, furniture of the same role, or the same article. */
export function sameOwner(a: RowOwner, b: RowOwner): boolean {
  if (a.kind === 'part') return b.kind === 'part' && a.part === b.part;
  if (a.kind === 'furniture') return b.kind === 'furniture' && a.role === b.role;
  return b.kind === 'other-article' && a.order === b.order;
}
