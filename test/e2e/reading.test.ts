/** The reading text as the reader wants it: in columns, in other characters, where it was left, along a tag, on paper. */
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, restartTag, test } from './app';
import { type DumpFolder, dumpFolder } from './dumps';
import { articleList, openArticle, paintedTexts, selectedText, sheet, tagsOfArticle } from './steps';

const about = [
  '入夜後，渡口的燈一盞盞亮起來，老船工收了纜繩，坐在石階上看報紙。',
  '去年共賣出12萬張船票，今年到3月已有5萬張，票價仍是1元，與從前一樣。',
  '對岸的書店每逢初九寫信來問，下一班渡輪幾時開出，能不能多帶幾捆舊書。',
  '船長說，只要風浪不大，夜裡十點以前總有船，請大家不必在碼頭上久等。',
];

/** A page of one long article, in lines as long as a newspaper's column; how often it speaks of tickets: `tickets`. */
function longPage(headline: string): string {
  const lines = Array.from({ length: 20 }, (_, at) => {
    const [first = '', second = '', third = ''] = [0, 1, 3].map((by) => about[(at + by) % about.length]);
    return `　　${first}${second}${third.slice(0, 10 + at)}。`.match(/.{1,22}/gu) ?? [];
  });
  return [headline, '', ...lines.flat()].join('\n');
}
const tickets = 15;

let folder: DumpFolder;
test.beforeAll(async () => {
  folder = await dumpFolder('河口日報');
  await folder.write('1931/01.txt', longPage('渡口夜航恢復'));
  await folder.write('1931/02.txt', longPage('舊書市重開'));
  await folder.write('1931/03.txt', longPage('碼頭添燈'));
});
test.afterAll(() => folder.end());
// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(folder.path) });

/** Waits for the folder and opens the article of its first page. */
async function opened({ page }: { readonly page: Page }): Promise<Page> {
  await expect(articleList(page).getByRole('option')).toHaveCount(3, { timeout: 60_000 });
  await openArticle(page, '渡口夜航');
  return page;
}

async function choose(page: Page, setting: string, value: string): Promise<void> {
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await page.getByRole('button', { name: setting }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Text' })).toBeHidden();
}

async function tag(page: Page, name: string): Promise<void> {
  const field = page.getByRole('searchbox', { name: 'Find or create a tag' });
  await page.getByRole('button', { name: 'Add tag' }).click();
  await field.fill(name);
  // The rows of the list say their tags as well; the offers lie over it.
  await page.getByRole('option', { name }).last().click();
  await expect(tagsOfArticle(page)).toContainText(name);
  // The first Escape may clear the field, the next one closes it.
  await expect(async () => {
    if (await field.isVisible()) await page.keyboard.press('Escape');
    await expect(field).toBeHidden({ timeout: 500 });
  }).toPass();
}

function scroller(page: Page) {
  return page.getByRole('region', { name: 'Article', exact: true });
}

test('Traditional pages stand in columns: read, moved through, selected and highlighted by keys and wheel', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const page = await opened(app);
  await choose(page, 'Direction', 'Vertical if Traditional');
  const left = () => scroller(page).evaluate((element) => element.scrollLeft);
  await expect(sheet(page)).toHaveCSS('writing-mode', 'vertical-rl');
  // The text begins at the right, and is wider than the window.
  expect(await left()).toBe(0);
  await scroller(page).focus();
  await page.keyboard.press('PageDown');
  await expect.poll(left).toBeLessThan(-200);
  await page.keyboard.press('Home');
  await expect.poll(left).toBe(0);
  await scroller(page).hover();
  await page.mouse.wheel(0, 400);
  await expect.poll(left).toBeLessThan(-300);
  await page.mouse.wheel(0, -400);
  await expect.poll(left).toBe(0);

  await page.keyboard.press('c');
  // Down goes on along the column, left to the next one.
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('Shift+ArrowDown');
  expect(await selectedText(page)).toBe('渡口夜航');
  await page.keyboard.press('2');
  await expect.poll(() => paintedTexts(page)).toEqual(['green: 渡口夜航']);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('Shift+ArrowDown');
  const second = await selectedText(page);
  expect(second).toMatch(/^\p{Script=Han}/u);
  await page.keyboard.press('3');
  await expect.poll(() => paintedTexts(page)).toEqual(['green: 渡口夜航', `blue: ${second}`]);

  // A number of two digits stands upright in one place, and is found as one.
  await expect(sheet(page).locator('[data-part] span').filter({ hasText: /^12$/u }).first()).toHaveCSS(
    'text-combine-upright',
    'all',
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('共卖出12万');
  await expect(page.getByRole('search', { name: 'Find in this article' })).toContainText(`of ${tickets}`);
  await page.keyboard.press('Enter');
  await expect.poll(left).toBeLessThan(-100);
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  // In lines again nothing has moved, and what was in sight is.
  await scroller(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect.poll(left).toBeLessThan(-1_000);
  await choose(page, 'Direction', 'Horizontal');
  await expect.poll(() => scroller(page).evaluate((element) => element.scrollTop)).toBeGreaterThan(200);
  await expect(sheet(page)).toHaveCSS('writing-mode', 'horizontal-tb');
  await expect.poll(() => paintedTexts(page)).toEqual(['green: 渡口夜航', `blue: ${second}`]);
});

test('shown in simplified characters, everything stays on what is stored', async ({ app }) => {
  test.setTimeout(240_000);
  const page = await opened(app);
  await page.keyboard.press('c');
  await page.keyboard.press('Shift+End');
  expect(await selectedText(page)).toBe('渡口夜航恢復');
  await page.keyboard.press('1');
  await choose(page, 'Chinese characters', 'Simplified');
  await expect(sheet(page).getByRole('heading', { level: 1 })).toHaveText('渡口夜航恢复');
  await expect(sheet(page)).toHaveAttribute('lang', 'zh-Hans');
  await expect.poll(() => paintedTexts(page)).toEqual(['yellow: 渡口夜航恢复']);

  // Highlighted as it is shown, kept as it is stored.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  for (let at = 0; at < 9; at += 1) await page.keyboard.press('Shift+ArrowRight');
  const shown = await selectedText(page);
  expect(shown).toContain('入夜后');
  await page.evaluate(() =>
    document.addEventListener('copy', (event) => {
      document.title = `copied ${event.clipboardData?.getData('text/plain')}`;
    }),
  );
  await page.keyboard.press('Control+c');
  await expect.poll(() => page.title()).toContain('入夜後');
  await page.keyboard.press('2');
  // Right after a colour the key is the note's: the panel opens from where something else was done.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('n');
  await expect(page.getByRole('region', { name: 'Notes', exact: true })).toContainText('入夜後');
  await page.keyboard.press('n');

  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await page.getByText('Copy characters as shown, not as printed').click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowRight');
  await choose(page, 'Chinese characters', 'As printed');
  await expect.poll(() => paintedTexts(page)).toHaveLength(2);
  expect((await paintedTexts(page))[1]).toContain('入夜後');
});

test('an article opens where it was left, also after a restart, and the list says how far it was read', {
  tag: restartTag,
}, async ({ app }) => {
  test.setTimeout(240_000);
  let page = await opened(app);
  const top = () => scroller(page).evaluate((element) => element.scrollTop);
  await scroller(page).hover();
  await page.mouse.wheel(0, 700);
  await expect.poll(top).toBeGreaterThan(500);
  const row = articleList(page).getByRole('option').filter({ hasText: '渡口夜航' });
  await expect(row).toContainText(/\d+% read/u);
  const left = await top();
  await openArticle(page, '舊書市');
  await expect.poll(top).toBe(0);
  await openArticle(page, '渡口夜航');
  await expect.poll(async () => Math.abs((await top()) - left)).toBeLessThan(60);
  page = await app.restart(null);
  await openArticle(page, '渡口夜航');
  await expect.poll(async () => Math.abs((await top()) - left)).toBeLessThan(60);
  // Nothing of it is a step that could be undone.
  await expect(page.getByRole('button', { name: /^Undo/u })).toBeDisabled();
});

test('next and previous go through the pages, or a tag, as one chooses', async ({ app }) => {
  test.setTimeout(240_000);
  const page = await opened(app);
  const headline = sheet(page).getByRole('heading', { level: 1 });
  await tag(page, '航運');
  await openArticle(page, '碼頭添燈');
  await tag(page, '航運');
  await openArticle(page, '渡口夜航');
  // The list beside the article has keys of its own.
  await scroller(page).focus();
  await page.keyboard.press('j');
  await expect(headline).toHaveText('舊書市重開');
  await page.keyboard.press('k');
  await expect(headline).toHaveText('渡口夜航恢復');
  await page.getByRole('button', { name: /^Next and previous go through/u }).click();
  await page.getByRole('menuitemradio', { name: 'Tag “航運”' }).click();
  await expect(page.getByRole('button', { name: 'Next and previous go through: Tag “航運”' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next article' })).toBeEnabled();
  await page.keyboard.press('j');
  await expect(headline).toHaveText('碼頭添燈');
  await page.keyboard.press('j');
  await expect(page.getByRole('button', { name: 'Next article' })).toBeDisabled();
  await page.keyboard.press('k');
  await expect(headline).toHaveText('渡口夜航恢復');
});

test('an article is printed with its highlights and notes, and nothing of the window', async ({
  app,
}, info) => {
  test.setTimeout(240_000);
  const page = await opened(app);
  await page.keyboard.press('c');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('n');
  await page.keyboard.type('Ask the ferry office for the year.');
  await page.keyboard.press('Escape');
  await expect.poll(() => paintedTexts(page)).toHaveLength(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+p');
  const preview = page.getByRole('region', { name: 'Preview of the print' });
  await expect(preview.locator('mark')).toHaveText('渡口夜航恢復');
  await expect(preview.getByRole('listitem')).toContainText('Ask the ferry office for the year.');
  await expect(preview.locator('sup')).toHaveText('1');
  await expectAccessible(page);

  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => document.body.innerText);
  expect(seen.trimStart().startsWith('渡口夜航恢復')).toBe(true);
  expect(seen).not.toContain('Preview');
  if (app.kind === 'browser') {
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await writeFile(info.outputPath('print.pdf'), pdf);
    expect(pdf.length).toBeGreaterThan(10_000);
  }
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('checkbox', { name: 'Notes' }).press('Space');
  await page.getByRole('checkbox', { name: 'Highlights' }).press('Space');
  await expect(preview.locator('mark')).toHaveCount(0);
  await expect(preview).not.toContainText('Ask the ferry office');
  await page.getByRole('button', { name: 'Back to the article' }).click();
  await expect(sheet(page)).toBeVisible();
});
