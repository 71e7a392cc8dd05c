/** The reader as one wants to read in it: other characters, columns, finding, ways on, and the print of an article. */
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { raw } from '#core/page/model';
import { runAction } from '../../../src/renderer/app/actions';
import { db } from '../../../src/renderer/db/database';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { saveNote } from '../../../src/renderer/db/notes';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { MarkingWordsProvider } from '../../../src/renderer/highlights/marking-words';
import { en } from '../../../src/renderer/i18n/resources';
import { PrintView } from '../../../src/renderer/print/print-view';
import { ReaderView } from '../../../src/renderer/reader/reader-view';
import { chooseWay } from '../../../src/renderer/reader/reading-list';
import { defaultSettings, updateSettings } from '../../../src/renderer/settings/settings';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

vi.mock('../../../src/renderer/export/export-dialog', () => ({ ExportDialog: () => null }));
vi.mock('../../../src/renderer/themes/suggested-tags', () => ({ SuggestedTags: () => null }));
vi.mock('../../../src/renderer/hosts/current', () => ({
  host: () => ({ platform: 'linux', printPdf: null }),
}));
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });

const text = [
  '渡口夜航恢复',
  '停航12天的东岸渡',
  '口昨天恢复夜航。',
  '',
  '旧书市重开',
  '旧书市昨天重新开张。',
].join('\n');
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
  updateSettings(defaultSettings);
  chooseWay(null);
  vi.stubGlobal('CSS', { escape: (value: string) => value });
  Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});

afterEach(async () => {
  cleanup();
  await act(() => new Promise((done) => setTimeout(done, 20)));
  vi.unstubAllGlobals();
});

function show(view: ReactNode): void {
  render(
    <I18nextProvider i18n={i18next}>
      <MarkingWordsProvider>{view}</MarkingWordsProvider>
    </I18nextProvider>,
  );
}

async function open(articleId: ArticleId): Promise<HTMLElement> {
  show(<ReaderView articleId={articleId} />);
  const article = await screen.findByRole('article');
  // What comes after the text is there with the button that stands below it.
  await within(article).findByRole('button', { name: 'Add tag' });
  return article;
}

/** Selects a part and copies as the system does; what comes to the clipboard, '' where the system is left to it. */
function copied(article: HTMLElement, part: number): string {
  const element = article.querySelector(`[data-part="${part}"]`) as Element;
  document.getSelection()?.selectAllChildren(element);
  let data = '';
  const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), {
    clipboardData: { setData: (_type: string, value: string) => (data = value) },
  });
  element.dispatchEvent(event);
  return data;
}

describe('the reading text', () => {
  it('is shown in other characters, and copied as it is stored', async () => {
    updateSettings({ script: 'hant' });
    const article = await open(first);
    await within(article).findByText('渡口夜航恢復');
    expect(article.lang).toBe('zh-Hant');
    expect(copied(article, 0)).toBe('渡口夜航恢复');
    // As the user says otherwise: then the system copies what is there.
    act(() => updateSettings({ copyAsShown: true }));
    expect(copied(article, 0)).toBe('');
    act(() => updateSettings({ script: 'stored', copyAsShown: false }));
    await within(article).findByText('渡口夜航恢复');
    expect(article.lang).toBe('zh-Hans');
  });

  it('is highlighted in other characters on the raw text, and painted where it was', async () => {
    const painted = new Map<string, Set<Range>>();
    vi.stubGlobal('Highlight', class extends Set<Range> {});
    vi.stubGlobal('CSS', { escape: (value: string) => value, highlights: painted });
    updateSettings({ script: 'hant' });
    const article = await open(first);
    await within(article).findByText('渡口夜航恢復');
    const node = article.querySelector('[data-part="0"]')?.firstChild as Node;
    document.getSelection()?.setBaseAndExtent(node, 4, node, 6);
    await screen.findByRole('toolbar', { name: 'Selected text' });
    await userEvent.keyboard('2');
    await waitFor(async () => expect((await db.highlights.toArray())[0]?.quotes).toEqual(['恢复']));
    const texts = () => [...(painted.get('bs-tint-green') ?? [])].map(String);
    await waitFor(() => expect(texts()).toEqual(['恢復']));
    act(() => updateSettings({ script: 'stored' }));
    await waitFor(() => expect(texts()).toEqual(['恢复']));
  });

  it('stands in columns where that is asked for, with the same text in it', async () => {
    updateSettings({ writing: 'vertical', readingFace: 'kai', paragraphs: 'blank' });
    const article = await open(first);
    const page = screen.getByRole('region', { name: 'Article' });
    expect(page.hasAttribute('data-vertical')).toBe(true);
    expect(article.dataset.face).toBe('kai');
    const paragraph = article.querySelector('[data-part="1"]');
    expect(paragraph?.textContent).toBe('停航12天的东岸渡口昨天恢复夜航。');
    expect(paragraph?.querySelector('span')?.textContent).toBe('12');
    act(() => updateSettings({ writing: 'horizontal' }));
    expect(page.hasAttribute('data-vertical')).toBe(false);
    expect(paragraph?.isConnected && paragraph.querySelector('span')).toBeNull();
  });
});

describe('finding in an article', () => {
  it('goes through what is found as one types, and is put away by Escape', async () => {
    await open(first);
    act(() => void runAction('find-in-article'));
    const field = await screen.findByRole('searchbox', { name: 'Find in this article' });
    const bar = field.closest('search') as HTMLElement;
    expect(document.activeElement).toBe(field);
    // In either script.
    await userEvent.type(field, '恢復');
    expect(within(bar).getByText('1 of 2')).toBeDefined();
    await userEvent.keyboard('{Enter}');
    expect(within(bar).getByText('2 of 2')).toBeDefined();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(within(bar).getByText('1 of 2')).toBeDefined();
    await userEvent.clear(field);
    await userEvent.type(field, 'OR');
    expect(within(bar).getByText('Not in this article')).toBeDefined();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('searchbox', { name: 'Find in this article' })).toBeNull();
  });
});

describe('next and previous', () => {
  it('say along what they lead, and lead along a tag when that is chosen', async () => {
    const tag = await createTag('水上交通');
    await tagArticles([first, second], tag);
    await open(first);
    fireEvent.click(await screen.findByRole('button', { name: 'Next and previous go through: The pages' }));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: 'Tag “水上交通”' }));
    await screen.findByRole('button', { name: 'Next and previous go through: Tag “水上交通”' });
    const next = screen.getByRole('button', { name: 'Next article' });
    await waitFor(() => expect(next.hasAttribute('disabled')).toBe(false));
    fireEvent.click(next);
    await waitFor(() => expect(window.location.hash).toContain(encodeURIComponent(second)));
  });
});

describe('the print of an article', () => {
  it('has its highlights, and its notes by number; and both can be left out', async () => {
    const row = await db.articles.get(first);
    const page = row?.pages[0];
    if (page === undefined) throw new Error('the article has a page');
    const spans = [{ page, start: raw(0), end: raw(2) }];
    const id = await addHighlight(first, spans, 'pink');
    await saveNote({ highlightId: id }, 'Which **ferry**?');
    show(<PrintView articleId={first} />);
    const preview = within(await screen.findByRole('region', { name: 'Preview of the print' }));
    expect(preview.getByText('渡口', { selector: 'mark' }).dataset.colour).toBe('pink');
    expect(preview.getByText('1', { selector: 'sup' })).toBeDefined();
    expect(preview.getByText('ferry', { selector: 'strong' })).toBeDefined();
    // What goes to the printer is the same, outside of the window's own page.
    expect(document.querySelector('.print-root mark')?.textContent).toBe('渡口');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Notes' }));
    expect(preview.queryByText('1', { selector: 'sup' })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Highlights' }));
    expect(preview.queryByText('渡口', { selector: 'mark' })).toBeNull();
    // Where only the browser's own dialog makes a PDF, that is said.
    expect(screen.getByText(/choose “Save as PDF”/u)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Save as PDF' })).toBeNull();
  });
});
