/** What a reader does over and over, by mouse, and what is then to be seen. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the sample library from the first screen and waits until all of it is there. */
export async function importSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample library' }).click();
  await expect(page.getByRole('region', { name: 'Imports' })).toContainText('10 added', { timeout: 60_000 });
}

/** Puts the panel of imports away; after a while it has made itself small. */
export async function putAwayImports(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'Imports' });
  await panel.hover();
  const enlarge = panel.getByRole('button', { name: 'Expand' });
  if (await enlarge.isVisible()) await enlarge.click();
  await panel.getByRole('button', { name: 'Put away' }).click();
}

/** The list of articles. */
export function articleList(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Articles' });
}

/** Opens the article whose row says `text`, however far down it stands. */
export async function openArticle(page: Page, text: string | RegExp): Promise<void> {
  const row = articleList(page).getByRole('option').filter({ hasText: text });
  await articleList(page).focus();
  await page.keyboard.press('Home');
  await expect(async () => {
    // Of a long list only the rows in sight exist; at its end one begins anew, for rows may come before it.
    if ((await row.count()) === 0) await page.keyboard.press((await isAtEnd(page)) ? 'Home' : 'PageDown');
    await expect(row.first()).toBeAttached({ timeout: 200 });
    // Articles that are still being read in may move it out of sight again.
    await row.first().click({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole('region', { name: 'Article', exact: true })).toBeVisible();
}

async function isAtEnd(page: Page): Promise<boolean> {
  const rows = await articleList(page).getByRole('option').first().getAttribute('aria-setsize');
  const active = await articleList(page).getAttribute('aria-activedescendant');
  return active === null || active.endsWith(`-${Number(rows) - 1}`);
}

/** The text of the open article. */
export function sheet(page: Page): Locator {
  return page.getByRole('region', { name: 'Article', exact: true }).getByRole('article');
}

/** Draws the mouse over the first place where the open article shows `text`. */
export async function selectByMouse(page: Page, text: string): Promise<void> {
  const paragraph = sheet(page).locator('[data-part]').filter({ hasText: text }).first();
  await paragraph.scrollIntoViewIfNeeded();
  const { from, to } = await paragraph.evaluate((element, wanted) => {
    const node = element.firstChild;
    if (!(node instanceof Text)) throw new Error('a stretch shows one text');
    const start = node.data.indexOf(wanted);
    const edge = (offset: number, side: 'left' | 'right') => {
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const box = range.getBoundingClientRect();
      return { x: box[side] + (side === 'left' ? 1 : -1), y: (box.top + box.bottom) / 2 };
    };
    return { from: edge(start, 'left'), to: edge(start + wanted.length - 1, 'right') };
  }, text);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
  expect(await selectedText(page)).toBe(text);
}

/** What is selected now. */
export function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => String(document.getSelection()));
}

/** The texts painted as highlights now, with their colours, as in `green: the ferry`; in the order of the text. */
export function paintedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: { colour: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      const colour = /^bs-tint-(.+)$/u.exec(name)?.[1];
      if (colour === undefined) continue;
      for (const range of highlight as Iterable<Range>) found.push({ colour, range });
    }
    return found
      .sort((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range))
      .map(({ colour, range }) => `${colour}: ${range}`);
  });
}

/** Gives the open article a tag, by typing its name. */
export async function addTag(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add tag' }).click();
  await page.getByRole('searchbox', { name: 'Find or create a tag' }).fill(name);
  await page.getByRole('dialog').getByRole('option', { name }).click();
  await expect(tagsOfArticle(page)).toContainText(name);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: 'Find or create a tag' })).toBeHidden();
}

/** The tags of the open article; the grid is there only when it has some. */
export function tagsOfArticle(page: Page): Locator {
  return page.getByRole('grid', { name: 'Tags of this article' });
}

/** Highlights text of the open article in a colour. */
export async function highlight(page: Page, text: string, colour: string): Promise<void> {
  await selectByMouse(page, text);
  await page.getByRole('button', { name: `Highlight in ${colour}` }).click();
  await expect.poll(() => paintedTexts(page)).toContain(`${colour}: ${text}`);
}

/** Opens the notes beside the text, if they are not there. */
export async function showNotes(page: Page): Promise<Locator> {
  const panel = page.getByRole('region', { name: 'Notes', exact: true });
  const toggle = page.getByRole('button', { name: 'Notes', exact: true });
  if ((await toggle.getAttribute('aria-pressed')) !== 'true') await toggle.click();
  await expect(panel).toBeVisible();
  return panel;
}

/** Searches from the bar on top and returns the rows found. */
export async function search(page: Page, query: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Search the library' }).fill(query);
  await expect(page.getByRole('main').getByText(/^\d+ articles? found\./u)).toBeVisible();
  return page.getByRole('listbox', { name: 'Results' }).getByRole('option');
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Does what saves a file, and returns that file. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}
