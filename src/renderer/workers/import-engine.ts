/**
 * What the import worker does: hash, decode, split, reflow and store, one transaction a file, so that whatever
 * stops it leaves whole files. A dump's place is its identity and its hash its version.
 */
import { decodeDump, type EncodingName } from '#core/dump/decode';
import { splitPages } from '#core/dump/pages';
import { type IngestedDump, reflowPage } from '#core/ingest';
import { type DumpId, makeId, pageIdOf, type SourceId } from '#core/page/ids';
import { reflowVersion } from '#core/reflow/version';
import type { BroadsheetDatabase } from '../db/database';
import { deriveRows, pageSortKey } from '../db/derive';
import { newKey } from '../db/new-id';
import { factsRowsOf, listPatterns, parsePatterns } from '../db/path-patterns';
import { room } from '../db/room';
import type { DumpRow, FactsRow, PageRow, SourceRow } from '../db/rows';
import { storageErrorOf } from '../db/storage-error';
import { HostError, type SourceKind } from '../hosts/host';
import { type IdenticalFile, type ImportFailureReason, largestFile, largestPage } from '../import/progress';

/** Bytes that a byte of a dump takes at most: itself, its page's text and its articles', in LevelDB's log and table. */
const storedOfByte = 9;

/** A file as it was read; `bytes` is handed over. */
export interface ReadFile {
  readonly path: string;
  readonly modifiedAt: number | null;
  readonly bytes: ArrayBuffer;
}

export type FileOutcome =
  | { readonly kind: 'added'; readonly dumpId: DumpId; readonly sameAs: IdenticalFile['sameAs'] | null }
  | { readonly kind: 'unchanged' | 'changed'; readonly dumpId: DumpId }
  | { readonly kind: 'failed'; readonly reason: ImportFailureReason; readonly detail: string };

/** What is worked with: the library, the connection for what the user made (commits are durable), the clock. */
export interface EngineTools {
  readonly db: BroadsheetDatabase;
  readonly now: () => number;
}

/** Returns the source at this place: the one there is (taken out of the bin if need be), or a new one. */
export async function openSource(
  { db, now }: EngineTools,
  place: { readonly key: string; readonly name: string; readonly kind: SourceKind },
): Promise<{ readonly sourceId: SourceId; readonly wasBinned: boolean }> {
  return db.transaction('rw', db.sources, async () => {
    const existing = await db.sources.where('key').equals(place.key).first();
    if (existing !== undefined) {
      if (existing.binnedAt > 0) await db.sources.update(existing.id, { binnedAt: 0 });
      return { sourceId: existing.id, wasBinned: existing.binnedAt > 0 };
    }
    const row: SourceRow = {
      id: makeId('source', newKey()),
      name: place.name,
      kind: place.kind,
      key: place.key,
      addedAt: now(),
      scannedAt: 0,
      missing: [],
      binnedAt: 0,
    };
    await db.sources.add(row);
    return { sourceId: row.id, wasBinned: false };
  });
}

/** Stores a file as a dump of the source, or says why not. A file that is there already is left as it is. */
export async function importFile(
  tools: EngineTools,
  sourceId: SourceId,
  file: ReadFile,
): Promise<FileOutcome> {
  const { db, now } = tools;
  try {
    const bytes = new Uint8Array(file.bytes);
    if (bytes.length === 0) return failed('empty', 'no bytes');
    if (bytes.length > largestFile) return failed('too-large', `${bytes.length} bytes`);
    const hash = await hashOf(bytes);
    const existing = await dumpAt(db, sourceId, file.path);
    if (existing !== undefined) return compare(existing, hash);
    const ingested = readDump(bytes);
    if (ingested.kind === 'failed') return ingested;
    const dump: DumpRow = {
      id: makeId('dump', newKey()),
      sourceId,
      path: file.path,
      hash,
      modifiedAt: file.modifiedAt,
      importedAt: now(),
      encodingChosen: false,
      ...contentOf(ingested, bytes),
    };
    const patterns = parsePatterns(await listPatterns(db));
    const facts = factsRowsOf(dump, pageIdsOf(dump), patterns);
    const rows = rowsOf(dump, ingested, facts);
    await room.check(bytes.length * storedOfByte);
    const tables = [db.sources, db.dumps, db.bytes, db.pages, db.facts, db.reflows, db.articles];
    return await db.transaction('rw', tables, async (): Promise<FileOutcome> => {
      // Another window may have been quicker.
      const other = await dumpAt(db, sourceId, file.path);
      if (other !== undefined) return compare(other, hash);
      const sameAs = await identicalDump(db, hash);
      await db.dumps.add(dump);
      await db.bytes.add({ dumpId: dump.id, bytes });
      await db.pages.bulkAdd(rows.pages);
      await db.facts.bulkPut([...facts]);
      await db.reflows.bulkAdd(rows.reflows);
      await db.articles.bulkAdd(rows.articles);
      return { kind: 'added', dumpId: dump.id, sameAs };
    });
  } catch (error) {
    const cause = storageErrorOf(error);
    if (cause instanceof HostError) return failed(cause.reason, cause.message);
    return failed('unknown', String(error));
  }
}

/** Notes the end of a reading; `seen` null (it was not complete) leaves the list of missing dumps as it was. */
export async function closeScan(
  { db, now }: EngineTools,
  sourceId: SourceId,
  seen: readonly string[] | null,
): Promise<readonly string[]> {
  return db.transaction('rw', [db.sources, db.dumps], async () => {
    const source = await db.sources.get(sourceId);
    if (source === undefined) return [];
    if (seen === null) return source.missing;
    const found = new Set(seen);
    const keys = await db.dumps.where('sourceId').equals(sourceId).toArray();
    const missing = keys.map(({ path }) => path).filter((path) => !found.has(path));
    await db.sources.update(sourceId, { scannedAt: now(), missing });
    return missing;
  });
}

/** Returns the hexadecimal SHA-256 of bytes. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Returns a dump's pages with their articles, or why it is not kept: the pipeline of core/ingest, with a look
 * between its steps, so that what is no page of a newspaper does not go through the slow ones.
 */
export function readDump(
  bytes: Uint8Array,
  encoding?: EncodingName,
): IngestedDump | Extract<FileOutcome, { readonly kind: 'failed' }> {
  if (bytes.length === 0) return failed('empty', 'no bytes');
  if (bytes.length > largestFile) return failed('too-large', `${bytes.length} bytes`);
  const decoded = decodeDump(bytes, encoding);
  if ('kind' in decoded) return failed('binary', decoded.reason);
  if (!/[^\s\uFEFF]/u.test(decoded.text)) return failed('blank', 'white space only');
  const pages = splitPages(decoded.text);
  const large = pages.find(({ text }) => text.length > largestPage);
  if (large !== undefined) {
    return failed('page-too-large', `page ${large.ordinal + 1} has ${large.text.length} characters`);
  }
  return { kind: 'dump', decoded, pages: pages.map((page) => ({ page, reflow: reflowPage(page.text) })) };
}

/** What a dump's row says of its content. */
export function contentOf(
  { decoded, pages }: IngestedDump,
  bytes: Uint8Array,
): Pick<DumpRow, 'size' | 'encoding' | 'problems' | 'pageCount'> {
  const { encoding, problems } = decoded;
  return { size: bytes.length, encoding, problems, pageCount: pages.length };
}

/** The ids of a dump's pages, in order. */
function pageIdsOf({ id, pageCount }: DumpRow): readonly { readonly id: PageRow['id'] }[] {
  return Array.from({ length: pageCount }, (_, ordinal) => ({ id: pageIdOf(id, ordinal) }));
}

/** The rows of a dump's pages and of what is derived from them; `facts` says what is known of the pages already. */
export function rowsOf(dump: DumpRow, { pages }: IngestedDump, facts: readonly FactsRow[] = []) {
  const said = new Map(facts.map((row) => [row.id, row]));
  const rows = pages.map(({ page, reflow }) => {
    const row: PageRow = {
      id: pageIdOf(dump.id, page.ordinal),
      dumpId: dump.id,
      sourceId: dump.sourceId,
      ordinal: page.ordinal,
      sortKey: pageSortKey(dump.path, page.ordinal),
      start: page.start,
      text: page.text,
      corrections: [],
      checkedAt: 0,
    };
    return { page: row, ...deriveRows(row, dump, reflow, reflowVersion, said.get(row.id)) };
  });
  return {
    pages: rows.map(({ page }) => page),
    reflows: rows.map(({ reflow }) => reflow),
    articles: rows.flatMap(({ articles }) => articles),
  };
}

async function dumpAt(
  db: BroadsheetDatabase,
  sourceId: SourceId,
  path: string,
): Promise<DumpRow | undefined> {
  return db.dumps.where('[sourceId+path]').equals([sourceId, path]).first();
}

function compare(dump: DumpRow, hash: string): FileOutcome {
  return { kind: dump.hash === hash ? 'unchanged' : 'changed', dumpId: dump.id };
}

async function identicalDump(db: BroadsheetDatabase, hash: string): Promise<IdenticalFile['sameAs'] | null> {
  const same = await db.dumps.where('hash').equals(hash).first();
  if (same === undefined) return null;
  const source = await db.sources.get(same.sourceId);
  return { dumpId: same.id, path: same.path, sourceName: source?.name ?? '' };
}

function failed(
  reason: ImportFailureReason,
  detail: string,
): Extract<FileOutcome, { readonly kind: 'failed' }> {
  return { kind: 'failed', reason, detail };
}
