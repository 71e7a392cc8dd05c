/**
 * What changes a searched text is written down in the very transaction that changes it, so that the search index
 * can always be brought up to date, whatever was interrupted: a layer under Dexie, because no writer may forget it.
 */
import { type DBCore, type DBCoreMutateRequest, type DBCoreTable, Dexie } from 'dexie';
import type { ArticleId } from '#core/page/ids';
import type { ArticleRow, PageRow, SearchQueueRow } from './rows';
import { isSameData } from './same-data';

const queue = 'searchQueue';

/** What was made from the text goes with it: what finds reprints, and the names that stand there. */
const followers = ['reprintSignatures', 'sightings'] as const;

/** Dexie's name for a range of one key. */
const equalRange = 1;

/** So many ids stand in one row of the queue. */
const idsOfRow = 500;

/** What of an article's row the index is made from. Tags, counts, read and checked are looked up where they stand. */
const searchedFields = [
  'article',
  'pages',
  'facts',
  'quality',
  'confidence',
  'authors',
  'sourceId',
  'path',
  'ordinal',
  'title',
] as const satisfies readonly (keyof ArticleRow)[];

/** Returns true when the index would say the same of both. */
export function isFiledAlike(one: ArticleRow, other: ArticleRow): boolean {
  return searchedFields.every((field) => isSameData(one[field], other[field]));
}

/**
 * Makes every transaction that writes articles write their ids into the queue as well. An upgrade of the schema is
 * left out: one that changes texts has to raise the version of the index.
 */
export function queueChanges(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'search-queue',
    // Under Dexie's hooks, which ask for its zone, and above what tells other windows of changes.
    level: 1,
    create: (down) => {
      const hasQueue = down.schema.tables.some(({ name }) => name === queue);
      if (!hasQueue) return down;
      return {
        ...down,
        transaction: (stores, mode, options) =>
          down.transaction(
            mode === 'readwrite' && stores.some((store) => store === 'articles' || store === 'pages')
              ? [...new Set([...stores, 'articles', queue, ...followersIn(down)])]
              : stores,
            mode,
            options,
          ),
        table: (name) => {
          const table = down.table(name);
          if (name !== 'articles' && name !== 'pages') return table;
          const changed = name === 'articles' ? changedIds : idsOnChanged(down);
          return {
            ...table,
            mutate: (request) => {
              if ((request.trans as Partial<IDBTransaction>).mode === 'versionchange')
                return table.mutate(request);
              // Dexie's own promises: `await` would lose the transaction that they know of.
              return changed(table, request)
                .then((ids) => enqueue(down, request, ids))
                .then(() => table.mutate(request));
            },
          };
        },
      };
    },
  });
}

function enqueue(down: DBCore, { trans }: DBCoreMutateRequest, ids: readonly ArticleId[]): Promise<unknown> {
  const values: SearchQueueRow[] = [];
  for (let at = 0; at < ids.length; at += idsOfRow) values.push({ ids: ids.slice(at, at + idsOfRow) });
  return values.length === 0
    ? Dexie.Promise.resolve()
    : down
        .table(queue)
        .mutate({ type: 'add', trans, values })
        .then(() =>
          Dexie.Promise.all(
            followersIn(down).map((name) =>
              down.table(name).mutate({ type: 'delete', trans, keys: [...ids] }),
            ),
          ),
        );
}

/** Those that this version of the schema has. */
function followersIn(down: DBCore): readonly string[] {
  return followers.filter((follower) => down.schema.tables.some(({ name }) => name === follower));
}

function changedIds(table: DBCoreTable, request: DBCoreMutateRequest): Promise<readonly ArticleId[]> {
  const { trans } = request;
  if (request.type === 'delete') {
    return Dexie.Promise.resolve(request.keys as readonly unknown[] as readonly ArticleId[]);
  }
  if (request.type === 'deleteRange') {
    const query = { index: table.schema.primaryKey, range: request.range };
    return table.query({ trans, values: false, query }).then(({ result }) => result as ArticleId[]);
  }
  const rows = request.values as readonly ArticleRow[];
  const ids = rows.map(({ id }) => id);
  if (request.type === 'add') return Dexie.Promise.resolve(ids);
  return table.getMany({ trans, keys: ids }).then((before: readonly (ArticleRow | undefined)[]) =>
    rows.flatMap((row, at) => {
      const present = before[at];
      return present !== undefined && isFiledAlike(present, row) ? [] : [row.id];
    }),
  );
}

/** The articles on pages whose text becomes another one, where they are not written as well. */
function idsOnChanged(down: DBCore): typeof changedIds {
  return (table, request) => {
    if (request.type !== 'put') return Dexie.Promise.resolve([]);
    const { trans } = request;
    const pages = request.values as readonly PageRow[];
    return table
      .getMany({ trans, keys: pages.map(({ id }) => id) })
      .then((before: readonly (PageRow | undefined)[]) => {
        const changed = pages.filter(({ text }, at) => before[at] !== undefined && before[at]?.text !== text);
        const articles = down.table('articles');
        const index = articles.schema.getIndexByKeyPath('pages');
        if (changed.length === 0 || index === undefined) return [];
        const queries = changed.map(({ id }) => {
          const range = { type: equalRange, lower: id, upper: id };
          return articles.query({ trans, values: false, query: { index, range } });
        });
        return Dexie.Promise.all(queries).then((found) =>
          found.flatMap(({ result }) => result as ArticleId[]),
        );
      });
  };
}
