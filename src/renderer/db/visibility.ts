/** A source's derived rows: dropped when it goes to the bin, rebuilt when it comes back. */
import type { SourceId } from '#core/page/ids';
import type { BroadsheetDatabase } from './database';

/** Drops the derived rows of a source, inside the caller's transaction (which has 'articles' and 'reflows'). */
export async function hideSource(db: BroadsheetDatabase, id: SourceId): Promise<void> {
  await db.articles.where('sourceId').equals(id).delete();
  await db.reflows.where('sourceId').equals(id).delete();
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
