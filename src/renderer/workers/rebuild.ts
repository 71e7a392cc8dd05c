/**
 * Derived rows made anew, a dump a transaction; what was said attaches anew, what was mended is mended again. What
 * is missing is made at once; what an older engine made stays until somebody asks for it: see rebuild-preview.
 */
import { reflowPage } from '#core/ingest';
import { type DumpId, dumpIdOf, type PageId } from '#core/page/ids';
import { reflowVersion } from '#core/reflow/version';
import type { BroadsheetDatabase } from '../db/database';
import { deriveRows } from '../db/derive';
import { mendPages } from '../db/rederive';
import type { RebuildProgress } from './import-api';
import type { EngineTools } from './import-engine';

/** Returns the number of dumps of which pages were made; those of sources in the bin are left alone. */
export async function rebuildDerived(
  { db }: EngineTools,
  onProgress: (progress: RebuildProgress) => void,
): Promise<number> {
  return makePages(db, await missingPages(db), onProgress);
}

/** Makes pages as this engine does; null: all that an older one made. Returns the number of dumps they are of. */
export async function applyRebuild(
  { db }: EngineTools,
  pages: readonly PageId[] | null,
  onProgress: (progress: RebuildProgress) => void,
): Promise<number> {
  const outdated = await outdatedPages(db);
  const wanted = pages === null ? null : new Set(pages);
  return makePages(db, wanted === null ? outdated : outdated.filter((page) => wanted.has(page)), onProgress);
}

/** Returns the pages outside the bin that have no derived rows. */
export async function missingPages(db: BroadsheetDatabase): Promise<readonly PageId[]> {
  return db.transaction('r', [db.sources, db.pages, db.reflows], async () => {
    const sources = await db.sources.where('binnedAt').equals(0).primaryKeys();
    const [pages, made] = await Promise.all([
      db.pages.where('sourceId').anyOf(sources).primaryKeys(),
      db.reflows.toCollection().primaryKeys(),
    ]);
    const done = new Set(made);
    return pages.filter((page) => !done.has(page));
  });
}

/** Returns the pages that an older engine made. */
export async function outdatedPages(db: BroadsheetDatabase): Promise<readonly PageId[]> {
  return db.reflows.where('version').below(reflowVersion).primaryKeys();
}

async function makePages(
  db: BroadsheetDatabase,
  pages: readonly PageId[],
  onProgress: (progress: RebuildProgress) => void,
): Promise<number> {
  const byDump = new Map<DumpId, PageId[]>();
  for (const page of pages) {
    const list = byDump.get(dumpIdOf(page));
    if (list === undefined) byDump.set(dumpIdOf(page), [page]);
    else list.push(page);
  }
  let dumpsDone = 0;
  for (const [dump, ids] of byDump) {
    await makeDump(db, dump, ids);
    dumpsDone += 1;
    onProgress({ dumpsDone, dumps: byDump.size });
  }
  return dumpsDone;
}

async function makeDump(db: BroadsheetDatabase, dumpId: DumpId, ids: readonly PageId[]): Promise<void> {
  const pages = (await db.pages.bulkGet([...ids])).filter((page) => page !== undefined);
  const reflows = new Map(pages.map(({ id, text }) => [id, { text, reflow: reflowPage(text) }]));
  const tables = [
    db.sources,
    db.dumps,
    db.pages,
    db.reflows,
    db.articles,
    db.marks,
    db.highlights,
    db.notes,
    db.continuations,
    db.facts,
  ];
  await db.transaction('rw', tables, async () => {
    const dump = await db.dumps.get(dumpId);
    const source = dump === undefined ? undefined : await db.sources.get(dump.sourceId);
    if (dump === undefined || source === undefined || source.binnedAt > 0) return;
    const present = (await db.pages.bulkGet([...ids])).filter((page) => page !== undefined);
    const derived = present.map((page) => {
      const made = reflows.get(page.id);
      return deriveRows(page, dump, made?.text === page.text ? made.reflow : reflowPage(page.text));
    });
    await db.articles
      .where('pages')
      .anyOf([...ids])
      .delete();
    await db.reflows.bulkPut(derived.map(({ reflow }) => reflow));
    await db.articles.bulkPut(derived.flatMap(({ articles }) => articles));
    await mendPages(db, ids);
  });
}
