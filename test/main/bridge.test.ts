/** The whole way from the page to the disk and back: Electron's host, the preload and main, with real folders. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SnapshotHeader } from '#core/backup/format';
import { joinBytes } from '#core/backup/records';
import { SnapshotFile } from '#core/backup/write';
import { Backups } from '../../src/main/backups';
import { answerCalls } from '../../src/main/calls';
import { nodeCodec } from '../../src/main/files/snapshot-codec';
import { Grants } from '../../src/main/grants';
import { type Machine, makeHandlers } from '../../src/main/handlers';
import { Listings } from '../../src/main/listings';
import { Openings } from '../../src/main/openings';
import { Places } from '../../src/main/places';
import { type Bridge, languagesSwitch } from '../../src/preload/contract';
import { createElectronHost } from '../../src/renderer/hosts/electron';
import { testHostContract } from '../renderer/hosts/host-contract';

type Handler = (event: unknown, request: unknown) => Promise<unknown>;

const wire = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  handlers: new Map<string, unknown>(),
  listeners: new Map<string, (event: unknown, message: unknown) => void>(),
  paths: new Map<unknown, string>(),
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, value: unknown) => wire.exposed.set(name, value),
  },
  ipcRenderer: {
    // Messages are copied on the way, as the real ones are: what cannot be copied throws here too.
    invoke: async (channel: string, request: unknown) => {
      const handler = wire.handlers.get(channel) as Handler | undefined;
      if (handler === undefined) throw new Error(`nobody answers ${channel}`);
      return structuredClone(await handler({ sender: 'secret' }, structuredClone(request)));
    },
    on: (channel: string, listener: (event: unknown, message: unknown) => void) =>
      wire.listeners.set(channel, listener),
    removeListener: (channel: string) => wire.listeners.delete(channel),
  },
  webUtils: { getPathForFile: (file: unknown) => wire.paths.get(file) ?? '' },
}));

let home = '';
let chosen: readonly string[] = [];
let bridge: Bridge;
let machine: Machine & { saveTo: string | null };

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'broadsheet-bridge-'));
  chosen = [];
  wire.exposed.clear();
  wire.handlers.clear();
  machine = {
    saveTo: null,
    askPaths: async () => chosen,
    askPlace: async () => machine.saveTo,
    documents: () => home,
    printPdf: async () => new TextEncoder().encode('%PDF-1.7 渡口'),
    roomLeft: async () => 123_000_000,
    describeMenu: vi.fn(),
    addRecent: vi.fn(),
    deliver: vi.fn(),
    listens: vi.fn(),
    flushed: vi.fn(),
  };
  const grants = new Grants(new Places(join(home, 'data', 'places.json')), Date.now);
  const openings = new Openings((paths) => grants.grant(paths), vi.fn());
  answerCalls(
    { handle: (channel, handler) => void wire.handlers.set(channel, handler) },
    makeHandlers(
      grants,
      new Listings(),
      openings,
      new Backups(join(home, 'data', 'backups.json'), () => join(home, 'documents'), Date.now),
      machine,
    ),
    () => true,
  );
  vi.resetModules();
  process.argv.push(`${languagesSwitch}zh-Hans-CN,en`);
  await import('../../src/preload/index');
  process.argv.pop();
  bridge = wire.exposed.get('broadsheet') as Bridge;
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function put(files: Readonly<Record<string, string>>): string {
  const folder = join(home, 'run');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const emptyHeader: SnapshotHeader = {
  format: 'broadsheet-snapshot',
  version: 1,
  kind: 'snapshot',
  schema: 4,
  app: '0',
  library: { id: '', name: '' },
  time: 5,
  lastStep: 0,
  undone: 0,
  tables: [],
  texts: 0,
  textsIn: [],
};

testHostContract('Electron, down to the disk,', () => ({
  host: createElectronHost(bridge),
  chooseFolder: (files) => {
    chosen = files === null ? [] : [put(files)];
  },
  removeFile: (path) => rmSync(join(home, 'run', path)),
}));

describe('the bridge', () => {
  test('exposes one object of plain values and functions, and nothing of Electron', () => {
    expect([...wire.exposed.keys()]).toEqual(['broadsheet']);
    for (const [name, value] of Object.entries(bridge)) {
      if (name === 'platform') expect(['linux', 'mac', 'windows']).toContain(value);
      else if (name === 'languages') expect(value).toEqual(['zh-Hans-CN', 'en']);
      else expect(value, name).toBeTypeOf('function');
    }
  });

  test('has one function for each call of main', async () => {
    const channels = [...wire.handlers.keys()].map((channel) => channel.replace('broadsheet:', ''));
    expect(channels.filter((name) => !(name in bridge))).toEqual([]);
  });

  test('gives messages without the event that carries the sender', () => {
    const heard = vi.fn();
    const leave = bridge.onCommand(heard);
    wire.listeners.get('broadsheet:command')?.({ sender: 'secret' }, 'search');
    expect(heard.mock.calls).toEqual([['search']]);
    leave();
    expect(wire.listeners.has('broadsheet:command')).toBe(false);
  });

  test('takes paths from dropped files only: one the page made itself has none', async () => {
    put({ '1.txt': 'one' });
    const real = new File(['x'], '1.txt');
    const forged = new File(['x'], '/etc/passwd');
    wire.paths.set(real, join(home, 'run', '1.txt'));
    bridge.noteDrop(forged);
    bridge.noteDrop(real);
    expect(await bridge.takeDrop()).toMatchObject({ ok: true, value: [{ name: '1.txt', kind: 'files' }] });
    expect(await bridge.takeDrop()).toEqual({ ok: true, value: [] });
  });

  test('saves a PDF of what the window would print where the dialog says, and nothing when it is cancelled', async () => {
    const host = createElectronHost(bridge);
    expect(await host.roomLeft()).toBe(123_000_000);
    expect(await host.printPdf?.('渡口.pdf')).toEqual({ saved: false });
    machine.saveTo = join(home, '渡口.pdf');
    expect(await host.printPdf?.('渡口.pdf')).toEqual({ saved: true, place: machine.saveTo });
    expect(readFileSync(machine.saveTo, 'utf8')).toBe('%PDF-1.7 渡口');
    machine.printPdf = async () => Promise.reject(new Error('no page'));
    await expect(host.printPdf?.('again.pdf')).rejects.toMatchObject({ reason: 'unknown' });
  });

  test('saves through the dialog and writes what it was given', async () => {
    machine.saveTo = join(home, 'export.md');
    const host = createElectronHost(bridge);
    expect(await host.save('export.md', new Blob(['# 标题']))).toEqual({
      saved: true,
      place: machine.saveTo,
    });
    expect(readFileSync(machine.saveTo, 'utf8')).toBe('# 标题');
  });

  test('a large file comes through whole', async () => {
    const folder = put({ 'big.txt': 'x'.repeat(8_000_000) });
    chosen = [folder];
    const source = await createElectronHost(bridge).pickFolder();
    for await (const entry of source?.list(new AbortController().signal) ?? []) {
      if ('read' in entry) expect((await entry.read()).byteLength).toBe(8_000_000);
    }
    expect(source).not.toBeNull();
  });
});

describe('backups over the bridge', () => {
  const library = 'library12345';

  test('are written, listed and read again, in the documents and in a chosen folder', async () => {
    const host = createElectronHost(bridge);
    for (const place of ['usual', 'chosen'] as const) {
      if (place === 'chosen') {
        chosen = [home];
        expect(await host.backups.chooseFolder?.()).toBe(true);
      }
      expect((await host.backups.place()).kind).toBe(place);
      const parts: Uint8Array[] = [];
      const file = new SnapshotFile(nodeCodec, async (part) => void parts.push(part));
      await file.header({ ...emptyHeader, library: { id: library, name: place } });
      const written = await file.end();
      const writing = await host.backups.begin(library, 'snapshot');
      for (const part of parts) await writing.append(part);
      const name = await writing.finish(written);
      expect((await host.backups.newest()).map(({ header }) => header.library.name)).toEqual([place]);
      const [source] = (await host.backups.readable(library)) ?? [];
      expect(source?.name).toBe(name);
      const bytes = await source?.read(0, source.size);
      expect(bytes).toEqual(joinBytes(parts));
    }
  });

  test('are written nowhere else, and nothing else is read', async () => {
    const { backups } = createElectronHost(bridge);
    await expect(backups.begin('../../x', 'snapshot')).rejects.toMatchObject({ reason: 'bad-name' });
    for (const name of ['../backups.json', 'backups.json', '2026-01-02T00-00-00-000Z.broadsheet'])
      expect(await bridge.backupRead({ library, name, start: 0, end: 9 })).toMatchObject({
        ok: false,
        reason: 'not-found',
      });
    expect(
      await bridge.backupRead({ library, name: 'x', start: 0, end: 9, path: '/etc/passwd' } as never),
    ).toMatchObject({ ok: false, reason: 'unknown' });
  });
});
