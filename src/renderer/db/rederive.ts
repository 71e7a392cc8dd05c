/**
 * Articles of pages made anew after what the user mended has changed: from what the engine made of them, which is
 * kept, so that neither the engine runs nor a page changes that an older engine made. In the caller's transaction.
 */
import type { PageId } from '#core/page/ids';
import type { PageReflow } from '#core/page/model';
import { applyCorrections } from '#core/reflow/corrections/apply';
import { refreshArticles } from './attachments';
import { joinContinued } from './continued-rows';
import type { BroadsheetDatabase } from './database';
import { deriveRows } from './derive';
import type { ArticleRow, ContinuationRow, PageRow, ReflowRow } from './rows';

/** Writes the derived rows of the pages, and of those they continue on, with the counts; pages without any are left. */
export async function rederivePages(db: BroadsheetDatabase, wanted: readonly PageId[]): Promise<void> {
  const { pages: ids, continuations } = await joinedPages(db, wanted);
  const [pages, reflows, old] = await Promise.all([
    db.pages.bulkGet([...ids]),
    db.reflows.bulkGet([...ids]),
    db.articles.where('pages').anyOf(ids).distinct().toArray(),
  ]);
  const dumpIds = [...new Set(pages.flatMap((page) => page?.dumpId ?? []))];
  const dumps = new Map((await db.dumps.bulkGet(dumpIds)).map((dump) => [dump?.id, dump]));
  const rows: ArticleRow[] = [];
  const changed: ReflowRow[] = [];
  for (const [at, page] of pages.entries()) {
    const reflow = reflows[at];
    const dump = page === undefined ? undefined : dumps.get(page.dumpId);
    if (page === undefined || reflow === undefined || dump === undefined) continue;
    const engine = reflow.engine ?? engineResult(reflow, old);
    const derived = deriveRows(
      page,
      dump,
      applyCorrections(page.text, engine, page.corrections),
      reflow.version,
    );
    const isMended =
      page.corrections.length > 0 || continuations.some(({ pageIds }) => pageIds.includes(page.id));
    changed.push({ ...derived.reflow, engine: isMended ? engine : null });
    rows.push(...derived.articles);
  }
  await db.articles.bulkDelete(old.map(({ id }) => id));
  await db.reflows.bulkPut(changed);
  const texts = new Map(pages.map((page) => [page?.id, page?.text ?? '']));
  await db.articles.bulkPut(joinContinued(rows, continuations, (page) => texts.get(page) ?? ''));
  await refreshArticles(db, ids);
}

/**
 * Brings rows that were just written as an engine made them to what the user mended and said of their pages: their
 * corrections, continuations and counts.
 */
export async function mendPages(db: BroadsheetDatabase, ids: readonly PageId[]): Promise<void> {
  const pages = await db.pages.bulkGet([...ids]);
  const isMended =
    pages.some((page) => page !== undefined && (page.corrections.length > 0 || page.checkedAt > 0)) ||
    (await db.continuations
      .where('pageIds')
      .anyOf([...ids])
      .count()) > 0;
  if (isMended) await rederivePages(db, ids);
  else await refreshArticles(db, ids);
}

/** Brings to articles of these pages whether all of their pages are checked; nothing else has changed. */
export async function refreshChecked(db: BroadsheetDatabase, ids: readonly PageId[]): Promise<void> {
  const [articles, keys] = await Promise.all([
    db.articles
      .where('pages')
      .anyOf([...ids])
      .distinct()
      .toArray(),
    db.pages.where('checkedAt').above(0).primaryKeys(),
  ]);
  const done = new Set(keys);
  const changed = articles.flatMap((row) => {
    const checked = row.pages.every((page) => done.has(page)) ? 1 : 0;
    return checked === row.checked ? [] : [{ ...row, checked } as const];
  });
  await db.articles.bulkPut(changed);
}

/** A page with what the engine made of it, and what its corrections make of that. */
export interface MendedPage {
  readonly page: PageRow;
  readonly engine: PageReflow;
  readonly reflow: PageReflow;
}

/** Returns a page with its corrections, without continuations; null when its articles are not there. */
export async function mendedPage(db: BroadsheetDatabase, pageId: PageId): Promise<MendedPage | null> {
  const [page, row, articles] = await Promise.all([
    db.pages.get(pageId),
    db.reflows.get(pageId),
    db.articles.where('pages').equals(pageId).toArray(),
  ]);
  if (page === undefined || row === undefined) return null;
  const engine = row.engine ?? engineResult(row, articles);
  return { page, engine, reflow: applyCorrections(page.text, engine, page.corrections) };
}

/** The pages, and all that continuations join with them. */
async function joinedPages(
  db: BroadsheetDatabase,
  wanted: readonly PageId[],
): Promise<{ readonly pages: readonly PageId[]; readonly continuations: readonly ContinuationRow[] }> {
  const known = new Set(wanted);
  for (;;) {
    const pages = [...known];
    const continuations = await db.continuations.where('pageIds').anyOf(pages).distinct().toArray();
    for (const { pageIds } of continuations) for (const page of pageIds) known.add(page);
    if (known.size === pages.length) return { pages, continuations };
  }
}

/** What the engine made of a page that nothing was mended on: its rows say it. */
function engineResult(reflow: ReflowRow, articles: readonly ArticleRow[]): PageReflow {
  const { lang, furniture, problems } = reflow;
  const own = articles
    .filter(({ pages }) => pages[0] === reflow.pageId)
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
  return { lang, articles: own.map(({ article }) => article), furniture, problems };
}
