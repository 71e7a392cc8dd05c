/** What is known of pages, put together from what path and user say and what is printed. In the caller's transaction. */
import { noFacts, type PageFacts, resolveFacts, type ShownFacts, shownFactsOf } from '#core/page/facts';
import type { PageId } from '#core/page/ids';
import type { BroadsheetDatabase } from './database';
import type { FactsRow, ReflowRow } from './rows';

/** Returns the facts of pages that have derived rows. */
export async function factsOfPages(
  db: BroadsheetDatabase,
  pages: readonly PageId[],
): Promise<ReadonlyMap<PageId, PageFacts>> {
  const [rows, reflows] = await Promise.all([db.facts.bulkGet([...pages]), db.reflows.bulkGet([...pages])]);
  const facts = new Map<PageId, PageFacts>();
  for (const [at, page] of pages.entries()) {
    const reflow = reflows[at];
    const row = rows[at];
    if (reflow !== undefined) facts.set(page, factsFrom(row, reflow));
  }
  return facts;
}

/** Returns the facts of a page from its rows. */
export function factsFrom(row: FactsRow | undefined, { printed }: Pick<ReflowRow, 'printed'>): PageFacts {
  return resolveFacts(row?.path ?? noFacts, printed, row?.user ?? {});
}

/** Returns the known values of pages that have derived rows, as their articles carry them. */
export async function shownFactsOfPages(
  db: BroadsheetDatabase,
  pages: readonly PageId[],
): Promise<ReadonlyMap<PageId, ShownFacts>> {
  const facts = await factsOfPages(db, pages);
  return new Map([...facts].map(([page, known]) => [page, shownFactsOf(known)]));
}
