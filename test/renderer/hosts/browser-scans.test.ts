/** Scans beside dumps, as the browser finds them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findRecent } from '../../../src/renderer/db/recents';
import type { RecentRow } from '../../../src/renderer/db/rows';
import { browserScans } from '../../../src/renderer/hosts/browser-scans';
import type { DumpPlace } from '../../../src/renderer/hosts/scans';

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../../src/renderer/db/recents', () => ({
  findRecent: vi.fn(async (key: string) => stored.get(key) ?? null),
  rememberRecent: vi.fn(async (row: { readonly key: string }) => void stored.set(row.key, row)),
  recentsWithHandle: async () => [],
}));

interface Files {
  readonly [name: string]: string | Files;
}

/** What handles are made of: the browser's own class is asked for by `instanceof`. */
class Handle {
  permission: PermissionState = 'granted';
  readonly kind: string;
  readonly name: string;
  readonly content: string | Files;
  constructor(name: string, content: string | Files) {
    this.kind = typeof content === 'string' ? 'file' : 'directory';
    this.name = name;
    this.content = content;
  }
  #child(name: string, isFile: boolean): Handle {
    const child = typeof this.content === 'string' ? undefined : this.content[name];
    if (child === undefined || (typeof child === 'string') !== isFile)
      throw new DOMException('none', 'NotFoundError');
    return new Handle(name, child);
  }
  queryPermission = async () => this.permission;
  requestPermission = async () => {
    this.permission = 'granted';
    return this.permission;
  };
  getFileHandle = async (name: string) => this.#child(name, true);
  getDirectoryHandle = async (name: string) => this.#child(name, false);
  async *values(): AsyncGenerator<Handle> {
    for (const name of Object.keys(this.content)) yield new Handle(name, '');
  }
  getFile = async () => {
    const bytes = new TextEncoder().encode(String(this.content));
    return { name: this.name, size: bytes.length, lastModified: 7, arrayBuffer: async () => bytes.buffer };
  };
}

const folder = new Handle('run', {
  '1958': { '01.txt': 'text', '01.png': 'picture', '01.PDF': 'document', '02.txt': 'text' },
});
const keep = (key: string, handle: unknown) =>
  stored.set(key, { key, name: 'run', place: '', kind: 'folder', openedAt: 1, handle } as RecentRow);
const dump = (key: string, path: string, kind: DumpPlace['kind'] = 'folder'): DumpPlace => ({
  key,
  kind,
  path,
});

beforeEach(() => {
  stored.clear();
  sessionStorage.clear();
  folder.permission = 'granted';
  vi.stubGlobal('FileSystemHandle', Handle);
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(window, 'showDirectoryPicker');
});

describe('the scan of a dump', () => {
  test('is found beside it by the handle of its folder, and read', async () => {
    keep('handle:1', folder);
    const found = await browserScans().find(dump('handle:1', '1958/01.txt'));
    if (found.kind !== 'found') throw new Error('nothing was found');
    expect(found.scans.map(({ path }) => path)).toEqual(['1958/01.png', '1958/01.PDF']);
    expect(new TextDecoder().decode(await found.scans[0]?.read())).toBe('picture');
    expect(await browserScans().find(dump('handle:1', '1958/02.txt'))).toEqual({ kind: 'found', scans: [] });
  });

  test('is found among files that were picked with it, and said to be out of reach where it was not', async () => {
    keep('handle:2', [new Handle('a.txt', 'text'), new Handle('a.jpg', 'picture'), new Handle('b.txt', '')]);
    expect(await browserScans().find(dump('handle:2', 'a.txt', 'files'))).toMatchObject({
      scans: [{ path: 'a.jpg' }],
    });
    expect(await browserScans().find(dump('handle:2', 'b.txt', 'files'))).toEqual({
      kind: 'away',
      why: 'files',
    });
  });

  test.each([
    ['no such key', dump('handle:none', 'a.txt'), 'closed'],
    ['a folder of a plain file input', dump('picked:folder:run', 'a.txt'), 'picked'],
    ['a folder that is gone', dump('handle:gone', '1959/01.txt'), 'gone'],
  ])('is out of reach with %s', async (_, place, why) => {
    keep('handle:gone', folder);
    expect(await browserScans().find(place)).toEqual({ kind: 'away', why });
  });

  test('waits until the browser has asked again', async () => {
    keep('handle:1', folder);
    folder.permission = 'prompt';
    const scans = browserScans();
    expect(await scans.find(dump('handle:1', '1958/01.txt'))).toEqual({ kind: 'away', why: 'ask' });
    expect(await scans.allow?.('handle:1')).toBe(true);
    expect(await scans.find(dump('handle:1', '1958/01.txt'))).toMatchObject({ kind: 'found' });
    expect(await scans.allow?.('handle:none')).toBe(false);
  });

  test('is found once its folder was shown, and not where the dump is not in the folder shown', async () => {
    let shown = new Handle('other', { 'x.txt': '' });
    Object.defineProperty(window, 'showDirectoryPicker', { value: async () => shown, configurable: true });
    const { find, locate } = browserScans();
    const place = dump('/on/another/machine', '1958/01.txt');
    expect(await locate?.(place)).toBe(false);
    expect(await findRecent(place.key)).toBeNull();
    shown = folder;
    expect(await locate?.(place)).toBe(true);
    expect(await find(place)).toMatchObject({ kind: 'found', scans: [{ path: '1958/01.png' }, {}] });
  });
});

describe('the scan of a dump of the served folder', () => {
  test('is asked for from the server with the grant of this window', async () => {
    sessionStorage.setItem('broadsheet.place', 'GRANT');
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (address: string, options: RequestInit) => {
      asked.push(`${address} ${new Headers(options.headers).get('x-broadsheet-place')}`);
      if (address === '/~/place') return Response.json({ kind: 'folder', path: '/home/run', name: 'run' });
      if (address.startsWith('/~/place/scans'))
        return Response.json({ scans: [{ path: 'a/1.jpg', size: 4, modifiedAt: 1 }] });
      return new Response('scan');
    });
    const found = await browserScans().find(dump('/home/run', 'a/1.txt'));
    if (found.kind !== 'found') throw new Error('nothing was found');
    expect(new TextDecoder().decode(await found.scans[0]?.read())).toBe('scan');
    expect(asked.slice(1)).toEqual([
      '/~/place/scans?path=a/1.txt GRANT',
      '/~/place/scan?path=a/1.txt&scan=a/1.jpg GRANT',
    ]);
    expect(await browserScans().find(dump('/home/other', 'a/1.txt'))).toEqual({
      kind: 'away',
      why: 'closed',
    });
  });
});
