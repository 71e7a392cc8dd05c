/** A source's life: opened from the command line, scanned again, renamed, removed, brought back, deleted for good. */
import type { Page } from '@playwright/test';
import { expect, restartTag, test } from './app';
import { type DumpFolder, dumpFolder } from './dumps';
import {
  addTag,
  articleList,
  highlight,
  openArticle,
  paintedTexts,
  putAwayImports,
  showNotes,
  tagsOfArticle,
} from './steps';

const name = 'Saltby Courier';

const opening = `The harbour office has bought a second dredger, which will arrive before the autumn gales and
lie at the northern quay.`;
const middle = `Captain Ruth Amsel, who brought her round from the yard, said that she steers like a drawer
full of spoons and digs like a badger.`;
const closing = `The older vessel is to be broken up at Wendle, where her boiler has found a buyer in the
public baths.`;
const fair = `The eel fair will not be held on Friday, the committee said last night, because the meadow has
been under water since the gale. A new day will be cried from the bridge.`;
const clerk = `The gauge at the lock is read by a new clerk from this week on, Miss Ada Quill, who has moved
into the lock house with two cats and a telescope.`;

/** A page on one article; every paragraph is indented, as a column prints it. */
function set(headline: string, paragraphs: readonly string[]): string {
  return `${headline}\n\n${paragraphs.map((text) => `    ${text}\n`).join('')}`;
}

const dredger = set('Saltby buys a second dredger', [opening, middle, closing]);
/** A paragraph came in, another went. */
const setAnew = set('Saltby buys a second dredger', [
  opening,
  'The price was not told to the council, which learned it from the evening train.',
  middle,
  'Nobody has said yet what is to become of the older vessel.',
]);
const kept = 'lie at the northern quay';
const moved = 'digs like a badger';
const lost = 'found a buyer in the';

let folder: DumpFolder;

test.beforeEach(async () => {
  folder = await dumpFolder(name);
  await folder.write('1931/06-04.txt', dredger);
  await folder.write('1931/06-05.txt', set('Eel fair is put off', [fair]));
});

test.afterEach(() => folder.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(folder.path) });

function menuOf(page: Page, source: string) {
  return page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: `Actions for ${source}` });
}

async function choose(page: Page, source: string, action: string): Promise<void> {
  await menuOf(page, source).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** The panel's words on the import that ended last. */
function summary(page: Page) {
  return page.getByRole('region', { name: 'Imports' });
}

test('a scan finds what was added, changed and removed, and finds highlights again in the new text', async ({
  app: { page },
}) => {
  test.setTimeout(240_000);
  await expect(summary(page)).toContainText('2 added');
  await openArticle(page, '1931/06-04.txt');
  for (const text of [kept, moved, lost]) await highlight(page, text, 'yellow');
  await addTag(page, 'dredging');
  await page.getByRole('link', { name: 'All articles' }).click();

  await folder.write('1931/06-04.txt', setAnew);
  await folder.write('1931/06-06.txt', set('New clerk at the gauge', [clerk]));
  await folder.remove('1931/06-05.txt');
  await choose(page, name, 'Scan again');
  const question = page.getByRole('dialog', { name: '1 file has changed' });
  await expect(question).toContainText('1931/06-04.txt');
  await question.getByRole('button', { name: 'Keep all' }).click();
  await expect(summary(page)).toContainText('1 changed, kept');
  await expect(summary(page)).toContainText('1 added');
  await summary(page).getByRole('button', { name: 'Details' }).click();
  const details = page.getByRole('dialog', { name: `Import of ${name}` });
  await expect(details.getByRole('button', { name: /^No longer in the folder/u })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(articleList(page).getByRole('option').filter({ hasText: '1931/06-05.txt' })).toHaveCount(1);
  await openArticle(page, '1931/06-04.txt');
  await expect.poll(() => paintedTexts(page)).toEqual([kept, moved, lost].map((text) => `yellow: ${text}`));

  await choose(page, name, 'Scan again');
  await page
    .getByRole('dialog', { name: '1 file has changed' })
    .getByRole('button', { name: 'Replace all' })
    .click();
  await expect(summary(page)).toContainText('1 replaced');
  await expect.poll(() => paintedTexts(page)).toEqual([kept, moved].map((text) => `yellow: ${text}`));
  await expect(tagsOfArticle(page)).toContainText('dredging');
  const notes = await showNotes(page);
  await expect(notes.getByText('Found again at another place of the page.')).toHaveCount(1);
  await page.getByRole('link', { name: 'Highlights' }).click();
  const unsure = page.getByRole('listitem').filter({ hasText: lost });
  await expect(unsure).toContainText('Its text is no longer on the page.');
});

test('a source is renamed, and comes back from the bin with all that was made of it, also after a restart', {
  tag: restartTag,
}, async ({ app }) => {
  test.setTimeout(240_000);
  let { page } = app;
  await expect(summary(page)).toContainText('2 added');
  await putAwayImports(page);
  await openArticle(page, '1931/06-04.txt');
  await addTag(page, 'dredging');
  await highlight(page, kept, 'blue');
  const notes = await showNotes(page);
  await notes.getByRole('textbox', { name: `Note on “${kept}”` }).fill('See the map of 1898.');
  await expect(notes.getByText('Note saved')).toBeVisible();

  await choose(page, name, 'Rename');
  await page.getByRole('textbox', { name: 'New name' }).fill('Courier, June');
  await page.keyboard.press('Enter');
  await expect(menuOf(page, 'Courier, June')).toBeAttached();
  await choose(page, 'Courier, June', 'Move to bin');
  await expect(menuOf(page, 'Courier, June')).toHaveCount(0);

  page = await app.restart(null);
  await page.getByRole('link', { name: 'Bin' }).click();
  const binned = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Courier, June' });
  for (const made of ['2 files', '1 highlight', '1 note', '1 tagged article']) {
    await expect(binned).toContainText(made);
  }
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('dredger');
  await expect(page.getByText('Nothing found for “dredger”')).toBeVisible();
  await page.getByRole('link', { name: 'Bin' }).click();
  await binned.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('link', { name: 'All articles' }).click();
  await openArticle(page, '1931/06-04.txt');
  await expect.poll(() => paintedTexts(page)).toEqual([`blue: ${kept}`]);
  await expect(tagsOfArticle(page)).toContainText('dredging');
  await showNotes(page);
  await expect(page.getByRole('textbox', { name: `Note on “${kept}”` })).toHaveValue('See the map of 1898.');

  await choose(page, 'Courier, June', 'Move to bin');
  await page.getByRole('link', { name: 'Bin' }).click();
  await binned.getByRole('button', { name: 'Delete for good' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete “Courier, June” for good?' });
  await expect(question).toContainText('1 highlight');
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('The bin is empty')).toBeVisible();
  await page.reload();
  await expect(page.getByText('The bin is empty')).toBeVisible();
  await page.getByRole('link', { name: 'Highlights' }).click();
  await expect(page.getByText('There are no articles yet')).toBeVisible();
});
