/** The digests of a library as they are kept, and the rows that they are of, counted anew. */
import { emptyDigest, isSameDigest, type RowsDigest, withRow } from '#core/backup/digest';
import type { SnapshotDigests, TableDigest } from '#core/backup/format';
import type { PageId } from '#core/page/ids';
import { type BroadsheetDatabase, newestVersion } from './database';
import type { TableDigestRow } from './digest-rows';
import { countedOf, digestedTables } from './keep-digests';
import { newKey } from './new-id';
import { asStorageError } from './storage-error';
import { pageEditsTable } from './tables';

/** Rows read in one transaction: a writer waits for no more than these. */
const rowsAtOnce = 500;
const pagesAtOnce = 50;

/** A table that is written to all the while is tried so often. */
const attempts = 4;

/** What one table turned out to be: 'unknown' where it changed all the while. */
export type TableCheck = 'same' | 'changed' | 'unknown';

/** Returns the digests as they stand, in the caller's transaction; null before they were ever counted. */
export async function keptDigests(db: BroadsheetDatabase): Promise<SnapshotDigests | null> {
  const rows = await db.digests.toArray();
  const line = rows.find((row) => row.id === 'line');
  if (line === undefined || !('line' in line)) return null;
  const tables = rows.flatMap((row) => ('writes' in row && isOfNow(row) ? [tableDigestOf(row)] : []));
  return { line: line.line, tables };
}

/** The user says that the library is right as it is: what it was before is no measure any more. */
export async function renewDigests(db: BroadsheetDatabase): Promise<void> {
  await asStorageError(() => db.digests.clear());
}

/**
 * Counts the rows of a table anew and compares them with what was written, and with `last`, what a snapshot says of
 * it where nothing was written since. A table that nothing was known of is known from then on.
 */
export async function checkTable(
  db: BroadsheetDatabase,
  name: string,
  last: TableDigest | null,
): Promise<TableCheck> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const counted = await countRows(db, name);
    if (counted === null) continue;
    const { digest, kept } = counted;
    if (kept === null || !isOfNow(kept)) {
      if (await adopt(db, name, digest, kept?.writes ?? 0)) return 'same';
      continue;
    }
    const wasSame = last === null || last.writes !== kept.writes || isSameDigest(last, digest);
    if (isSameDigest(kept, digest) && wasSame) return 'same';
    // Once more, before anybody is frightened.
    if (attempt > 1) return 'changed';
  }
  return 'unknown';
}

/** The names of what is counted, and the line of the library, which it gets where it has none. */
export async function startLine(db: BroadsheetDatabase): Promise<readonly string[]> {
  await asStorageError(() =>
    db.transaction('rw', db.digests, async () => {
      if ((await db.digests.get('line')) === undefined) await db.digests.put({ id: 'line', line: newKey() });
    }),
  );
  return digestedTables;
}

function isOfNow({ schema, known }: TableDigestRow): boolean {
  return known && schema === newestVersion;
}

function tableDigestOf({ id, rows, high, low, writes }: TableDigestRow): TableDigest {
  return { name: id, rows, high, low, writes };
}

async function keptRow(db: BroadsheetDatabase, name: string): Promise<TableDigestRow | null> {
  const row = await db.digests.get(name);
  return row !== undefined && 'writes' in row ? row : null;
}

/** Counts by and by; null when something was written meanwhile. */
async function countRows(
  db: BroadsheetDatabase,
  name: string,
): Promise<{ readonly digest: RowsDigest; readonly kept: TableDigestRow | null } | null> {
  const store = name === pageEditsTable ? 'pages' : name;
  let digest = emptyDigest;
  let first: TableDigestRow | null | undefined;
  const keys = store === 'pages' ? await editedPages(db) : null;
  for (let after: string | null = null, at = 0; ; ) {
    const isLast = await db.transaction('r', [store, 'digests'], async () => {
      const kept = await keptRow(db, name);
      first = first === undefined ? kept : first;
      if ((first?.writes ?? 0) !== (kept?.writes ?? 0)) return null;
      if (keys !== null) {
        const rows = await db.pages.bulkGet(keys.slice(at, at + pagesAtOnce));
        for (const row of rows) add(row);
        at += pagesAtOnce;
        return at >= keys.length;
      }
      const table = db.table<{ readonly id: string }>(store);
      const from = after === null ? table.orderBy(':id') : table.where(':id').above(after);
      const rows = await from.limit(rowsAtOnce).toArray();
      for (const row of rows) add(row);
      after = rows.at(-1)?.id ?? null;
      return rows.length < rowsAtOnce;
    });
    if (isLast === null) return null;
    if (isLast) return { digest, kept: first ?? null };
  }

  function add(row: { readonly id: string } | undefined): void {
    const counted = row === undefined ? null : countedOf(store, row);
    if (counted !== null) digest = withRow(digest, counted);
  }
}

async function editedPages(db: BroadsheetDatabase): Promise<readonly PageId[]> {
  const keys = [
    ...(await db.pages.where('corrections.length').above(0).primaryKeys()),
    ...(await db.pages.where('checkedAt').above(0).primaryKeys()),
  ];
  return [...new Set(keys)];
}

/** Takes what was counted for what is there, unless something was written since; false then. */
async function adopt(
  db: BroadsheetDatabase,
  name: string,
  digest: RowsDigest,
  writes: number,
): Promise<boolean> {
  return asStorageError(() =>
    // Whoever writes truth needs this table too: nothing is written between the look and the note.
    db.transaction('rw', db.digests, async () => {
      const kept = await keptRow(db, name);
      if ((kept?.writes ?? 0) !== writes) return false;
      await db.digests.put({ id: name, schema: newestVersion, known: true, writes, ...digest });
      return true;
    }),
  );
}
