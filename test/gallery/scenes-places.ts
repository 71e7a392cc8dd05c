/** Scenes of the views that are the same place in every library, full and empty, and of places in the full one. */
import { inTurn, press, type Say, type Scene } from './scene';

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

const inWords = encodeURIComponent;

const full: readonly Omit<Scene, 'library'>[] = [
  { name: 'library-of-source', at: ({ source }) => `#/library?sourceId=${source}` },
  { name: 'library-pages', at: ({ source }) => `#/library?sourceId=${source}&show=pages` },
  { name: 'library-of-tag', at: ({ tag }) => `#/library?tagId=${tag}` },
  { name: 'library-of-issue', at: () => `#/library?paper=${inWords('江湾日报')}&date=1957` },
  { name: 'library-compact', at: () => '#/library', settings: { density: 'compact' } },
  {
    name: 'library-chosen',
    at: () => '#/library',
    act: async ({ page, say }) => {
      await page.getByRole('listbox', { name: say('library:articles') }).focus();
      await page.keyboard.press('Space');
      await page.getByRole('region', { name: say('library:selection') }).waitFor();
    },
  },
  {
    name: 'themes-both',
    at: ({ tag, otherTag }) => `#/themes?show=together&tagId=${tag}&otherId=${otherTag}`,
  },
  { name: 'name', at: ({ name }) => `#/name?nameId=${name}` },
  { name: 'name-of-reporter', at: () => `#/name?author=${inWords('何舟')}` },
  { name: 'coverage-issue', at: () => `#/coverage?paper=${inWords('江湾日报')}&year=1957&day=1957-03-04` },
  { name: 'reprints-of', at: ({ scanned }) => `#/reprints?a=${scanned}` },
  { name: 'reprints-two', at: ({ scanned, brokenScan }) => `#/reprints?a=${scanned}&b=${brokenScan}` },
  { name: 'help-search', at: () => '#/help?topic=search' },
  { name: 'page', at: ({ page }) => `#/page?pageId=${page}` },
  { name: 'search-found', at: () => `#/search?query=${inWords('渡')}` },
  { name: 'search-nothing', at: () => `#/search?query=${inWords('鲸鲨鳄 无此')}` },
  { name: 'search-mistake', at: () => `#/search?query=${inWords('tag:( "')}` },
  {
    name: 'search-suggestions',
    at: () => '#/search?query=',
    act: async ({ page, say }) => {
      await page.getByRole('searchbox', { name: say('common:search') }).click();
      await page.keyboard.insertText('tag:渡');
      await page.getByRole('listbox', { name: say('query:suggestions') }).waitFor();
    },
  },
  {
    name: 'search-help',
    at: () => `#/search?query=${inWords('渡')}`,
    act: press('query:help.open'),
  },
  {
    name: 'search-save',
    at: () => `#/search?query=${inWords('学校')}`,
    act: press('query:saved.save'),
  },
  { name: 'concordance-lines', at: () => `#/concordance?term=${inWords('渡口')}` },
  { name: 'frequency-lines', at: () => `#/frequency?terms=${inWords('渡\n学校')}` },
  { name: 'collocates-found', at: () => `#/collocates?term=${inWords('渡口')}` },
  {
    name: 'chart-numbers',
    at: () => '#/insight',
    act: async ({ page, say }) => {
      await page
        .getByRole('button', { name: say('charts:numbers') })
        .first()
        .click();
    },
  },
  {
    name: 'palette',
    at: () => '#/library',
    act: ({ page }) => page.keyboard.press('Control+k'),
    dialog: 'palette/palette-dialog',
  },
  {
    name: 'palette-found',
    at: () => '#/library',
    act: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.insertText('渡');
    },
  },
  {
    name: 'shortcuts',
    at: () => '#/library',
    act: ({ page }) => page.keyboard.press('?'),
    dialog: 'app/shortcuts-dialog',
  },
  {
    name: 'menu-open',
    at: () => '#/library',
    act: inTurn(showNavigator, press('importing:open')),
    only: 'wide',
  },
  {
    name: 'menu-of-article',
    at: () => '#/library',
    act: async ({ page, say }) => {
      await page.getByRole('listbox', { name: say('library:articles') }).focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu').waitFor();
    },
  },
  { name: 'navigator', at: () => '#/library', act: showNavigator, only: 'narrow', dialog: 'app/drawer' },
  {
    name: 'undone',
    at: () => '#/library',
    act: async ({ page, say }) => {
      await page.getByRole('listbox', { name: say('library:articles') }).focus();
      await page.keyboard.press('Space');
      const bar = page.getByRole('region', { name: say('library:selection') });
      await bar.getByRole('button', { name: say('library:markUnread') }).click();
    },
  },
];

/** In a narrow window the navigator is a drawer. */
async function showNavigator({
  page,
  say,
  isWide,
}: {
  page: import('@playwright/test').Page;
  say: Say;
  isWide: boolean;
}) {
  if (!isWide) await page.getByRole('button', { name: say('common:showSideBar') }).click();
}

export const placeScenes: readonly Scene[] = [
  ...(['full', 'empty'] as const).flatMap((library) =>
    places.map(([name, fragment]): Scene => ({ name: `${name}-${library}`, library, at: () => fragment })),
  ),
  ...full.map((scene): Scene => ({ ...scene, library: 'full' })),
];
