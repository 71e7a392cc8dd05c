/** Electron's security checklist, item by item, on the real start of the main process with Electron played. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contentSecurityPolicy } from '../../src/main/files/content-security';
import { lockContents, lockSession, mayLoad } from '../../src/main/lockdown';
import { entryUrl, origin, pageOrigin } from '../../src/main/origin';
import { channelOf } from '../../src/preload/contract';
import * as electron from './fake-electron';

vi.mock('electron', () => import('./fake-electron'));

const project = new URL('../..', import.meta.url).pathname;
const page = pageOrigin(true, undefined);
let folder = '';
let window: electron.FakeWindow;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-main-'));
  mkdirSync(join(folder, 'dumps'));
  writeFileSync(join(folder, 'dumps', 'page.txt'), 'page');
  electron.paths.appData = folder;
  electron.paths.documents = folder;
  // Electron sets it; where there is no icon, the window is made without.
  Object.defineProperty(process, 'resourcesPath', { value: folder, configurable: true });
  process.argv = ['/opt/broadsheet', join(folder, 'dumps')];
  await import('../../src/main/index');
  await electron.makeReady();
  const made = electron.FakeWindow.made[0];
  if (made === undefined) throw new Error('no window was made');
  window = made;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const preferences = () => window.options.webPreferences as Record<string, unknown>;
const source = (path: string) => readFileSync(join(project, path), 'utf8');
const mainFiles = () =>
  readdirSync(join(project, 'src/main'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/main/${name}`);

function ask(url: string): boolean {
  let isCancelled = true;
  const handler = electron.session.defaultSession.handlers.get('before-request') as
    | ((details: { url: string }, answer: (response: { cancel: boolean }) => void) => void)
    | undefined;
  handler?.({ url }, ({ cancel }) => {
    isCancelled = cancel;
  });
  return !isCancelled;
}

function navigate(event: string, details: Record<string, unknown>): boolean {
  const preventDefault = vi.fn();
  window.webContents.emit(event, { preventDefault, isMainFrame: true, ...details });
  return preventDefault.mock.calls.length === 0;
}

describe("Electron's security checklist", () => {
  test('1: only our own content is loaded, everything on a network is cancelled', () => {
    expect(window.loaded).toEqual([entryUrl]);
    expect(ask('app://broadsheet/assets/index.js')).toBe(true);
    expect(ask('blob:app://broadsheet/1234')).toBe(true);
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1:5173/',
      'ws://localhost/',
      'file:///etc/passwd',
      'app://elsewhere/index.html',
      'app://broadsheet.example/x',
      'blob:https://example.org/1',
      'devtools://devtools/bundled/x.html',
      'ftp://example.org/',
      'not a url',
    ]) {
      expect(ask(url), url).toBe(false);
    }
    expect(electron.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  });

  test('2: no Node in the page, its workers and its frames', () => {
    expect(preferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  test('3: context isolation', () => {
    expect(preferences()).toMatchObject({ contextIsolation: true });
  });

  test('4: the sandbox, for the window and for every process before there is one', () => {
    expect(preferences()).toMatchObject({ sandbox: true });
    expect(electron.order.indexOf('sandbox')).toBeGreaterThan(-1);
    expect(electron.order.indexOf('sandbox')).toBeLessThan(electron.order.indexOf('ready'));
  });

  test('5: every permission is denied, asked for or checked, and every device', () => {
    const { handlers } = electron.session.defaultSession;
    const answer = vi.fn();
    const request = handlers.get('request') as (
      contents: null,
      name: string,
      callback: (granted: boolean) => void,
    ) => void;
    for (const name of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fullscreen',
    ]) {
      request(null, name, answer);
    }
    expect(answer.mock.calls.flat()).toEqual(Array(6).fill(false));
    expect(handlers.get('check')?.()).toBe(false);
    expect(handlers.get('device')?.()).toBe(false);
  });

  test('6, 8, 9, 10: web security stays on, nothing insecure or experimental is switched on', () => {
    expect(preferences()).toMatchObject({
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
    expect(preferences()).not.toHaveProperty('enableBlinkFeatures');
  });

  test('7: each answer to the page carries the content security policy', async () => {
    const [name, handler] = electron.protocol.handle.mock.calls[0] ?? [];
    expect(name).toBe('app');
    const missing = await handler?.({ url: 'app://broadsheet/nothing-here.js', method: 'GET' });
    expect(missing?.status).toBe(404);
    expect(missing?.headers.get('content-security-policy')).toBe(contentSecurityPolicy());
  });

  test('11, 12: no webview, neither allowed nor attached', () => {
    expect(preferences()).toMatchObject({ webviewTag: false });
    expect(navigate('will-attach-webview', {})).toBe(false);
  });

  test('13: the page can load itself anew and go nowhere else', () => {
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect(navigate(event, { url: entryUrl }), event).toBe(true);
      expect(navigate(event, { url: `${entryUrl}#/library` }), event).toBe(true);
      for (const url of [
        'https://example.org/',
        'file:///etc/passwd',
        'app://broadsheet/other.html',
        'data:text/html,x',
      ]) {
        expect(navigate(event, { url }), `${event} ${url}`).toBe(false);
      }
    }
    expect(navigate('will-frame-navigate', { url: entryUrl, isMainFrame: false })).toBe(false);
  });

  test('14: no new windows', () => {
    expect(window.webContents.windowOpenHandler?.({ url: entryUrl })).toEqual({ action: 'deny' });
  });

  test('15: nothing is ever opened outside the app', () => {
    for (const path of mainFiles())
      expect(source(path), path).not.toMatch(/\bshell\b.*electron|openExternal|openPath/u);
  });

  test('16: one exact, current Electron', () => {
    const { devDependencies } = JSON.parse(source('package.json')) as {
      devDependencies: Record<string, string>;
    };
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(Number.parseInt(devDependencies.electron ?? '', 10)).toBeGreaterThanOrEqual(45);
  });

  test('17: calls from another window, another frame or another page are refused', async () => {
    const recents = electron.ipcHandlers.get(channelOf('recents'));
    const { mainFrame } = window.webContents;
    const ours = { sender: window.webContents, senderFrame: mainFrame };
    expect(await recents?.(ours, null)).toMatchObject({ ok: true });
    const strangers = [
      { ...ours, senderFrame: null },
      { ...ours, senderFrame: { ...mainFrame, frameTreeNodeId: 2 } },
      { ...ours, sender: { id: 8 } },
    ];
    for (const stranger of strangers) await expect(recents?.(stranger, null)).rejects.toThrow('refused');
    mainFrame.url = 'https://example.org/';
    await expect(recents?.(ours, null)).rejects.toThrow('refused');
    mainFrame.url = entryUrl;
  });

  test('18: a scheme of our own, standard and secure, registered before the app is ready', () => {
    expect(electron.protocol.registerSchemesAsPrivileged.mock.calls).toEqual([
      [
        [
          expect.objectContaining({
            scheme: 'app',
            privileges: expect.objectContaining({ standard: true, secure: true }),
          }),
        ],
      ],
    ]);
    const [[[registered]]] = electron.protocol.registerSchemesAsPrivileged.mock.calls as never as [
      [[object]],
    ];
    expect(JSON.stringify(registered)).not.toMatch(/bypassCSP|allowServiceWorkers/u);
    expect(electron.order.indexOf('scheme')).toBeLessThan(electron.order.indexOf('ready'));
    expect(origin).toBe('app://broadsheet');
  });

  test('19: the fuses are asserted with the packaging', () => {
    const packing = JSON.parse(source('resources/packaging/electron-builder.json')) as object;
    expect(packing).toHaveProperty('electronFuses.runAsNode', false);
    expect(packing).toHaveProperty('electronFuses.onlyLoadAppFromAsar', true);
  });

  test('20: main answers the calls of the contract, and no other channel is in use', () => {
    expect([...electron.ipcHandlers.keys()].every((channel) => channel.startsWith('broadsheet:'))).toBe(true);
    for (const path of mainFiles()) expect(source(path), path).not.toMatch(/ipcMain\.on\b/u);
  });
});

describe('the rest of the lock', () => {
  test('downloads are stopped, spelling is not checked by a service, developer tools stay shut', () => {
    const preventDefault = vi.fn();
    electron.session.defaultSession.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
    expect(electron.session.defaultSession.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
    expect(preferences()).toMatchObject({ spellcheck: false, devTools: false });
  });

  test('the dev server counts only while developing, and only on this machine', () => {
    const developing = pageOrigin(false, 'http://localhost:5173/');
    expect(developing).toMatchObject({ entry: 'http://localhost:5173/', isDevelopment: true });
    expect(mayLoad(developing, 'ws://localhost:5173/?token=x')).toBe(true);
    expect(mayLoad(developing, 'http://localhost:5174/')).toBe(false);
    expect(mayLoad(developing, 'https://example.org/')).toBe(false);
    expect(pageOrigin(true, 'http://localhost:5173/').isDevelopment).toBe(false);
    expect(pageOrigin(false, 'https://example.org/').isDevelopment).toBe(false);
    expect(pageOrigin(false, 'http://localhost.example.org/').isDevelopment).toBe(false);
  });

  test('the locks work on any session and contents', () => {
    const session = new electron.FakeSession();
    lockSession(session as never, page);
    expect(session.handlers.size).toBe(6);
    const contents = new electron.FakeWebContents();
    lockContents(contents as never, page);
    expect(contents.windowOpenHandler?.({ url: 'https://example.org' })).toEqual({ action: 'deny' });
  });

  test('requests that do not fit their schema are answered with a failure and do nothing', async () => {
    const ours = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
    for (const [name, request] of [
      ['read', { root: 'x' }],
      ['read', { root: 'x', path: 'a', extra: 1 }],
      ['save', { name: 'x', content: 'text' }],
      ['takeDrop', { paths: [1] }],
      ['describeMenu', null],
      ['pickFolder', { path: '/' }],
    ] as const) {
      expect(await electron.ipcHandlers.get(channelOf(name))?.(ours, request), name).toMatchObject({
        ok: false,
      });
    }
    expect(electron.dialog.showOpenDialog).not.toHaveBeenCalled();
    expect(electron.dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  test('an id that was not granted reads nothing', async () => {
    const ours = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
    const read = electron.ipcHandlers.get(channelOf('read'));
    expect(await read?.(ours, { root: '/etc', path: 'passwd' })).toMatchObject({
      ok: false,
      reason: 'outside',
    });
  });
});

describe('starting', () => {
  test('the library lies in one folder, whatever the app is called by its package', () => {
    expect(electron.app.setName).toHaveBeenCalledWith('Broadsheet');
    expect(electron.paths.userData).toBe(join(folder, 'Broadsheet'));
  });

  const ours = () => ({ sender: window.webContents, senderFrame: window.webContents.mainFrame });

  test('a folder of the command line waits for the window and can then be listed and read', async () => {
    const heard = (await electron.ipcHandlers.get(channelOf('listen'))?.(ours(), null)) as {
      value: { root: string; key: string; kind: string }[];
    };
    expect(heard.value).toMatchObject([{ key: join(folder, 'dumps'), kind: 'folder', name: 'dumps' }]);
    const root = heard.value[0]?.root ?? '';
    const list = (await electron.ipcHandlers.get(channelOf('list'))?.(ours(), { root })) as {
      value: { listing: number };
    };
    const batch = await electron.ipcHandlers.get(channelOf('next'))?.(ours(), list.value);
    expect(batch).toMatchObject({
      ok: true,
      value: { entries: [{ kind: 'file', path: 'page.txt', size: 4 }] },
    });
    const read = electron.ipcHandlers.get(channelOf('read'));
    expect(await read?.(ours(), { root, path: 'page.txt' })).toEqual({
      ok: true,
      value: new TextEncoder().encode('page'),
    });
    expect(await read?.(ours(), { root, path: '../Broadsheet/places.json' })).toMatchObject({
      reason: 'outside',
    });
  });

  test('a second start hands its folders to the window that is open', async () => {
    mkdirSync(join(folder, 'more'));
    electron.app.emit('second-instance', {}, [], '/', { paths: [join(folder, 'more')] });
    await vi.waitFor(() =>
      expect(window.webContents.sent.map(([channel]) => channel)).toContain(channelOf('opened')),
    );
    expect(window.focus).toHaveBeenCalled();
    expect(electron.FakeWindow.made).toHaveLength(1);
    electron.app.emit('second-instance', {}, [], '/', { paths: 'nonsense' });
  });

  test('what is handed over but not there is told, not swallowed', async () => {
    electron.app.emit('open-file', { preventDefault: vi.fn() }, join(folder, 'gone.txt'));
    await vi.waitFor(() => expect(electron.dialog.showMessageBox).toHaveBeenCalled());
    const [, options] = electron.dialog.showMessageBox.mock.calls[0] as never as [
      unknown,
      { detail: string },
    ];
    expect(options.detail).toContain('gone.txt');
  });

  test('the menu speaks the language of the system until the window says otherwise', async () => {
    expect(JSON.stringify(electron.menus.at(-1))).toContain('文件');
    const describeMenu = electron.ipcHandlers.get(channelOf('describeMenu'));
    await describeMenu?.(ours(), { language: 'en', undo: 'adding the tag “Ships”', redo: null, keys: {} });
    expect(JSON.stringify(electron.menus.at(-1))).toContain('Undo adding the tag “Ships”');
  });

  test('closing waits until the page has written what it had in hand', async () => {
    const preventDefault = vi.fn();
    window.emit('close', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(window.webContents.sent.at(-1)).toEqual([channelOf('flush'), null]);
    expect(window.isGone).toBe(false);
    await electron.ipcHandlers.get(channelOf('flushed'))?.(ours(), null);
    expect(window.isGone).toBe(true);
    await vi.waitFor(() =>
      expect(JSON.parse(readFileSync(join(folder, 'Broadsheet', 'window.json'), 'utf8'))).toMatchObject({
        bounds: { width: 900, height: 700 },
      }),
    );
  });
});
