// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BroadsheetDatabase } from '../../../src/renderer/db/database';
import { storageErrorOf } from '../../../src/renderer/db/storage-error';
import {
  dismissSignal,
  rememberSize,
  storageSignals,
  watchStorage,
} from '../../../src/renderer/db/storage-health';
import { watchedFactory } from '../../../src/renderer/db/watched-factory';

const name = 'health-test';
let opened: BroadsheetDatabase[] = [];
const library = (): BroadsheetDatabase => {
  const db = new BroadsheetDatabase(name);
  opened.push(db);
  return db;
};

function storage(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
}

function openRaw(version: number): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  return new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
}

const source = {
  id: 'source:s' as never,
  name: '乡报',
  kind: 'folder' as const,
  key: '/s',
  addedAt: 1,
  scannedAt: 1,
  missing: [],
  binnedAt: 0,
};

beforeEach(() => {
  opened = [];
});
afterEach(async () => {
  for (const signal of storageSignals()) dismissSignal(signal);
  for (const db of opened) db.close();
  await new BroadsheetDatabase(name).delete();
});

describe('the library at the start of a window', () => {
  it('is opened without a word when all is well', async () => {
    const known = storage();
    expect(await watchStorage(library(), known)).toBe(true);
    expect(storageSignals()).toEqual([]);
  });

  it('is reported lost when it was not empty at the last look and is now', async () => {
    const known = storage();
    const before = library();
    await before.sources.add(source);
    await rememberSize(before, known);
    await before.delete();
    await watchStorage(library(), known);
    expect(storageSignals()).toMatchObject([{ kind: 'lost', before: { sources: 1 } }]);
  });

  it('is not reported lost when the last look was odd or everything was deleted by the user', async () => {
    const known = storage();
    known.setItem('broadsheet.library-size', '{"sources": "many"}');
    await watchStorage(library(), known);
    expect(storageSignals()).toEqual([]);
  });

  it('that a newer Broadsheet has changed is closed again and says so', async () => {
    const newer = await openRaw(9999);
    newer.close();
    const db = library();
    expect(await watchStorage(db, storage())).toBe(false);
    expect(storageSignals()).toEqual([{ kind: 'newer' }]);
    expect(db.isOpen()).toBe(false);
  });

  it('that cannot be opened says so', async () => {
    const db = library();
    db.close({ disableAutoOpen: true });
    vi.spyOn(db, 'open').mockReturnValue(Promise.reject(new Error('no place')) as never);
    expect(await watchStorage(db, storage())).toBe(false);
    expect(storageSignals()).toEqual([{ kind: 'unavailable', detail: 'no place' }]);
  });

  it('gives way to a newer window and says that this one is outdated', async () => {
    await watchStorage(library(), storage());
    (await openRaw(9999)).close();
    expect(storageSignals()).toEqual([{ kind: 'outdated' }]);
  });
});

describe("the browser's own word of a loss", () => {
  it('is passed on, and nothing else is', async () => {
    const told: string[] = [];
    const request = new EventTarget();
    const inner = { open: () => request } as unknown as IDBFactory;
    watchedFactory(inner, {
      onDataLoss: (detail) => told.push(detail),
      onFailure: () => undefined,
      mayUpgrade: () => true,
    }).open(name, 1);
    const upgrade = (values: object): boolean =>
      request.dispatchEvent(Object.assign(new Event('upgradeneeded'), values));
    upgrade({});
    upgrade({ dataLoss: 'none', dataLossMessage: '' });
    expect(told).toEqual([]);
    upgrade({ dataLoss: 'total', dataLossMessage: 'corrupt' });
    expect(told).toEqual(['corrupt']);
  });
});

describe('a write that the browser could not do', () => {
  it('is told though nobody else hears of it; what was given up is not', async () => {
    const onFailure = vi.fn();
    const watched = watchedFactory(indexedDB, { onDataLoss: vi.fn(), onFailure, mayUpgrade: () => true });
    const request = watched.open('failing');
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const db = request.result;
    const abort = (error: DOMException | null): Promise<void> =>
      new Promise((resolve) => {
        const transaction = db.transaction('rows', 'readwrite');
        Object.defineProperty(transaction, 'error', { value: error });
        transaction.onabort = (event) => {
          event.stopPropagation();
          resolve();
        };
        transaction.abort();
      });
    await abort(null);
    await abort(new DOMException('', 'ConstraintError'));
    expect(onFailure).not.toHaveBeenCalled();
    await abort(new DOMException('', 'QuotaExceededError'));
    await abort(new DOMException('', 'UnknownError'));
    expect(onFailure).toHaveBeenCalledTimes(2);
    db.close();
  });

  it('is taken for granted when it closes a database by itself', () => {
    const onFailure = vi.fn();
    const db = new EventTarget();
    const request = Object.assign(new EventTarget(), { result: db });
    const inner = { open: () => request } as unknown as IDBFactory;
    watchedFactory(inner, { onDataLoss: vi.fn(), onFailure, mayUpgrade: () => true }).open(name);
    request.dispatchEvent(new Event('success'));
    db.dispatchEvent(new Event('close'));
    expect(onFailure).toHaveBeenCalledOnce();
  });
});

describe('a library where there is no room', () => {
  it('is neither made nor brought to a newer schema', () => {
    const abort = vi.fn();
    const request = Object.assign(new EventTarget(), { transaction: { abort } });
    const inner = { open: () => request } as unknown as IDBFactory;
    const mayUpgrade = vi.fn(() => true);
    watchedFactory(inner, { onDataLoss: vi.fn(), onFailure: vi.fn(), mayUpgrade }).open(name, 1);
    request.dispatchEvent(new Event('upgradeneeded'));
    expect(abort).not.toHaveBeenCalled();
    mayUpgrade.mockReturnValue(false);
    request.dispatchEvent(new Event('upgradeneeded'));
    expect(abort).toHaveBeenCalledOnce();
  });
});

describe('failures of storage', () => {
  it('are told apart, however deep Dexie has wrapped them', () => {
    const quota = { name: 'QuotaExceededError', message: 'no room' };
    expect(storageErrorOf({ name: 'AbortError', message: '', inner: quota })).toMatchObject({
      reason: 'disk-full',
    });
    expect(storageErrorOf({ name: 'BulkError', message: '', failures: [quota] })).toMatchObject({
      reason: 'disk-full',
    });
    expect(storageErrorOf({ name: 'DatabaseClosedError', message: 'x' })).toMatchObject({
      reason: 'unavailable',
    });
    const refused = { name: 'AbortError', message: 'could not be written', inner: { name: 'AbortError' } };
    expect(storageErrorOf(refused)).toMatchObject({ reason: 'disk-full' });
    const own = { name: 'AbortError', message: '', inner: { name: 'ConstraintError', message: '' } };
    expect(storageErrorOf(own)).toBe(own);
    const bug = new TypeError('a bug');
    expect(storageErrorOf(bug)).toBe(bug);
  });
});
