/** Tags on highlights: put on and taken off many at once, as one step. */
import type { HighlightId, TagId } from '#core/page/ids';
import { bulkEditsFor } from './bulk-edits';
import { db } from './database';
import { act, type Edit } from './edit';
import type { HighlightRow } from './rows';

/** Puts a tag on highlights; those that have it already are left alone. Nothing happens when there is no such tag. */
export async function tagHighlights(ids: readonly HighlightId[], tagId: TagId): Promise<void> {
  const bulk = bulkEditsFor(ids.length);
  if (bulk !== null) return bulk.tagHighlights(ids, tagId);
  const name = (await db.tags.get(tagId))?.name ?? '';
  await act(db, { action: 'tagHighlights', values: { name, count: ids.length } }, async (edit) => {
    const tag = await edit.db.tags.get(tagId);
    if (tag === undefined) return;
    const bare = (await highlightsThere(edit, ids)).filter((row) => !row.tagIds.includes(tagId));
    if (bare.length === 0) return;
    await edit.putAll(
      'highlights',
      bare.map((row) => ({ ...row, tagIds: [...row.tagIds, tagId], updatedAt: edit.now })),
    );
    await edit.put('tags', { ...tag, lastUsedAt: edit.now });
  });
}

/** Takes a tag off highlights. */
export async function untagHighlights(ids: readonly HighlightId[], tagId: TagId): Promise<void> {
  const bulk = bulkEditsFor(ids.length);
  if (bulk !== null) return bulk.untagHighlights(ids, tagId);
  const name = (await db.tags.get(tagId))?.name ?? '';
  await act(db, { action: 'untagHighlights', values: { name, count: ids.length } }, async (edit) => {
    const worn = (await highlightsThere(edit, ids)).filter((row) => row.tagIds.includes(tagId));
    await edit.putAll(
      'highlights',
      worn.map((row) => ({
        ...row,
        tagIds: row.tagIds.filter((id) => id !== tagId),
        updatedAt: edit.now,
      })),
    );
  });
}

/** Resolves to true when all of the highlights carry the tag now, whatever a view shows yet. */
export async function areHighlightsTagged(ids: readonly HighlightId[], tagId: TagId): Promise<boolean> {
  const rows = await db.highlights.bulkGet([...ids]);
  return rows.length > 0 && rows.every((row) => row?.tagIds.includes(tagId) === true);
}

async function highlightsThere(edit: Edit, ids: readonly HighlightId[]): Promise<readonly HighlightRow[]> {
  return (await edit.db.highlights.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
}
