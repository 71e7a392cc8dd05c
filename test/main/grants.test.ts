/** The right to read: given for what the user chose, kept for later, withdrawn on request. */
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWhole } from '../../src/main/files/read-file';
import { commonFolder, fileOf, Grants } from '../../src/main/grants';
import { Listings } from '../../src/main/listings';
import { Places } from '../../src/main/places';
import { findScansOf, readScanOf } from '../../src/main/scans';
import type { ListedEntry } from '../../src/preload/contract';

let home = '';
let clock = 0;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'broadsheet-grants-'));
  clock = 1_000;
  for (const path of ['run/1.txt', 'run/sub/2.txt', 'private/secret.txt']) {
    mkdirSync(join(home, path, '..'), { recursive: true });
    writeFileSync(join(home, path), path);
  }
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const store = () => join(home, 'data', 'places.json');
const start = () => new Grants(new Places(store()), () => clock++);

async function list(grants: Grants, root: string): Promise<ListedEntry[]> {
  const listings = new Listings();
  const listing = listings.start(grants.rootOf(root));
  const all: ListedEntry[] = [];
  for (;;) {
    const { entries, done } = await listings.next(listing);
    all.push(...entries);
    if (done) return all;
  }
}

async function readText(grants: Grants, root: string, path: string): Promise<string> {
  return new TextDecoder().decode(await readWhole(await fileOf(grants.rootOf(root), path)));
}

describe('a granted folder', () => {
  test('is listed and read, and nothing beside it', async () => {
    const grants = start();
    const { places } = await grants.grant([join(home, 'run')]);
    expect(places).toMatchObject([{ key: join(home, 'run'), name: 'run', kind: 'folder' }]);
    const root = places[0]?.root ?? '';
    expect((await list(grants, root)).map(({ path }) => path)).toEqual(['1.txt', 'sub/2.txt']);
    expect(await readText(grants, root, 'sub/2.txt')).toBe('run/sub/2.txt');
    for (const path of [
      '../private/secret.txt',
      join(home, 'private/secret.txt'),
      'sub/../../private/secret.txt',
    ]) {
      await expect(readText(grants, root, path), path).rejects.toMatchObject({ reason: 'outside' });
    }
  });

  test('stays the folder it was when a link is put in its stead', async () => {
    const grants = start();
    const root = (await grants.grant([join(home, 'run')])).places[0]?.root ?? '';
    rmSync(join(home, 'run'), { recursive: true });
    symlinkSync(join(home, 'private'), join(home, 'run'));
    await expect(readText(grants, root, 'secret.txt')).rejects.toMatchObject({ reason: 'outside' });
  });
});

describe('granted files', () => {
  test('are one place, read by their names and nothing else of their folder', async () => {
    writeFileSync(join(home, 'run', 'other.txt'), 'other');
    const grants = start();
    const { places } = await grants.grant([join(home, 'run/1.txt'), join(home, 'run/sub/2.txt')]);
    expect(places).toMatchObject([{ name: '1.txt +1', kind: 'files' }]);
    const root = places[0]?.root ?? '';
    expect((await list(grants, root)).map(({ path }) => path)).toEqual(['1.txt', 'sub/2.txt']);
    await expect(readText(grants, root, 'other.txt')).rejects.toMatchObject({ reason: 'outside' });
  });

  test('a picked link is followed: it was that file that was picked', async () => {
    symlinkSync(join(home, 'private/secret.txt'), join(home, 'run', 'link.txt'));
    const grants = start();
    const root = (await grants.grant([join(home, 'run/link.txt')])).places[0]?.root ?? '';
    expect(await readText(grants, root, 'link.txt')).toBe('private/secret.txt');
  });

  test('one that is gone is listed as a problem', async () => {
    const grants = start();
    const root = (await grants.grant([join(home, 'run/1.txt')])).places[0]?.root ?? '';
    rmSync(join(home, 'run/1.txt'));
    expect(await list(grants, root)).toEqual([{ kind: 'problem', path: '1.txt', reason: 'not-found' }]);
  });

  test('the common folder is the deepest that holds them all', () => {
    expect(commonFolder(['/a/b/1', '/a/b/c/2'])).toBe('/a/b');
    expect(commonFolder(['/a/b/1', '/a/bc/2'])).toBe('/a');
    expect(commonFolder(['/a/1', '/b/2'])).toBe('/');
  });
});

describe('places at later launches', () => {
  test('are opened again by their key, and only those that were chosen once', async () => {
    const first = start();
    await first.grant([join(home, 'run')]);
    await first.grant([join(home, 'run/1.txt'), join(home, 'run/sub/2.txt')]);
    const later = start();
    const [files, folder] = await later.recents();
    expect(folder).toMatchObject({ key: join(home, 'run'), place: join(home, 'run') });
    expect(files).toMatchObject({ name: '1.txt +1', place: join(home, 'run') });
    const again = await later.reopen(folder?.key ?? '');
    expect(await readText(later, again?.root ?? '', '1.txt')).toBe('run/1.txt');
    expect(await later.reopen(files?.key ?? '')).toMatchObject({ kind: 'files' });
    expect(await later.reopen(join(home, 'private'))).toBeNull();
  });

  test('the one opened last comes first, and once', async () => {
    const grants = start();
    await grants.grant([join(home, 'run')]);
    await grants.grant([join(home, 'private')]);
    await grants.grant([join(home, 'run')]);
    expect((await grants.recents()).map(({ name }) => name)).toEqual(['run', 'private']);
  });

  test('a forgotten place is not opened again, and what was open of it is closed', async () => {
    const grants = start();
    const root = (await grants.grant([join(home, 'run')])).places[0]?.root ?? '';
    await grants.forget(join(home, 'run'));
    expect(() => grants.rootOf(root)).toThrow('not granted');
    expect(await grants.reopen(join(home, 'run'))).toBeNull();
    expect(await start().recents()).toEqual([]);
  });

  test('a place that is gone is null, and still remembered', async () => {
    const grants = start();
    await grants.grant([join(home, 'run')]);
    rmSync(join(home, 'run'), { recursive: true });
    expect(await grants.reopen(join(home, 'run'))).toBeNull();
    expect(await grants.recents()).toHaveLength(1);
  });

  test('a damaged file of places is an empty one', async () => {
    const grants = start();
    await grants.grant([join(home, 'run')]);
    writeFileSync(store(), readFileSync(store(), 'utf8').slice(0, 40));
    expect(await start().recents()).toEqual([]);
    writeFileSync(store(), '{"version":1,"places":[{"key":"/etc","kind":"folder","paths":"/etc"}]}');
    expect(await start().reopen('/etc')).toBeNull();
  });

  test('what is not there is told apart from what is', async () => {
    const { places, missing } = await start().grant([join(home, 'gone'), join(home, 'run')]);
    expect(places).toHaveLength(1);
    expect(missing).toEqual([join(home, 'gone')]);
  });
});

describe('listings', () => {
  test('a stopped or unknown listing is done', async () => {
    const grants = start();
    const root = (await grants.grant([join(home, 'run')])).places[0]?.root ?? '';
    const listings = new Listings();
    const listing = listings.start(grants.rootOf(root));
    listings.stop(listing);
    expect(await listings.next(listing)).toEqual({ entries: [], done: true });
    expect(await listings.next(99)).toEqual({ entries: [], done: true });
  });

  test('a folder that vanished is an error, not an empty source', async () => {
    const grants = start();
    const root = (await grants.grant([join(home, 'run')])).places[0]?.root ?? '';
    rmSync(join(home, 'run'), { recursive: true });
    await expect(list(grants, root)).rejects.toMatchObject({ reason: 'not-found' });
  });
});

describe('the scan of a dump', () => {
  const scansIn = async (grants: Grants, key: string, path: string) => {
    const root = await grants.rootOfKey(key);
    return root === null ? null : (await findScansOf(root, path)).map((scan) => scan.path);
  };

  test('is found in a folder that was ever granted, which stays where it is among the recent ones', async () => {
    writeFileSync(join(home, 'run/sub/2.jpg'), 'scan');
    await start().grant([join(home, 'run')]);
    const grants = start();
    await grants.grant([join(home, 'private')]);
    expect(await scansIn(grants, join(home, 'run'), 'sub/2.txt')).toEqual(['sub/2.jpg']);
    expect((await grants.recents()).map(({ name }) => name)).toEqual(['private', 'run']);
  });

  test('is not looked for in a place that was never granted, or was forgotten', async () => {
    const grants = start();
    await grants.grant([join(home, 'run')]);
    expect(await scansIn(grants, join(home, 'private'), 'secret.txt')).toBeNull();
    await grants.forget(join(home, 'run'));
    expect(await scansIn(grants, join(home, 'run'), '1.txt')).toBeNull();
  });

  test('beside a file that was picked may be read, beside any other not', async () => {
    writeFileSync(join(home, 'run/1.pdf'), 'scan');
    writeFileSync(join(home, 'run/3.txt'), 'three');
    writeFileSync(join(home, 'run/3.pdf'), 'scan');
    const grants = start();
    const { places } = await grants.grant([join(home, 'run/1.txt')]);
    const root = grants.rootOf(places[0]?.root ?? '');
    expect((await findScansOf(root, '1.txt')).map(({ path }) => path)).toEqual(['1.pdf']);
    expect(new TextDecoder().decode(await readScanOf(root, '1.txt', '1.pdf'))).toBe('scan');
    await expect(findScansOf(root, '3.txt')).rejects.toMatchObject({ reason: 'outside' });
    await expect(readScanOf(root, '1.txt', '3.pdf')).rejects.toMatchObject({ reason: 'outside' });
  });

  test('is found again where the folder lies now, once it was shown; never where its dump is not', async () => {
    writeFileSync(join(home, 'run/1.png'), 'scan');
    const grants = start();
    await grants.grant([join(home, 'run')]);
    const key = join(home, 'run');
    renameSync(key, join(home, 'moved'));
    await expect(scansIn(grants, key, '1.txt')).rejects.toMatchObject({ reason: 'not-found' });
    expect(await grants.relocate(key, join(home, 'private'), '1.txt')).toBe(false);
    expect(await grants.relocate(key, join(home, 'moved'), '1.txt')).toBe(true);
    expect(await scansIn(grants, key, '1.txt')).toEqual(['1.png']);
    expect(await scansIn(start(), key, '1.txt')).toEqual(['1.png']);
  });
});
