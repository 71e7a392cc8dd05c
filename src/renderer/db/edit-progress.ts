/** How far an edit of very many rows is: told by what writes them, heard by whoever shows it. One edit a realm. */

/** What is done of an edit. */
export interface EditProgress {
  /** Rows of truth written. */
  readonly rows: number;
  /** Pages whose articles are up to date again, of how many; 0 of 0 before that begins. */
  readonly pages: number;
  readonly ofPages: number;
}

let progress: EditProgress = { rows: 0, pages: 0, ofPages: 0 };
let listener: ((progress: EditProgress) => void) | null = null;
let key: string | null = null;

/**
 * Calls back with how far the edit of this realm is, from its beginning; null: nobody wants to know. Its step will carry
 * the key `by`.
 */
export function onEditProgress(
  next: ((progress: EditProgress) => void) | null,
  by: string | null = null,
): void {
  progress = { rows: 0, pages: 0, ofPages: 0 };
  listener = next;
  key = by;
}

/** What the steps of this realm's edit carry, to be spread into their rows. */
export function editMark(): { readonly by?: string } {
  return key === null ? {} : { by: key };
}

/** Says that so many more rows are written. */
export function noteRowsWritten(count: number): void {
  tell({ ...progress, rows: progress.rows + count });
}

/** Says of how many pages the articles are up to date. */
export function notePagesDerived(pages: number, ofPages: number): void {
  tell({ ...progress, pages, ofPages });
}

function tell(next: EditProgress): void {
  if (listener === null) return;
  progress = next;
  listener(next);
}

/**
 * The part of an edit that is done, 0 to 1: writing its rows is one half, bringing articles up to date the other.
 * Null while nobody knows how many rows it has (`rows` 0) and their articles have not begun.
 */
export function partDone({ rows: written, pages, ofPages }: EditProgress, rows: number): number | null {
  if (ofPages > 0) return 0.5 + (pages / ofPages) * 0.5;
  return rows === 0 ? null : Math.min(1, written / rows) * 0.5;
}
