/** What was mended on a page whose file has changed: kept, listed with what it said, found again or let go. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, restartTag, test } from './app';
import { type DumpFolder, dumpFolder } from './dumps';

/** An article; every paragraph is indented, as a column prints it. */
function set(headline: string, ...paragraphs: readonly string[]): string {
  return `${headline}\n\n${paragraphs.map((text) => `    ${text}\n`).join('')}\n\n\n`;
}

const dredger = set(
  'Saltby buys a second dredger',
  `The harbour office has bought a second dredger, which will arrive before the autumn gales and
lie at the northern quay.`,
  `Captain Ruth Amsel, who brought her round from the yard, said that she steers like a drawer
full of spoons and digs like a badger.`,
  `The older vessel is to be broken up at Wendle, where her boiler has found a buyer in the
public baths.`,
);
const fair = set(
  'Eel fair is put off',
  `The eel fair will not be held on Friday, the committee said last night, because the meadow has
been under water since the gale. A new day will be cried from the bridge.`,
);
const council = set(
  'Council has nothing to say',
  `The parish council met and parted again without a word about the drains, which everybody had
come to hear of, and will meet again in a month.`,
);

let folder: DumpFolder;

test.beforeEach(async () => {
  folder = await dumpFolder('Saltby Courier');
  await folder.write('06-04.txt', dredger + fair);
});

test.afterEach(() => folder.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(folder.path) });

test('corrections that are not found again are listed, dismissed with undo, and back when the text is', {
  tag: restartTag,
}, async ({ app }) => {
  test.setTimeout(240_000);
  let { page } = app;
  await expect(page.getByRole('region', { name: 'Imports' })).toContainText('1 added', { timeout: 60_000 });
  await openPage(page);
  await block(page, 'Captain Ruth Amsel').locator('[data-part]').click();
  await page.keyboard.press('7');
  await expect(block(page, 'Captain Ruth Amsel')).toHaveAttribute('data-role', 'caption');
  await block(page, 'Captain Ruth')
    .getByText('Captain')
    .dblclick({ position: { x: 20, y: 10 } });
  await page.keyboard.press('r');
  await page.getByRole('textbox', { name: 'Read as' }).fill('Skipper');
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await expect(page.locator('ins')).toHaveText(/Skipper/u);

  await folder.write('06-04.txt', council + fair);
  page = await app.restart();
  await replaceAll(page);
  const lost = page.getByRole('heading', { name: '2 corrections were not found again' });
  await openPage(page);
  await expect(lost).toBeVisible();
  const list = page.getByRole('listitem');
  await expect(list.filter({ hasText: 'role set: Caption' })).toContainText('Captain Ruth Amsel');
  await expect(list.filter({ hasText: '“Captain” read as “Skipper”' })).toBeVisible();
  await expectAccessible(page);
  await list.filter({ hasText: 'Skipper' }).getByRole('button', { name: 'Find again' }).click();
  await expect(page.getByText(/^Its text was not found/u)).toBeVisible();
  await list.filter({ hasText: 'Skipper' }).getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('heading', { name: '1 correction was not found again' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(lost).toBeVisible();

  await folder.write('06-04.txt', dredger + fair);
  page = await app.restart();
  await replaceAll(page);
  await openPage(page);
  await expect(block(page, 'Skipper Ruth Amsel')).toHaveAttribute('data-role', 'caption');
  await expect(page.getByRole('heading', { name: /not found again/u })).toHaveCount(0);
});

function block(page: Page, text: string): Locator {
  return page.locator('[data-block]').filter({ hasText: text });
}

async function openPage(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Saltby Courier' }).click();
  await page.getByText('Pages', { exact: true }).click();
  await page.getByRole('listbox', { name: 'Pages' }).getByRole('option').first().click();
  await expect(page.getByRole('grid')).toBeVisible();
}

async function replaceAll(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '1 file has changed' });
  await dialog.getByRole('button', { name: 'Replace all' }).click({ timeout: 60_000 });
  await expect(page.getByRole('region', { name: 'Imports' })).toContainText('1 replaced', {
    timeout: 60_000,
  });
}
