/** The built app in a browser, for benches that measure the window: long tasks are counted from the first script on. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { buildIfStale } from '../../../src/cli/build-if-stale.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/u, '');

/**
 * Opens the app on an empty library, with a folder or none, lets `use` work in it, and closes it.
 * @param {string | null} folder
 * @param {(page: import('@playwright/test').Page) => Promise<void>} use
 */
export async function withApp(folder, use) {
  if (!(await buildIfStale(root))) throw new Error('The app cannot be built.');
  const executablePath = execFileSync(process.execPath, [join(root, 'out/cli/ensure-browser.js')], {
    encoding: 'utf8',
  }).trim();
  const profile = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const values = [join(root, 'test/e2e/serve.mjs'), root, '--no-window', '--port', '0'];
  const server = spawn(process.execPath, folder === null ? values : [...values, folder], {
    env: { ...process.env, XDG_DATA_HOME: join(profile, 'data'), LOCALAPPDATA: join(profile, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stopped = new Promise((resolve) => server.once('exit', resolve));
  try {
    const address = await printedAddress(server.stdout);
    const context = await chromium.launchPersistentContext(join(profile, 'browser'), {
      executablePath,
      args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'],
      chromiumSandbox: process.getuid?.() !== 0,
      viewport: { width: 1280, height: 860 },
    });
    try {
      // A bench of a busy machine is slow, not wrong.
      context.setDefaultTimeout(300_000);
      await context.addInitScript(countLongTasks);
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(address);
      console.log(
        `load of the machine: ${loadavg()[0]?.toFixed(1)}, Chromium ${context.browser()?.version() ?? ''}`,
      );
      await use(page);
    } finally {
      await context.close();
    }
  } finally {
    server.kill('SIGTERM');
    await stopped;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Says how long the long tasks were (over 50 ms) since `from`, in milliseconds of the page's clock.
 * @param {import('@playwright/test').Page} page
 * @param {string} what
 * @param {number} from
 */
export async function tellLongTasks(page, what, from) {
  const tasks = await page.evaluate((start) => window.longTasks.filter((task) => task.start >= start), from);
  const lengths = tasks.map(({ length }) => length).sort((a, b) => b - a);
  const over100 = lengths.filter((length) => length > 100).length;
  const worst = lengths
    .slice(0, 5)
    .map((length) => Math.round(length))
    .join(', ');
  console.log(
    `${what}: ${lengths.length} tasks over 50 ms, ${over100} over 100 ms; the longest: ${worst || 'none'}`,
  );
}

/**
 * Says how long `act` took by the page's clock, and how long the long tasks were meanwhile.
 * @param {import('@playwright/test').Page} page
 * @param {string} what
 * @param {() => Promise<void>} act
 */
export async function tellTime(page, what, act) {
  const start = await clockOf(page);
  await act();
  console.log(`${what}: ${Math.round((await clockOf(page)) - start)} ms`);
  await tellLongTasks(page, '  meanwhile', start);
}

/**
 * Returns the page's clock, in milliseconds.
 * @param {import('@playwright/test').Page} page
 */
export function clockOf(page) {
  return page.evaluate(() => performance.now());
}

function countLongTasks() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      window.longTasks.push({ start: startTime, length: duration });
    }
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * @param {import('node:stream').Readable} output
 * @returns {Promise<string>}
 */
function printedAddress(output) {
  return new Promise((resolve, reject) => {
    let said = '';
    output.on('data', (chunk) => {
      said += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?key=\S+/u.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    output.once('end', () => reject(new Error(`The server printed no address:\n${said}`)));
  });
}
