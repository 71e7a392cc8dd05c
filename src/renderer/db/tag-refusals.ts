/** Suggested tags that the user did not want on an article: they stay with its text, and are not offered again. */
import { type ArticleId, makeId, type TagId } from '#core/page/ids';
import { articlesOfMark, extentOf, loadAttached } from './attachments';
import { type BroadsheetDatabase, db } from './database';
import { act } from './edit';
import { newKey } from './new-id';
import type { ArticleRow } from './rows';

/** Notes that a tag is not to be suggested for an article any more. */
export async function refuseTag(articleId: ArticleId, tagId: TagId): Promise<void> {
  const name = (await db.tags.get(tagId))?.name ?? '';
  await act(db, { action: 'refuseTag', values: { name } }, async (edit) => {
    const row = await edit.db.articles.get(articleId);
    const tag = await edit.db.tags.get(tagId);
    if (row === undefined || tag === undefined) return;
    if ((await refusedTags(edit.db, row)).has(tagId)) return;
    await edit.add('marks', [
      {
        id: makeId('mark', newKey()),
        kind: 'not-tag',
        tagId,
        spans: extentOf(row).spans,
        pageIds: row.pages,
        maker: edit.maker,
        createdAt: edit.now,
        anchor: null,
      },
    ]);
  });
}

/** Returns the tags that were not wanted on an article. */
export async function refusedTags(
  database: BroadsheetDatabase,
  row: ArticleRow,
): Promise<ReadonlySet<TagId>> {
  const present = await database.marks.where('pageIds').anyOf(row.pages).distinct().toArray();
  if (!present.some(({ kind }) => kind === 'not-tag')) return new Set();
  const { marks, extents } = await loadAttached(database, row.pages);
  const refused = marks.filter(
    (mark) => mark.kind === 'not-tag' && articlesOfMark(mark, extents).includes(row.id),
  );
  return new Set(refused.flatMap(({ tagId }) => (tagId === '' ? [] : [tagId])));
}
