/**
 * The patterns that read facts from paths: kept in the library, used for every file that comes in, and applied to
 * what is there already when the user says so.
 */

import { defaultPatterns, type PathPattern, parsePattern, readPath } from '#core/dump/path-pattern';
import { type Facts, noFacts } from '#core/page/facts';
import { pageIdOf } from '#core/page/ids';
import { bulkEditsFor } from './bulk-edits';
import { type BroadsheetDatabase, db } from './database';
import { act } from './edit';
import { useThrottledQuery } from './live';
import { useLiveQuery } from './live-query';
import type { DumpRow, FactsRow } from './rows';
import { isSameData } from './same-data';

/** The patterns in use, as the user wrote them; undefined while loading. */
export function usePatterns(): readonly string[] | undefined {
  return useLiveQuery(() => listPatterns(db), []);
}

/** Returns the patterns in use: the defaults until the user has saved others. */
export async function listPatterns(library: BroadsheetDatabase): Promise<readonly string[]> {
  const row = await library.preferences.get('path-patterns');
  return row?.id === 'path-patterns' ? row.patterns : defaultPatterns;
}

/** Returns the patterns that can be used, in order. */
export function parsePatterns(texts: readonly string[]): readonly PathPattern[] {
  return texts.map(parsePattern).filter((parsed) => parsed.kind === 'pattern');
}

/** Keeps other patterns; what pages have is not changed by that. Patterns that cannot be used are refused: false. */
export async function savePatterns(texts: readonly string[]): Promise<boolean> {
  if (parsePatterns(texts).length < texts.length) return false;
  await act(db, { action: 'savePatterns' }, async (edit) => {
    if (isSameData(await listPatterns(edit.db), texts)) return;
    await edit.put('preferences', { id: 'path-patterns', patterns: texts });
  });
  return true;
}

/**
 * Returns what the path of a dump says of one of its pages; null for nothing. Of a dump of several pages it does not
 * say which number each has.
 */
export function pathFactsOf(
  { path, pageCount }: Pick<DumpRow, 'path' | 'pageCount'>,
  patterns: readonly PathPattern[],
): Facts | null {
  const reading = readPath(patterns, path);
  if (reading === null) return null;
  return pageCount > 1 ? { ...reading.facts, page: null } : reading.facts;
}

/** Returns rows of facts for the pages of a new dump; none when its path says nothing. */
export function factsRowsOf(
  dump: DumpRow,
  pages: readonly { readonly id: FactsRow['id'] }[],
  patterns: readonly PathPattern[],
): readonly FactsRow[] {
  const facts = pathFactsOf(dump, patterns);
  if (facts === null) return [];
  const { id: dumpId, sourceId } = dump;
  return pages.map(({ id }) => ({ id, dumpId, sourceId, pageIds: [id], path: facts, user: {} }));
}

/** Reads the path of a dump whose pages are made anew, in the caller's transaction: there may be other pages now. */
export async function readPathAgain(library: BroadsheetDatabase, dump: DumpRow): Promise<void> {
  const patterns = parsePatterns(await listPatterns(library));
  const present = await library.facts.where('dumpId').equals(dump.id).toArray();
  await library.facts.bulkPut([...changesOf(dump, patterns, new Map(present.map((row) => [row.id, row])))]);
}

/** A path of the library, for trying patterns on. */
export type TriedPath = Pick<DumpRow, 'id' | 'path' | 'pageCount'>;

/** The paths of the library, in order, at most `most`, and how many there are; undefined while loading. */
export function useLibraryPaths(
  most: number,
): { readonly paths: readonly TriedPath[]; readonly count: number } | undefined {
  return useThrottledQuery(['dumps'], () => listPaths(most), [most]);
}

/** Returns the paths of the library, source by source, at most `most`, spread evenly, and how many there are. */
export async function listPaths(
  most: number,
): Promise<{ readonly paths: readonly TriedPath[]; readonly count: number }> {
  const count = await db.dumps.count();
  const step = Math.max(1, Math.ceil(count / most));
  const keys = (await db.dumps.orderBy('[sourceId+path]').primaryKeys()).filter((_, at) => at % step === 0);
  const rows = await db.dumps.bulkGet(keys);
  return {
    paths: rows.flatMap((row) =>
      row === undefined ? [] : [{ id: row.id, path: row.path, pageCount: row.pageCount }],
    ),
    count,
  };
}

/** Returns on how many pages applying the patterns would change what the path says. */
export async function countChanges(texts: readonly string[]): Promise<number> {
  let count = 0;
  await eachChange(db, parsePatterns(texts), async (rows) => {
    count += rows.length;
  });
  return count;
}

/** Reads the paths of all pages by these patterns, as one step. Resolves to the number of pages that changed. */
export async function applyPatterns(texts: readonly string[]): Promise<number> {
  const bulk = bulkEditsFor(await db.pages.count());
  if (bulk !== null) return bulk.applyPatterns(texts);
  const count = await countChanges(texts);
  await act(db, { action: 'applyPatterns', values: { count } }, async (edit) => {
    await eachChange(edit.db, parsePatterns(texts), (rows) => edit.putAll('facts', rows));
  });
  return count;
}

/** So many dumps are looked at at a time. */
const dumpsAtATime = 1_000;

/** Gives the rows that would be others, portion by portion. */
async function eachChange(
  library: BroadsheetDatabase,
  patterns: readonly PathPattern[],
  take: (rows: readonly FactsRow[]) => Promise<void>,
): Promise<void> {
  const keys = await library.dumps.toCollection().primaryKeys();
  for (let at = 0; at < keys.length; at += dumpsAtATime) {
    const portion = keys.slice(at, at + dumpsAtATime);
    const [dumps, present] = await Promise.all([
      library.dumps.bulkGet(portion),
      library.facts.where('dumpId').anyOf(portion).toArray(),
    ]);
    const rows = new Map(present.map((row) => [row.id, row]));
    await take(dumps.flatMap((dump) => (dump === undefined ? [] : changesOf(dump, patterns, rows))));
  }
}

function changesOf(
  dump: DumpRow,
  patterns: readonly PathPattern[],
  rows: ReadonlyMap<FactsRow['id'], FactsRow>,
): readonly FactsRow[] {
  const path = pathFactsOf(dump, patterns) ?? noFacts;
  const { id: dumpId, sourceId } = dump;
  const changed: FactsRow[] = [];
  for (let ordinal = 0; ordinal < dump.pageCount; ordinal += 1) {
    const id = pageIdOf(dumpId, ordinal);
    const row = rows.get(id) ?? { id, dumpId, sourceId, pageIds: [id] as const, path: noFacts, user: {} };
    if (!isSameData(row.path, path)) changed.push({ ...row, path });
  }
  return changed;
}
