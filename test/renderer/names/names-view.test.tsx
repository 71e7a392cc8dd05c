import { act, cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../../src/renderer/db/database';
import { undo } from '../../../src/renderer/db/journal';
import { addNames, listNames } from '../../../src/renderer/db/names';
import { en } from '../../../src/renderer/i18n/resources';
import type { NameProgress, OfferedName } from '../../../src/renderer/names/names-state';
import { NamesView } from '../../../src/renderer/names/names-view';

const worker = vi.hoisted(() => ({
  offers: [] as OfferedName[],
  isBroken: false,
  tell: null as ((progress: NameProgress) => void) | null,
  paused: [] as boolean[],
}));

vi.mock('../../../src/renderer/names/service', () => ({
  onNameFailure: () => {},
  stopNameService: () => {
    worker.isBroken = false;
  },
  nameService: () => ({
    watch: async (listener: (progress: NameProgress) => void) => {
      worker.tell = listener;
      listener({ done: 0, all: 0, isReading: false, isPaused: false, revision: 1 });
    },
    counts: async () => [],
    offers: async () => {
      if (worker.isBroken) throw new Error('the worker is gone');
      return { offers: worker.offers, all: worker.offers.length };
    },
    reporters: async () => [],
    pause: async (isPaused: boolean) => {
      worker.paused.push(isPaused);
    },
  }),
}));

// Dialogs, menus and the database in jsdom take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000 });

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/gu, '\\$&') });
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } });
  await db.delete();
  await db.open();
  worker.paused.length = 0;
});

afterEach(cleanup);

describe('the view of names', () => {
  it('says what belongs here while a list is empty', async () => {
    render(<NamesView show="place" />);
    expect(await screen.findByText(en.names.empty.place)).toBeTruthy();
    expect(screen.getByText(en.names.empty.text)).toBeTruthy();
  });

  it('adds a name with its variants, and not one that is there already', async () => {
    const user = userEvent.setup();
    await addNames([{ kind: 'person', name: '陈舟', variants: [], note: '' }]);
    render(<NamesView />);
    await user.click(await screen.findByRole('button', { name: en.names.add }));
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', { name: en.names.save });
    await user.type(within(dialog).getByLabelText(en.names.dialog.name), '陳舟');
    expect(await within(dialog).findByText('“陳舟” is in this list already')).toBeTruthy();
    expect((save as HTMLButtonElement).disabled).toBe(true);
    await user.type(within(dialog).getByLabelText(en.names.dialog.name), '山');
    await user.type(within(dialog).getByLabelText(en.names.dialog.variants), '老陈{enter}陈船长');
    await user.click(save);
    await eventually(async () =>
      expect((await listNames()).find(({ name }) => name === '陳舟山')?.variants).toEqual(['老陈', '陈船长']),
    );
    await undo();
    expect(await listNames()).toHaveLength(1);
  });

  it('says how far the reading is, and lets it rest', async () => {
    const user = userEvent.setup();
    render(<NamesView />);
    await eventually(() => expect(worker.tell).not.toBeNull());
    worker.tell?.({ done: 1_200, all: 4_000, isReading: true, isPaused: false, revision: 2 });
    expect(await screen.findByText('1,200 of 4,000 articles read for names')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: en.names.reading.pause }));
    expect(worker.paused).toEqual([true]);
  });

  it('says when the articles cannot be read, and reads them again', async () => {
    const user = userEvent.setup();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    worker.isBroken = true;
    worker.tell?.({ done: 0, all: 0, isReading: false, isPaused: false, revision: 7 });
    render(<NamesView show="offers" />);
    expect(await screen.findByText(en.names.reading.failed)).toBeTruthy();
    expect(screen.queryByText(en.names.loading)).toBeNull();
    await user.click(screen.getByRole('button', { name: en.names.reading.again }));
    expect(await screen.findByText(en.library.empty.library)).toBeTruthy();
    expect(screen.queryByText(en.names.reading.failed)).toBeNull();
  });

  it('says no more that reading failed once it goes on by itself', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    worker.isBroken = true;
    worker.tell?.({ done: 0, all: 4_000, isReading: true, isPaused: false, revision: 11 });
    render(<NamesView show="offers" />);
    expect(await screen.findByText(en.names.reading.failed)).toBeTruthy();
    worker.isBroken = false;
    act(() => worker.tell?.({ done: 1_200, all: 4_000, isReading: true, isPaused: false, revision: 12 }));
    expect(await screen.findByText('1,200 of 4,000 articles read for names')).toBeTruthy();
    expect(screen.queryByText(en.names.reading.failed)).toBeNull();
  });

  it('takes nothing of what is offered by itself', async () => {
    worker.offers = [
      { kind: 'person', name: '何舟', sign: 'byline', office: '', articles: 2, examples: [] },
      { kind: 'person', name: '林山', sign: 'office', office: '县长', articles: 1, examples: [] },
    ];
    render(<NamesView show="offers" />);
    expect(await screen.findByText(en.names.offers.intro)).toBeTruthy();
    expect(await listNames()).toEqual([]);
  });
});
