/**
 * The library's rows beside their digests and beside the last snapshot, counted anew in the background: a row that
 * changed without anyone having written it was damaged where it is stored.
 */
import type { SnapshotHeader, TableDigest } from '#core/backup/format';
import { type BroadsheetDatabase, newestVersion } from '../db/database';
import { checkTable, keptDigests, startLine } from '../db/digests';
import { isSameData } from '../db/same-data';

/** Dumps read at once. */
const dumpsAtOnce = 500;

/** What is asked of the last snapshot; null where there is none. */
export type LastDigests = Pick<SnapshotHeader, 'schema' | 'digests'> | null;

/**
 * Returns the names of the tables that are not as they were written, or that lack writes which the snapshot has.
 * Tables that are written to all the while are left out.
 */
export async function changedTables(db: BroadsheetDatabase, last: LastDigests): Promise<readonly string[]> {
  const names = await startLine(db);
  const behind = await tablesBehind(db, last);
  const line = (await keptDigests(db))?.line;
  const lastTables =
    last?.digests?.line === line && last?.schema === newestVersion ? last?.digests?.tables : [];
  const changed: string[] = [...behind];
  for (const name of names) {
    if (changed.includes(name)) continue;
    const found = await checkTable(db, name, lastTables?.find((table) => table.name === name) ?? null);
    if (found === 'changed') changed.push(name);
  }
  if (!changed.includes('pages') && (await lacksTexts(db))) changed.push('pages');
  return changed;
}

/** Returns the names of the tables that have lost writes since the snapshot: quickly, without reading their rows. */
export async function tablesBehind(db: BroadsheetDatabase, last: LastDigests): Promise<readonly string[]> {
  const now = await keptDigests(db);
  const before = last?.digests;
  if (now === null || before === undefined || now.line !== before.line) return [];
  const rows = new Map((await db.digests.toArray()).map((row) => [row.id, row]));
  const writesOf = ({ name }: TableDigest): number => {
    const row = rows.get(name);
    return row !== undefined && 'writes' in row ? row.writes : 0;
  };
  return before.tables.filter((table) => writesOf(table) < table.writes).map(({ name }) => name);
}

/** True when there are fewer pages or fewer texts than the dumps say: each dump is written with all of its own. */
async function lacksTexts(db: BroadsheetDatabase): Promise<boolean> {
  const before = await db.digests.get('dumps');
  let pages = 0;
  for (let after = ''; ; ) {
    const dumps = await db.dumps.where('id').above(after).limit(dumpsAtOnce).toArray();
    for (const { pageCount } of dumps) pages += pageCount;
    if (dumps.length < dumpsAtOnce) break;
    after = dumps.at(-1)?.id ?? after;
  }
  return db.transaction('r', [db.digests, db.dumps, db.pages, db.bytes], async () => {
    // A dump that came meanwhile: the next start looks again.
    if (!isSameData(await db.digests.get('dumps'), before)) return false;
    return (await db.pages.count()) < pages || (await db.bytes.count()) < (await db.dumps.count());
  });
}
