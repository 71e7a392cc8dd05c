/** Edits of many highlights at once, each as one step: what the highlights view does with those that are chosen. */
import type { HighlightId } from '#core/page/ids';
import { bulkEditsFor } from './bulk-edits';
import { db } from './database';
import { act } from './edit';
import { removeNotes } from './links';
import type { HighlightColour } from './rows';

/** Gives highlights another colour; those that have it already are left alone. */
export async function recolourHighlights(
  ids: readonly HighlightId[],
  colour: HighlightColour,
): Promise<void> {
  const bulk = bulkEditsFor(ids.length);
  if (bulk !== null) return bulk.recolourHighlights(ids, colour);
  await act(db, { action: 'recolourHighlights', values: { count: ids.length } }, async (edit) => {
    const rows = (await edit.db.highlights.bulkGet([...ids])).filter((row) => row !== undefined);
    const others = rows.filter((row) => row.colour !== colour);
    await edit.putAll(
      'highlights',
      others.map((row) => ({ ...row, colour, updatedAt: edit.now })),
    );
  });
}

/** Deletes highlights with their notes. */
export async function deleteHighlights(ids: readonly HighlightId[]): Promise<void> {
  const bulk = bulkEditsFor(ids.length);
  if (bulk !== null) return bulk.deleteHighlights(ids);
  await act(db, { action: 'deleteHighlights', values: { count: ids.length } }, async (edit) => {
    const chosen = new Set<string>(ids);
    const notes = await edit.db.notes
      .where('highlightId')
      .notEqual('')
      .filter(({ highlightId }) => chosen.has(highlightId))
      .primaryKeys();
    await removeNotes(edit, notes);
    await edit.removeAll('highlights', ids);
  });
}
