import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { undo } from '../../../src/renderer/db/journal';
import { setReattaching } from '../../../src/renderer/highlights/reattaching';
import { en } from '../../../src/renderer/i18n/resources';
import { ReaderView } from '../../../src/renderer/reader/reader-view';
import { defaultSettings, updateSettings } from '../../../src/renderer/settings/settings';
import { Toasts } from '../../../src/renderer/ui/toast';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

vi.mock('../../../src/renderer/export/export-dialog', () => ({ ExportDialog: () => null }));
// Suggestions come from a worker, which jsdom has not.
vi.mock('../../../src/renderer/themes/suggested-tags', () => ({ SuggestedTags: () => null }));

const text = [
  '渡口夜航恢复',
  '停航半年的东岸渡',
  '口昨天恢复夜航。',
  '',
  '没有标题的一段文字，讲旧书市重新开张。',
].join('\n');

// The whole reader with its library: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });

let first: ArticleId;
let second: ArticleId;

beforeEach(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } });
  await emptyLibrary();
  const dump = await addDump(await addSource('河口日报'), '2026/03.txt', text);
  first = articleOf(dump, 0);
  second = articleOf(dump, 1);
  updateSettings({ ...defaultSettings, showNotes: true });
  // jsdom has none of these; the ids that are escaped here have nothing to escape.
  vi.stubGlobal('CSS', { escape: (value: string) => value });
  Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});

afterEach(async () => {
  // Unmounting saves what is unsaved, in a transaction that must not meet the next test's library.
  cleanup();
  await act(() => new Promise((done) => setTimeout(done, 20)));
  vi.unstubAllGlobals();
});

async function open(articleId: ArticleId) {
  render(
    <I18nextProvider i18n={i18next}>
      <ReaderView articleId={articleId} />
      <Toasts />
    </I18nextProvider>,
  );
  const article = await screen.findByRole('article');
  // What comes after the text is there with the button that stands below it.
  await within(article).findByRole('button', { name: 'Add tag' });
  return article;
}

/** Selects characters of a part as the mouse would, and waits until the reader has noticed. */
async function select(article: HTMLElement, part: number, start: number, end: number): Promise<void> {
  const node = article.querySelector(`[data-part="${part}"]`)?.firstChild;
  if (node == null) throw new Error('no such part');
  document.getSelection()?.setBaseAndExtent(node, start, node, end);
  await screen.findByRole('toolbar', { name: 'Selected text' });
}

describe('the reader', () => {
  it('sets an article with its headline, its paragraph joined, its place and its language', async () => {
    const article = await open(first);
    expect(within(article).getByRole('heading', { level: 1 }).textContent).toBe('渡口夜航恢复');
    expect(article.textContent).toContain('停航半年的东岸渡口昨天恢复夜航。');
    expect(article.lang).toBe('zh-Hans');
    expect(within(article).getByText('2026/03.txt')).toBeDefined();
    expect(within(article).getByRole('link', { name: 'Page 1' }).getAttribute('href')).toMatch(/^#\/page\?/u);
  });

  it('says that there is no headline and shows the first words, which are no part of the text', async () => {
    const article = await open(second);
    expect(within(article).getByText('No headline in the dump')).toBeDefined();
    expect(within(article).getByRole('heading', { level: 1 }).closest('[data-part]')).toBeNull();
    expect(article.querySelectorAll('[data-part]')).toHaveLength(1);
  });

  it('says so when the article is not in the library', async () => {
    render(<ReaderView articleId={articleOf('dump:gone' as never, 0)} />);
    expect(await screen.findByText('This article is not in the library')).toBeDefined();
  });

  it('keeps what is selected over a line end as one raw range, line break and all', async () => {
    const user = userEvent.setup();
    const article = await open(first);
    await select(article, 1, 5, 11);
    await user.keyboard('2');
    const panel = await screen.findByRole('region', { name: 'Notes' });
    await within(panel).findByText('东岸渡口昨天');
    const [row] = await db.highlights.toArray();
    expect(row?.quotes).toEqual(['东岸渡\n口昨天']);
    expect(row?.colour).toBe('green');
    expect(document.getSelection()?.isCollapsed ?? true).toBe(true);
  });

  it('takes what is typed right after n, before the highlight is stored, as its note', async () => {
    const article = await open(first);
    await select(article, 1, 5, 7);
    act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true })));
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    expect(screen.queryByRole('toolbar', { name: 'Selected text' })).toBeNull();
    await userEvent.keyboard('quick');
    await userEvent.keyboard('{Escape}');
    await waitFor(async () => expect((await db.notes.toArray()).map(({ body }) => body)).toEqual(['quick']));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Article' })));
  });

  it('opens no note right after a colour on a highlight that was undone since', async () => {
    const article = await open(first);
    await select(article, 1, 5, 7);
    const press = (key: string) =>
      act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    press('1');
    const panel = await screen.findByRole('region', { name: 'Notes' });
    await within(panel).findByRole('button', { name: 'Delete highlight' });
    await undo();
    await waitFor(() => expect(within(panel).queryByRole('button', { name: 'Delete highlight' })).toBeNull());
    press('n');
    expect(document.activeElement?.tagName).not.toBe('TEXTAREA');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('saves a note when its field is left, and brings both back after deleting', async () => {
    const user = userEvent.setup();
    const article = await open(first);
    await select(article, 0, 0, 2);
    await user.keyboard('1');
    const panel = await screen.findByRole('region', { name: 'Notes' });
    await user.type(await within(panel).findByRole('textbox', { name: 'Note on “渡口”' }), 'for the essay');
    await user.tab();
    await waitFor(async () =>
      expect((await db.notes.toArray()).map(({ body }) => body)).toEqual(['for the essay']),
    );
    await user.click(within(panel).getByRole('button', { name: 'Delete highlight' }));
    await within(panel).findByText('No highlights in this article');
    expect(await db.notes.count()).toBe(0);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await within(panel).findByDisplayValue('for the essay')).toBeDefined();
    expect(await db.highlights.count()).toBe(1);
  });

  it('copies a selection with its citation', async () => {
    const user = userEvent.setup();
    const article = await open(first);
    await select(article, 1, 0, 4);
    await user.keyboard('y');
    expect(await screen.findByText('Copied with citation')).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe(
      '“停航半年” “渡口夜航恢复.” 河口日报, 2026/03.txt, [1].',
    );
  });

  it('shows the raw lines beside the text and marks those of the paragraph pointed at', async () => {
    // jsdom lays nothing out: give the pane a size, so that it has rows in sight.
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    const user = userEvent.setup();
    const article = await open(first);
    await user.click(screen.getByRole('button', { name: 'Source' }));
    const lines = await screen.findByRole('listbox', { name: 'Raw lines of the page' });
    const texts = () =>
      within(lines)
        .getAllByRole('option', { selected: true })
        .map((row) => row.textContent);
    await user.hover(article.querySelector('[data-part="1"]') as Element);
    await waitFor(() => expect(texts()).toEqual(['2停航半年的东岸渡Paragraph', '3口昨天恢复夜航。']));
    await user.hover(within(lines).getByText('渡口夜航恢复'));
    await waitFor(() => expect(texts()).toEqual(['1渡口夜航恢复Headline']));
    expect(article.querySelector('[data-part="0"]')?.hasAttribute('data-pointed')).toBe(true);
    expect(article.querySelector('[data-part="1"]')?.hasAttribute('data-pointed')).toBe(false);
    vi.restoreAllMocks();
  });

  it('paints a highlight on the raw lines as well, over the line end and with blanks shown', async () => {
    const painted = new Map<string, Set<Range>>();
    vi.stubGlobal('Highlight', class extends Set<Range> {});
    vi.stubGlobal('CSS', { escape: (value: string) => value, highlights: painted });
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(900);
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    const user = userEvent.setup();
    const article = await open(first);
    await user.click(screen.getByRole('button', { name: 'Source' }));
    await select(article, 1, 5, 10);
    await user.keyboard('2');
    const texts = () => [...(painted.get('bs-raw-green') ?? [])].map(String);
    await waitFor(() => expect(texts()).toEqual(['东岸渡', '口昨']));
    await user.click(screen.getByRole('switch', { name: 'Show blanks' }));
    await waitFor(() => expect(texts()).toEqual(['东岸渡', '口昨']));
    vi.restoreAllMocks();
  });

  it('marks every match of the search that led here, goes from one to the next, and leads back', async () => {
    const painted = new Map<string, Set<Range>>();
    vi.stubGlobal('Highlight', class extends Set<Range> {});
    vi.stubGlobal('CSS', { escape: (value: string) => value, highlights: painted });
    const back = vi.spyOn(window.history, 'back').mockImplementation(() => {});
    const user = userEvent.setup();
    render(
      <I18nextProvider i18n={i18next}>
        <ReaderView articleId={first} sought="夜航 OR 渡口" />
      </I18nextProvider>,
    );
    const bar = within(await screen.findByRole('toolbar', { name: 'Matches of the search' }));
    const texts = (name: string) => [...(painted.get(name) ?? [])].map(String);
    expect(bar.getByText('1 of 4')).toBeDefined();
    await waitFor(() => expect(texts('bs-match-now')).toEqual(['渡口']));
    expect(texts('bs-match').sort()).toEqual(['夜航', '夜航', '渡口']);
    await user.keyboard('{F3}]');
    expect(bar.getByText('3 of 4')).toBeDefined();
    await user.keyboard('{Shift>}{F3}{/Shift}');
    await user.click(bar.getByRole('button', { name: 'Previous match' }));
    await user.click(bar.getByRole('button', { name: 'Previous match' }));
    expect(bar.getByText('4 of 4')).toBeDefined();
    await waitFor(() => expect(texts('bs-match-now')).toEqual(['夜航']));
    await user.click(bar.getByRole('button', { name: 'Do not mark matches' }));
    await waitFor(() => expect([...texts('bs-match'), ...texts('bs-match-now')]).toEqual([]));
    await user.click(bar.getByRole('button', { name: 'Mark matches' }));
    await user.keyboard('{Escape}');
    expect(back).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  it('puts a highlight that waits for its place on the text that is selected', async () => {
    const article = await open(first);
    await select(article, 1, 5, 7);
    await userEvent.keyboard('2');
    await waitFor(async () => expect(await db.highlights.count()).toBe(1));
    const [row] = await db.highlights.toArray();
    act(() => setReattaching(row ?? null));
    expect(screen.getByText(/^Select the text that belongs to “东岸/u)).toBeDefined();
    await select(article, 1, 10, 14);
    // Not by userEvent: its focus takes the selection away, which no browser does.
    fireEvent.click(screen.getByRole('button', { name: 'Put it here' }));
    await waitFor(async () => expect((await db.highlights.toArray())[0]?.quotes).toEqual(['天恢复夜']));
    expect(screen.queryByRole('button', { name: 'Put it here' })).toBeNull();

    // By Enter as well: on the way to the button by keys a field may take the selection.
    act(() => setReattaching(row ?? null));
    await select(article, 1, 5, 7);
    act(
      () => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })),
    );
    await waitFor(async () => expect((await db.highlights.toArray())[0]?.quotes).toEqual(['东岸']));
  });

  it('gives a tag created by typing, and takes it off with a way back', async () => {
    const user = userEvent.setup();
    const article = await open(first);
    await user.click(within(article).getByRole('button', { name: 'Add tag' }));
    await user.type(await screen.findByRole('searchbox', { name: 'Find or create a tag' }), '水上交通');
    await screen.findByRole('option', { name: 'Create “水上交通”' });
    await user.keyboard('{Enter}');
    await waitFor(async () => expect((await db.articles.get(first))?.tagIds).toHaveLength(1));
    await user.keyboard('{Escape}{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await db.articles.get(first))?.tagIds).toHaveLength(1);
    const chip = await within(article).findByRole('row', { name: '水上交通' });
    await user.click(within(chip).getByRole('button'));
    await waitFor(async () => expect((await db.articles.get(first))?.tagIds).toHaveLength(0));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await db.articles.get(first))?.tagIds).toHaveLength(1));
  });
});
