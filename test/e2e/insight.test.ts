/**
 * Charts of the library: articles over time with themes as layers, themes by year, and themes that go together. Gone
 * through by keys alone in Chinese; what is saved is read again.
 */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { type DumpFolder, dumpFolder } from './dumps';
import { wordsOf } from './words';

const say = wordsOf('zh-Hans');
const [ferry, school] = ['航运', '教育'] as const;

/** Titles by the file they are in; dates are read from the paths. */
const pages = {
  '1931-06-04.txt': '江湾渡口恢复夜航船\n\n昨日，江湾渡口的夜航船恢复开行，末班船推迟到二十二时。\n',
  '1931-07-04.txt': '东岸渡口添置航灯\n\n东岸渡口添置两盏航灯，夜航船靠岸更稳。\n',
  '1933-09-01.txt': '山坳小学添书桌\n\n县里拨给山坳小学书桌六十张，新生由校长亲自迎接。\n',
} as const;

let dumps: DumpFolder;

test.beforeAll(async () => {
  dumps = await dumpFolder('江湾日报');
  for (const [name, text] of Object.entries(pages)) await dumps.write(name, text);
});

test.afterAll(() => dumps.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(dumps.path), language: 'zh-CN' });

test('time is gone through, narrows the list, and is saved; a theme of a year and two themes lead to their articles', async ({
  app: { page },
}) => {
  test.setTimeout(240_000);
  await tag(page, '江湾渡口恢复夜航船', [ferry]);
  await tag(page, '东岸渡口添置航灯', [ferry, school]);
  await tag(page, '山坳小学添书桌', [school]);
  const list = page.getByRole('listbox', { name: say('library:articles') });

  await test.step('months are spoken one by one, layer by layer', async () => {
    await page.getByRole('link', { name: say('common:nav.insight') }).click();
    await goInto(page, page.getByRole('group', { name: say('insight:time.title') }));
    await expect.poll(() => focused(page)).toBe('全部文章，1931年6月：1 篇');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toBe('全部文章，1931年7月：1 篇');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toMatch(/^(?:航运|教育)，1931年7月：1 篇$/u);
    await expectAccessible(page);
  });

  await test.step('a time chosen by Shift and arrows narrows the list, and is given up by Escape', async () => {
    await expect(list.getByRole('option')).toHaveCount(3);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await expect(list.getByRole('option')).toHaveCount(2);
    await expect(list).not.toContainText('山坳小学');
    await expect(page.getByRole('heading', { name: '2 篇，1931年6月至1931年7月' })).toBeVisible();
    await page.reload();
    await expect(list.getByRole('option')).toHaveCount(2);
    await goInto(page, page.getByRole('group', { name: say('insight:time.title') }));
    await page.keyboard.press('Escape');
    await expect(list.getByRole('option')).toHaveCount(3);
  });

  await test.step('the numbers are a table, and the chart is saved as SVG, PNG and CSV', async () => {
    const title = say('insight:time.title');
    await page.getByRole('button', { name: say('charts:numbers') }).click();
    const table = page.getByRole('table', { name: say('charts:numbersOf', { title }) });
    await expect(table.getByRole('rowheader')).toHaveText(['1931年6月', '1931年7月', '1933年9月']);
    await expectAccessible(page);
    const csv = await save(page, title, 'asCsv');
    expect(csv.name).toBe(`${title}.csv`);
    expect(csv.bytes.toString('utf8')).toContain('\r\n1931年7月,1,1,1\r\n');
    const svg = (await save(page, title, 'asSvg')).bytes.toString('utf8');
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
    expect(svg).toContain(`>${ferry}<`);
    expect(svg).not.toMatch(/class=|var\(|color-mix|style=/u);
    const png = (await save(page, title, 'asPng')).bytes;
    expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(800);
  });

  await test.step('a theme of a year leads to its articles', async () => {
    await page.getByRole('radio', { name: say('insight:views.heat'), exact: true }).click();
    await goInto(page, page.getByRole('group', { name: say('insight:heat.title') }));
    await goTo(page, new RegExp(`^${school}，1933`, 'u'));
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(list.getByRole('option')).toHaveCount(1);
    await expect(list).toContainText('山坳小学添书桌');
  });

  await test.step('in a graph one goes from a theme along its lines to the articles that carry both', async () => {
    await page.getByRole('radio', { name: say('insight:views.together'), exact: true }).click();
    await page.getByRole('radio', { name: say('insight:together.graph'), exact: true }).click();
    await goInto(page, page.getByRole('group', { name: say('insight:together.title') }));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toMatch(/与.*：1 篇$/u);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(list.getByRole('option')).toHaveCount(1);
    await expect(list).toContainText('东岸渡口添置航灯');
  });

  await test.step('what is tagged elsewhere is in the chart when one comes back', async () => {
    await tag(page, '山坳小学添书桌', [ferry]);
    await page.getByRole('link', { name: say('common:nav.insight') }).click();
    await page.getByRole('radio', { name: say('insight:views.heat'), exact: true }).click();
    await goInto(page, page.getByRole('group', { name: say('insight:heat.title') }));
    await goTo(page, new RegExp(`^${ferry}，1933`, 'u'));
  });
});

test.describe('in an empty library', () => {
  test.use({ folder: null, language: 'en-US' });

  test('every chart, and the concordance, says what belongs there and leads on', async ({
    app: { page },
  }) => {
    const inEnglish = wordsOf('en');
    await page.getByRole('button', { name: 'Try the sample library' }).waitFor();
    for (const [hash, words] of [
      ['#/insight', 'insight:emptyDatesText'],
      ['#/insight?show=heat', 'insight:emptyDatesText'],
      ['#/insight?show=together', 'themes:together.emptyText'],
      ['#/concordance?term=', 'analysis:idle.text'],
    ] as const) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await expect(page.getByText(inEnglish(words))).toBeVisible();
      const main = page.getByRole('main');
      await expect(main.getByRole('button', { name: inEnglish('importing:openFolder') })).toBeVisible();
      await expect(main.getByRole('button', { name: inEnglish('importing:trySamples') })).toBeVisible();
      await expectAccessible(page);
    }
  });
});

/** What has the focus, as it is called. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}

/** Goes into a chart by Tab. */
async function goInto(page: Page, chart: Locator): Promise<void> {
  await expect(chart).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await chart.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }).toPass({ intervals: [10], timeout: 60_000 });
}

/** Goes to the mark of a name by arrow keys, row by row. */
async function goTo(page: Page, name: RegExp): Promise<void> {
  for (let row = 0; row < 6; row += 1) {
    await page.keyboard.press('Home');
    for (let before = ''; before !== (await focused(page)); ) {
      before = await focused(page);
      if (name.test(before)) return;
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('ArrowDown');
  }
  expect(await focused(page)).toMatch(name);
}

async function save(
  page: Page,
  title: string,
  as: 'asSvg' | 'asPng' | 'asCsv',
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('button', { name: say('charts:exportOf', { title }) }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: say(`charts:${as}`) }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Puts tags on the article of a title, and leaves it open. */
async function tag(page: Page, title: string, names: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await expect(page.getByRole('article')).toContainText(title);
  const field = page.getByRole('searchbox', { name: say('tags:find') });
  for (const name of names) {
    await page.getByRole('button', { name: say('tags:add') }).click();
    await expect(field).toBeFocused();
    await page.keyboard.insertText(name);
    await page.getByRole('dialog').getByRole('option', { name }).first().click();
    await expect(page.getByRole('grid', { name: say('tags:ofArticle') })).toContainText(name);
    await expect(async () => {
      await page.mouse.click(1_000, 640);
      await expect(field).toBeHidden({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
  }
}
