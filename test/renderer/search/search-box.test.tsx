import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentRoute, navigate } from '../../../src/renderer/app/navigation';
import { en } from '../../../src/renderer/i18n/resources';
import { SearchBox } from '../../../src/renderer/search/search-box';

vi.mock('../../../src/renderer/hosts/current', () => ({ host: () => ({ platform: 'linux' }) }));

beforeEach(async () => {
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
});
