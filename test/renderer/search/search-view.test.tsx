/** The view of results: what it says, and what choosing in it does to where the window is. */
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nothingShown } from '#core/page/facts';
import { makeId } from '#core/page/ids';
import { currentRoute, navigate, useRoute } from '../../../src/renderer/app/navigation';
import { formatRoute } from '../../../src/renderer/app/routes';
import { db } from '../../../src/renderer/db/database';
import { en } from '../../../src/renderer/i18n/resources';
import { listNeighbours } from '../../../src/renderer/reader/reading-list';
import { SearchView } from '../../../src/renderer/search/search-view';
import { FakeSearch } from './fake-search';

// The whole view with its library: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });

let service = new FakeSearch();

vi.mock('../../../src/renderer/search/service', () => ({ searchService: () => service }));

const library = [
  { text: '昨日大桥通车。', paper: '河口日报', date: '2031-04-02', page: '1', authors: ['陆行'] },
  { text: '大桥收费。', paper: '河口日报', date: '2031-05-09', page: '2', quality: 0.3 },
  { text: '大桥夜景。', paper: '海滨晚报', date: '2031-05-10', page: '2', authors: ['陆行', '江月'] },
  { text: '大桥与渡口。', paper: '海滨晚报', date: '2031-07-01', page: '4' },
  { text: '渡口停航。', page: '4' },
];

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/gu, '\\$&') });
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } });
  service = new FakeSearch();
  service.articles = library;
  window.location.hash = '';
  await db.delete();
  await db.open();
  // jsdom lays nothing out: give the list a height, so that it has rows in sight.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(600);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The view of whatever search the window is at. */
function Searching() {
  const route = useRoute();
  return route.view === 'search' ? <SearchView {...route} /> : null;
}

function open(query: string): void {
  navigate({ view: 'search', query });
  render(<Searching />);
}

const rows = () => screen.getAllByRole('option').filter((row) => row.getAttribute('aria-posinset') !== null);
const results = async () =>
  within(await screen.findByRole('listbox', { name: 'Results' })).getAllByRole('option');
const facet = (name: string) => screen.findByRole('listbox', { name });
const valuesOf = async (name: string) =>
  within(await facet(name))
    .getAllByRole('option')
    .map((option) => option.getAttribute('aria-label'));

describe('the results', () => {
  it('say how many there are, in how many articles and which fields', async () => {
    open('大桥');
    await screen.findByText('4 articles found.');
    screen.getByText('Searched 5 articles in headlines and bodies.');
    const [row] = await results();
    expect([...(row?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual(['大桥']);
    expect(row?.textContent).toContain('Headline, Body');
    expect(row?.textContent).toContain('河口日报 · April 2, 2031 · Page 1');
    expect(row?.textContent).toContain('Clean text');
  });

  it('say that there are at least so many until all are counted', async () => {
    service.countsUpTo = 2;
    service.hold();
    open('桥');
    await screen.findByText('At least 2 articles found so far.');
    service.release();
    await screen.findByText('4 articles found.');
  });

  it('are asked for again when another part of the window has asked in between', async () => {
    service.pushedAside = 2;
    open('大桥夜景');
    await screen.findByText('1 article found.');
  });

  it('stay as many as they are while they are asked for again, and the first of them come', async () => {
    open('大桥');
    await screen.findByText('4 articles found.');
    service.firstHits = 2;
    service.hold();
    const { length } = service.asked;
    service.tell({ articles: 5, searchable: 5, pending: 0, revision: 1 });
    await vi.waitFor(() => expect(service.asked.length).toBeGreaterThan(length), { timeout: 10_000 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await results())[0]?.getAttribute('aria-setsize')).toBe('4');
    service.articles = library.slice(0, 3);
    service.release();
    await screen.findByText('3 articles found.');
    expect((await results())[0]?.getAttribute('aria-setsize')).toBe('3');
  });

  it('say how many articles wait to be indexed', async () => {
    service.pending = 1200;
    open('大桥');
    await screen.findByText(/1,200 more wait to be indexed\.$/u);
  });

  it('open at the match, with what was sought, and next and previous follow them', async () => {
    open('大桥');
    const [row] = await results();
    fireEvent.click(row as HTMLElement);
    const articleId = makeId('article', 'p/0');
    await vi.waitFor(() => expect(currentRoute()).toEqual({ view: 'article', articleId, sought: '大桥' }));
    expect(listNeighbours(articleId)).toEqual({ previous: null, next: makeId('article', 'p/1') });
  });

  it('have over them the pages without articles whose notes answer, and each leads to its page', async () => {
    const pageId = makeId('page', 'd/3');
    const facts = { ...nothingShown, paper: '河口日报', date: '2031-04-02', page: '8' };
    const snippet = { text: 'only the name of the ferry', marks: [[21, 26] as const] };
    const noteId = makeId('note', 'n');
    const sourceId = makeId('source', 's');
    service.pages = [{ pageId, noteId, snippet, facts, path: 'd.txt', ordinal: 3, sourceId }];
    open('ferry');
    const found = within(
      await screen.findByRole('region', { name: 'A note on 1 page that has no article' }),
    ).getByRole('link', { name: /only the name of the ferry.*Page 8/u });
    expect(found.querySelector('mark')?.textContent).toBe('ferry');
    await screen.findByText('0 articles found.');
    expect(screen.queryByText(/^Nothing/u)).toBeNull();
    expect(found.getAttribute('href')).toBe(formatRoute({ view: 'page', pageId }));
    navigate({ view: 'search', query: '大桥' });
    await results();
    screen.getByRole('region', { name: 'A note on 1 page that has no article' });
  });

  it('are there at once for whoever comes back', async () => {
    open('大桥');
    await results();
    cleanup();
    service.isSilent = true;
    render(<SearchView query="大桥" />);
    expect((await results())[0]?.getAttribute('aria-setsize')).toBe('4');
  });

  it('say so when the search fails, and ask again', async () => {
    service.isBroken = true;
    vi.spyOn(console, 'error').mockImplementation(() => {});
    open('大桥收费');
    const again = await screen.findByRole('button', { name: 'Try again' });
    service.isBroken = false;
    await userEvent.click(again);
    await screen.findByText('1 article found.');
  });

  it('are asked for in another order, or by exact characters', async () => {
    open('大桥');
    await results();
    await userEvent.click(screen.getByRole('switch', { name: 'Exact characters' }));
    await vi.waitFor(() => expect(currentRoute()).toEqual({ view: 'search', query: '大桥', exact: true }));
    await vi.waitFor(() => expect(service.asked.at(-1)?.exact).toBe(true));
    navigate({ view: 'search', query: '大桥', order: 'newest' });
    await vi.waitFor(() => expect(service.asked.at(-1)?.order).toBe('newest'));
  });
});

describe('the facets', () => {
  it('count what each value would give: any of a facet, and all facets', async () => {
    open('大桥');
    expect(await valuesOf('Newspaper')).toEqual(['河口日报, 2 articles', '海滨晚报, 2 articles']);
    await userEvent.click(
      within(await facet('Newspaper')).getByRole('option', { name: '海滨晚报, 2 articles' }),
    );
    await screen.findByText('2 articles found.');
    // What else could be chosen of the same facet is still offered; other facets count what is left.
    expect(await valuesOf('Newspaper')).toEqual(['河口日报, 2 articles', '海滨晚报, 2 articles']);
    expect(await valuesOf('Page')).toEqual(['2, 1 article', '4, 1 article']);
    await userEvent.click(within(await facet('Page')).getByRole('option', { name: '4, 1 article' }));
    await screen.findByText('1 article found.');
    expect(currentRoute()).toEqual({
      view: 'search',
      query: '大桥',
      choices: { paper: ['海滨晚报'], page: ['4'] },
    });
    await userEvent.click(within(await facet('Page')).getByRole('option', { name: '2, 1 article' }));
    await screen.findByText('2 articles found.');
  });

  it('are chosen from by keys', async () => {
    open('大桥');
    const list = await facet('Author');
    within(list).getAllByRole('option')[0]?.focus();
    await userEvent.keyboard('{ArrowDown} ');
    await vi.waitFor(() =>
      expect(currentRoute()).toMatchObject({ choices: { author: [expect.any(String)] } }),
    );
    expect(within(await facet('Author')).getAllByRole('option', { selected: true })).toHaveLength(1);
  });

  it('show months when a year is chosen', async () => {
    open('大桥');
    await facet('Year');
    expect(screen.queryByRole('listbox', { name: 'Month' })).toBeNull();
    await userEvent.click(within(await facet('Year')).getByRole('option'));
    expect(await valuesOf('Month')).toEqual([
      'April 2031, 1 article',
      'May 2031, 2 articles',
      'July 2031, 1 article',
    ]);
  });

  it('have a field to find one of many values', async () => {
    service.articles = Array.from({ length: 40 }, (_, at) => ({ text: '大桥', authors: [`作者${at}`] }));
    open('大桥');
    await userEvent.click(await screen.findByRole('button', { name: '34 more…' }));
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find: Author' }), '者37');
    const panel = within(screen.getByRole('dialog', { name: 'Author' }));
    await vi.waitFor(() => expect(panel.getAllByRole('option')).toHaveLength(1));
    await userEvent.click(panel.getByRole('option', { name: '作者37, 1 article' }));
    await vi.waitFor(() => expect(currentRoute()).toMatchObject({ choices: { author: ['作者37'] } }));
  });

  it('are taken back one by one from the chips, or by going back', async () => {
    navigate({ view: 'search', query: '大桥', choices: { paper: ['海滨晚报'], page: ['2', '4'] } });
    render(<Searching />);
    const chips = await screen.findByRole('grid', { name: 'Chosen filters' });
    expect(
      within(chips)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual(['Newspaper: 海滨晚报', 'Page: 2', 'Page: 4']);
    await userEvent.click(within(chips).getAllByRole('button', { name: /Remove/u })[1] as HTMLElement);
    await screen.findByText('1 article found.');
    window.history.back();
    await screen.findByText('2 articles found.');
    await userEvent.click(screen.getByRole('button', { name: 'Remove all filters' }));
    await screen.findByText('4 articles found.');
  });
});

describe('a search that finds nothing', () => {
  it('offers what could be left out, with what that would find', async () => {
    navigate({ view: 'search', query: '大桥 停航', choices: { paper: ['河口日报'] } });
    render(<Searching />);
    await screen.findByText('Nothing found for “大桥 停航”');
    // Without the newspaper there is still nothing, so that is not offered in the end.
    await vi.waitFor(() =>
      expect(screen.queryByRole('button', { name: /Without Newspaper: 河口日报/u })).toBeNull(),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Without 停航 · 2 articles' }));
    await screen.findByText('2 articles found.');
    expect(currentRoute()).toMatchObject({ query: '大桥', choices: { paper: ['河口日报'] } });
  });

  it('is not said to find nothing while articles are still being read', async () => {
    open('灯塔');
    await screen.findByText('Nothing found for “灯塔”');
    service.tell({ articles: 3000, searchable: 1200, pending: 0, revision: 0 });
    await vi.waitFor(() => expect(screen.queryByText('Nothing found for “灯塔”')).toBeNull());
    service.tell({ articles: 5, searchable: 5, pending: 0, revision: 0 });
  });
});

describe('the timeline', () => {
  const bars = () => screen.findByRole('listbox', { name: 'Articles over time' });

  it('says each month with its number', async () => {
    open('大桥');
    expect(
      within(await bars())
        .getAllByRole('option')
        .map((bar) => bar.getAttribute('aria-label')),
    ).toEqual([
      'April 2031: 1 article',
      'May 2031: 2 articles',
      'June 2031: 0 articles',
      'July 2031: 1 article',
    ]);
    expect(rows().length).toBeGreaterThan(4);
    await userEvent.click(screen.getByRole('button', { name: 'Numbers' }));
    expect(screen.getByRole('row', { name: 'May 2031 2 2' })).toBeDefined();
  });

  it('takes a span by arrows with Shift, and gives it back by Escape', async () => {
    open('大桥');
    (await bars()).focus();
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Enter}');
    await vi.waitFor(() =>
      expect(currentRoute()).toEqual({
        view: 'search',
        query: '大桥',
        choices: { span: { from: '2031-05-01', to: '2031-07-31' } },
      }),
    );
    await screen.findByText('3 articles found.');
    screen.getByText('Time: May 2031 – July 2031');
    (await bars()).focus();
    await userEvent.keyboard('{Escape}');
    await screen.findByText('4 articles found.');
  });

  it('takes a span by dragging over it', async () => {
    open('大桥');
    const list = await bars();
    vi.spyOn(list.parentElement as HTMLElement, 'getBoundingClientRect').mockReturnValue(
      DOMRect.fromRect({ width: 400, height: 72 }),
    );
    fireEvent.pointerDown(list, { clientX: 350, button: 0 });
    fireEvent.pointerMove(list, { clientX: 150 });
    fireEvent.pointerUp(list, { clientX: 150 });
    await vi.waitFor(() =>
      expect(currentRoute()).toMatchObject({ choices: { span: { from: '2031-05-01', to: '2031-07-31' } } }),
    );
  });

  it('takes the same from two fields', async () => {
    open('大桥');
    await bars();
    await userEvent.click(screen.getByRole('button', { name: 'Choose dates' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'From' }), '2031-05-10');
    await userEvent.type(screen.getByRole('textbox', { name: 'To' }), '2031-0');
    expect(screen.getByRole('button', { name: 'Apply' }).hasAttribute('disabled')).toBe(true);
    await userEvent.type(screen.getByRole('textbox', { name: 'To' }), '6{Enter}');
    await vi.waitFor(() =>
      expect(currentRoute()).toMatchObject({ choices: { span: { from: '2031-05-10', to: '2031-06-30' } } }),
    );
    await screen.findByText('1 article found.');
  });
});
