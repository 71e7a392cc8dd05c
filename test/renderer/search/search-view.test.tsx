import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nothingShown } from '#core/page/facts';
import { makeId } from '#core/page/ids';
import { currentRoute } from '../../../src/renderer/app/navigation';
import { db } from '../../../src/renderer/db/database';
import { en } from '../../../src/renderer/i18n/resources';
import type {
  IndexProgress,
  SearchAnswer,
  SearchHit,
  SearchService,
} from '../../../src/renderer/search/search-state';
import { SearchView } from '../../../src/renderer/search/search-view';

const hit: SearchHit = {
  articleId: makeId('article', 'p/0'),
  title: '大桥通车',
  titleMarks: [[0, 2]],
  field: 'body',
  fields: ['headline', 'body'],
  snippet: { text: '昨日大桥通车。', marks: [[2, 4]] },
  at: null,
  score: 1,
  lang: 'zh-Hans',
  sourceId: makeId('source', 's'),
  path: 'a.txt',
  ordinal: 1,
  tagIds: [],
  facts: nothingShown,
  quality: 1,
  confidence: 0.9,
  authors: [],
};

const found = (...hits: readonly SearchHit[]): SearchAnswer => ({
  hits,
  total: hits.length,
  isExact: true,
  articlesSearched: 12,
  fieldsSearched: ['headline', 'body'],
  pending: 0,
  problems: [],
  facets: null,
  histogram: null,
});

let answers: Readonly<Record<string, Promise<SearchAnswer | null>>> = {};
let complete: typeof answers = {};
const listeners: ((progress: IndexProgress) => void)[] = [];

const service: SearchService = {
  search: ({ text }) => answers[text] ?? Promise.resolve(found()),
  complete: ({ text }) => complete[text] ?? Promise.resolve(found()),
  findAll: () => Promise.resolve([]),
  count: () => Promise.resolve(0),
  suggest: () => Promise.resolve([]),
  watch: async (listener) => {
    listeners.push(listener);
    listener({ articles: 12, searchable: 12, pending: 0, revision: 0 });
  },
};

vi.mock('../../../src/renderer/search/service', () => ({ searchService: () => service }));

beforeEach(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } });
  answers = {};
  complete = {};
  window.location.hash = '';
  await db.delete();
  await db.open();
  // jsdom lays nothing out: give the list a height, so that it has rows in sight.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(600);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the search view', () => {
  it('says how many were found in how many articles, and in which fields', async () => {
    answers = { 大桥: Promise.resolve(found(hit)) };
    render(<SearchView query="大桥" />);
    await screen.findByText('1 article found. Searched 12 articles: headline, body, notes, tags.');
    const row = await screen.findByRole('option');
    expect([...row.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['大桥', '大桥']);
    expect(row.textContent).toContain('Headline, Body');
    fireEvent.click(row);
    await vi.waitFor(() => expect(currentRoute()).toEqual({ view: 'article', articleId: hit.articleId }));
  });

  it('says of a result where it was printed, as lists do, and that path and page differ', async () => {
    const facts = { ...nothingShown, paper: '河口日报', date: '2031-04-02', conflicts: ['page'] as const };
    answers = { 大桥: Promise.resolve(found({ ...hit, facts })) };
    render(<SearchView query="大桥" />);
    const row = await screen.findByRole('option');
    expect(row.textContent).toContain('河口日报 · April 2, 2031');
    expect(row.textContent).toContain('Page: path and page differ');
    expect(row.textContent).not.toContain('a.txt');
  });

  it('offers each of several words when together they find nothing', async () => {
    render(<SearchView query="大桥 渡口" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Only “渡口”' }));
    await vi.waitFor(() => expect(currentRoute()).toEqual({ view: 'search', query: '渡口' }));
  });

  it('asks for the exact count after the first hits', async () => {
    answers = { 大桥: Promise.resolve({ ...found(hit), isExact: false }) };
    const second = { ...hit, articleId: makeId('article', 'p/1') };
    complete = { 大桥: Promise.resolve(found(hit, second)) };
    render(<SearchView query="大桥" />);
    await screen.findByText(/^2 articles found\./u);
  });

  it('says when not all articles can be found yet', async () => {
    render(<SearchView query="大桥" />);
    await screen.findByText('Nothing found for “大桥”');
    for (const listener of listeners)
      listener({ articles: 3000, searchable: 1200, pending: 1800, revision: 0 });
    await screen.findByText('Still reading: 1,200 of 3,000 articles can be found so far.');
    // What was not found so far may yet be.
    expect(screen.queryByText('Nothing found for “大桥”')).toBeNull();
    expect(screen.queryByText(/^0 articles found/u)).toBeNull();
  });
});
