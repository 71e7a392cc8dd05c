/** The order of lists: by keyboard alone, both ways, the same after a restart; and results say where they were printed. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, restartTag, test } from './app';
import { articleList, importSamples, search } from './steps';

test('articles and worklist are put in order of text quality by keyboard, and stay so', {
  tag: restartTag,
}, async ({ app }) => {
  test.setTimeout(240_000);
  let { page } = app;
  await importSamples(page);
  await chooseOrder(page, 'Reading order', 'Text quality');
  await expect(articleList(page).getByRole('option').first()).toContainText(/(Badly damaged|damage) \d+%/u);
  await inOrder(page, 'Articles', 1);
  await turn(page);
  await expect(articleList(page).getByRole('option').first()).toContainText('100%');
  // Only the rows in sight are there: which ones has changed as well.
  await inOrder(page, 'Articles', -1);
  await expectAccessible(page);

  await page.getByRole('link', { name: /^To check/u }).focus();
  await page.keyboard.press('Enter');
  await chooseOrder(page, 'Confidence', 'Text quality');
  const ascending = await inOrder(page, 'To check', 1);
  expect(ascending.length).toBeGreaterThan(1);
  await turn(page);
  await expect.poll(() => shares(page, 'To check')).toEqual(sorted(ascending, -1));
  await expectAccessible(page);

  page = await app.restart();
  await expect(
    page.getByRole('button', { name: /^Text quality|Text quality Sort by|Sort by/u }),
  ).toContainText('Text quality');
  await expect(articleList(page).getByRole('option').first()).toContainText('100%');
  await page.getByRole('link', { name: /^To check/u }).click();
  await expect.poll(() => shares(page, 'To check')).toEqual(sorted(ascending, -1));

  const results = await search(page, 'ferry');
  await expect(results.first()).toContainText('Wendle Ferry Courier · June 4, 1931');
  await expect(results.first()).not.toContainText('.txt');
});

/** Tabs to the choice of order and picks one with the arrow keys. */
async function chooseOrder(page: Page, from: string, to: string): Promise<void> {
  const button = page.getByRole('main').getByRole('button').filter({ hasText: from });
  await button.focus();
  await page.keyboard.press('Enter');
  const option = page.getByRole('option', { name: to, exact: true });
  await expect(option).toBeVisible();
  for (let presses = 0; presses < 8; presses += 1) {
    if (await option.evaluate((each) => each === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(option).toBeHidden();
  await expect(page.getByRole('main').getByRole('button').filter({ hasText: to })).toBeFocused();
}

/** Turns the order round: its button is the next one. */
async function turn(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

/** The figures of text quality in the rows in sight, in per cent. */
async function shares(page: Page, list: string): Promise<readonly number[]> {
  const rows = await page.getByRole('listbox', { name: list }).getByRole('option').allInnerTexts();
  return rows.map((row) =>
    Number(/(?:Clean text|Some damage|Badly damaged) (\d+)%/u.exec(row)?.[1] ?? Number.NaN),
  );
}

/** Waits until the rows in sight are in order of text quality, and returns their figures. */
async function inOrder(page: Page, list: string, direction: 1 | -1): Promise<readonly number[]> {
  let figures: readonly number[] = [];
  await expect(async () => {
    figures = await shares(page, list);
    expect(figures.length).toBeGreaterThan(1);
    expect(figures).toEqual(sorted(figures, direction));
  }).toPass({ timeout: 60_000 });
  return figures;
}

function sorted(figures: readonly number[], direction: 1 | -1): readonly number[] {
  return figures.toSorted((a, b) => direction * (a - b));
}
