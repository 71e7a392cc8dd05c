import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentRoute, navigate } from '../../../src/renderer/app/navigation';
import { en } from '../../../src/renderer/i18n/resources';
import { SearchBox } from '../../../src/renderer/search/search-box';
import { loadProblems } from '../../../src/renderer/search/shown-problems';
import { loadSuggestions } from '../../../src/renderer/search/use-suggestions';
import { loadAhead } from '../../../src/renderer/ui/use-loaded';

vi.mock('../../../src/renderer/hosts/current', () => ({ host: () => ({ platform: 'linux' }) }));

const names = vi.hoisted(() => ({ asked: [] as string[] }));
vi.mock('../../../src/renderer/search/service', () => ({
  searchService: () => ({
    suggest: async (text: string) => {
      names.asked.push(text);
      return '王小明'.startsWith(text) ? [{ kind: 'author', text: '王小明', alias: '', count: 12 }] : [];
    },
  }),
}));

beforeEach(async () => {
  // As when the box has the focus: what reads queries is then there before the first key.
  await Promise.all([loadAhead(loadSuggestions), loadAhead(loadProblems)]);
  await i18next.use(initReactI18next).init({ lng: 'en', resources: { en } });
  window.location.hash = '';
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function box(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('searchbox');
}

function type(value: string): void {
  fireEvent.input(box(), { target: { value } });
}

function query(): string | null {
  const route = currentRoute();
  return route.view === 'search' ? route.query : null;
}

describe('the search box', () => {
  it('searches a moment after the last key', () => {
    render(<SearchBox />);
    type('大');
    vi.advanceTimersByTime(50);
    type('大桥');
    vi.advanceTimersByTime(50);
    expect(query()).toBeNull();
    vi.advanceTimersByTime(60);
    expect(query()).toBe('大桥');
  });

  it('never searches for half a word that is being composed', () => {
    render(<SearchBox />);
    fireEvent.compositionStart(box());
    for (const half of ['d', 'da', 'da q', 'da qiao']) {
      type(half);
      vi.advanceTimersByTime(500);
    }
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(query()).toBeNull();
    type('大桥');
    fireEvent.compositionEnd(box());
    vi.advanceTimersByTime(100);
    expect(query()).toBe('大桥');
  });

  it('leaves keys that are commands to the window', () => {
    render(<SearchBox />);
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.key);
    window.addEventListener('keydown', listen);
    fireEvent.keyDown(box(), { key: 'e', ctrlKey: true });
    fireEvent.keyDown(box(), { key: 'ArrowDown' });
    window.removeEventListener('keydown', listen);
    expect(heard).toEqual(['e']);
  });

  it('searches at once on Enter', () => {
    render(<SearchBox />);
    type('桥');
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(query()).toBe('桥');
  });

  it('shows a query that comes from elsewhere', async () => {
    render(<SearchBox />);
    vi.useRealTimers();
    navigate({ view: 'search', query: '渡口' });
    await vi.waitFor(() => expect(box().value).toBe('渡口'));
  });

  it('keeps order and choices of the search it is in, and drops the choices when it is emptied', () => {
    navigate({ view: 'search', query: '桥', order: 'newest', choices: { year: ['2019'] } });
    render(<SearchBox />);
    type('桥 河');
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(currentRoute()).toEqual({
      view: 'search',
      query: '桥 河',
      order: 'newest',
      choices: { year: ['2019'] },
    });
    type('');
    expect(currentRoute()).toEqual({ view: 'search', query: '', order: 'newest' });
  });
});

describe('what cannot be read', () => {
  const marked = () => [...document.querySelectorAll('[data-problem]')].map((mark) => mark.textContent);

  it('is underlined at its place; at the end only when the typing rests', () => {
    render(<SearchBox />);
    type('date:2019-13 桥 “北京');
    expect(marked()).toEqual(['2019-13']);
    act(() => vi.advanceTimersByTime(1300));
    expect(marked()).toEqual(['2019-13', '“北京']);
  });

  it('is mended by Alt+Enter, the first first', () => {
    render(<SearchBox />);
    type('headlin:桥 date:2019-13 ');
    fireEvent.keyDown(box(), { key: 'Enter', altKey: true });
    expect(box().value).toBe('headline:桥 date:2019-13 ');
    fireEvent.keyDown(box(), { key: 'Enter', altKey: true });
    expect(box().value).toBe('headline:桥 date:2019 ');
    expect(query()).toBe('headline:桥 date:2019 ');
    expect(marked()).toEqual([]);
  });
});

describe('suggestions', () => {
  const options = () => screen.queryAllByRole('option').map((option) => option.textContent);

  it('write the field that is begun, then its value, by keys alone', () => {
    render(<SearchBox />);
    fireEvent.focus(box());
    type('桥 ha');
    expect(options()).toEqual(['has:Field']);
    fireEvent.keyDown(box(), { key: 'ArrowDown' });
    expect(box().getAttribute('aria-activedescendant')).toBe(screen.getByRole('option').id);
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(box().value).toBe('桥 has:');
    expect(options()).toHaveLength(7);
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) fireEvent.keyDown(box(), { key });
    expect(box().value).toBe('桥 has:note');
    expect(query()).toBe('桥 has:note');
    expect(options()).toEqual([]);
  });

  it('come from the names of the library, as the field they stand in', async () => {
    render(<SearchBox />);
    type('王');
    await act(() => vi.advanceTimersByTimeAsync(200));
    expect(options()).toEqual(['王小明Author12']);
    fireEvent.click(screen.getByRole('option'));
    expect(box().value).toBe('byline:王小明');
  });

  it('are never asked for while an input method composes', async () => {
    names.asked.length = 0;
    render(<SearchBox />);
    fireEvent.compositionStart(box());
    type('王');
    await act(() => vi.advanceTimersByTimeAsync(500));
    expect(names.asked).toEqual([]);
    expect(options()).toEqual([]);
  });

  it('close by Escape, which then clears the box', () => {
    render(<SearchBox />);
    type('ha');
    fireEvent.keyDown(box(), { key: 'Escape' });
    expect(options()).toEqual([]);
    expect(box().value).toBe('ha');
    fireEvent.keyDown(box(), { key: 'Escape' });
    expect(box().value).toBe('');
  });
});
