/**
 * Keeps the digests of truth: a layer under Dexie, because no writer may forget it. Whatever writes a row counts it in
 * the very transaction that writes it; a row that differs from what was counted was not changed by the app.
 */
import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTable,
  Dexie,
} from 'dexie';
import {
  emptyDigest,
  isEmptyDigest,
  joinDigests,
  type RowsDigest,
  withoutRow,
  withRow,
} from '#core/backup/digest';
import type { TableDigestRow } from './digest-rows';
import type { PageRow } from './rows';
import { guardTables, pageEditsTable, snapshotTables } from './tables';

const [digests] = guardTables;

/** What is counted: each small table of truth, and what was mended of pages. Texts are proven by their dumps' hashes. */
export const digestedTables: readonly string[] = [...snapshotTables, pageEditsTable];

/** Dexie's name for a range of no keys, and its range of all numbers above 0. */
const noRange = 4;
const aboveZero = { type: 2, lower: 0, lowerOpen: true, upper: Number.POSITIVE_INFINITY };

/** So many pages are read at once. */
const pagesAtOnce = 100;

interface Row {
  readonly id: string;
}

/** Makes every transaction that writes truth keep the digests; `schema`: the version that the database is opened at. */
export function keepDigests(db: Dexie, schema: number): void {
  db.use({
    stack: 'dbcore',
    name: 'digests',
    // The lowest: what is counted is what IndexedDB is given, in its order.
    level: -2,
    create: (down) => {
      if (!down.schema.tables.some(({ name }) => name === digests)) return down;
      const sums = new TransactionSums(down, schema);
      return {
        ...down,
        transaction: (stores, mode, options) =>
          down.transaction(
            mode === 'readwrite' && stores.some((store) => digestOf(store) !== null)
              ? [...new Set([...stores, digests])]
              : stores,
            mode,
            options,
          ),
        table: (name) => {
          const table = down.table(name);
          const id = digestOf(name);
          if (id === null) return table;
          return {
            ...table,
            mutate: (request) => {
              if ((request.trans as Partial<IDBTransaction>).mode === 'versionchange')
                return table.mutate(request);
              if (isManyPages(name, request))
                return editedPages(table, request).then((rows) => sums.write(id, table, request, rows));
              // Asked for right before the write is, with nothing between: the rows as they are before it.
              return sums.write(id, table, request, rowsBefore(table, request));
            },
          };
        },
      };
    },
  });
}

/** A table's sum in a transaction: read once, because nobody else can write it while the transaction runs. */
interface Running {
  readonly loaded: Promise<unknown>;
  row: TableDigestRow;
}

/** The sums of the transactions that run. */
class TransactionSums {
  readonly #down: DBCore;
  readonly #schema: number;
  readonly #running = new WeakMap<object, Map<string, Running>>();

  constructor(down: DBCore, schema: number) {
    this.#down = down;
    this.#schema = schema;
  }

  /** Writes to a table and counts it; `before`: the rows that the request changes. */
  write(
    id: string,
    table: DBCoreTable,
    request: DBCoreMutateRequest,
    before: Promise<readonly Row[]> | readonly Row[],
  ): Promise<DBCoreMutateResponse> {
    const { trans } = request;
    const writing = table.mutate(request);
    const running = this.#load(trans, id);
    // Dexie's own promises: `await` would lose the transaction that they know of.
    return Dexie.Promise.all([writing, before, running.loaded]).then(
      ([result, rows]) => {
        const failed = new Set(Object.keys(result.failures).map(Number));
        const change = changeOf(table.name, request, rows, failed);
        if (isEmptyDigest(change)) return result;
        const next = running.row.known ? joinDigests(running.row, change) : emptyDigest;
        return this.#put(trans, running, { ...running.row, ...next }).then(() => result);
      },
      (error: unknown) => {
        // Some of it may be written: nothing is known of the table then, unless the transaction is over with it all.
        const unknown = { ...running.row, ...emptyDigest, known: false };
        const fail = (): Promise<never> => Dexie.Promise.reject(error);
        return running.loaded.then(() => this.#put(trans, running, unknown)).then(fail, fail);
      },
    );
  }

  #load(trans: DBCoreMutateRequest['trans'], id: string): Running {
    const own = this.#running.get(trans) ?? new Map<string, Running>();
    this.#running.set(trans, own);
    const known = own.get(id);
    if (known !== undefined) return known;
    const loaded = this.#down.table(digests).getMany({ trans, keys: [id] });
    const row = { id, schema: this.#schema, known: false, writes: 0, ...emptyDigest };
    const running: Running = {
      row,
      loaded: loaded.then(([found]: readonly (TableDigestRow | undefined)[]) => {
        const writes = found?.writes ?? 0;
        running.row = found?.schema === this.#schema ? found : { ...row, writes };
      }),
    };
    own.set(id, running);
    return running;
  }

  #put(trans: DBCoreMutateRequest['trans'], running: Running, next: TableDigestRow): Promise<void> {
    running.row = { ...next, writes: running.row.writes + 1 };
    return this.#down
      .table(digests)
      .mutate({ type: 'put', trans, values: [running.row] })
      .then(({ numFailures, failures }) => {
        if (numFailures > 0) throw failures[0] ?? new Error('a digest was not written');
      });
  }
}

/** The digest that a table's rows are counted in; null where they are not. */
function digestOf(store: string): string | null {
  if (store === 'pages') return pageEditsTable;
  return digestedTables.includes(store) ? store : null;
}

/** Returns what of a row is counted; null: nothing. */
export function countedOf(store: string, row: Row): unknown {
  if (store !== 'pages') return row;
  const { id, corrections, checkedAt } = row as PageRow;
  return (corrections?.length ?? 0) > 0 || (checkedAt ?? 0) > 0 ? { id, corrections, checkedAt } : null;
}

/** The rows that the request is going to change, in any order. */
function rowsBefore(table: DBCoreTable, request: DBCoreMutateRequest): Promise<readonly Row[]> {
  const { trans } = request;
  const get = (keys: readonly unknown[]): Promise<readonly Row[]> =>
    keys.length === 0
      ? Dexie.Promise.resolve([])
      : table
          .getMany({ trans, keys: [...keys] })
          .then((rows: readonly (Row | undefined)[]) => rows.filter((row) => row !== undefined));
  switch (request.type) {
    case 'add':
      return Dexie.Promise.resolve([]);
    case 'put':
      return get((request.values as readonly Row[]).map(({ id }) => id));
    case 'delete':
      return get(request.keys);
    case 'deleteRange': {
      const { range } = request;
      if (range.type === noRange) return Dexie.Promise.resolve([]);
      const query = { index: table.schema.primaryKey, range };
      return table.query({ trans, values: true, query }).then(({ result }) => result as readonly Row[]);
    }
  }
}

/** Pages have their texts with them: of more than a few only those are read that something was mended of. */
function isManyPages(store: string, request: DBCoreMutateRequest): boolean {
  if (store !== 'pages') return false;
  return request.type === 'deleteRange' || (request.type === 'delete' && request.keys.length > pagesAtOnce);
}

/** What is counted of the pages that are going to be deleted. */
function editedPages(table: DBCoreTable, request: DBCoreMutateRequest): Promise<readonly Row[]> {
  const { trans } = request;
  const asked = ['corrections.length', 'checkedAt'].flatMap((keyPath) => {
    const index = table.schema.getIndexByKeyPath(keyPath);
    const query = index === undefined ? null : { index, range: aboveZero };
    return query === null ? [] : [table.query({ trans, values: false, query })];
  });
  const among = request.type === 'delete' ? new Set<unknown>(request.keys) : null;
  const isMeant = (key: unknown): boolean => among === null || among.has(key);
  return Dexie.Promise.all(asked).then((found) => {
    const keys = [...new Set(found.flatMap(({ result }) => result as readonly unknown[]))].filter(isMeant);
    const rows: Row[] = [];
    const readFrom = (at: number): Promise<readonly Row[]> =>
      at >= keys.length
        ? Dexie.Promise.resolve(rows)
        : table
            .getMany({ trans, keys: keys.slice(at, at + pagesAtOnce) })
            .then((some: readonly (Row | undefined)[]) => {
              for (const row of some) if (row !== undefined) rows.push(countedOf('pages', row) as Row);
              return readFrom(at + pagesAtOnce);
            });
    return readFrom(0);
  });
}

/** What the request did to the sum of the rows. */
function changeOf(
  store: string,
  request: DBCoreMutateRequest,
  before: readonly Row[],
  failed: ReadonlySet<number>,
): RowsDigest {
  const rows = new Map<unknown, Row>(before.map((row) => [row.id, row]));
  let change = emptyDigest;
  const take = (key: unknown): void => {
    const row = rows.get(key);
    const counted = row === undefined ? null : countedOf(store, row);
    if (counted !== null) change = withoutRow(change, counted);
    rows.delete(key);
  };
  switch (request.type) {
    case 'add':
    case 'put':
      for (const [at, row] of (request.values as readonly Row[]).entries()) {
        if (failed.has(at)) continue;
        take(row.id);
        rows.set(row.id, row);
        const counted = countedOf(store, row);
        if (counted !== null) change = withRow(change, counted);
      }
      return change;
    case 'delete':
      for (const [at, key] of (request.keys as readonly unknown[]).entries()) if (!failed.has(at)) take(key);
      return change;
    case 'deleteRange':
      for (const key of [...rows.keys()]) take(key);
      return change;
  }
}
