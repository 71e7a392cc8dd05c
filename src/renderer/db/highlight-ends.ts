/** Where a highlight begins and ends: moved, or cut in two. */
import { spanLength } from '#core/anchor/attach';
import { type HighlightId, makeId, type PageId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { db } from './database';
import { act, type Edit } from './edit';
import { anchorOf } from './highlights';
import { newKey } from './new-id';
import { isSameData } from './same-data';

/** Ends that are moved one after the other within so many milliseconds are one step of the journal. */
const pauseOfMoving = 4_000;

/** Puts a highlight on more or less text; what hangs on it stays. Does nothing where the spans have no text. */
export async function moveHighlightEnds(id: HighlightId, spans: readonly Span[]): Promise<void> {
  await act(db, { action: 'moveHighlightEnds', joinWithin: pauseOfMoving }, async (edit) => {
    const row = await edit.db.highlights.get(id);
    if (row === undefined || isSameData(row.spans, spans)) return;
    const anchored = await anchorOf(spans);
    if (anchored.spans.length === 0) return;
    await edit.put('highlights', { ...row, ...anchored, status: 'exact', updatedAt: edit.now });
    await takeNotesAlong(edit, id, anchored.pageIds);
  });
}

/**
 * Cuts a highlight in two and returns the id of the new one; null, and nothing is done, where either part has no text.
 * Both keep colour, tags and maker; the note stays with the larger part.
 */
export async function splitHighlight(
  id: HighlightId,
  first: readonly Span[],
  second: readonly Span[],
): Promise<HighlightId | null> {
  return act(db, { action: 'splitHighlight' }, async (edit) => {
    const row = await edit.db.highlights.get(id);
    const [one, other] = [await anchorOf(first), await anchorOf(second)];
    if (row === undefined || one.spans.length === 0 || other.spans.length === 0) return null;
    const [larger, smaller] = spanLength(one.spans) >= spanLength(other.spans) ? [one, other] : [other, one];
    const newId = makeId('highlight', newKey());
    const both = { ...row, status: 'exact', updatedAt: edit.now } as const;
    await edit.put('highlights', { ...both, ...larger });
    await edit.put('highlights', { ...both, ...smaller, id: newId });
    await takeNotesAlong(edit, id, larger.pageIds);
    return newId;
  });
}

/** Notes stand on the pages of their highlight. */
async function takeNotesAlong(edit: Edit, id: HighlightId, pageIds: readonly PageId[]): Promise<void> {
  for (const note of await edit.db.notes.where('highlightId').equals(id).toArray()) {
    if (!isSameData(note.pageIds, pageIds)) await edit.put('notes', { ...note, pageIds });
  }
}
