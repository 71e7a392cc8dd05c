/**
 * The running app for a test: `test('…', async ({ app }) => { await app.page… })`. Every test gets a profile of its
 * own: in memory, in one browser that all tests of a worker share, or with the tag `restartTag` on the disk with a
 * browser of its own, which can be ended and started again. A test fails on anything the page reports as an error, a breach of the content policy among it, and on any
 * request that leaves the machine.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { openAlone, openInBrowser, startBrowser } from './in-browser';
import { openInElectron } from './in-electron';

export interface AppOptions {
  /** The host under test. */
  readonly kind: 'browser' | 'electron';
  /** The folder or file of the command line; null for none. */
  readonly folder: string | null;
  /** The system's language, BCP 47. */
  readonly language: string;
}

export interface App {
  readonly kind: AppOptions['kind'];
  /** The window; after `restart` another one. */
  readonly page: Page;
  /** Closes the app and starts it again on the same profile, with the same folder or another; needs `restartTag`. */
  restart(folder?: string | null): Promise<Page>;
  /** Lets errors that match pass: for tests that provoke one. */
  allowError(pattern: RegExp): void;
}

/** One start of the app. */
export interface OpenApp {
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * What an opener is told; `port` keeps the origin over a restart, `report` takes what must not happen, `prepare` is
 * called before the page goes anywhere (in a browser).
 */
export interface OpenRequest {
  readonly profile: string;
  readonly folder: string | null;
  readonly language: string;
  readonly memory: { port: number };
  readonly report: (complaint: string) => void;
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** Marks a test that calls `restart`: `test('…', { tag: restartTag }, async ({ app }) => …)`. */
export const restartTag = '@restart';

export const test = base.extend<AppOptions & { app: App }, { shared: () => Promise<Browser> }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const started: { browser?: Promise<Browser> } = {};
      await use(() => {
        started.browser ??= startBrowser();
        return started.browser;
      });
      await (await started.browser)?.close();
    },
    { scope: 'worker' },
  ],
  kind: ['browser', { option: true }],
  folder: [null, { option: true }],
  language: ['en-US', { option: true }],
  app: async ({ kind, folder, language, shared }, use, { tags }) => {
    const restarts = tags.includes(restartTag);
    const profile = await mkdtemp(join(tmpdir(), 'broadsheet-e2e-'));
    const complaints: string[] = [];
    const allowed: RegExp[] = [];
    const memory = { port: 0 };
    const report = (complaint: string) => complaints.push(complaint);
    const open = async (where: string | null) => {
      const request = { profile, folder: where, language, memory, report };
      if (kind === 'electron') return openInElectron(request);
      return restarts ? openAlone(request) : openInBrowser(request, await shared());
    };
    let running = await open(folder);
    const app: App = {
      kind,
      get page() {
        return running.page;
      },
      async restart(next = folder) {
        if (!restarts) throw new Error(`A test that restarts the app says so by its tag: ${restartTag}.`);
        await running.close();
        running = await open(next);
        return running.page;
      },
      allowError: (pattern) => void allowed.push(pattern),
    };
    try {
      await use(app);
    } finally {
      await running.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    expect(complaints.filter((each) => !allowed.some((pattern) => pattern.test(each)))).toEqual([]);
  },
});

export { expect } from '@playwright/test';
