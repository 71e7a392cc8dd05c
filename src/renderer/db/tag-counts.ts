/** How many of some articles carry each tag, counted in a worker or in the index: of many the articles are not loaded. */
import { useMemo } from 'react';
import type { ArticleId, TagId } from '#core/page/ids';
import { db } from './database';
import { useThrottledQuery } from './live';
import { tagCounter } from './tag-figures';

/** Resolves to true when all of the articles carry the tag now, whatever a view shows yet. */
export async function areTagged(articleIds: readonly ArticleId[], tagId: TagId): Promise<boolean> {
  const carriers = new Set(await db.articles.where('tagIds').equals(tagId).primaryKeys());
  return articleIds.length > 0 && articleIds.every((id) => carriers.has(id));
}

let questions = 0;

/**
 * From so many articles on who knows all tags counts them, or else the index is asked tag by tag: below, loading the
 * articles is quicker.
 */
const manyArticles = 500;

/** How many of the articles carry each tag, live; tags that none carries are left out. Undefined while loading. */
export function useTagCounts(articleIds: readonly ArticleId[]): ReadonlyMap<TagId, number> | undefined {
  // Another list is another question; its ids would be a long key.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list says when the question is another one
  const question = useMemo(() => {
    questions += 1;
    return questions;
  }, [articleIds]);
  const isMany = articleIds.length >= manyArticles;
  return useThrottledQuery(
    ['articles', 'tags'],
    () => (isMany ? tagCounter()?.among(articleIds) : undefined) ?? countTags(articleIds),
    [question],
    isMany ? whenCounted : undefined,
  );
}

/** Who counts may hear of a change after it was asked: it says when it has. */
function whenCounted(onChange: () => void): () => void {
  return tagCounter()?.watch(onChange) ?? (() => {});
}

/** Returns how many of the articles carry each tag; tags that none carries are left out. */
export async function countTags(articleIds: readonly ArticleId[]): Promise<ReadonlyMap<TagId, number>> {
  const counts = new Map<TagId, number>();
  if (articleIds.length < manyArticles) {
    for (const row of await db.articles.bulkGet([...articleIds])) {
      for (const tag of row?.tagIds ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    return counts;
  }
  const wanted = new Set(articleIds);
  return db.transaction('r', [db.tags, db.articles], async () => {
    const tags = await db.tags.toCollection().primaryKeys();
    await Promise.all(
      tags.map(async (tag) => {
        const carriers = await db.articles.where('tagIds').equals(tag).primaryKeys();
        const count = carriers.reduce((sum, id) => sum + (wanted.has(id) ? 1 : 0), 0);
        if (count > 0) counts.set(tag, count);
      }),
    );
    return counts;
  });
}
