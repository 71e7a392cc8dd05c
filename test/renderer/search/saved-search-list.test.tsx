import { act, cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentRoute, navigate } from '../../../src/renderer/app/navigation';
import { db } from '../../../src/renderer/db/database';
import { undo } from '../../../src/renderer/db/journal';
import { listSavedSearches, saveSearch } from '../../../src/renderer/db/saved-searches';
import { en } from '../../../src/renderer/i18n/resources';
import { SavedSearchList } from '../../../src/renderer/search/saved-search-list';
import type { IndexProgress, SearchRequest } from '../../../src/renderer/search/search-state';

const library = vi.hoisted(() => ({
  counts: new Map<string, number>(),
  asked: [] as string[],
  tell: null as ((progress: IndexProgress) => void) | null,
}));

vi.mock('../../../src/renderer/search/service', () => ({
  searchService: () => ({
    watch: async (listener: (progress: IndexProgress) => void) => {
      library.tell = listener;
      listener({ articles: 3, searchable: 3, pending: 0, revision: 1 });
    },
    count: async ({ text }: SearchRequest) => {
      library.asked.push(text);
      return library.counts.get(text) ?? 0;
    },
  }),
}));

// Dialogs, menus and the database in jsdom take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000 });

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/gu, '\\$&') });
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } });
  await db.delete();
  await db.open();
  library.asked.length = 0;
  library.counts = new Map([
    ['桥', 2],
    ['河', 1],
  ]);
  window.location.hash = '';
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function shown(): Promise<readonly (string | null)[]> {
  return (await screen.findAllByRole('link')).map((link) => link.textContent);
}

async function saveTwo(): Promise<void> {
  await saveSearch({ name: 'Bridges', query: '桥', exact: false });
  await saveSearch({ name: 'Rivers', query: '河', exact: true });
}

describe('the saved searches', () => {
  it('say how the first comes about, without asking the search', async () => {
    render(<SavedSearchList />);
    await screen.findByText('Save a search to have it here, with its count.');
    expect(library.asked).toEqual([]);
  });

  it('lead to their results and say how many there are', async () => {
    await saveTwo();
    render(<SavedSearchList />);
    await eventually(async () => expect(await shown()).toEqual(['Bridges2', 'Rivers1']));
    fireEvent.click(screen.getByText('Rivers'));
    await eventually(() => expect(currentRoute()).toEqual({ view: 'search', query: '河', exact: true }));
    await eventually(() =>
      expect(screen.getByText('Rivers').closest('a')?.getAttribute('aria-current')).toBe('page'),
    );
  });

  it('count again when the library has changed and rests, not with every change', async () => {
    await saveTwo();
    render(<SavedSearchList />);
    await eventually(async () => expect(await shown()).toEqual(['Bridges2', 'Rivers1']));
    const before = library.asked.length;
    library.counts.set('桥', 7);
    for (const revision of [20, 21, 22, 23]) {
      act(() => library.tell?.({ articles: 9, searchable: 9, pending: 0, revision }));
    }
    await eventually(async () => expect(await shown()).toEqual(['Bridges7', 'Rivers1']));
    expect(library.asked.length).toBe(before + 2);
  });

  it('are moved, renamed and deleted by keys, and each is taken back', async () => {
    await saveTwo();
    render(<SavedSearchList />);
    const names = async () => (await listSavedSearches()).map(({ name }) => name);
    const link = async (name: string) => (await screen.findByText(name)).closest('a') ?? document.body;
    fireEvent.keyDown(await link('Rivers'), { key: 'ArrowUp', altKey: true });
    await eventually(async () => expect(await names()).toEqual(['Rivers', 'Bridges']));
    await eventually(async () => expect((await shown())[0]).toContain('Rivers'));
    fireEvent.keyDown(await link('Bridges'), { key: 'F2' });
    const field = await screen.findByRole('textbox', { name: 'New name of the search' });
    fireEvent.input(field, { target: { value: 'All bridges' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await eventually(async () => expect(await names()).toEqual(['Rivers', 'All bridges']));
    fireEvent.keyDown(await link('Rivers'), { key: 'Delete' });
    await eventually(async () => expect(await names()).toEqual(['All bridges']));
    for (let step = 0; step < 3; step += 1) await undo();
    expect(await names()).toEqual(['Bridges', 'Rivers']);
  });

  it('can stand for the present query from their menu', async () => {
    await saveTwo();
    navigate({ view: 'search', query: '船' });
    render(<SavedSearchList />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Actions for “Bridges”' }));
    const menu = await screen.findByRole('menu');
    await user.click(within(menu).getByText('Replace with the current query'));
    await eventually(async () => expect((await listSavedSearches())[0]?.query).toBe('船'));
  });
});
