/** Whole starts on machines made for the test: its browsers, its apt-get, its display; the server is the real one. */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { launch } from '../../../src/cli/launch';
import { browserArguments } from '../../../src/cli/launch/browser-window';
import { findElectron } from '../../../src/cli/launch/electron-runtime';
import { temporaryFolder } from '../serve/serving';
import { machine } from './machine';

/** A program for the search path; scripts are run by this Node. */
async function program(folder: string, name: string, script: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(folder, { recursive: true });
  await writeFile(path, `#!${process.execPath}\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

/** A browser that opens the window it is told to, keeps it for a moment, and ends. */
const briefBrowser = `
const address = new URL(process.argv.find((value) => value.startsWith('--app=')).slice(6));
const first = await fetch(address, { redirect: 'manual' });
const headers = { cookie: first.headers.get('set-cookie').split(';')[0] };
const grant = new URL(first.headers.get('location'), address).searchParams.get('place');
const { writeFileSync } = await import('node:fs');
if (grant !== null) {
  const listed = await fetch(new URL('/~/place/list', address), { headers: { ...headers, 'x-broadsheet-place': grant } });
  writeFileSync(process.env.LISTED, await listed.text());
}
await fetch(new URL('/~/window', address), { headers });
setTimeout(() => process.exit(0), 200);
`;

let said: string[] = [];
let complained: string[] = [];

beforeEach(() => {
  said = [];
  complained = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

interface Place {
  readonly home: string;
  readonly bin: string;
  readonly root: string;
  readonly dumps: string;
}

async function makePlace(): Promise<Place> {
  const home = await temporaryFolder();
  const root = join(home, 'project');
  await mkdir(join(root, 'out', 'renderer'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{}');
  await writeFile(join(root, 'out', 'renderer', 'index.html'), '<!doctype html>');
  const dumps = join(home, 'dumps');
  await mkdir(dumps);
  await writeFile(join(dumps, 'page.txt'), 'text');
  return { home, bin: join(home, 'bin'), root, dumps };
}

function machineAt({ home, bin }: Place, parts: Parameters<typeof machine>[0] = {}) {
  return machine({
    home,
    sees: [bin],
    ...parts,
    env: { PATH: bin, DISPLAY: ':9', LISTED: join(home, 'listed'), ...parts.env },
  });
}

describe.skipIf(process.platform === 'win32')('a start', () => {
  it('opens the folder in a browser and ends when its window closes', async () => {
    const place = await makePlace();
    await program(place.bin, 'chromium', briefBrowser);
    vi.stubEnv('LISTED', join(place.home, 'listed'));
    expect(await launch(['--port', '0', place.dumps], place.root, machineAt(place))).toBe(0);
    const { readFile } = await import('node:fs/promises');
    expect(await readFile(join(place.home, 'listed'), 'utf8')).toContain('"path":"page.txt"');
    expect(said[0]).toBe('Electron’s runtime is not installed: opening the window in a browser instead.');
    expect(complained).toEqual([]);
  });

  it('tells what the browser said when it does not start', async () => {
    const place = await makePlace();
    await program(place.bin, 'chromium', 'console.error("no such screen"); process.exit(3);');
    expect(await launch(['--port', '0'], place.root, machineAt(place))).toBe(1);
    expect(complained.join('\n')).toContain('no such screen');
  });

  it('installs chromium by apt-get as root on Debian where there is no browser, and says so first', async () => {
    const place = await makePlace();
    const apt = `
      const { appendFileSync, writeFileSync, chmodSync } = require('node:fs');
      appendFileSync(${JSON.stringify(join(place.home, 'apt.log'))}, process.argv.slice(2).join(' ') + '\\n');
      if (process.argv.includes('chromium')) {
        writeFileSync(${JSON.stringify(join(place.bin, 'chromium'))}, ${JSON.stringify(
          `#!${process.execPath}\n${briefBrowser}`,
        )});
        chmodSync(${JSON.stringify(join(place.bin, 'chromium'))}, 0o755);
      }`;
    await program(place.bin, 'apt-get', apt);
    const root = machineAt(place, { root: true, files: { '/etc/os-release': 'ID=debian' } });
    expect(await launch(['--port', '0'], place.root, root)).toBe(0);
    const { readFile } = await import('node:fs/promises');
    expect(await readFile(join(place.home, 'apt.log'), 'utf8')).toBe(
      'update -q\ninstall -y -q --no-install-recommends chromium fonts-noto-cjk\n',
    );
    expect(said[1]).toMatch(/installing the package chromium with apt-get/u);
  });

  it('gives the command and ends with 1 when apt-get cannot install it', async () => {
    const place = await makePlace();
    await program(place.bin, 'apt-get', 'console.error("no network"); process.exit(100);');
    const root = machineAt(place, { root: true, files: { '/etc/os-release': 'ID=debian' } });
    expect(await launch(['--port', '0'], place.root, root)).toBe(1);
    expect(complained.join('\n')).toContain('no network');
    expect(complained.at(-1)).toContain('apt-get install chromium');
  });

  it('gives an ordinary user without a browser the command in one line, and ends with 1', async () => {
    const place = await makePlace();
    await program(place.bin, 'apt-get', 'throw new Error("not for users")');
    const user = machineAt(place, { files: { '/etc/os-release': 'ID=debian' } });
    expect(await launch([], place.root, user)).toBe(1);
    expect(complained).toEqual([
      'No Chromium, Chrome or Edge was found. Install one with: sudo apt-get install chromium',
    ]);
  });

  it('without a display prints the address and serves until a signal, with a browser or without', async () => {
    for (const browser of [true, false]) {
      const place = await makePlace();
      if (browser) await program(place.bin, 'chromium', 'throw new Error("there is no display")');
      const running = launch(
        ['--port', '0', place.dumps],
        place.root,
        machineAt(place, { env: { DISPLAY: '' } }),
      );
      await expect.poll(() => said.join('\n')).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?key=/u);
      const address = /http:\S+/u.exec(said.join('\n'))?.[0] ?? '';
      said = [];
      expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
      process.emit('SIGINT');
      expect(await running).toBe(0);
      await expect(fetch(address)).rejects.toThrow();
    }
    expect(complained).toEqual([]);
  });

  it('hands its folder to the app that runs at the port, and ends with 0', async () => {
    const place = await makePlace();
    const without = machineAt(place, { env: { DISPLAY: '' } });
    const running = launch(['--port', '0'], place.root, without);
    await expect.poll(() => said.join('\n')).toMatch(/127\.0\.0\.1:\d+/u);
    const port = /127\.0\.0\.1:(\d+)/u.exec(said.join('\n'))?.[1] ?? '';
    expect(await launch(['--port', port, place.dumps], place.root, without)).toBe(0);
    expect(said.join('\n')).toMatch(/running already. Open this address: http/u);
    process.emit('SIGTERM');
    expect(await running).toBe(0);
  });

  it('says plainly when another program holds the port, and what another port means for the library', async () => {
    const place = await makePlace();
    const stranger = createServer((_, response) => response.end('hello'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void stranger.close());
    const address = stranger.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const without = machineAt(place, { env: { DISPLAY: '' } });
    expect(await launch(['--port', String(port)], place.root, without)).toBe(1);
    expect(complained.join('\n')).toContain(`Port ${port} is in use by another program.`);
    expect(complained.join('\n')).toMatch(/--port \d+\nThe library belongs to its port/u);
  });

  it.each([
    ['a folder that is not there', 'gone', /There is no folder .*gone\./u],
    ['a pipe or device', '/dev/null', /neither a folder nor a file/u],
  ])('ends with 2 for %s', async (_, path, sentence) => {
    const place = await makePlace();
    expect(await launch([path], place.root, machineAt(place))).toBe(2);
    expect(complained.join('\n')).toMatch(sentence);
  });

  it('means the folder from where it was typed, although npm runs it in the project', async () => {
    const place = await makePlace();
    const typed = { npm_lifecycle_event: 'start', INIT_CWD: place.home, DISPLAY: '' };
    const running = launch(['--port', '0', 'dumps'], place.root, machineAt(place, { env: typed }));
    await expect.poll(() => said.join('\n')).toMatch(/key=/u);
    expect(complained).toEqual([]);
    process.emit('SIGINT');
    expect(await running).toBe(0);
  });

  it('ends with 2 and the usage for arguments that it does not know', async () => {
    const place = await makePlace();
    expect(await launch(['--what'], place.root, machineAt(place))).toBe(2);
    expect(complained.join('\n')).toMatch(/no option --what\.\nUsage/u);
  });
});

describe('the browser’s arguments', () => {
  const request = { browser: 'b', address: 'http://127.0.0.1:1/?key=k', profile: '/p', root: false };

  it('give the sandbox up for root alone', () => {
    expect(browserArguments(request, false)).not.toContain('--no-sandbox');
    expect(browserArguments({ ...request, root: true }, false)).toContain('--no-sandbox');
  });

  it('open one window without tabs on a profile of its own', () => {
    expect(browserArguments(request, false).slice(0, 2)).toEqual([
      '--app=http://127.0.0.1:1/?key=k',
      '--user-data-dir=/p',
    ]);
  });
});

describe('Electron’s runtime', () => {
  it('is found by the name that its package keeps, in a moment', async () => {
    const root = await temporaryFolder();
    const folder = join(root, 'node_modules', 'electron');
    await mkdir(join(folder, 'dist'), { recursive: true });
    await writeFile(join(root, 'package.json'), '{}');
    await writeFile(join(folder, 'package.json'), '{"name":"electron"}');
    expect(findElectron(root)).toBeNull();
    await writeFile(join(folder, 'path.txt'), 'electron');
    expect(findElectron(root)).toBeNull();
    await writeFile(join(folder, 'dist', 'electron'), '');
    expect(findElectron(root)).toBe(join(folder, 'dist', 'electron'));
  });

  it('is not there where the package is not', async () => {
    expect(findElectron(await temporaryFolder())).toBeNull();
  });
});
