/** The three panes: navigator, list and article resize, collapse and are remembered, by pointer and by keys. */
import type { Locator, Page } from '@playwright/test';
import { allThemes, expectAccessible } from './accessible';
import { expect, test } from './app';
import { articleList, importSamples, openArticle, putAwayImports, sheet } from './steps';
import { wordsOf } from './words';

const article = /停航四年|昨日清晨6时40分/u;

test('newspapers lead by year and issue to a page, by keys', async ({ app: { page } }) => {
  await importSamples(page);
  await putAwayImports(page);
  const tree = page.getByRole('tree', { name: 'Newspapers' });
  const { keyboard } = page;
  await tree.focus();
  await expect(activeItem(tree)).toHaveAccessibleName(/^Auentaler Bote, \d+ articles$/u);
  await keyboard.press('ArrowRight');
  await expect(tree.getByRole('treeitem', { name: /^1958/u })).toBeVisible();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(tree.getByRole('treeitem', { name: /September 13/u })).toBeVisible();
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Auentaler Bote · September 13, 1958');
  await expect(tree.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/September 13/u);
  const options = articleList(page).getByRole('option');
  await expect(options.nth(1)).toBeVisible();
  const rows = await options.count();
  await expect(tree.getByRole('treeitem', { name: /^Page 3/u })).toHaveAccessibleName(
    new RegExp(`, ${rows} articles$`, 'u'),
  );
  await expectAccessible(page);
  await tree.getByRole('treeitem', { name: /^Page 3/u }).click();
  await expect(page.getByRole('listbox', { name: wordsOf('en')('reader:source.lines') })).toBeVisible();
  await page.reload();
  await expect(tree.getByRole('treeitem', { name: /^Page 3/u })).toBeVisible();
});

test('an article opens beside its list, and reading goes on along it @restart', async ({ app }) => {
  test.setTimeout(240_000);
  let { page } = app;
  await importSamples(page);
  await putAwayImports(page);
  await openArticle(page, article);
  const list = articleList(page);
  await expect(list).toBeVisible();
  const open = list.locator('[aria-current="true"]');
  await expect(open).toHaveText(article);
  await expect(page).toHaveTitle(/^停航四年/u);

  await page.keyboard.press('j');
  await expect(open).not.toHaveText(article);
  await expect(open).toBeInViewport();
  await page.keyboard.press('k');
  await expect(open).toHaveText(article);
  await expectAccessible(page, allThemes);

  // Chosen once more, the open article takes the keys.
  await open.click();
  await page.keyboard.press('j');
  await expect(open).not.toHaveText(article);
  await expect(page).not.toHaveTitle(/^停航四年/u);
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press('k');
  await expect(open).toHaveText(article);
  await expect(sheet(page)).toContainText('停航四年');

  // From pane to pane.
  await page.keyboard.press('F6');
  await expect(page.locator('#navigator :focus')).toBeVisible();
  await page.keyboard.press('F6');
  await expect(list).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('region', { name: 'Article', exact: true })).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(list).toBeFocused();

  // Another row is another article in the same place: one step back is the list.
  await list.getByRole('option').filter({ hasNotText: article }).first().click();
  await expect(open).not.toHaveText(article);
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await expect(list).toBeFocused();
  // The same from the list's own keys.
  await openArticle(page, article);
  await list.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: 'Selected articles' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Selected articles' })).toBeHidden();
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();

  await openArticle(page, article);
  const bar = page.getByRole('separator', { name: 'Width of the list' });
  const before = await widthOf(page.locator('#list-pane'));
  await drag(page, bar, 60);
  await expect.poll(() => widthOf(page.locator('#list-pane'))).toBe(before + 60);
  await bar.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => widthOf(page.locator('#list-pane'))).toBe(before + 44);
  await page.reload();
  await expect(sheet(page)).toBeVisible();
  await expect(open).toHaveText(article);
  page = await app.restart();
  await openArticle(page, article);
  await expect.poll(() => widthOf(page.locator('#list-pane'))).toBe(before + 44);
  await page.keyboard.press('Control+Shift+b');
  await expect(articleList(page)).toBeHidden();
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press('Control+Shift+b');
  await expect(articleList(page)).toBeVisible();
});

test('the navigator is made wider and narrower, put away and brought back, and stays so @restart', async ({
  app,
}) => {
  let { page } = app;
  await importSamples(page);
  const pane = page.locator('#navigator');
  const bar = page.getByRole('separator', { name: 'Width of the navigator' });
  const before = await widthOf(pane);
  await drag(page, bar, 80);
  await expect.poll(() => widthOf(pane)).toBe(before + 80);
  await bar.dblclick();
  await expect.poll(() => widthOf(pane)).toBe(before);
  await bar.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => widthOf(pane)).toBe(before + 64);
  await expect(bar).toHaveAttribute('aria-valuenow', String(before + 64));
  page = await app.restart();
  await expect.poll(() => widthOf(page.locator('#navigator'))).toBe(before + 64);
  await page.getByRole('separator', { name: 'Width of the navigator' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#navigator')).toBeHidden();
  await page.keyboard.press('Control+b');
  await expect(page.locator('#navigator')).toBeVisible();
  await page.getByRole('button', { name: 'Tags', exact: true }).click();
  await expect(page.getByText('Open an article and press T')).toBeHidden();
  page = await app.restart();
  await expect(page.getByRole('button', { name: 'Tags', exact: true })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
});

test('reading mode leaves only the text, and Escape leaves it', async ({ app: { page } }) => {
  await importSamples(page);
  await putAwayImports(page);
  await openArticle(page, article);
  await page.keyboard.press('r');
  const around = [
    page.getByRole('navigation', { name: 'Library' }),
    page.getByRole('searchbox', { name: 'Search the library' }),
    articleList(page),
    page.getByRole('toolbar'),
    page.getByRole('button', { name: 'Add tag' }),
  ];
  for (const each of around) await expect(each).toBeHidden();
  await expect(sheet(page)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('j');
  await expect(sheet(page)).not.toHaveText(article);
  await expect(around[0] as Locator).toBeHidden();
  await page.keyboard.press('Escape');
  for (const each of around) await expect(each.first()).toBeVisible();
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Leave reading mode' }).click();
  await expect(around[0] as Locator).toBeVisible();
});

test('the inspector says what is known of the article and tags it, above its notes', async ({
  app: { page },
}) => {
  await page.setViewportSize({ width: 1700, height: 900 });
  await importSamples(page);
  await putAwayImports(page);
  await openArticle(page, article);
  await page.keyboard.press('i');
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await expect(inspector.getByText('青渡日报/2019-03-12/A01.txt')).toBeVisible();
  await expect(inspector.getByRole('region', { name: 'What is known of this page' })).toContainText(
    'March 12, 2019',
  );
  await expect(page.getByRole('region', { name: 'Notes', exact: true })).toBeVisible();
  await inspector.getByRole('button', { name: 'Add tag' }).click();
  await page.getByRole('searchbox', { name: 'Find or create a tag' }).fill('渡口');
  await page.getByRole('dialog').getByRole('option', { name: '渡口' }).click();
  await page.keyboard.press('Escape');
  await expect(inspector.getByRole('grid')).toContainText('渡口');
  await expect(page.getByRole('grid', { name: 'Tags of this article' })).toContainText('渡口');
  const bar = page.getByRole('separator', { name: 'Width of the inspector' });
  await bar.focus();
  const before = Number(await bar.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowLeft');
  await expect(bar).toHaveAttribute('aria-valuenow', String(before + 16));
  await expectAccessible(page);
  await page.keyboard.press('i');
  await expect(inspector).toBeHidden();
});

test('density and high contrast are chosen in the settings and kept @restart', async ({ app }) => {
  let { page } = app;
  await importSamples(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('High contrast', { exact: true }).click();
  await page.getByRole('radio', { name: 'Compact' }).click();
  const look = () => page.evaluate(() => ({ ...document.documentElement.dataset }) as Record<string, string>);
  await expect.poll(look).toMatchObject({ theme: 'contrast', density: 'compact' });
  page = await app.restart();
  await expect.poll(look).toMatchObject({ theme: 'contrast', density: 'compact' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(look).toMatchObject({ theme: 'contrast-dark' });
});

test('a narrow window has one pane, and the list is where one comes back to', async ({ app: { page } }) => {
  await page.setViewportSize({ width: 480, height: 800 });
  await importSamples(page);
  await putAwayImports(page);
  await openArticle(page, article);
  await expect(articleList(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(articleList(page)).toBeFocused();
  await page.getByRole('button', { name: 'Show side bar' }).click();
  const drawer = page.getByRole('dialog', { name: 'Library' });
  await drawer.getByRole('treeitem').first().click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Auentaler Bote');
});

/** The item that the keys act on. */
function activeItem(tree: Locator): Locator {
  return tree.locator('xpath=//*[@id = ancestor-or-self::*[@role="tree"]/@aria-activedescendant]');
}

async function widthOf(pane: Locator): Promise<number> {
  return Math.round((await pane.boundingBox())?.width ?? 0);
}

async function drag(page: Page, bar: Locator, by: number): Promise<void> {
  const box = await bar.boundingBox();
  if (box === null) throw new Error('the bar is not there');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x, y);
  await page.mouse.down();
  await page.mouse.move(box.x + by / 2, y);
  await page.mouse.move(box.x + by, y);
  await page.mouse.up();
}
