/** The app in a browser of its own on a kept profile, with what its processes take of the memory. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * @typedef {object} OpenWindow
 * @property {import('@playwright/test').Page} page
 * @property {string} address Opens the app; a fragment may follow.
 * @property {() => number | null} memory PSS of all processes of the browser, in MB; null where the system does not say.
 */

/**
 * Starts the server on a fixed port, so that the profile has its library again, and the browser; nothing is opened.
 * @param {{ root: string, profile: string, port: number, executablePath: string }} where
 * @param {(open: OpenWindow) => Promise<void>} use
 */
export async function withWindow({ root, profile, port, executablePath }, use) {
  const server = spawn(
    process.execPath,
    [join(root, 'test/e2e/serve.mjs'), root, '--no-window', '--port', String(port)],
    {
      env: { ...process.env, XDG_DATA_HOME: join(profile, 'data'), LOCALAPPDATA: join(profile, 'data') },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const stopped = new Promise((resolve) => server.once('exit', resolve));
  try {
    const address = await printedAddress(server.stdout);
    const before = new Set(children(process.pid));
    const context = await chromium.launchPersistentContext(join(profile, 'browser'), {
      executablePath,
      args: [
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
      ],
      chromiumSandbox: process.getuid?.() !== 0,
      viewport: { width: 1280, height: 860 },
      locale: 'en-US',
    });
    const started = children(process.pid).filter((pid) => !before.has(pid));
    try {
      context.setDefaultTimeout(300_000);
      const page = context.pages()[0] ?? (await context.newPage());
      await use({ page, address, memory: () => pssOf(started) });
    } finally {
      await context.close();
    }
  } finally {
    server.kill('SIGTERM');
    await stopped;
  }
}

/** @param {number} parent */
function children(parent) {
  return tree().flatMap(({ pid, ppid }) => (ppid === parent ? [pid] : []));
}

/** @returns {readonly { readonly pid: number, readonly ppid: number }[]} */
function tree() {
  try {
    return readdirSync('/proc').flatMap((name) => {
      if (!/^\d+$/u.test(name)) return [];
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [{ pid: Number(name), ppid: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

/** @param {readonly number[]} roots */
function pssOf(roots) {
  const all = tree();
  const wanted = new Set(roots);
  for (let size = -1; size !== wanted.size; ) {
    size = wanted.size;
    for (const { pid, ppid } of all) if (wanted.has(ppid)) wanted.add(pid);
  }
  let sum = 0;
  for (const pid of wanted) {
    try {
      const [, kilobytes = '0'] =
        /^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
      sum += Number(kilobytes) / 1024;
    } catch {
      // It has ended meanwhile.
    }
  }
  return sum === 0 ? null : sum;
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
