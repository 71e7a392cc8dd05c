/** The running heads above the columns of a page and the imprint below them. */
import { traits as t, traitsOf } from '../char-traits';
import { columnLimits as limits } from './limits';
import type { Run } from './runs';

/** Rows that are no part of the columns; null where there are none. */
export interface Edges {
  readonly head: number | null;
  readonly foot: number | null;
}

/**
 * Returns the first and the last row with text, where they hold several short runs, an empty row parts them from the page, and
 * they have what such rows hardly ever lack: a number (date, folio), and below a colon or a number.
 */
export function findEdges(text: string, rows: readonly (readonly Run[])[]): Edges {
  const filled = rows.flatMap((runs, row) => (runs.length > 0 ? [row] : []));
  const [first, second] = filled;
  const [before, last] = filled.slice(-2);
  const isEdge = (row: number, next: number, marks: string): boolean => {
    const runs = rows[row] ?? [];
    return (
      runs.length > 1 &&
      Math.abs(next - row) > 1 &&
      runs.every((own) => own.right - own.left <= limits.widestHead) &&
      runs.some((own) => hasSign(text, own, marks))
    );
  };
  return {
    head: first !== undefined && second !== undefined && isEdge(first, second, '') ? first : null,
    foot: last !== undefined && before !== undefined && isEdge(last, before, ':：') ? last : null,
  };
}

function hasSign(text: string, { start, end }: Run, marks: string): boolean {
  for (let offset = start; offset < end; offset += 1) {
    const unit = text.charCodeAt(offset);
    if ((unit >= 0x30 && unit <= 0x39) || marks.includes(text.charAt(offset))) return true;
    if ((traitsOf(unit) & t.datePart) !== 0) return true;
  }
  return false;
}
