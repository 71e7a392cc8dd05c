/** Articles as the index files them, read from the library. */
import type { ArticleId, PageId } from '#core/page/ids';
import { type PrintedArticleFacts, printedArticleFacts } from '#core/search/article-facts';
import { type SearchDocument, searchDocument } from '#core/search/document';
import type { BroadsheetDatabase } from '../db/database';
import type { ArticleRow } from '../db/rows';

/** What of an article is filed: what is printed, without what was written about it. */
export interface Filing {
  readonly document: SearchDocument;
  readonly facts: PrintedArticleFacts;
}

/** Returns those of the articles that are there. */
export async function loadFilings(
  db: BroadsheetDatabase,
  ids: readonly ArticleId[],
): Promise<readonly Filing[]> {
  return db.transaction('r', [db.articles, db.pages], async () => {
    const rows = await db.articles.bulkGet([...ids]);
    return filingsOf(
      db,
      rows.filter((row) => row !== undefined),
    );
  });
}

/** Returns the next articles in the order of their ids, after one of them; none at the end. */
export async function loadNextFilings(
  db: BroadsheetDatabase,
  after: ArticleId | '',
  most: number,
): Promise<readonly Filing[]> {
  return db.transaction('r', [db.articles, db.pages], async () => {
    const rows = await db.articles.where(':id').above(after).limit(most).toArray();
    return filingsOf(db, rows);
  });
}

async function filingsOf(db: BroadsheetDatabase, rows: readonly ArticleRow[]): Promise<readonly Filing[]> {
  const pageIds = [...new Set(rows.flatMap(({ pages }) => pages))];
  const pages = await db.pages.bulkGet(pageIds);
  const texts = new Map<PageId, string>();
  for (const page of pages) if (page !== undefined) texts.set(page.id, page.text);
  return rows.map((row) => ({
    document: searchDocument({
      id: row.id,
      article: row.article,
      pageTexts: row.pages.map((id) => texts.get(id) ?? ''),
      notes: [],
      tags: [],
    }),
    facts: printedArticleFacts(row),
  }));
}
