/** The libraries of the gallery: an empty one, and the sample library with something made of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { openInBrowser } from '../e2e/in-browser';
import { addTag, highlight, importSamples, putAwayImports } from '../e2e/steps';

export type LibraryKind = 'empty' | 'full';

/** What routes of the full library are made from; all '' in an empty one. */
export interface Ids {
  readonly article: string;
  readonly other: string;
  readonly page: string;
  readonly source: string;
  readonly tag: string;
}

export interface Library {
  readonly ids: Ids;
  /** A window of its own on the library. */
  open(): Promise<Page>;
  /** Returns what the console said since the last time. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** Words of an article of the sample library. */
const marked = '大多是两岸的老街坊';

/** Opens a library in the browser and makes it what it is to be. */
export async function openLibrary(browser: Browser, kind: LibraryKind): Promise<Library> {
  const profile = await mkdtemp(join(tmpdir(), 'broadsheet-gallery-'));
  let complaints: string[] = [];
  const app = await openInBrowser(
    {
      profile,
      folder: null,
      language: 'en-US',
      memory: { port: 0 },
      report: (text) => complaints.push(text),
    },
    browser,
  );
  if (kind === 'full') await fill(app.page);
  const ids = await readIds(app.page);
  const address = app.page.url().split('#')[0] ?? '';
  return {
    ids,
    async open() {
      const page = await app.page.context().newPage();
      await page.goto(`${address}#/settings`);
      return page;
    },
    complaints() {
      const said = complaints;
      complaints = [];
      return said;
    },
    async close() {
      await app.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function fill(page: Page): Promise<void> {
  await importSamples(page);
  await putAwayImports(page);
  await page.evaluate((words) => {
    location.hash = `#/search?query=${encodeURIComponent(words)}`;
  }, marked);
  await page.getByRole('listbox', { name: 'Results' }).getByRole('option').first().click();
  await page.getByRole('region', { name: 'Article', exact: true }).waitFor();
  await addTag(page, '渡口');
  // The question of the name would lie at the foot of every picture.
  await page.getByRole('button', { name: 'No name' }).click();
  await addTag(page, '航运');
  await highlight(page, marked, 'yellow');
}

function readIds(page: Page): Promise<Ids> {
  return page.evaluate(async () => {
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
    const articles = await all('articles');
    const [tag] = await all('tags');
    database.close();
    const tagged = articles.find(({ tagIds }) => Array.isArray(tagIds) && tagIds.length > 1) ?? articles[0];
    const other = articles.find((each) => each !== tagged);
    const [first] = (tagged?.pages ?? []) as readonly string[];
    return {
      article: String(tagged?.id ?? ''),
      other: String(other?.id ?? ''),
      page: first ?? '',
      source: String(tagged?.sourceId ?? ''),
      tag: String(tag?.id ?? ''),
    };
  });
}
