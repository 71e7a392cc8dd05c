/** Scenes of lists: rows that are chosen, with the bar of what can be done with them, and rows that stand close. */
import type { Scene } from './scene';

/** Chooses the first two rows of the list that is shown, and waits for the bar of that name. */
const chooseTwo =
  (bar: string): NonNullable<Scene['act']> =>
  async ({ page, say }) => {
    const list = page.getByRole('main').getByRole('listbox').first();
    await list.getByRole('option').first().waitFor();
    await list.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('region', { name: say(bar), exact: true }).waitFor();
  };

const compact = { density: 'compact' };
const concordance = `#/concordance?term=${encodeURIComponent('渡口')}`;

const lists: readonly Omit<Scene, 'library'>[] = [
  { name: 'names-chosen', at: () => '#/names', act: chooseTwo('names:chosen') },
  { name: 'offers-chosen', at: () => '#/names?show=offers', act: chooseTwo('names:chosenOffers') },
  { name: 'reprints-chosen', at: () => '#/reprints', act: chooseTwo('library:selection') },
  { name: 'lines-chosen', at: () => concordance, act: chooseTwo('library:selection') },
  { name: 'highlights-chosen', at: () => '#/highlights', act: chooseTwo('overview:chosen') },
  {
    name: 'pages-chosen',
    at: ({ source }) => `#/library?sourceId=${source}&show=pages`,
    act: chooseTwo('library:chosenPages'),
  },
  { name: 'worklist-close', at: () => '#/worklist', settings: compact },
  { name: 'untagged-close', at: () => '#/themes?show=untagged', settings: compact },
  { name: 'highlights-close', at: () => '#/highlights', settings: compact },
  { name: 'names-close', at: () => '#/names', settings: compact },
  { name: 'lines-close', at: () => concordance, settings: compact },
  {
    name: 'compare-above',
    at: ({ article, other }) => `#/compare?a=${article}&b=${other}`,
    act: async ({ page, say }) => {
      await page.getByRole('radio', { name: say('compare:layout.above') }).click({ force: true });
    },
    only: 'wide',
  },
];

export const listScenes: readonly Scene[] = lists.map((scene): Scene => ({ ...scene, library: 'full' }));
