import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentRoute } from '../../../src/renderer/app/navigation';
import { clearPastSearches, listPastSearches, rememberSearch } from '../../../src/renderer/db/past-searches';
import { en } from '../../../src/renderer/i18n/resources';
import { SearchBox } from '../../../src/renderer/search/search-box';

vi.mock('../../../src/renderer/hosts/current', () => ({ host: () => ({ platform: 'linux' }) }));
vi.mock('../../../src/renderer/search/service', () => ({
  searchService: () => ({ suggest: async () => [] }),
}));

// Dialogs, menus and the database in jsdom take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000 });

beforeEach(async () => {
  await i18next.use(initReactI18next).init({ lng: 'en', resources: { en } });
  window.location.hash = '';
  await clearPastSearches();
});
afterEach(cleanup);

const box = () => screen.getByRole<HTMLInputElement>('searchbox');

function query(): string | null {
  const route = currentRoute();
  return route.view === 'search' ? route.query : null;
}

describe('past searches', () => {
  it('are offered in the empty box by Arrow down, and can be cleared there', async () => {
    await rememberSearch('桥 date:2019');
    render(<SearchBox />);
    await eventually(() => {
      fireEvent.keyDown(box(), { key: 'ArrowDown' });
      expect(screen.queryAllByRole('option')).toHaveLength(2);
    });
    fireEvent.click(screen.getByText('桥 date:2019'));
    expect(query()).toBe('桥 date:2019');
    fireEvent.input(box(), { target: { value: '' } });
    fireEvent.keyDown(box(), { key: 'ArrowDown' });
    fireEvent.click(screen.getByText('Clear past searches'));
    await eventually(async () => expect(await listPastSearches()).toEqual([]));
  });

  it('hold what was searched for by Enter', async () => {
    render(<SearchBox />);
    fireEvent.input(box(), { target: { value: '渡口' } });
    fireEvent.keyDown(box(), { key: 'Enter' });
    await eventually(async () => expect(await listPastSearches()).toEqual(['渡口']));
  });
});
