/** A source's derived rows: dropped when it goes to the bin, rebuilt when it comes back. */
import { dumpIdOf, type PageId, type SourceId } from '#core/page/ids';
import type { BroadsheetDatabase } from './database';
import { rederivePages } from './rederive-later';

/** Drops the derived rows of a source, inside the caller's transaction, which has the tables of an edit. */
export async function hideSource(db: BroadsheetDatabase, id: SourceId): Promise<void> {
  const joined = await joinedElsewhere(db, id);
  await db.articles.where('sourceId').equals(id).delete();
  await db.reflows.where('sourceId').equals(id).delete();
  if (joined.length > 0) await rederivePages(db, joined);
}

/** Pages of other sources that articles of this one continue on, or come from: they are then by themselves. */
async function joinedElsewhere(db: BroadsheetDatabase, id: SourceId): Promise<readonly PageId[]> {
  const continuations = await db.continuations.toArray();
  const pages = [...new Set(continuations.flatMap(({ pageIds }) => pageIds))];
  const dumps = await db.dumps.bulkGet(pages.map(dumpIdOf));
  const own = new Set(pages.filter((_, at) => dumps[at]?.sourceId === id));
  return continuations
    .filter(({ pageIds }) => pageIds.some((page) => own.has(page)))
    .flatMap(({ pageIds }) => pageIds.filter((page) => !own.has(page)));
}

type Rebuilder = (id: SourceId) => Promise<void>;
let rebuild: Rebuilder | null = null;
const waiting: SourceId[] = [];

/** Says who rebuilds the derived rows of a source: the import jobs, when they are loaded. */
export function setRebuilder(rebuilder: Rebuilder): void {
  rebuild = rebuilder;
  for (const id of waiting.splice(0)) void rebuilder(id);
}

/** Rebuilds a source's derived rows in the background; what is interrupted is taken up at the next start. */
export function showSourceLater(id: SourceId): void {
  if (rebuild === null) waiting.push(id);
  else void rebuild(id);
}
