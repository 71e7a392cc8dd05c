// @vitest-environment node
/** Where backups go and what is learnt from there: a chosen folder, the start's question, libraries side by side. */
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SnapshotHeader } from '#core/backup/format';
import { SnapshotFile } from '#core/backup/write';
import { changedTables } from '../../../src/renderer/backup/check-rows';
import { acceptLoss, findChange, findLoss } from '../../../src/renderer/backup/find-loss';
import { writeSnapshot } from '../../../src/renderer/backup/write-snapshot';
import { BroadsheetDatabase, db } from '../../../src/renderer/db/database';
import type { DigestRow } from '../../../src/renderer/db/digest-rows';
import {
  createForRestore,
  createLibrary,
  deleteLibrary,
  deleteUnfinished,
  identifyLibrary,
  listLibraries,
  renameLibrary,
  restoringLock,
} from '../../../src/renderer/db/libraries';
import { ensureIdentity, libraryIdentity, setIdentity } from '../../../src/renderer/db/library-state';
import { createTag } from '../../../src/renderer/db/tags';
import type { BackupHost } from '../../../src/renderer/hosts/backups';
import { beginIn, newestIn, sourcesIn, stateIn } from '../../../src/renderer/hosts/folder-backups';
import { webCodec } from '../../../src/renderer/hosts/snapshot-codec';
import { addDump, addSource, emptyLibrary } from '../db/library';
import { type WritableFolder, writableFolder } from './writable-folder';

const key = 'library12345';
let place: WritableFolder;
let stored: Map<string, string>;

beforeEach(async () => {
  await emptyLibrary();
  place = writableFolder('Backups');
  stored = new Map();
  const storage = {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => void stored.set(name, value),
  };
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'localStorage');
});

async function write(header: Partial<SnapshotHeader>, now: number): Promise<string> {
  const writing = await beginIn(place.handle, key, header.kind ?? 'snapshot', now);
  const file = new SnapshotFile(webCodec, (bytes) => writing.append(bytes));
  await file.header({
    format: 'broadsheet-snapshot',
    version: 1,
    kind: 'snapshot',
    schema: 4,
    app: '0',
    library: { id: key, name: '乡报' },
    time: now,
    lastStep: 0,
    undone: 0,
    tables: [],
    texts: 0,
    textsIn: [],
    ...header,
  });
  return writing.finish(await file.end());
}

describe('a folder chosen in the browser', () => {
  it('gets files that are read back, and lists them', async () => {
    const name = await write({}, Date.UTC(2026, 0, 1));
    expect(name).toBe('2026-01-01T00-00-00-000Z.broadsheet');
    expect((await stateIn(place.handle, key)).snapshots.map((each) => each.header.library.name)).toEqual([
      '乡报',
    ]);
    expect((await newestIn(place.handle)).map((each) => each.name)).toEqual([name]);
    expect((await sourcesIn(place.handle, key)).map((each) => each.name)).toEqual([name]);
  });

  it('keeps no file that is not what was written', async () => {
    place.harmNext((bytes) => bytes.with(40, (bytes[40] ?? 0) ^ 1));
    await expect(write({}, 1)).rejects.toMatchObject({ reason: 'unavailable' });
    place.harmNext((bytes) => bytes.slice(0, -5));
    await expect(write({}, 2)).rejects.toMatchObject({ reason: 'unavailable' });
    expect(place.list()).toEqual([]);
  });

  it('clears the place of a file that was never closed, and rotates', async () => {
    await beginIn(place.handle, key, 'snapshot', 5);
    expect(place.list()).toHaveLength(1);
    const start = Date.UTC(2026, 0, 1);
    for (let count = 0; count < 12; count += 1) await write({}, start + count * 60_000);
    expect(place.list().length).toBeLessThan(7);
    expect(place.list().some((line) => line.endsWith(' 0'))).toBe(false);
  });
});

describe('the start of a window', () => {
  const host = (): Pick<BackupHost, 'place' | 'newest' | 'state'> => ({
    place: async () => ({ kind: 'usual' }),
    newest: () => newestIn(place.handle),
    state: (library) => stateIn(place.handle, library),
  });

  async function backUp(): Promise<void> {
    const library = await ensureIdentity(db);
    let writing: Awaited<ReturnType<typeof beginIn>> | null = null;
    const open = () => {
      if (writing === null) throw new Error('nothing is open');
      return writing;
    };
    await writeSnapshot(
      db,
      webCodec,
      {
        begin: async (kind) => {
          writing = await beginIn(place.handle, library.key, kind, Date.now());
        },
        append: (bytes) => open().append(bytes),
        finish: (file) => open().finish(file),
        abort: () => open().abort(),
      },
      { library, app: '0', time: Date.now(), kind: 'snapshot', known: [] },
      { signal: new AbortController().signal, onProgress: () => undefined },
    );
  }

  it('has nothing to ask where nothing was ever backed up, and nothing is missing', async () => {
    expect(await findLoss(db, host())).toBeNull();
    await addDump(await addSource('申江日报'), '1.txt', '一');
    await createTag('航运');
    expect(await findLoss(db, host())).toBeNull();
    await backUp();
    expect(await findLoss(db, host())).toBeNull();
  });

  it('asks where all is gone, the name of the library too, and not again once that is said to be right', async () => {
    await addDump(await addSource('申江日报'), '1.txt', '一');
    await backUp();
    await emptyLibrary();
    expect(await findLoss(db, host())).toMatchObject({ kind: 'empty', now: { dumps: 0 } });
    await acceptLoss(db);
    expect(await findLoss(db, host())).toBeNull();
  });

  it('asks where steps or files are gone', async () => {
    await addDump(await addSource('申江日报'), '1.txt', '一');
    await createTag('航运');
    await backUp();
    await db.journal.clear();
    expect(await findLoss(db, host())).toMatchObject({ kind: 'older' });
    await acceptLoss(db);
    expect(await findLoss(db, host())).toBeNull();
    await db.dumps.clear();
    expect(await findLoss(db, host())).toMatchObject({ kind: 'smaller' });
  });

  it('asks, after counting all rows, where one is not as it was written, and not again once that is right', async () => {
    const look = () => findChange(db, host(), (last) => changedTables(db, last));
    await addDump(await addSource('申江日报'), '1.txt', '一');
    await createTag('航运');
    expect(await look()).toBeNull();
    await createTag('米价');
    await backUp();
    expect(await look()).toBeNull();
    await createTag('学务');
    expect(await look()).toBeNull();
    const [tag] = await db.tags.toArray();
    await new Promise((resolve) => {
      const transaction = db.backendDB().transaction('tags', 'readwrite');
      transaction.objectStore('tags').put({ ...tag, name: 'damaged' });
      transaction.oncomplete = resolve;
    });
    expect(await findLoss(db, host())).toBeNull();
    expect(await look()).toMatchObject({ kind: 'changed', tables: ['tags'], now: { tags: 3 } });
    await acceptLoss(db);
    expect(await look()).toBeNull();
    expect(await findLoss(db, host())).toBeNull();
  });

  it('offers the last backup that was made before the damage', async () => {
    await addDump(await addSource('申江日报'), '1.txt', '一');
    await createTag('航运');
    await changedTables(db, null);
    await backUp();
    const { key: own } = await ensureIdentity(db);
    const good = (await stateIn(place.handle, own)).snapshots[0]?.name;
    const [tag] = await db.tags.toArray();
    await new Promise((resolve) => {
      const transaction = db.backendDB().transaction('tags', 'readwrite');
      transaction.objectStore('tags').put({ ...tag, name: 'damaged' });
      transaction.oncomplete = resolve;
    });
    await backUp();
    expect((await stateIn(place.handle, own)).snapshots).toHaveLength(2);
    const loss = await findChange(db, host(), (last) => changedTables(db, last));
    expect(loss).toMatchObject({ kind: 'changed', tables: ['tags'], snapshot: { name: good } });
  });

  it('asks where the library forgot the last writes, though what is left is in order', async () => {
    await createTag('航运');
    await changedTables(db, null);
    const before = await Promise.all(db.tables.map(async (table) => [table, await table.toArray()] as const));
    await db.table('preferences').put({ id: 'maker', name: 'Ada' });
    await backUp();
    expect(await findLoss(db, host())).toBeNull();
    const identity = await db.preferences.get('library');
    for (const [table, rows] of before) {
      await table.clear();
      await table.bulkPut([...rows]);
    }
    if (identity !== undefined) await db.preferences.put(identity);
    // What was written just now is not to be counted.
    const [digests] = before.filter(([{ name }]) => name === 'digests');
    await db.digests.bulkPut((digests?.[1] ?? []) as DigestRow[]);
    expect(await findLoss(db, host())).toMatchObject({ kind: 'older' });
  });

  it('says nothing where backups have no place', async () => {
    await addDump(await addSource('申江日报'), '1.txt', '一');
    await backUp();
    await emptyLibrary();
    expect(await findLoss(db, { ...host(), place: async () => ({ kind: 'none' }) })).toBeNull();
  });
});

describe('libraries side by side', () => {
  it('are made, named, listed and deleted, never the one that is open', async () => {
    const database = await createLibrary(' Thesis ');
    const other = new BroadsheetDatabase(database);
    await other.open();
    expect((await libraryIdentity(other))?.name).toBe('Thesis');
    other.close();
    expect((await listLibraries()).map(({ name, isCurrent }) => [name, isCurrent])).toEqual([
      ['', true],
      ['Thesis', false],
    ]);
    await renameLibrary(database, '论文');
    await renameLibrary(db.name, '主要');
    expect((await listLibraries()).map(({ name }) => name)).toEqual(['主要', '论文']);
    await deleteLibrary(db.name);
    await deleteLibrary('something-else');
    await deleteLibrary(database);
    expect((await listLibraries()).map(({ name }) => name)).toEqual(['主要']);
  });

  it('have different keys, so that none writes over the backups of another', async () => {
    const databases = [await createLibrary('a'), await createLibrary('b')];
    const keys = (await listLibraries()).map((each) => each.key);
    expect(new Set(keys).size).toBe(3);
    for (const each of databases) await deleteLibrary(each);
  });

  it('do not include what a restore left that was broken off; it goes once nobody restores', async () => {
    const left = new BroadsheetDatabase('broadsheet-left12345');
    await left.open();
    left.close();
    const kept = await createLibrary('kept');
    let isHeld = true;
    const locks = {
      request: async (name: string, _options: object, work: (lock: object | null) => Promise<void>) => {
        expect(name).toBe(restoringLock);
        await work(isHeld ? null : {});
      },
    };
    Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });
    expect((await listLibraries()).map(({ database }) => database)).not.toContain(left.name);
    await deleteUnfinished();
    expect(await BroadsheetDatabase.exists(left.name)).toBe(true);
    isHeld = false;
    await deleteUnfinished();
    expect(await BroadsheetDatabase.exists(left.name)).toBe(false);
    expect((await listLibraries()).map(({ database }) => database)).toContain(kept);
    await deleteLibrary(kept);
    Reflect.deleteProperty(globalThis, 'navigator');
  });

  it('that were begun for a restore are kept once somebody works in them', async () => {
    Object.defineProperty(globalThis, 'navigator', {
      value: {
        locks: { request: (_: string, __: object, work: (lock: object) => Promise<void>) => work({}) },
      },
      configurable: true,
    });
    const database = await createForRestore();
    const used = new BroadsheetDatabase(database);
    await used.open();
    await used.journal.add({
      ...{ at: 1, action: 'addTag', values: {}, rows: 1, start: 0, size: 1 },
      undone: 0,
    });
    used.close();
    await deleteUnfinished();
    expect(await BroadsheetDatabase.exists(database)).toBe(true);
    await deleteLibrary(database);
    Reflect.deleteProperty(globalThis, 'navigator');
  });

  it('that come from a backup are right as they are', async () => {
    await identifyLibrary('broadsheet-staged1234', { key, name: '乡报' });
    const [, staged] = await listLibraries();
    expect(staged).toMatchObject({ key, name: '乡报' });
    expect(stored.has('broadsheet.deleted.broadsheet-staged1234')).toBe(true);
    await deleteLibrary('broadsheet-staged1234');
  });

  it('that come from a backup get a key of their own beside a library of that key, or one that cannot be opened', async () => {
    const other = new BroadsheetDatabase('broadsheet-other12345');
    await other.open();
    const keyOfStaged = async (): Promise<string | null | undefined> => {
      await identifyLibrary('broadsheet-staged1234', { key, name: '乡报' });
      return (await listLibraries()).find(({ database }) => database === 'broadsheet-staged1234')?.key;
    };
    await setIdentity(other, { key: 'another1', name: '' });
    expect(await keyOfStaged()).toBe(key);
    await setIdentity(other, { key, name: '' });
    expect(await keyOfStaged()).not.toBe(key);
    other.close();
    // As a newer version of the app leaves it.
    const raised = indexedDB.open('broadsheet-other12345', 9_999);
    await new Promise((resolve) => {
      raised.onsuccess = resolve;
    });
    raised.result.close();
    expect(await keyOfStaged()).not.toBe(key);
    await Dexie.delete('broadsheet-other12345');
    await deleteLibrary('broadsheet-staged1234');
  });
});
