/** Tabs of articles, two of them side by side, and the scan that lies beside a dump. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { test as base, expect, restartTag } from './app';
import { type DumpFolder, dumpFolder } from './dumps';
import { pdf, png } from './scan-files';
import { articleList, openArticle, putAwayImports, sheet } from './steps';

const sentence =
  '老船工说渡口设在河湾处水流平缓，夜里点起四盏汽灯，照得两岸清清楚楚。等船的人围着炉子说话，并不觉得冷。';

/** A page with one article, in lines of 22 characters and long enough to be scrolled. */
function pageOf(headline: string): string {
  const paragraphs = Array.from({ length: 40 }, (_, at) => {
    const all = [...`　　第${at + 1}夜。${sentence.slice(0, 30 + ((at * 7) % 22))}。`];
    return Array.from({ length: Math.ceil(all.length / 22) }, (_line, line) =>
      all.slice(line * 22, (line + 1) * 22).join(''),
    ).join('\n');
  });
  return `${headline}\n\n${paragraphs.join('\n')}\n`;
}

const test = base.extend<{ run: DumpFolder }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off its pattern
  run: async ({}, use) => {
    const run = await dumpFolder('run');
    await run.write('ferry.txt', pageOf('渡口夜航昨日恢复'));
    await run.write('ferry.png', png(600, 900));
    await run.write('books.txt', `${pageOf('城南旧书市重新开张')}\f${pageOf('河堤植树三千余株')}`);
    await run.write('books.pdf', pdf(2));
    await use(run);
    await run.end();
  },
  folder: async ({ run }, use) => use(run.path),
});

const strip = (page: Page) => page.getByRole('tablist', { name: 'Tabs' });
const tab = (page: Page, name: string | RegExp) => strip(page).getByRole('tab', { name });
const names = (page: Page) => strip(page).getByRole('tab').allTextContents();
const row = (page: Page, text: string) => articleList(page).getByRole('option').filter({ hasText: text });

async function imported(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'Imports' });
  // The scans beside the dumps are no dumps, and nothing that failed.
  await expect(panel).toContainText('2 added', { timeout: 60_000 });
  await expect(panel).not.toContainText('could not');
  await putAwayImports(page);
}

async function scrollText(page: Page, by: number): Promise<void> {
  await page.getByRole('region', { name: 'Article', exact: true }).hover();
  await page.mouse.wheel(0, by);
  await page.waitForTimeout(700);
}

/** The number of the paragraph that is the first in sight. */
function firstInSight(scroller: Locator): Promise<number> {
  return scroller.evaluate((element) => {
    const top = element.getBoundingClientRect().top + 4;
    const first = [...element.querySelectorAll('[data-part]')].find(
      (part) => part.getBoundingClientRect().bottom > top,
    );
    return Number(first?.getAttribute('data-part'));
  });
}

test('articles stand in tabs, each at its place, over a restart', { tag: restartTag }, async ({ app }) => {
  test.setTimeout(240_000);
  let { page } = app;
  await imported(page);
  await expect(strip(page)).toHaveCount(0);

  await row(page, '渡口夜航').click({ button: 'middle' });
  await expect(tab(page, /渡口夜航/u)).toBeVisible();
  await articleList(page).focus();
  await page.keyboard.press('Home');
  const planting = await row(page, '植树').getAttribute('id');
  await expect(async () => {
    const active = await articleList(page).getAttribute('aria-activedescendant');
    if (active !== planting) await page.keyboard.press('ArrowDown');
    expect(await articleList(page).getAttribute('aria-activedescendant')).toBe(planting);
  }).toPass({ intervals: [50] });
  await page.keyboard.press('Control+Enter');
  await expect(strip(page).getByRole('tab')).toHaveCount(3);
  // Behind what is shown: the list stays.
  await expect(articleList(page)).toBeVisible();
  await expect(tab(page, 'All articles')).toHaveAttribute('aria-selected', 'true');

  await tab(page, /渡口夜航/u).click();
  await expect(sheet(page)).toContainText('渡口夜航');
  const text = page.getByRole('region', { name: 'Article', exact: true });
  await scrollText(page, 900);
  const place = await firstInSight(text);
  expect(place).toBeGreaterThan(3);
  // Only the one that is shown is there.
  await expect(page.getByRole('article')).toHaveCount(1);
  await expectAccessible(page);

  await page.keyboard.press('Control+PageDown');
  await expect(sheet(page)).toContainText('植树');
  expect(await firstInSight(text)).toBeLessThan(2);
  await page.keyboard.press('Control+PageUp');
  await expect(sheet(page)).toContainText('渡口夜航');
  await expect.poll(() => firstInSight(text)).toBe(place);

  // By keys in the strip, and by drawing.
  const order = await names(page);
  await tab(page, /渡口夜航/u).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => names(page)).toEqual([order[0], order[2], order[1]]);
  await tab(page, /植树/u).dragTo(tab(page, /渡口夜航/u), { targetPosition: { x: 150, y: 10 } });
  await expect.poll(() => names(page)).toEqual(order);

  page = await app.restart();
  await expect(tab(page, /渡口夜航/u)).toHaveAttribute('aria-selected', 'true');
  await expect(sheet(page)).toContainText('渡口夜航');
  await expect
    .poll(() => firstInSight(page.getByRole('region', { name: 'Article', exact: true })))
    .toBe(place);

  await tab(page, /植树/u).focus();
  await page.keyboard.press('Delete');
  await expect(tab(page, /植树/u)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+T');
  await expect(tab(page, /植树/u)).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'All tabs' }).click();
  await page
    .getByRole('menuitem', { name: 'Close all tabs' })
    .or(page.getByRole('menuitemradio', { name: 'Close all tabs' }))
    .click();
  await expect(strip(page)).toHaveCount(0);
  await expect(articleList(page)).toBeVisible();
});

test('two articles are read side by side, together or each by itself', async ({ app }) => {
  const { page } = app;
  await imported(page);
  await row(page, '旧书市').click({ button: 'middle' });
  await openArticle(page, '渡口夜航');
  await tab(page, /旧书市/u).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Compare with another article…' }).click();
  const chooser = page.getByRole('region', { name: /Second article/u });
  await chooser.getByRole('searchbox', { name: 'Choose an article' }).fill('夜航');
  await chooser.getByRole('button', { name: /渡口夜航/u }).click();

  const left = page.getByRole('region', { name: 'Text of “城南旧书市重新开张”' });
  const right = page.getByRole('region', { name: 'Text of “渡口夜航昨日恢复”' });
  await expect(right).toContainText('第40夜');
  await expectAccessible(page);
  await left.focus();
  await page.keyboard.press('PageDown');
  await expect.poll(() => firstInSight(left)).toBeGreaterThan(2);
  await expect
    .poll(async () => Math.abs((await firstInSight(right)) - (await firstInSight(left))))
    .toBeLessThanOrEqual(1);

  await page.getByRole('switch', { name: 'Scroll together' }).click({ force: true });
  const before = await firstInSight(right);
  await left.focus();
  await page.keyboard.press('End');
  await expect.poll(() => firstInSight(left)).toBeGreaterThan(25);
  expect(await firstInSight(right)).toBe(before);

  await page.getByRole('button', { name: 'Swap sides' }).click();
  await expect(page.getByRole('region', { name: /^First article: 渡口夜航/u })).toBeVisible();
  await page
    .getByRole('region', { name: /^First article/u })
    .getByRole('button', { name: 'Open in the reader' })
    .click();
  await expect(sheet(page)).toContainText('渡口夜航');
});

test('the scan beside a dump is shown beside its text, page by page, from its place', async ({
  app,
  run,
}) => {
  const { page } = app;
  await imported(page);
  await openArticle(page, '渡口夜航');
  await page.keyboard.press('s');
  const pane = page.getByRole('region', { name: 'Source', exact: true });
  await pane.getByRole('radio', { name: 'Scan' }).click({ force: true });
  const picture = pane.getByRole('img', { name: 'Scan of the page: ferry.png' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(600);
  await expectAccessible(page);

  const frame = pane.getByRole('region', { name: /^Scan of the page/u });
  const width = () => picture.evaluate((element) => element.getBoundingClientRect().width);
  const fitted = await width();
  await frame.focus();
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(fitted * 1.2);
  await page.keyboard.press('0');
  await expect.poll(width).toBeCloseTo(fitted, 0);
  await pane.getByRole('button', { name: 'Turn right' }).click();
  const box = await picture.boundingBox();
  expect(box?.width).toBeGreaterThan(box?.height ?? 0);

  // The second page of a dump has the second page of its PDF.
  await page.goBack();
  await openArticle(page, '植树');
  const drawn = pane.getByRole('img', { name: 'Scan of the page: books.pdf, page 2 of 2' });
  await expect(drawn).toBeVisible();
  const darkest = () =>
    drawn.evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height / 3) ?? {};
      return data === undefined ? 255 : Math.min(...data.filter((_, at) => at % 4 === 0));
    });
  await expect.poll(darkest, { timeout: 60_000 }).toBe(0);
  await pane.getByRole('button', { name: 'Previous page of the scan' }).click();
  await expect(pane.getByRole('img', { name: /page 1 of 2/u })).toBeVisible();

  // Nothing was copied: what is taken away is gone, and said to be.
  await run.remove('ferry.png');
  await page.goBack();
  await openArticle(page, '渡口夜航');
  await expect(pane.getByText('No scan lies beside this dump')).toBeVisible();
  await expect(pane).toContainText('ferry.jpg beside ferry.txt');
});
