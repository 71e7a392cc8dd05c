/** A browser that can be killed whole, or by its renderers alone, on the real server with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../src/cli/launch/browsers';
import { thisMachine } from '../../src/cli/launch/machine';

export interface App {
  readonly page: Page;
  /** Kills the renderers, or everything; nothing in it hears of it. */
  kill(what: 'renderer' | 'browser'): Promise<void>;
  /** Ends what is left. */
  end(): Promise<void>;
}

/** Where one activity keeps its profile and its data; `port` keeps the origin. */
export interface Place {
  readonly root: string;
  readonly folder: string;
  port: number;
}

/** A start on a busy machine takes its time, in milliseconds. */
const startMs = 180_000;

/** Processes that run now: none is left behind when the run is broken off. */
const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) killGroup(child);
});
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => process.exit(130));

/** Starts server and browser and opens the app, on a folder where one is given. */
export async function openApp(place: Place, dumps: string | null): Promise<App> {
  const profile = join(place.folder, 'browser');
  await mkdir(profile, { recursive: true });
  const { server, address } = await startServer(place, profile, dumps);
  place.port = Number(new URL(address).port);
  const { child, browser } = await startBrowser(profile);
  const context = browser.contexts()[0];
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (page === undefined) throw new Error('the browser opened no page');
  page.setDefaultTimeout(startMs);
  // A dialog of the browser cannot be answered; the folder is then asked for by an input.
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showDirectoryPicker');
  });
  page.setDefaultNavigationTimeout(startMs);
  await page.goto(address);
  return {
    page,
    async kill(what) {
      if (what === 'renderer') for (const pid of renderersOf(child)) signal(pid, 'SIGKILL');
      else killGroup(child);
      await pause(what === 'renderer' ? 300 : 50);
    },
    async end() {
      await browser.close().catch(() => undefined);
      killGroup(child);
      await gone(child);
      server.kill('SIGTERM');
      await gone(server);
    },
  };
}

async function startServer(
  { root, folder, port }: Place,
  profile: string,
  dumps: string | null,
): Promise<{ server: ChildProcess; address: string }> {
  const values = [
    `${root}/test/e2e/serve.mjs`,
    root,
    '--no-window',
    '--port',
    String(port),
    '--profile',
    profile,
  ];
  const data = join(folder, 'data');
  const server = spawn(process.execPath, dumps === null ? values : [...values, dumps], {
    cwd: root,
    env: { ...process.env, XDG_DATA_HOME: data, LOCALAPPDATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  children.add(server);
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?key=\S+/u.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  return { server, address };
}

async function startBrowser(profile: string): Promise<{ child: ChildProcess; browser: Browser }> {
  const machine = thisMachine();
  const executable = findBrowser(machine);
  if (executable === null) throw new Error('no browser is installed');
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    await rm(join(profile, name), { force: true });
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
  children.add(child);
  for (let tries = 0; tries < 3_600; tries += 1) {
    const port = Number((await readFile(portFile, 'utf8').catch(() => '')).split('\n')[0]);
    if (port > 0)
      return {
        child,
        browser: await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: startMs }),
      };
    await pause(50);
  }
  killGroup(child);
  throw new Error('the browser did not start');
}

/** The renderers among the processes of the browser's group. */
function renderersOf({ pid }: ChildProcess): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((each) => {
      try {
        const group = readFileSync(`/proc/${each}/stat`, 'utf8').split(') ')[1]?.split(' ')[2];
        return (
          Number(group) === pid && readFileSync(`/proc/${each}/cmdline`, 'utf8').includes('--type=renderer')
        );
      } catch {
        return false;
      }
    });
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) signal(-pid, 'SIGKILL');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone.
  }
}

async function gone(child: ChildProcess): Promise<void> {
  children.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
