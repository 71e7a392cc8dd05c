/** The shell's smaller decisions: where the window opens, when it closes, what the menu says, how files are named. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { acceleratorOf } from '../../src/main/accelerators';
import { servePage } from '../../src/main/app-protocol';
import { Closing, patienceMs } from '../../src/main/closing';
import { menuTemplate } from '../../src/main/menu';
import { Openings } from '../../src/main/openings';
import { pageOrigin } from '../../src/main/origin';
import { fileNameFor, saveFile } from '../../src/main/saving';
import { watchForTrouble } from '../../src/main/trouble';
import { noWindowState, placeWindow, windowStateSchema } from '../../src/main/window-state';
import { shellLanguage, wordsIn } from '../../src/main/words';
import type { GrantedPlace, MenuDescription } from '../../src/preload/contract';
import { menuCommands, menuKeys } from '../../src/renderer/app/menu-state';
import { matchLanguage } from '../../src/renderer/i18n/languages';
import { FakeWindow } from './fake-electron';

const display = { x: 0, y: 0, width: 1920, height: 1040 };

describe('where the window opens', () => {
  test('where it was, if that is still to be seen', () => {
    const bounds = { x: 100, y: 50, width: 900, height: 700 };
    expect(placeWindow({ ...noWindowState, bounds }, [display]).bounds).toEqual(bounds);
  });

  test('on the main display when its own is gone, in the size it had', () => {
    const bounds = { x: 2500, y: 50, width: 900, height: 700 };
    expect(placeWindow({ ...noWindowState, bounds }, [display]).bounds).toEqual({ width: 900, height: 700 });
  });

  test('never larger than its display, never with the title bar above it', () => {
    const bounds = { x: 10, y: -20, width: 4000, height: 3000 };
    expect(placeWindow({ ...noWindowState, bounds }, [display]).bounds).toEqual({
      x: 10,
      y: 0,
      width: 1920,
      height: 1040,
    });
  });

  test('a state that is nonsense is not taken', () => {
    expect(windowStateSchema.safeParse({ bounds: { x: 0, y: 0, width: 0, height: 5 } }).success).toBe(false);
    expect(windowStateSchema.safeParse({ ...noWindowState }).success).toBe(true);
  });

  test('wherever it stood, enough of the title bar can be grasped', () => {
    const pixels = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 200, max: 5000 });
    fc.assert(
      fc.property(fc.record({ x: pixels, y: pixels, width: size, height: size }), (bounds) => {
        const placed = placeWindow({ ...noWindowState, bounds }, [display]).bounds;
        if (placed.x === undefined || placed.y === undefined) return;
        const across = Math.min(placed.x + placed.width, 1920) - Math.max(placed.x, 0);
        expect(across).toBeGreaterThanOrEqual(120);
        expect(placed.y).toBeGreaterThanOrEqual(0);
        expect(placed.y).toBeLessThanOrEqual(1000);
      }),
    );
  });
});

describe('closing', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const make = () => {
    const window = { askToFlush: vi.fn(), destroy: vi.fn() };
    return { window, closing: new Closing(window) };
  };

  test('waits for the page, asks it once, and closes when it has answered', () => {
    const { window, closing } = make();
    expect(closing.mustWait(true)).toBe(true);
    expect(closing.mustWait(true)).toBe(true);
    expect(window.askToFlush).toHaveBeenCalledOnce();
    closing.flushed();
    closing.flushed();
    expect(window.destroy).toHaveBeenCalledOnce();
    expect(closing.mustWait(true)).toBe(false);
  });

  test('does not wait for ever', () => {
    const { window, closing } = make();
    closing.mustWait(true);
    vi.advanceTimersByTime(patienceMs);
    expect(window.destroy).toHaveBeenCalledOnce();
  });

  test('does not wait for a page that cannot answer, and an answer nobody asked for closes nothing', () => {
    const { window, closing } = make();
    closing.flushed();
    expect(window.destroy).not.toHaveBeenCalled();
    expect(closing.mustWait(false)).toBe(false);
  });
});

describe('what is handed over', () => {
  const place = (name: string): GrantedPlace => ({ root: name, key: name, name, kind: 'folder' });
  const make = () => {
    const missing = vi.fn();
    const openings = new Openings(
      async (paths) => ({
        places: paths.filter((path) => path !== 'gone').map(place),
        missing: paths.filter((path) => path === 'gone'),
      }),
      missing,
    );
    return { openings, missing };
  };

  test('waits for the window, in order, and is given once', async () => {
    const { openings } = make();
    void openings.add(['a', 'b']);
    void openings.add(['c']);
    const deliver = vi.fn();
    expect((await openings.listen(deliver)).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(await openings.listen(deliver)).toEqual([]);
    await openings.add(['d']);
    expect(deliver.mock.calls).toEqual([[place('d')]]);
  });

  test('waits again while the page is loaded anew', async () => {
    const { openings } = make();
    const deliver = vi.fn();
    await openings.listen(deliver);
    openings.unlisten();
    await openings.add(['a']);
    expect(deliver).not.toHaveBeenCalled();
    expect(await openings.listen(deliver)).toHaveLength(1);
  });

  test('a failure is told and does not stop what comes after', async () => {
    const missing = vi.fn();
    let calls = 0;
    const openings = new Openings(async (paths) => {
      calls += 1;
      if (calls === 1) throw new Error('disk');
      return { places: paths.map(place), missing: [] };
    }, missing);
    await openings.add(['a']);
    await openings.add(['b']);
    expect(missing).toHaveBeenCalledWith(['a']);
    expect(await openings.listen(vi.fn())).toHaveLength(1);
  });
});

describe('the menu', () => {
  const template = (platform: 'linux' | 'mac' | 'windows', language: string, undo: string | null = null) =>
    menuTemplate({
      platform,
      isDevelopment: false,
      run: vi.fn(),
      state: { language, undo, redo: null, keys: menuKeys(platform) },
    });
  const text = (...values: Parameters<typeof template>) => JSON.stringify(template(...values));

  test("has the Mac's own menu there, and none of it elsewhere", () => {
    expect(template('mac', 'en')[0]?.label).toBe('Broadsheet');
    expect(text('mac', 'en')).toContain('"hideOthers"');
    expect(template('linux', 'en')[0]?.label).toBe('&File');
    expect(text('windows', 'en')).not.toContain('"services"');
  });

  test("speaks each platform's words and keys", () => {
    expect(text('windows', 'en')).toContain('"E&xit"');
    expect(text('linux', 'en')).toContain('"&Quit"');
    expect(text('windows', 'en')).toContain('"CmdOrCtrl+Y"');
    expect(text('mac', 'en')).toContain('"CmdOrCtrl+Shift+Z"');
  });

  test('has mnemonics on Windows and Linux and none on a Mac, in every language', () => {
    expect(text('linux', 'zh-Hans')).toContain('文件(&F)');
    for (const language of ['en', 'zh-Hans', 'zh-Hant']) {
      expect(text('mac', language).replaceAll('&&', '')).not.toContain('&');
    }
    expect(template('mac', 'zh-Hans')[1]?.label).toBe('文件');
  });

  test('says what undo takes back, whatever is in its name', () => {
    expect(text('mac', 'en', 'adding “A & B”')).toContain('Undo adding “A & B”');
    expect(text('linux', 'en', 'adding “A & B”')).toContain('&Undo adding “A && B”');
    expect(text('linux', 'en', 'adding $& $1')).toContain('&Undo adding $&& $1');
    expect(text('linux', 'zh-Hans', '添加标签')).toContain('撤销添加标签(&U)');
  });

  test('takes no plain letter from text fields', () => {
    const accelerators = [...text('mac', 'en').matchAll(/"accelerator":"([^"]+)"/gu)].map(
      ([, key]) => key ?? '',
    );
    expect(accelerators.length).toBeGreaterThan(5);
    for (const key of accelerators) expect(key).toMatch(/^(CmdOrCtrl|Ctrl)\+/u);
    expect(['s', '?', 'shift+s', 'Delete', 'shift+ArrowUp', 'mod+é'].map(acceleratorOf)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });

  test('writes keys as Electron does', () => {
    const written = ['mod+shift+o', 'ctrl+Tab', 'alt+ArrowUp', 'F3', 'mod++', 'mod+,', 'mod+Enter'];
    expect(written.map(acceleratorOf)).toEqual([
      'CmdOrCtrl+Shift+O',
      'Ctrl+Tab',
      'Alt+Up',
      'F3',
      'CmdOrCtrl+Plus',
      'CmdOrCtrl+,',
      'CmdOrCtrl+Return',
    ]);
  });

  test('shows the keys that the page has, and no others, also when they were changed', () => {
    const shownIn = (keys: MenuDescription['keys']) =>
      Object.fromEntries(
        menuTemplate({
          platform: 'linux',
          isDevelopment: false,
          run: vi.fn(),
          state: { language: 'en', undo: null, redo: null, keys },
        })
          .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
          .flatMap(({ id, accelerator }) => (id === undefined ? [] : [[id, accelerator ?? null]])),
      );
    const usual = shownIn(menuKeys('linux'));
    expect(Object.keys(usual).sort()).toEqual([...menuCommands].sort());
    expect(usual).toMatchObject({ palette: 'CmdOrCtrl+K', search: 'CmdOrCtrl+Shift+F', shortcuts: null });
    expect(shownIn({ export: 'mod+alt+x' })).toMatchObject({ export: 'CmdOrCtrl+Alt+X', undo: null });
  });

  test('gives its commands by name', () => {
    const run = vi.fn();
    const menu = menuTemplate({
      platform: 'linux',
      isDevelopment: false,
      run,
      state: { language: 'en', undo: null, redo: null, keys: {} },
    });
    const [file] = menu;
    const [open] = (file?.submenu ?? []) as { click: () => void }[];
    open?.click();
    expect(run).toHaveBeenCalledWith('open-folder');
  });

  test.each(['zh-Hans', 'zh-Hant'] as const)('has every word in %s', (language) => {
    expect(Object.keys(wordsIn(language))).toEqual(Object.keys(wordsIn('en')));
    expect(Object.values(wordsIn(language)).every((word) => word !== '')).toBe(true);
  });

  test('speaks the script that the system asks for, as the window does', () => {
    for (const tag of ['zh-TW', 'zh-HK', 'zh-Hant', 'zh-Hans-HK', 'zh-CN', 'zh', 'en-GB', 'de']) {
      expect(shellLanguage([tag])).toBe(matchLanguage([tag]));
    }
  });
});

describe('saving', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-save-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const bytes = new TextEncoder().encode('# Export');

  test('writes where the user says, replacing a file whole and leaving nothing beside it', async () => {
    const path = join(folder, 'export.md');
    writeFileSync(path, 'old');
    expect(await saveFile('export.md', bytes, folder, async () => path)).toEqual({
      saved: true,
      place: path,
    });
    expect(readFileSync(path, 'utf8')).toBe('# Export');
    expect(readdirSync(folder)).toEqual(['export.md']);
  });

  test('writes nothing when the user cancels', async () => {
    expect(await saveFile('export.md', bytes, folder, async () => null)).toEqual({ saved: false });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a failure says why and leaves nothing behind', async () => {
    writeFileSync(join(folder, 'blocker'), 'x');
    await expect(
      saveFile('x.md', bytes, folder, async () => join(folder, 'blocker', 'x.md')),
    ).rejects.toMatchObject({
      name: 'FileError',
      reason: 'not-a-file',
    });
    expect(readdirSync(folder)).toEqual(['blocker']);
  });

  test('suggests a name in the folder, whatever the page asks for', async () => {
    const ask = vi.fn(async () => null);
    await saveFile('../../etc/passwd', bytes, '/home/me', ask);
    await saveFile('C:\\x\\y.md', bytes, '/home/me', ask);
    expect(ask.mock.calls).toEqual([
      [{ path: '/home/me/passwd', extension: '' }],
      [{ path: '/home/me/y.md', extension: 'md' }],
    ]);
  });

  test('any name becomes one that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (name) => {
        const legal = fileNameFor(name);
        expect(legal).toMatch(/^[^<>:"/\\|?*\p{Cc}]{1,220}$/u);
        expect(legal).not.toMatch(/^[. ]|[. ]$/u);
        expect(legal).not.toMatch(/^(con|prn|aux|nul)(\.|$)/iu);
      }),
    );
    expect(fileNameFor('上海:头条/1.md')).toBe('上海_头条_1.md');
    expect(fileNameFor('nul.txt')).toBe('_nul.txt');
    expect(fileNameFor(' .. ')).toBe('Broadsheet');
  });
});

describe('serving the page', () => {
  let folder = '';
  const page = pageOrigin(true, undefined);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-page-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'a b.js'), 'x');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const get = (path: string, method = 'GET') =>
    servePage({ url: `app://broadsheet${path}`, method }, folder, page);

  test('gives the files of the build with their types', async () => {
    expect((await get('/')).headers.get('content-type')).toContain('text/html');
    expect(await (await get('/index.html?x=1')).text()).toBe('<!doctype html>');
    expect((await get('/a%20b.js')).headers.get('content-type')).toContain('text/javascript');
    expect(await (await get('/index.html', 'HEAD')).text()).toBe('');
  });

  test('gives nothing outside the build, to no other host, by no other method', async () => {
    expect((await get('/..%2f..%2fetc/passwd')).status).toBe(403);
    expect((await get('/%00')).status).toBe(403);
    expect((await get('/%zz')).status).toBe(404);
    expect((await get('/gone.js')).status).toBe(404);
    expect((await get('/index.html', 'POST')).status).toBe(405);
    expect((await servePage({ url: 'app://other/index.html', method: 'GET' }, folder, page)).status).toBe(
      404,
    );
  });
});

describe('trouble with the page', () => {
  const make = (response: number) => {
    const window = new FakeWindow({});
    const showMessageBox = vi.fn(async () => ({ response, checkboxChecked: false }));
    watchForTrouble(window as never, { showMessageBox } as never, () => wordsIn('en'));
    return { window, showMessageBox };
  };

  test('a crash is told, and the page opened again only when the user says so', async () => {
    const { window, showMessageBox } = make(0);
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window.webContents.reload).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce());
    expect(showMessageBox).toHaveBeenCalledOnce();
    const other = make(1).window;
    other.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    await vi.waitFor(() => expect(other.isGone).toBe(true));
  });

  test('a clean end is no crash', () => {
    const { window, showMessageBox } = make(0);
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(showMessageBox).not.toHaveBeenCalled();
  });

  test('a page that hangs may be waited for, or ended and opened again', async () => {
    const patient = make(0).window;
    patient.webContents.emit('unresponsive');
    const hasty = make(1);
    hasty.window.webContents.emit('unresponsive');
    await vi.waitFor(() => expect(hasty.window.webContents.reload).toHaveBeenCalledOnce());
    expect(hasty.showMessageBox).toHaveBeenCalledOnce();
    expect(patient.webContents.forcefullyCrashRenderer).not.toHaveBeenCalled();
  });
});
