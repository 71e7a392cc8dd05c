/** How many of some articles carry each tag, counted in the index: the articles are not loaded. */
import type { ArticleId, TagId } from '#core/page/ids';
import { db } from './database';
import { useThrottledQuery } from './live';

/** How many of the articles carry each tag, live; tags that none carries are left out. Undefined while loading. */
export function useTagCounts(articleIds: readonly ArticleId[]): ReadonlyMap<TagId, number> | undefined {
  return useThrottledQuery(['articles', 'tags'], () => countTags(articleIds), [
    articleIds.length,
    articleIds[0],
  ]);
}

/** Returns how many of the articles carry each tag; tags that none carries are left out. */
export async function countTags(articleIds: readonly ArticleId[]): Promise<ReadonlyMap<TagId, number>> {
  const wanted = new Set(articleIds);
  return db.transaction('r', [db.tags, db.articles], async () => {
    const counts = new Map<TagId, number>();
    for (const tag of await db.tags.toCollection().primaryKeys()) {
      const carriers = await db.articles.where('tagIds').equals(tag).primaryKeys();
      const count = carriers.reduce((sum, id) => sum + (wanted.has(id) ? 1 : 0), 0);
      if (count > 0) counts.set(tag, count);
    }
    return counts;
  });
}
