/** What an upgrade does to the rows that are there. Truth is never cleared; derived rows may be dropped. */
import type { Transaction } from 'dexie';
import { noFacts, nothingPrinted, resolveFacts, shownFactsOf } from '#core/page/facts';
import { findAuthors } from '#core/reflow/authors';
import { readPageFacts } from '#core/reflow/page-facts';
import { articleQuality } from '#core/reflow/quality';
import type { ArticleRow, PageRow, ReflowRow } from './rows';

/** Version 2: pages carry what the user mended, derived rows what follows from it. */
export async function addCorrections(transaction: Transaction): Promise<void> {
  await transaction.table('pages').toCollection().modify({ corrections: [], checkedAt: 0 });
  await transaction.table('reflows').toCollection().modify({ engine: null });
  await transaction.table('articles').toCollection().modify({ checked: 0 });
}

/** Version 2: derived rows say what the page prints of itself and who wrote. Nothing is read from paths by itself. */
export async function addFacts(transaction: Transaction): Promise<void> {
  const pages = transaction.table<PageRow, PageRow['id']>('pages');
  const reflows = transaction.table<ReflowRow, PageRow['id']>('reflows');
  const articles = transaction.table<ArticleRow, ArticleRow['id']>('articles');
  for (const id of await reflows.toCollection().primaryKeys()) {
    const [page, reflow] = await Promise.all([pages.get(id), reflows.get(id)]);
    if (reflow === undefined) continue;
    const text = page?.text ?? '';
    const printed = page === undefined ? nothingPrinted : readPageFacts(text, reflow.furniture);
    const facts = shownFactsOf(resolveFacts(noFacts, printed, {}));
    await reflows.put({ ...reflow, printed });
    const rows = await articles.where('pages').equals(id).toArray();
    await articles.bulkPut(rows.map((row) => ({ ...row, facts, authors: findAuthors(row.article, [text]) })));
  }
}

/** Version 2: articles say how well their text came through. */
export async function addQuality(transaction: Transaction): Promise<void> {
  const pages = transaction.table<PageRow, PageRow['id']>('pages');
  const articles = transaction.table<ArticleRow, ArticleRow['id']>('articles');
  for (const id of await articles.toCollection().primaryKeys()) {
    const row = await articles.get(id);
    if (row === undefined) continue;
    const texts = (await pages.bulkGet([...row.pages])).map((page) => page?.text ?? '');
    await articles.put({ ...row, quality: articleQuality(row.article, texts, row.lang) });
  }
}
