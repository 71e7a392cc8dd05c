/** The titles of all articles, read from the index alone: for sorting by locale and finding by typing. */
import type { ArticleId } from '#core/page/ids';
import { db } from './database';

/** Returns what lists show of every article, by id; no article is loaded. */
export async function loadTitles(): Promise<ReadonlyMap<ArticleId, string>> {
  return db.transaction('r', db.articles, async () => {
    const byTitle = db.articles.orderBy('title');
    const [titles, ids] = await Promise.all([byTitle.keys(), byTitle.primaryKeys()]);
    return new Map(ids.map((id, at) => [id, String(titles[at] ?? '')]));
  });
}
