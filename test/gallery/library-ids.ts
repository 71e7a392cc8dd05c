/** What the fragments of the gallery's scenes are made from, read from the full library. */
import type { Page } from '@playwright/test';
import { brokenScanHeadline, damagedPath, scannedHeadline } from './dumps';

/** All '' in an empty library. */
export interface Ids {
  readonly article: string;
  readonly other: string;
  /** With a scan beside it, with something that is no scan, and one of the samples, which have none. */
  readonly scanned: string;
  readonly brokenScan: string;
  readonly page: string;
  readonly damagedPage: string;
  readonly source: string;
  readonly tag: string;
  readonly otherTag: string;
  readonly name: string;
}

export const noIds: Ids = {
  article: '',
  other: '',
  scanned: '',
  brokenScan: '',
  page: '',
  damagedPage: '',
  source: '',
  tag: '',
  otherTag: '',
  name: '',
};

type Row = Readonly<Record<string, unknown>>;

/** Reads them past the app: its window tells no ids. */
export async function readIds(page: Page): Promise<Ids> {
  const { articles, pages, dumps, tags, names } = await page.evaluate(readTables);
  const text = (row: Row | undefined, key: string) => String(row?.[key] ?? '');
  const tagsOf = (row: Row) => (Array.isArray(row.tagIds) ? row.tagIds.length : 0);
  // The one with the highlights has the most.
  const tagged = articles.toSorted((one, other) => tagsOf(other) - tagsOf(one))[0];
  const other = articles.find((each) => each !== tagged && each.headline !== '');
  const headed = (words: string) =>
    text(
      articles.find(({ headline }) => headline === words),
      'id',
    );
  const damaged = dumps.find(({ path }) => path === damagedPath);
  const [first] = (tagged?.pages ?? []) as readonly string[];
  return {
    article: text(tagged, 'id'),
    other: text(other, 'id'),
    scanned: headed(scannedHeadline),
    brokenScan: headed(brokenScanHeadline),
    page: first ?? '',
    damagedPage: text(
      pages.find(({ dumpId }) => dumpId === damaged?.id),
      'id',
    ),
    source: text(tagged, 'sourceId'),
    tag: text(tags[0], 'id'),
    otherTag: text(tags[1], 'id'),
    name: text(names[0], 'id'),
  };
}

async function readTables() {
  // Opened before the app has made it, it would be one without tables.
  while (
    !(await indexedDB.databases()).some(({ name, version }) => name === 'broadsheet' && (version ?? 0) > 1)
  ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('broadsheet');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = (table: string) =>
    new Promise<readonly Record<string, unknown>[]>((resolve, reject) => {
      const request = database.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Bytes and texts are not for being sent to the test.
  const slim = (rows: readonly Record<string, unknown>[], keys: readonly string[]) =>
    rows.map((row) => Object.fromEntries(keys.map((key) => [key, row[key]])));
  const found = {
    articles: slim(await all('articles'), ['id', 'sourceId', 'headline', 'tagIds', 'pages']),
    pages: slim(await all('pages'), ['id', 'dumpId']),
    dumps: slim(await all('dumps'), ['id', 'path']),
    tags: slim(await all('tags'), ['id']),
    names: slim(await all('names'), ['id']),
  };
  database.close();
  return found;
}
