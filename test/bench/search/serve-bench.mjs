/** The bench's page, built and served on a fixed port, so that a kept profile has its library again; and its browser. */
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { buildIfStale } from '../../../src/cli/build-if-stale.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/u, '');
const port = 47_183;
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

/**
 * Builds and serves the page; `close` ends that.
 * @returns {Promise<{ readonly address: string, readonly executablePath: string, close(): void }>}
 */
export async function serveBench() {
  const finder = join(root, 'out/cli/ensure-browser.js');
  // The page is built below; of the app only what finds a browser is needed.
  if (!existsSync(finder) && !(await buildIfStale(root))) throw new Error('The app cannot be built.');
  const executablePath = execFileSync(process.execPath, [finder], { encoding: 'utf8' }).trim();
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-search-bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'test/bench/search'),
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'esnext', modulePreload: { polyfill: false } },
  });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://local').pathname);
    const file = join(folder, path === '/' ? 'index.html' : path);
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[/** @type {keyof typeof types} */ (extname(file))] ?? 'application/octet-stream';
    // Isolated, so that the page may measure its memory.
    response.writeHead(200, {
      'content-type': type,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  return {
    address: `http://127.0.0.1:${port}/`,
    executablePath,
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Opens the page in a browser of its own on a profile, lets `use` work with it, and closes the browser.
 * @template Result
 * @param {{ readonly address: string, readonly executablePath: string }} served
 * @param {string} profile
 * @param {(page: import('@playwright/test').Page) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withPage({ address, executablePath }, profile, use) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--unlimited-storage'],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    context.setDefaultTimeout(3_600_000);
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        console.log(`  [page] ${message.text()}`);
    });
    page.on('pageerror', (error) => console.log(`  [page] ${error.message}`));
    await page.goto(address);
    return await use(page);
  } finally {
    await context.close();
  }
}

/**
 * Returns the memory of the page's process with its workers: proportional set size in bytes; null where the system does
 * not tell. It holds the whole process, so the search worker takes less.
 * @param {string} profile
 * @returns {number | null}
 */
export function rendererMemory(profile) {
  let largest = 0;
  for (const pid of rendererProcesses(profile)) {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      largest = Math.max(largest, Number(/^Pss:\s*(\d+)/mu.exec(rollup)?.[1] ?? 0) * 1024);
    } catch {
      // It has ended meanwhile.
    }
  }
  return largest === 0 ? null : largest;
}

/**
 * Returns the processor time that processes have had so far, all threads together, in milliseconds. On a machine that is busy
 * with other things it tells more than the time that has passed.
 * @param {readonly number[]} processes
 * @returns {number}
 */
export function processorTime(processes) {
  let spent = 0;
  for (const pid of processes) {
    try {
      for (const thread of readdirSync(`/proc/${pid}/task`)) {
        spent += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
      }
    } catch {
      // It has ended meanwhile.
    }
  }
  return spent / 1e6;
}

/**
 * Returns the processes of the pages that a browser on a profile shows; none where the system does not tell.
 * @param {string} profile
 * @returns {readonly number[]}
 */
export function rendererProcesses(profile) {
  if (process.platform !== 'linux') return [];
  /** @type {Map<number, { readonly parent: number, readonly command: string }>} */
  const processes = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      processes.set(Number(name), { command, parent: Number(/PPid:\s*(\d+)/u.exec(status)?.[1]) });
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOurs = (/** @type {number} */ pid) => {
    for (let at = pid, depth = 0; depth < 8; depth += 1) {
      const found = processes.get(at);
      if (found === undefined) return false;
      if (found.command.includes(profile)) return true;
      at = found.parent;
    }
    return false;
  };
  return [...processes]
    .filter(([pid, { command }]) => command.includes('--type=renderer') && isOurs(pid))
    .map(([pid]) => pid);
}
