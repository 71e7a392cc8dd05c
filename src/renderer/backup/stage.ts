/**
 * Reads a snapshot into a database of its own, beside the library: nothing of the library is touched before all of it
 * is there and was looked at. What is damaged is named; what is sound is taken. The database has no identity: it is no
 * library before it gets one.
 */
import { type Codec, type SnapshotHeader, type TextValue, textKeyOf } from '#core/backup/format';
import { type Damage, readSnapshot } from '#core/backup/read';
import { type NamedSource, Texts } from '#core/backup/verify';
import { BroadsheetDatabase, newestVersion } from '../db/database';
import type { DumpRow, LostAnchor, PageRow } from '../db/rows';
import { asStorageError } from '../db/storage-error';
import { pageEditsTable } from '../db/tables';
import { HostError } from '../hosts/host';
import { pageOfText, TextBatch } from './text-batch';

/** What came of reading a snapshot. */
export interface Staged {
  readonly header: SnapshotHeader;
  /** The database that it stands in now. */
  readonly database: string;
  readonly damages: readonly { readonly file: string; readonly damage: Damage }[];
  readonly missingFiles: readonly string[];
  /** Paths of dumps whose text is not in the files, or is damaged. */
  readonly missingTexts: readonly string[];
}

/** Bytes read, of all that will be. */
export interface StageProgress {
  readonly done: number;
  readonly all: number;
}

/** Reads `file`, and of `others` the texts that it needs, into a new database of that name. Rejects with `HostError`. */
export async function stageSnapshot(
  codec: Codec,
  database: string,
  file: NamedSource,
  others: readonly NamedSource[],
  onProgress: (progress: StageProgress) => void,
): Promise<Staged> {
  const header = await headerOf(codec, file);
  const wanted = header.textsIn === 'this-file' ? [] : header.textsIn.map(({ name }) => name);
  const found = wanted.flatMap((name) => others.find((other) => other.name === name) ?? []);
  const all = [file, ...found].reduce((sum, { size }) => sum + size, 0);
  // As old as the snapshot: opened anew it is brought up to date as any library of that age.
  const old = new BroadsheetDatabase(database, header.schema);
  await old.open();
  const stage = new Stage(old);
  const damages: { file: string; damage: Damage }[] = [];
  let before = 0;
  try {
    for (const source of [file, ...found]) {
      for await (const part of readSnapshot(codec, source, (bytes) =>
        onProgress({ done: before + bytes, all }),
      )) {
        if (part.kind === 'damage') damages.push({ file: source.name, damage: part.damage });
        if (part.kind === 'rows')
          await stage.rows(
            part.table,
            part.records.map(({ value }) => value),
          );
        if (part.kind === 'texts')
          for (const { value, binary } of part.records) await stage.text(value as TextValue, binary);
      }
      before += source.size;
    }
    const missingTexts = await stage.finish();
    old.close();
    const db = new BroadsheetDatabase(database);
    await db.open();
    db.close();
    const missingFiles = wanted.filter((name) => !found.some((source) => source.name === name));
    return { header, database, damages, missingFiles, missingTexts };
  } catch (error) {
    old.close();
    throw error;
  }
}

async function headerOf(codec: Codec, file: NamedSource): Promise<SnapshotHeader> {
  for await (const part of readSnapshot(codec, file)) {
    if (part.kind === 'header') {
      if (part.header.schema > newestVersion) throw new HostError('outside', 'of a newer Broadsheet');
      return part.header;
    }
    if (part.kind !== 'damage') break;
  }
  throw new HostError('not-a-file', 'its beginning cannot be read');
}

type PageEditsRow = Pick<PageRow, 'id' | 'corrections' | 'checkedAt'>;

class Stage {
  readonly #db: BroadsheetDatabase;
  readonly #tables: ReadonlySet<string>;
  readonly #dumps = new Map<string, DumpRow>();
  readonly #edits = new Map<string, PageEditsRow>();
  readonly #texts = new Texts();
  readonly #batch: TextBatch;

  constructor(db: BroadsheetDatabase) {
    this.#db = db;
    this.#tables = new Set(db.tables.map(({ name }) => name));
    this.#batch = new TextBatch(db);
  }

  async rows(table: string, rows: readonly unknown[]): Promise<void> {
    if (table === 'dumps') for (const row of rows as DumpRow[]) this.#dumps.set(textKeyOf(row), row);
    else if (table === pageEditsTable) for (const row of rows as PageEditsRow[]) this.#edits.set(row.id, row);
    else if (this.#tables.has(table)) {
      const own =
        table === 'preferences' ? rows.filter((row) => (row as { id: string }).id !== 'library') : rows;
      await asStorageError(() => this.#db.table(table).bulkPut([...own]));
    }
  }

  async text(value: TextValue, binary: Uint8Array | null): Promise<void> {
    const dump = this.#dumps.get(value.key);
    // Of texts shared with other snapshots.
    if (dump === undefined || this.#texts.isWhole(value.key)) return;
    this.#texts.note(value, binary);
    if (value.part === 'bytes') this.#batch.bytes(dump, value, binary ?? new Uint8Array());
    else {
      const page = pageOfText(value.row);
      this.#batch.page(dump, { ...page, ...(this.#edits.get(page.id) ?? { corrections: [], checkedAt: 0 }) });
    }
    if (this.#texts.isWhole(value.key)) await this.#batch.close(dump);
  }

  /** Returns the paths of dumps that did not come through; what speaks of them is kept as lost. */
  async finish(): Promise<readonly string[]> {
    await this.#batch.flush();
    const missing = [...this.#dumps].filter(([key]) => !this.#texts.isWhole(key)).map(([, dump]) => dump);
    if (missing.length > 0) await loseTexts(this.#db, new Set(missing.map(({ id }) => id)));
    return missing.map(({ path }) => path);
  }
}

/** Tells highlights, marks and notes of dumps that are not there that their place is lost. */
async function loseTexts(db: BroadsheetDatabase, dumps: ReadonlySet<string>): Promise<void> {
  const isGone = ({ pageIds }: { readonly pageIds: readonly string[] }): boolean =>
    pageIds.some((page) => dumps.has(`dump:${page.slice('page:'.length, page.lastIndexOf('/'))}`));
  const anchor: LostAnchor = { status: 'lost', quotes: [], prefix: '', suffix: '' };
  await db.highlights.filter(isGone).modify({ status: 'lost' });
  for (const name of ['marks', 'links'] as const) await db.table(name).filter(isGone).modify({ anchor });
  await db.notes.filter((row) => isGone(row) && row.target.kind === 'article').modify({ anchor });
  await db.continuations.filter(isGone).delete();
  await db.dismissals.filter(isGone).delete();
  await db.progress.filter(isGone).delete();
  await db.facts.filter(isGone).delete();
}
