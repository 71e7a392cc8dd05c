import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryGate } from '../../../src/renderer/app/library-gate';
import { BroadsheetDatabase } from '../../../src/renderer/db/database';
import {
  dismissSignal,
  storageSignals,
  watchStorage,
  whenBlocked,
} from '../../../src/renderer/db/storage-health';
import zhHans from '../../../src/renderer/i18n/locales/zh-Hans/errors.json';
import { en } from '../../../src/renderer/i18n/resources';

const backups = vi.hoisted(() => ({
  newest: async (): Promise<readonly unknown[]> => [],
  state: async () => ({ place: '/home/reader/Backups', snapshots: [], texts: [] }),
}));
vi.mock('../../../src/renderer/hosts/current', () => ({ host: () => ({ backups }) }));

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });

const name = 'gate-test';
const nowhere = { getItem: () => null, setItem: () => {} };
const header = {
  time: 1_700_000_000_000,
  library: { id: 'k', name: '' },
  tables: [{ name: 'notes', rows: 3 }],
};

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  backups.newest = async () => [];
  await i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en, 'zh-Hans': { errors: zhHans } },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  });
});

afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  for (const db of opened.splice(0)) db.close();
  for (const signal of storageSignals()) dismissSignal(signal);
  await new BroadsheetDatabase(name).delete();
});

const opened: BroadsheetDatabase[] = [];
function library(): BroadsheetDatabase {
  const db = new BroadsheetDatabase(name);
  opened.push(db);
  return db;
}

function refuse(kind: string): void {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('no', kind);
  });
}

describe('the window of a library that cannot be opened', () => {
  it.each(['UnknownError', 'SecurityError'])(
    'says so, where the last backup lies, and how to go on (%s)',
    async (kind) => {
      refuse(kind);
      backups.newest = async () => [{ header }];
      const opening = watchStorage(library(), nowhere);
      render(
        <LibraryGate isOpen={await opening} opening={opening}>
          <p>the app</p>
        </LibraryGate>,
      );
      const said = await screen.findByRole('alert');
      expect(screen.getByRole('heading', { level: 1, name: en.errors.closed.title })).toBeTruthy();
      expect(said.textContent).toContain(en.errors.storage.unavailable);
      expect(await screen.findByText(/\/home\/reader\/Backups/u)).toBeTruthy();
      expect(screen.getByRole('button', { name: en.errors.reload })).toBeTruthy();
      expect(screen.queryByText('the app')).toBeNull();
      // No new library can be made either: that is said, too.
      await userEvent.setup().click(screen.getByRole('button', { name: en.errors.closed.restore }));
      expect(await screen.findByText(new RegExp(en.errors.closed.restoreFailed, 'u'))).toBeTruthy();
    },
  );

  it('speaks the language of the user, and offers no restoring where there is no backup', async () => {
    refuse('UnknownError');
    await i18next.changeLanguage('zh-Hans');
    const opening = watchStorage(library(), nowhere);
    render(
      <LibraryGate isOpen={await opening} opening={opening}>
        <p>the app</p>
      </LibraryGate>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain(zhHans.storage.unavailable);
    expect(screen.queryByRole('button', { name: zhHans.closed.restore })).toBeNull();
  });

  it('says that another window holds it up, and goes on by itself when that one is closed', async () => {
    const older = await openRaw(1);
    const opening = watchStorage(library(), nowhere);
    const known = await Promise.race([opening, whenBlocked().then(() => null)]);
    expect(known).toBeNull();
    render(
      <LibraryGate isOpen={known} opening={opening}>
        <p>the app</p>
      </LibraryGate>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain(en.errors.storage.blocked);
    older.close();
    expect(await screen.findByText('the app')).toBeTruthy();
    await vi.waitFor(() => expect(storageSignals()).toEqual([]));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says it also where the library opens and cannot be read', async () => {
    const db = library();
    vi.spyOn(db.notes, 'count').mockRejectedValue(new DOMException('disk', 'UnknownError'));
    expect(await watchStorage(db, nowhere)).toBe(false);
    expect(storageSignals()).toMatchObject([{ kind: 'unavailable' }]);
  });

  it('shows a failure of the frame itself instead of a white window', async () => {
    function Broken(): never {
      throw new DOMException('closed', 'DatabaseClosedError');
    }
    render(
      <LibraryGate isOpen opening={Promise.resolve(true)}>
        <Broken />
      </LibraryGate>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain(en.errors.nextStep.unavailable);
  });
});

function openRaw(version: number): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  return new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
}
