/** Some highlights by their ids, with the article that each stands in. */

import type { ArticleId, HighlightId } from '#core/page/ids';
import { articlesOfHighlight, loadAttached } from './attachments';
import { db } from './database';
import { useLiveQuery } from './live-query';
import type { HighlightRow } from './rows';

export interface FoundHighlight {
  readonly row: HighlightRow;
  /** The first article with text of it; null where it stands in none. */
  readonly articleId: ArticleId | null;
}

/** The highlights that are there, in the order asked for, live; undefined while loading. */
export function useHighlightsById(ids: readonly HighlightId[]): readonly FoundHighlight[] | undefined {
  return useLiveQuery(() => findHighlights(ids), [ids.join('\n')]);
}

/** Returns the highlights that are there, in the order asked for. */
export async function findHighlights(ids: readonly HighlightId[]): Promise<readonly FoundHighlight[]> {
  return db.transaction('r', [db.articles, db.highlights, db.marks, db.notes], async () => {
    const rows = (await db.highlights.bulkGet([...ids])).filter((row) => row !== undefined);
    const pages = [...new Set(rows.flatMap(({ pageIds }) => pageIds))];
    const { extents } = await loadAttached(db, pages);
    return rows.map((row) => ({ row, articleId: articlesOfHighlight(row, extents)[0] ?? null }));
  });
}
