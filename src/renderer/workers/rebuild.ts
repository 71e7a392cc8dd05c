/** Makes derived rows that are missing or of an older version, a dump a transaction; what was said attaches anew. */
import { reflowPage } from '#core/ingest';
import { type DumpId, dumpIdOf } from '#core/page/ids';
import { reflowVersion } from '#core/reflow/version';
import { refreshArticles } from '../db/attachments';
import type { BroadsheetDatabase } from '../db/database';
import { deriveRows } from '../db/derive';
import type { RebuildProgress } from './import-api';
import type { EngineTools } from './import-engine';

/** Returns the number of dumps whose articles were made; those of sources in the bin are left alone. */
export async function rebuildDerived(
  { db }: EngineTools,
  onProgress: (progress: RebuildProgress) => void,
): Promise<number> {
  const stale = await staleDumps(db);
  let dumpsDone = 0;
  for (const id of stale) {
    await rebuildDump(db, id);
    dumpsDone += 1;
    onProgress({ dumpsDone, dumps: stale.length });
  }
  return dumpsDone;
}

/** Returns the dumps outside the bin of which a page has no derived rows of this version. */
export async function staleDumps(db: BroadsheetDatabase): Promise<readonly DumpId[]> {
  return db.transaction('r', [db.sources, db.pages, db.reflows], async () => {
    const sources = await db.sources.where('binnedAt').equals(0).primaryKeys();
    const [pages, current] = await Promise.all([
      db.pages.where('sourceId').anyOf(sources).primaryKeys(),
      db.reflows.where('version').equals(reflowVersion).primaryKeys(),
    ]);
    const done = new Set(current);
    return [...new Set(pages.filter((page) => !done.has(page)).map(dumpIdOf))];
  });
}

async function rebuildDump(db: BroadsheetDatabase, dumpId: DumpId): Promise<void> {
  const pages = await db.pages.where('dumpId').equals(dumpId).toArray();
  const reflows = new Map(pages.map(({ id, text }) => [id, reflowPage(text)]));
  const tables = [db.sources, db.dumps, db.pages, db.reflows, db.articles, db.marks, db.highlights, db.notes];
  await db.transaction('rw', tables, async () => {
    const dump = await db.dumps.get(dumpId);
    const source = dump === undefined ? undefined : await db.sources.get(dump.sourceId);
    if (dump === undefined || source === undefined || source.binnedAt > 0) return;
    const present = await db.pages.where('dumpId').equals(dumpId).toArray();
    const derived = present.map((page) => {
      const reflow = reflows.get(page.id);
      const isSame = pages.find(({ id }) => id === page.id)?.text === page.text;
      return deriveRows(page, dump, reflow !== undefined && isSame ? reflow : reflowPage(page.text));
    });
    await db.articles.where('dumpId').equals(dumpId).delete();
    await db.reflows.where('dumpId').equals(dumpId).delete();
    await db.reflows.bulkPut(derived.map(({ reflow }) => reflow));
    await db.articles.bulkPut(derived.flatMap(({ articles }) => articles));
    await refreshArticles(
      db,
      present.map(({ id }) => id),
    );
  });
}
