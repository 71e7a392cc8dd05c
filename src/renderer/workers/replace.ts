/** A dump's text made anew, from new bytes or in another encoding: what was said of it is found again by its quotes. */
import type { EncodingName } from '#core/dump/decode';
import { decodeDump } from '#core/dump/decode';
import type { IngestedDump } from '#core/ingest';
import type { DumpId } from '#core/page/ids';
import { pagePrefixOf } from '../db/attachments';
import type { BroadsheetDatabase } from '../db/database';
import { beginning } from '../db/derive';
import { lostCorrections } from '../db/lost-corrections';
import { readPathAgain } from '../db/path-patterns';
import { mendPages } from '../db/rederive';
import type { PageRow } from '../db/rows';
import { storageErrorOf } from '../db/storage-error';
import { HostError } from '../hosts/host';
import type { RefoundCounts } from '../import/progress';
import { followPages } from './follow-corrections';
import type { EncodingPreview, ReplaceOutcome } from './import-api';
import { contentOf, type EngineTools, hashOf, type ReadFile, readDump, rowsOf } from './import-engine';
import { refind } from './refind';

/** How much of a decoding a preview shows, in UTF-16 units. */
const previewLength = 30_000;

/** Stores new bytes as the dump's version; unreadable ones are refused and the old ones stay. */
export async function replaceDump(
  tools: EngineTools,
  dumpId: DumpId,
  file: ReadFile,
): Promise<ReplaceOutcome> {
  const bytes = new Uint8Array(file.bytes);
  const dump = await tools.db.dumps.get(dumpId);
  const chosen = dump?.encodingChosen === true ? dump.encoding : undefined;
  return store(tools, dumpId, bytes, readDump(bytes, chosen), { modifiedAt: file.modifiedAt });
}

/** Decodes the stored bytes in the encoding the user chose. */
export async function redecodeDump(
  tools: EngineTools,
  dumpId: DumpId,
  encoding: EncodingName,
): Promise<ReplaceOutcome> {
  const row = await tools.db.bytes.get(dumpId);
  if (row === undefined) throw new HostError('not-found', `no bytes of ${dumpId}`);
  return store(tools, dumpId, row.bytes, readDump(row.bytes, encoding), { encodingChosen: true });
}

/** Returns the beginning of a dump's text in another encoding, and what could not be read in all of it. */
export async function previewEncoding(
  { db }: EngineTools,
  dumpId: DumpId,
  encoding: EncodingName,
): Promise<EncodingPreview> {
  const row = await db.bytes.get(dumpId);
  if (row === undefined) throw new HostError('not-found', `no bytes of ${dumpId}`);
  // All of it: a part would end inside a character, and could not say that every byte can be read.
  const decoded = decodeDump(row.bytes, encoding);
  if ('kind' in decoded) return { text: '', problems: [] };
  return { text: beginning(decoded.text, previewLength), problems: decoded.problems };
}

async function store(
  { db, now }: EngineTools,
  dumpId: DumpId,
  bytes: Uint8Array,
  ingested: ReturnType<typeof readDump>,
  changes: { readonly modifiedAt?: number | null; readonly encodingChosen?: boolean },
): Promise<ReplaceOutcome> {
  if (ingested.kind === 'failed') return ingested;
  const hash = await hashOf(bytes);
  try {
    const refound = await db.transaction('rw', db.tables, async () =>
      write(db, dumpId, bytes, ingested, { ...changes, hash, importedAt: now() }),
    );
    return { kind: 'replaced', refound };
  } catch (error) {
    const cause = storageErrorOf(error);
    if (cause instanceof HostError) return { kind: 'failed', reason: cause.reason, detail: cause.message };
    throw error;
  }
}

async function write(
  db: BroadsheetDatabase,
  dumpId: DumpId,
  bytes: Uint8Array,
  ingested: IngestedDump,
  changes: object,
): Promise<RefoundCounts> {
  const old = await db.dumps.get(dumpId);
  if (old === undefined) throw new HostError('not-found', `no dump ${dumpId}`);
  const source = await db.sources.get(old.sourceId);
  const dump = { ...old, ...changes, ...contentOf(ingested, bytes) };
  const rows = rowsOf(dump, ingested);
  const before = await db.pages.where('dumpId').equals(dumpId).sortBy('ordinal');
  const pages = followPages(before, rows.pages);
  const joined = await db.continuations.where('pageIds').startsWith(pagePrefixOf(dumpId)).toArray();
  const refound = await refind(db, dumpId, before, pages);
  await db.pages.where('dumpId').equals(dumpId).delete();
  await db.articles.where('dumpId').equals(dumpId).delete();
  await db.reflows.where('dumpId').equals(dumpId).delete();
  await db.dumps.put(dump);
  await db.bytes.put({ dumpId, bytes });
  await db.pages.bulkPut(pages);
  await readPathAgain(db, dump);
  if (source?.binnedAt === 0) {
    await db.reflows.bulkPut(rows.reflows);
    await db.articles.bulkPut(rows.articles);
    const concerned = [...pages.map(({ id }) => id), ...joined.flatMap(({ pageIds }) => pageIds)];
    await mendPages(db, [...new Set(concerned)]);
  }
  const lost = (rows: readonly PageRow[]): number => rows.flatMap(lostCorrections).length;
  return { ...refound, lostCorrections: Math.max(0, lost(pages) - lost(before)) };
}
