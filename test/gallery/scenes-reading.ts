/** Scenes of reading: the article with all that can stand beside it, tabs, two side by side, scans, print, the tour. */
import { inTurn, key, press, type Scene } from './scene';

const inArticle = ({ article }: { readonly article: string }) => `#/article?articleId=${article}`;

/** Opens the second and the third row of the list in tabs. */
const openTabs: NonNullable<Scene['act']> = async ({ page, say }) => {
  const list = page.getByRole('listbox', { name: say('library:articles') });
  await list.focus();
  await page.keyboard.press('Home');
  for (const step of ['ArrowDown', 'ArrowDown', 'ArrowDown']) {
    await page.keyboard.press(step);
    await page.keyboard.press('Control+Enter');
  }
  await page
    .getByRole('tablist', { name: say('tabs:label') })
    .getByRole('tab')
    .nth(3)
    .waitFor();
};

const toFirstTab: NonNullable<Scene['act']> = ({ page, say }) =>
  page
    .getByRole('tablist', { name: say('tabs:label') })
    .getByRole('tab')
    .nth(1)
    .click();

const select: NonNullable<Scene['act']> = async ({ page, say }) => {
  await page.keyboard.press('c');
  for (let line = 0; line < 4; line += 1) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('toolbar', { name: say('reader:selection.toolbar') }).waitFor();
};

const showScan: NonNullable<Scene['act']> = async ({ page, say }) => {
  await page.getByRole('radio', { name: say('scans:scan') }).click({ force: true });
};

/** Begins the tour and goes on so many steps. */
const takeTour =
  (steps: number): NonNullable<Scene['act']> =>
  async ({ page, say }) => {
    await page
      .getByRole('main')
      .getByRole('button', { name: say('help:tour') })
      .first()
      .click();
    const card = page.getByRole('region').filter({ has: page.locator('#tour-title') });
    for (let step = 0; step < steps; step += 1) {
      await card.getByRole('button', { name: say('tour:next'), exact: true }).click();
      await card.getByText(say('tour:step', { number: step + 2, count: 7 })).waitFor();
    }
  };

const reading: readonly Omit<Scene, 'library'>[] = [
  { name: 'reader', at: inArticle },
  { name: 'reader-source-notes', at: inArticle, settings: { showSource: true, showNotes: true } },
  { name: 'reader-inspector', at: inArticle, settings: { showInspector: true } },
  { name: 'reader-vertical', at: inArticle, settings: { writing: 'vertical', readingFace: 'kai' } },
  {
    name: 'reader-traditional',
    at: inArticle,
    settings: { script: 'hant', paragraphs: 'blank', fontSize: 22 },
  },
  { name: 'reader-alone', at: inArticle, act: key('r') },
  {
    name: 'reader-tags',
    at: inArticle,
    act: async ({ page, say }) => {
      await page.keyboard.press('t');
      await page.getByRole('searchbox', { name: say('tags:find') }).waitFor();
    },
  },
  { name: 'reader-selection', at: inArticle, act: select },
  { name: 'reader-text-settings', at: inArticle, act: press('reader:text.title') },
  { name: 'reader-more', at: inArticle, act: press('reading:more') },
  {
    name: 'reader-find',
    at: inArticle,
    act: inTurn(key('Control+f'), ({ page }) => page.keyboard.insertText('渡')),
  },
  {
    name: 'reader-menu',
    at: inArticle,
    act: async ({ page, say }) => {
      await page
        .getByRole('region', { name: say('reader:page'), exact: true })
        .locator('[data-part]')
        .last()
        .click({ button: 'right' });
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'scan',
    at: ({ scanned }) => `#/article?articleId=${scanned}`,
    settings: { showSource: true },
    act: showScan,
  },
  {
    name: 'scan-none',
    at: ({ other }) => `#/article?articleId=${other}`,
    settings: { showSource: true },
    act: showScan,
  },
  { name: 'tabs', at: () => '#/library', act: inTurn(openTabs, toFirstTab), only: 'wide' },
  {
    name: 'tabs-all',
    at: () => '#/library',
    act: inTurn(openTabs, toFirstTab, press('tabs:all')),
    only: 'wide',
  },
  { name: 'compare-one', at: ({ article }) => `#/compare?a=${article}` },
  { name: 'compare-two', at: ({ article, other }) => `#/compare?a=${article}&b=${other}` },
  { name: 'print', at: ({ article }) => `#/print?articleId=${article}` },
  ...[0, 1, 2, 3, 4, 5, 6].map((step) => ({
    name: `tour-${step + 1}`,
    at: () => '#/help',
    act: takeTour(step),
  })),
];

export const readingScenes: readonly Scene[] = reading.map((scene): Scene => ({ ...scene, library: 'full' }));
