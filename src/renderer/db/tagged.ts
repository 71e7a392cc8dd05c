/** What carries which tags, over the whole library: read from the indexes, no article is loaded. */
import { type ArticleId, dumpIdOf, type TagId } from '#core/page/ids';
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
export async function loadTaggedHighlights(): Promise<readonly HighlightRow['tagIds'][]> {
  return db.transaction('r', [db.highlights, db.sources, db.dumps], async () => {
    const binned = await db.sources.where('binnedAt').above(0).primaryKeys();
    const [rows, dumps] = await Promise.all([
      db.highlights.where('tagIds').notEqual('').distinct().toArray(),
      db.dumps.where('sourceId').anyOf(binned).primaryKeys(),
    ]);
    const hidden = new Set(dumps);
    return rows
      .filter(({ pageIds }) => !pageIds.every((page) => hidden.has(dumpIdOf(page))))
      .map(({ tagIds }) => tagIds);
  });
}
