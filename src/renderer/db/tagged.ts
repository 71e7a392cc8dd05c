/** What carries which tags, over the whole library: read from the indexes, no article is loaded. */
import { type ArticleId, dumpIdOf, type HighlightId, type TagId } from '#core/page/ids';
import { db } from './database';
import type { HighlightRow } from './rows';

/** Returns the tags of every article that has some. */
export async function loadTaggedArticles(): Promise<Map<ArticleId, readonly TagId[]>> {
  return db.transaction('r', [db.tags, db.articles], async () => {
    const tags = await db.tags.toCollection().primaryKeys();
    // All keys of one tag come at once, as fast as they can be read; walking the whole index is ten times slower.
    const carriers = await Promise.all(
      tags.map((tag) => db.articles.where('tagIds').equals(tag).primaryKeys()),
    );
    const tagsOf = new Map<ArticleId, TagId[]>();
    for (const [at, ids] of carriers.entries()) {
      const tag = tags[at];
      if (tag === undefined) continue;
      for (const id of ids) {
        const list = tagsOf.get(id);
        if (list === undefined) tagsOf.set(id, [tag]);
        else list.push(tag);
      }
    }
    return tagsOf;
  });
}

/** Returns the tags of each highlight that has some, of sources that are not in the bin. */
export async function loadTaggedHighlights(): Promise<Map<HighlightId, readonly TagId[]>> {
  return db.transaction('r', [db.highlights, db.sources, db.dumps], async () => {
    const rows = await db.highlights.where('tagIds').notEqual('').distinct().toArray();
    return new Map((await shownOf(rows)).map(({ id, tagIds }) => [id, tagIds]));
  });
}

/** Returns the tags of these highlights, none for those that are gone or whose source is in the bin. */
export async function loadHighlightTags(
  ids: readonly HighlightId[],
): Promise<ReadonlyMap<HighlightId, readonly TagId[]>> {
  return db.transaction('r', [db.highlights, db.sources, db.dumps], async () => {
    const rows = (await db.highlights.bulkGet([...ids])).filter((row) => row !== undefined);
    const shown = new Map((await shownOf(rows)).map((row) => [row.id, row.tagIds]));
    return new Map(ids.map((id) => [id, shown.get(id) ?? []]));
  });
}

/** The highlights whose pages are not all of sources in the bin. */
async function shownOf(rows: readonly HighlightRow[]): Promise<readonly HighlightRow[]> {
  const binned = await db.sources.where('binnedAt').above(0).primaryKeys();
  if (binned.length === 0 || rows.length === 0) return rows;
  const hidden = new Set(await db.dumps.where('sourceId').anyOf(binned).primaryKeys());
  return rows.filter(({ pageIds }) => !pageIds.every((page) => hidden.has(dumpIdOf(page))));
}
