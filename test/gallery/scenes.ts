/** The views of the gallery: where each is, and what is pressed until it shows what it is about. */
import type { Page } from '@playwright/test';
import type { wordsOf } from '../e2e/words';
import type { Ids, LibraryKind } from './library';

export type Say = ReturnType<typeof wordsOf>;

export interface Scene {
  readonly name: string;
  readonly library: LibraryKind;
  /** The fragment. */
  readonly at: (ids: Ids) => string;
  /** What is done there. */
  readonly act?: (page: Page, say: Say) => Promise<void>;
  /** Settings besides theme and language. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Only in a wide window: what is pressed is not there in a narrow one. */
  readonly isWide?: true;
  /** Errors in the console are what it is about. */
  readonly fails?: true;
}

const key = (name: string) => (page: Page) => page.keyboard.press(name);

/** Views that are the same place in every library. */
const places: readonly (readonly [name: string, fragment: string])[] = [
  ['library', '#/library'],
  ['search', '#/search?query='],
  ['concordance', '#/concordance?term='],
  ['frequency', '#/frequency?term='],
  ['collocates', '#/collocates?term='],
  ['reprints', '#/reprints'],
  ['highlights', '#/highlights'],
  ['tags', '#/tags'],
  ['worklist', '#/worklist'],
  ['themes', '#/themes'],
  ['themes-unused', '#/themes?show=unused'],
  ['themes-untagged', '#/themes?show=untagged'],
  ['insight-time', '#/insight'],
  ['insight-heat', '#/insight?show=heat'],
  ['insight-together', '#/insight?show=together'],
  ['insight-graph', '#/insight?show=together&as=graph'],
  ['names-people', '#/names'],
  ['names-organisations', '#/names?show=organisation'],
  ['names-places', '#/names?show=place'],
  ['names-offers', '#/names?show=offers'],
  ['names-reporters', '#/names?show=reporters'],
  ['coverage', '#/coverage'],
  ['compare', '#/compare'],
  ['history', '#/history'],
  ['bin', '#/bin'],
  ['settings', '#/settings'],
  ['diagnostics', '#/diagnostics'],
  ['help', '#/help'],
];

const full: readonly Omit<Scene, 'library'>[] = [
  { name: 'library-of-source', at: ({ source }) => `#/library?sourceId=${source}` },
  { name: 'library-pages', at: ({ source }) => `#/library?sourceId=${source}&show=pages` },
  { name: 'library-of-tag', at: ({ tag }) => `#/library?tagId=${tag}` },
  {
    name: 'library-chosen',
    at: () => '#/library',
    act: async (page, say) => {
      await page.getByRole('listbox', { name: say('library:articles') }).focus();
      await page.keyboard.press('Space');
      await page.getByRole('region', { name: say('library:selection') }).waitFor();
    },
  },
  { name: 'page', at: ({ page }) => `#/page?pageId=${page}` },
  {
    name: 'page-encoding',
    at: ({ page }) => `#/page?pageId=${page}`,
    act: async (page, say) => {
      await page.getByRole('button', { name: say('page:changeEncoding') }).click();
      await page.getByRole('dialog').getByRole('status').filter({ hasText: /\S/u }).waitFor();
    },
  },
  { name: 'reader', at: ({ article }) => `#/article?articleId=${article}` },
  {
    name: 'reader-source-notes',
    at: ({ article }) => `#/article?articleId=${article}`,
    settings: { showSource: true, showNotes: true },
  },
  {
    name: 'reader-inspector',
    at: ({ article }) => `#/article?articleId=${article}`,
    settings: { showInspector: true },
  },
  {
    name: 'reader-vertical',
    at: ({ article }) => `#/article?articleId=${article}`,
    settings: { writing: 'vertical', readingFace: 'kai' },
  },
  {
    name: 'reader-traditional',
    at: ({ article }) => `#/article?articleId=${article}`,
    settings: { script: 'hant', paragraphs: 'blank', fontSize: 22 },
  },
  { name: 'reader-alone', at: ({ article }) => `#/article?articleId=${article}`, act: key('r') },
  {
    name: 'reader-tags',
    at: ({ article }) => `#/article?articleId=${article}`,
    act: async (page, say) => {
      await page.keyboard.press('t');
      await page.getByRole('searchbox', { name: say('tags:find') }).waitFor();
    },
  },
  {
    name: 'reader-selection',
    at: ({ article }) => `#/article?articleId=${article}`,
    act: async (page, say) => {
      await page.keyboard.press('c');
      for (let line = 0; line < 4; line += 1) await page.keyboard.press('ArrowDown');
      for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowRight');
      await page.getByRole('toolbar', { name: say('reader:selection.toolbar') }).waitFor();
    },
  },
  { name: 'print', at: ({ article }) => `#/print?articleId=${article}` },
  { name: 'compare-two', at: ({ article, other }) => `#/compare?a=${article}&b=${other}` },
  { name: 'search-found', at: () => `#/search?query=${encodeURIComponent('渡')}` },
  { name: 'search-nothing', at: () => `#/search?query=${encodeURIComponent('鲸鲨鳄 无此')}` },
  { name: 'search-mistake', at: () => `#/search?query=${encodeURIComponent('tag:( "')}` },
  { name: 'concordance-lines', at: () => `#/concordance?term=${encodeURIComponent('渡口')}` },
  { name: 'frequency-lines', at: () => `#/frequency?term=${encodeURIComponent('渡')}` },
  { name: 'collocates-found', at: () => `#/collocates?term=${encodeURIComponent('渡口')}` },
  { name: 'palette', at: () => '#/library', act: key('Control+k') },
  { name: 'shortcuts', at: () => '#/library', act: key('?') },
  { name: 'export', at: ({ article }) => `#/article?articleId=${article}`, act: key('Control+e') },
  {
    name: 'menu-of-article',
    at: () => '#/library',
    act: async (page, say) => {
      await page.getByRole('listbox', { name: say('library:articles') }).focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu').waitFor();
    },
  },
];

const failing: readonly Scene[] = [
  { name: 'error-article-gone', library: 'empty', at: () => '#/article?articleId=article:none/0/0' },
  { name: 'error-page-gone', library: 'empty', at: () => '#/page?pageId=page:none/0' },
  {
    name: 'error-view-not-loaded',
    library: 'empty',
    fails: true,
    at: () => '#/settings',
    act: async (page) => {
      await page.route(/worklist-view-[^/]*\.js$/u, (route) => route.abort());
      await page.evaluate(() => {
        location.hash = '#/worklist';
      });
      await page.getByRole('alert').first().waitFor();
    },
  },
];

/** All of them. */
export const scenes: readonly Scene[] = [
  ...(['full', 'empty'] as const).flatMap((library) =>
    places.map(([name, fragment]): Scene => ({ name: `${name}-${library}`, library, at: () => fragment })),
  ),
  ...full.map((scene): Scene => ({ ...scene, library: 'full' })),
  ...failing,
];
