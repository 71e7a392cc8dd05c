/**
 * Reads the small tables as they stood at one moment without holding writers up for long: first by and by, then those
 * that were written to meanwhile once more, all in one transaction.
 */
import { emptyDigest, isSameDigest, type RowsDigest, withRow } from '#core/backup/digest';
import { type Codec, type SnapshotDigests, type TableSummary, textKeyOf } from '#core/backup/format';
import {
  type PackedPortion,
  type Portion,
  PortionPacker,
  packPortion,
  TableSum,
} from '#core/backup/portions';
import type { BroadsheetDatabase } from '../db/database';
import { keptDigests } from '../db/digests';
import { stepsOf } from '../db/library-state';
import type { DumpRow, PageRow } from '../db/rows';
import { pageEditsTable, snapshotTables } from '../db/tables';
import { onTruthChanged } from '../db/truth-changes';

/** The small tables, read. */
export interface ReadTables {
  readonly tables: readonly { readonly summary: TableSummary; readonly portions: readonly PackedPortion[] }[];
  readonly dumps: readonly { readonly id: DumpRow['id']; readonly key: string; readonly size: number }[];
  readonly lastStep: number;
  readonly undone: number;
  /** How the tables stood; null before they were counted. */
  readonly digests: SnapshotDigests | null;
}

/** Rows of a table read in one go. */
const rowsAtOnce = 2_000;
const pagesAtOnce = 100;

/** How often tables are read again one by one before all are read at once. */
const roundsInPeace = 3;

/** Word of a change in another window takes a moment. */
const wordMs = 40;

/** Reads all small tables; `signal` stops between portions with its reason. */
export async function readTables(
  db: BroadsheetDatabase,
  codec: Codec,
  signal: AbortSignal,
): Promise<ReadTables> {
  const names: readonly string[] = [...snapshotTables, pageEditsTable];
  const changed = new Set<string>();
  const stop = onTruthChanged(db.name, (tables) => {
    for (const table of tables) changed.add(table === 'pages' ? pageEditsTable : table);
  });
  try {
    const read = new Map<string, readonly Portion[]>();
    const dumps: ReadTables['dumps'][number][] = [];
    const counted = new Map<string, RowsDigest>();
    const readAll = async (wanted: readonly string[]): Promise<void> => {
      for (const name of wanted) {
        signal.throwIfAborted();
        if (name === 'dumps') dumps.length = 0;
        const table = await readTable(db, codec, name, name === 'dumps' ? dumps : null);
        read.set(name, table.portions);
        counted.set(name, table.digest);
      }
    };
    await readAll(names);
    let steps = { lastStep: 0, undone: 0 };
    let digests: SnapshotDigests | null = null;
    for (let round = 0; ; round += 1) {
      await pause(wordMs);
      const wanted = round < roundsInPeace ? names.filter((name) => changed.has(name)) : names;
      changed.clear();
      const stores = [
        ...wanted.map((name) => (name === pageEditsTable ? 'pages' : name)),
        'journal',
        'digests',
      ];
      await db.transaction('r', stores, async () => {
        await readAll(wanted);
        steps = await stepsOf(db);
        digests = await keptDigests(db);
      });
      if (round >= roundsInPeace) break;
      await pause(wordMs);
      // What was written after the transaction is for the next snapshot; what before it, is in it if it was wanted.
      if (names.every((name) => !changed.has(name) || wanted.includes(name))) break;
    }
    const tables = [];
    for (const name of names) {
      const sum = new TableSum(codec, name);
      const portions: PackedPortion[] = [];
      for (const portion of read.get(name) ?? []) {
        await sum.add(portion);
        portions.push(await packPortion(codec, portion));
      }
      read.delete(name);
      tables.push({ summary: await sum.summary(), portions });
    }
    return { tables, dumps, ...steps, digests: withDiffering(digests, counted) };
  } finally {
    stop();
  }
}

/** Names the tables that were read otherwise than they were written. */
function withDiffering(
  digests: SnapshotDigests | null,
  counted: ReadonlyMap<string, RowsDigest>,
): SnapshotDigests | null {
  const differing = (digests?.tables ?? []).flatMap((kept) => {
    const found = counted.get(kept.name);
    return found === undefined || isSameDigest(kept, found) ? [] : [kept.name];
  });
  return digests === null || differing.length === 0 ? digests : { ...digests, differing };
}

async function readTable(
  db: BroadsheetDatabase,
  codec: Codec,
  name: string,
  dumps: { id: DumpRow['id']; key: string; size: number }[] | null,
): Promise<{ readonly portions: readonly Portion[]; readonly digest: RowsDigest }> {
  const packer = new PortionPacker(codec);
  const portions: Portion[] = [];
  let digest = emptyDigest;
  const take = (row: unknown): void => {
    digest = withRow(digest, row);
    const full = packer.add(row);
    if (full !== null) portions.push(full);
  };
  if (name === pageEditsTable) {
    const keys = new Set([
      ...(await db.pages.where('corrections.length').above(0).primaryKeys()),
      ...(await db.pages.where('checkedAt').above(0).primaryKeys()),
    ]);
    const sorted = [...keys].sort();
    for (let at = 0; at < sorted.length; at += pagesAtOnce) {
      for (const page of await db.pages.bulkGet(sorted.slice(at, at + pagesAtOnce)))
        if (page !== undefined) take(editsOf(page));
    }
  } else {
    for (let after: unknown = null; ; ) {
      const table = db.table<{ readonly id: string }>(name);
      const from = after === null ? table.orderBy(':id') : table.where(':id').above(after);
      const rows = await from.limit(rowsAtOnce).toArray();
      for (const row of rows) {
        take(row);
        const dump = row as unknown as DumpRow;
        dumps?.push({ id: dump.id, key: textKeyOf(dump), size: dump.size });
      }
      if (rows.length < rowsAtOnce) break;
      after = rows.at(-1)?.id;
    }
  }
  const last = packer.close();
  if (last !== null) portions.push(last);
  return { portions, digest };
}

function editsOf({ id, corrections, checkedAt }: PageRow): Pick<PageRow, 'id' | 'corrections' | 'checkedAt'> {
  return { id, corrections, checkedAt };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
