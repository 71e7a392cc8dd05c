/** A browser that can be killed: started by us, so that its processes are known, and driven from outside. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findTestBrowser } from '../../src/cli/launch/browsers';
import { thisMachine } from '../../src/cli/launch/machine';

export interface KillableBrowser {
  readonly page: Page;
  /** Ends every process of the browser at once, as a power cut would: nothing in it hears of it. */
  kill(): Promise<void>;
}

/** Starts the browser on a profile and opens an address. */
export async function startKillable(profile: string, address: string): Promise<KillableBrowser> {
  const machine = thisMachine();
  const executable = findTestBrowser(machine);
  if (executable === null) throw new Error('no browser is installed');
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    executable,
    [
      '--headless',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1280,860',
      '--lang=en-US',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      ...(machine.root ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { stdio: 'ignore', detached: true },
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the browser opened no page');
  await page.goto(address);
  return {
    page,
    async kill() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      killGroup(child);
      await gone;
      await browser.close().catch(() => {});
    },
  };
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

/** The browser writes its port there as soon as it listens. */
async function portIn(file: string): Promise<number> {
  for (let tries = 0; tries < 400; tries += 1) {
    const port = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the browser did not start');
}
