/** The libraries of the gallery, and a window on one of them for each picture. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { OpenApp } from '../e2e/app';
import type { DumpFolder } from '../e2e/dumps';
import { openInBrowser } from '../e2e/in-browser';
import { writeOddFiles, writeRun } from './dumps';
import { fill, loseIt } from './fill-library';
import { type Ids, noIds, readIds } from './library-ids';

/**
 * 'full': the samples and an invented run, with something made of them; 'import': each window is on a library of its
 * own that is just taking in a folder; 'lost': the library is gone, its backup is not.
 */
export type LibraryKind = 'empty' | 'full' | 'import' | 'lost';

/** What is done to a window before it goes anywhere. */
export type Prepare = (window: Page | BrowserContext) => Promise<unknown>;

export interface Library {
  readonly ids: Ids;
  /** Where its backups are written; '' where there are none. */
  readonly backups: string;
  /** A window on the library at a fragment, with these settings. */
  open(
    fragment: string,
    settings: object,
    prepare?: Prepare,
  ): Promise<OpenApp & Pick<ImportFolder, 'folder'>>;
  /** Returns what the console said since the last time. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

interface ImportFolder {
  /** The folder that is taken in; null where there is none. */
  readonly folder: DumpFolder | null;
}

/** Opens a library in the browser and makes it what it is to be. */
export function openLibrary(browser: Browser, kind: LibraryKind): Promise<Library> {
  return kind === 'import' ? openImports(browser) : openKept(browser, kind);
}

async function openKept(browser: Browser, kind: 'empty' | 'full' | 'lost'): Promise<Library> {
  const profile = await mkdtemp(join(tmpdir(), 'broadsheet-gallery-'));
  const folder = kind === 'full' ? await writeRun() : null;
  const said: string[] = [];
  const app = await openInBrowser(requestOf(profile, folder, said), browser);
  if (kind === 'full') await fill(app.page);
  const backups = kind === 'lost' ? await loseIt(app.page) : '';
  const ids = kind === 'full' ? await readIds(app.page) : noIds;
  const address = app.page.url().split('#')[0] ?? '';
  const place = await app.page.evaluate(() => sessionStorage.getItem('broadsheet.place'));
  // What stays open would go on working on the library: backing it up, looking for what was lost.
  await app.page.goto('about:blank');
  return {
    ids,
    backups,
    async open(fragment, settings, prepare) {
      const page = await app.page.context().newPage();
      await page.addInitScript(setUp, { settings, place });
      await prepare?.(page);
      await page.goto(`${address}${fragment}`);
      return { page, folder: null, close: () => page.close() };
    },
    complaints: () => said.splice(0),
    async close() {
      await app.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      await folder?.end();
    },
  };
}

async function openImports(browser: Browser): Promise<Library> {
  const said: string[] = [];
  return {
    ids: noIds,
    backups: '',
    async open(fragment, settings, prepare) {
      const profile = await mkdtemp(join(tmpdir(), 'broadsheet-gallery-'));
      const folder = await writeOddFiles();
      const app = await openInBrowser(
        {
          ...requestOf(profile, folder, said),
          prepare: async (context) => {
            await context.addInitScript(setUp, { settings, place: null });
            await prepare?.(context);
          },
        },
        browser,
      );
      await app.page.evaluate((where) => {
        location.hash = where;
      }, fragment);
      return {
        page: app.page,
        folder,
        async close() {
          await app.close();
          await rm(profile, { recursive: true, force: true, maxRetries: 5 });
          await folder.end();
        },
      };
    },
    complaints: () => said.splice(0),
    close: async () => {},
  };
}

function requestOf(profile: string, folder: DumpFolder | null, said: string[]) {
  return {
    profile,
    folder: folder?.path ?? null,
    language: 'en-US',
    memory: { port: 0 },
    report: (text: string) => void said.push(text),
  };
}

/** Runs in the window before the app: its settings, and the folder of the start, which was read in already. */
function setUp({ settings, place }: { readonly settings: object; readonly place: string | null }): void {
  if (window !== window.top || location.protocol === 'about:') return;
  localStorage.setItem('broadsheet.settings', JSON.stringify(settings));
  // Tabs of the scene before would stand in all that follow.
  localStorage.removeItem('broadsheet.tabs');
  if (place === null) return;
  sessionStorage.setItem('broadsheet.place', place);
  sessionStorage.setItem('broadsheet.place.opened', place);
}
