/** Articles that go on on another page: both ends are kept as raw text, and what they are part of is shown as one. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { ArticleId, ContinuationId } from '#core/page/ids';
import { db } from './database';
import type { ContinuationRow } from './rows';

/**
 * Makes an article go on with another one, on another page. Resolves to the article that is both then; null when
 * one of them is not there, or they are one already. On the same page they are merged.
 */
export async function continueArticle(_from: ArticleId, _to: ArticleId): Promise<ArticleId | null> {
  return null;
}

/** Parts what a continuation joined. */
export async function endContinuation(_id: ContinuationId): Promise<void> {}

/** The continuations that an article is made of, in the order they were made; undefined while loading. */
export function useContinuations(articleId: ArticleId): readonly ContinuationRow[] | undefined {
  return useLiveQuery(() => listContinuations(articleId), [articleId]);
}

/** Returns the continuations that an article is made of, in the order they were made. */
export async function listContinuations(articleId: ArticleId): Promise<readonly ContinuationRow[]> {
  const row = await db.articles.get(articleId);
  if (row === undefined || row.pages.length < 2) return [];
  const rows = await db.continuations.where('pageIds').anyOf(row.pages).distinct().toArray();
  return rows
    .filter(({ pageIds }) => pageIds.every((page) => row.pages.includes(page)))
    .sort((a, b) => a.createdAt - b.createdAt);
}
