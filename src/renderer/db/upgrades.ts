/** What an upgrade does to the rows that are there. Truth is never cleared; derived rows may be dropped. */
import type { Transaction } from 'dexie';
import { noFacts, nothingPrinted, resolveFacts, type ShownFacts, shownFactsOf } from '#core/page/facts';
import type { PageId } from '#core/page/ids';
import { findAuthors } from '#core/reflow/authors';
import { readPageFacts } from '#core/reflow/page-facts';
import { articleQuality } from '#core/reflow/quality';
import type { ArticleRow, FactsRow, PageRow, ReflowRow } from './rows';

/** So many pages are brought along at a time, each row once: a library may have tens of thousands. */
const pagesAtATime = 50;

/**
 * Version 2: pages carry what the user mended; derived rows say what the page prints of itself, who wrote, how well
 * the text came through, and whether it was checked. Articles stay as their engine made them, and nothing is read
 * from paths by itself.
 */
export async function addCorrectionsAndFacts(transaction: Transaction): Promise<void> {
  const pages = transaction.table<PageRow, PageId>('pages');
  const ids = await pages.toCollection().primaryKeys();
  for (let at = 0; at < ids.length; at += pagesAtATime) {
    await bringAlong(transaction, ids.slice(at, at + pagesAtATime));
  }
}

/** Version 3: articles say of which facts the path and the printed page of theirs differ. */
export async function tellConflicts(transaction: Transaction): Promise<void> {
  const said = transaction.table<FactsRow, PageId>('facts');
  const reflows = transaction.table<ReflowRow, PageId>('reflows');
  const articles = transaction.table<ArticleRow, ArticleRow['id']>('articles');
  const ids = await said.toCollection().primaryKeys();
  for (let at = 0; at < ids.length; at += pagesAtATime) {
    const some = ids.slice(at, at + pagesAtATime);
    const [facts, made] = await Promise.all([said.bulkGet(some), reflows.bulkGet(some)]);
    const shown = new Map<PageId, ShownFacts>();
    for (const [place, id] of some.entries()) {
      const [row, reflow] = [facts[place], made[place]];
      if (row === undefined || reflow === undefined) continue;
      const known = shownFactsOf(resolveFacts(row.path, reflow.printed, row.user));
      if (known.conflicts !== undefined) shown.set(id, known);
    }
    if (shown.size === 0) continue;
    const rows = await articles
      .where('pages')
      .anyOf([...shown.keys()])
      .distinct()
      .toArray();
    await articles.bulkPut(
      rows.flatMap((row) => {
        const known = row.pages[0] === undefined ? undefined : shown.get(row.pages[0]);
        return known === undefined ? [] : [{ ...row, facts: known }];
      }),
    );
  }
}

async function bringAlong(transaction: Transaction, ids: readonly PageId[]): Promise<void> {
  const pages = transaction.table<PageRow, PageId>('pages');
  const reflows = transaction.table<ReflowRow, PageId>('reflows');
  const articles = transaction.table<ArticleRow, ArticleRow['id']>('articles');
  const [pageRows, reflowRows, articleRows] = await Promise.all([
    pages.bulkGet([...ids]),
    reflows.bulkGet([...ids]),
    articles
      .where('pages')
      .anyOf([...ids])
      .toArray(),
  ]);
  const present = pageRows.filter((page) => page !== undefined);
  const texts = new Map(present.map(({ id, text }) => [id, text]));
  const newReflows = reflowRows.flatMap((row): readonly ReflowRow[] => {
    const text = row === undefined ? undefined : texts.get(row.pageId);
    if (row === undefined || text === undefined) return [];
    return [{ ...row, engine: null, printed: readPageFacts(text, row.furniture) }];
  });
  const facts = new Map(
    newReflows.map(({ pageId, printed }) => [pageId, shownFactsOf(resolveFacts(noFacts, printed, {}))]),
  );
  const newArticles = articleRows.map((row): ArticleRow => {
    const page = row.pages[0] ?? ids[0];
    const known = page === undefined ? undefined : facts.get(page);
    const pageTexts = [page === undefined ? '' : (texts.get(page) ?? '')];
    return {
      ...row,
      checked: 0,
      facts: known ?? shownFactsOf(resolveFacts(noFacts, nothingPrinted, {})),
      authors: findAuthors(row.article, pageTexts),
      quality: articleQuality(row.article, pageTexts, row.lang),
    };
  });
  await pages.bulkPut(present.map((page) => ({ ...page, corrections: [], checkedAt: 0 })));
  await reflows.bulkPut(newReflows);
  await articles.bulkPut(newArticles);
}
