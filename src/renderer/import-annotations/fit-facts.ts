/** What references say of pages, where nothing is known there: it becomes the user's word. */
import type { ImportPlan, PlannedFacts } from '#core/import/plan';
import { factFields, noFacts, nothingPrinted, resolveFacts } from '#core/page/facts';
import type { PageId } from '#core/page/ids';
import { parseId } from '#core/page/ids';
import type { BroadsheetDatabase } from '../db/database';
import type { FactsRow } from '../db/rows';

export interface FittedFacts {
  /** Rows to write, and how many of them are new or changed pages. */
  readonly rows: readonly FactsRow[];
  readonly kept: number;
  /** Titles of references whose article is not here, or not for certain. */
  readonly unplaced: readonly string[];
}

/** Returns what would be written. */
export async function fitFacts(db: BroadsheetDatabase, plan: ImportPlan): Promise<FittedFacts> {
  const rows = new Map<PageId, FactsRow>();
  const unplaced: string[] = [];
  let kept = 0;
  for (const planned of plan.facts) {
    const id = await pageOf(db, planned);
    const page = id === null ? undefined : await db.pages.get(id);
    if (page === undefined) {
      unplaced.push(planned.title || planned.path);
      continue;
    }
    const reflow = await db.reflows.get(page.id);
    const { dumpId, sourceId } = page;
    const empty: FactsRow = { id: page.id, dumpId, sourceId, pageIds: [page.id], path: noFacts, user: {} };
    const row = rows.get(page.id) ?? (await db.facts.get(page.id)) ?? empty;
    const known = resolveFacts(row.path, reflow?.printed ?? nothingPrinted, row.user);
    const more = factFields.filter(
      (field) =>
        known[field].kind === 'unknown' &&
        row.user[field] === undefined &&
        planned.facts[field] !== undefined,
    );
    if (more.length === 0) kept += 1;
    else {
      const user = { ...row.user, ...Object.fromEntries(more.map((field) => [field, planned.facts[field]])) };
      rows.set(page.id, { ...row, user });
    }
  }
  return { rows: [...rows.values()], kept, unplaced };
}

async function pageOf(db: BroadsheetDatabase, planned: PlannedFacts): Promise<PageId | null> {
  const id = parseId('article', planned.article);
  const own = id === null ? undefined : await db.articles.get(id);
  if (own !== undefined && own.title === planned.title) return own.pages[0] ?? null;
  if (planned.path !== '') {
    const sources = await db.sources.where('binnedAt').equals(0).toArray();
    const named = sources.filter(({ name }) => name === planned.source);
    const wanted = (named.length > 0 ? named : sources).map(({ id: source }): [string, string] => [
      source,
      planned.path,
    ]);
    const dumps = await db.dumps.where('[sourceId+path]').anyOf(wanted).primaryKeys();
    const [dump] = dumps;
    if (dump !== undefined && dumps.length === 1) {
      const page = await db.pages
        .where('[dumpId+ordinal]')
        .equals([dump, planned.ordinal ?? 0])
        .first();
      if (page !== undefined) return page.id;
    }
  }
  if (planned.title === '') return null;
  const called = await db.articles.where('title').equals(planned.title).limit(2).toArray();
  return called.length === 1 ? (called[0]?.pages[0] ?? null) : null;
}
