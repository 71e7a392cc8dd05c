/** The language of queries as it is typed, mended, filled in and kept: in the running app. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { type DumpFolder, dumpFolder } from './dumps';
import { putAwayImports } from './steps';

const bridge = '昨日上午，青渡大桥正式通车，首日车流平稳，两岸居民步行过桥，沿途秩序良好。';
const toll = '大桥收费方案昨日公布，小客车每次收费十元，渡口轮渡票价不变，方案下月起施行。';
const ferry = '渡口轮渡昨日因大雾停航三小时，下午恢复，未见乘客滞留，轮渡公司加开两班。';
const market = '城东菜市场昨日重新开张，摊位比过去多一倍，菜价平稳，居民称方便。';

/** An article; its paragraph is indented, as a column prints it. */
function set(headline: string, text: string): string {
  return `${headline}\n\n    ${text}\n\n\n\n`;
}

let folder: DumpFolder;

test.beforeEach(async () => {
  folder = await dumpFolder('青渡晚报');
  await folder.write('2031-04-02/01.txt', set('青渡大桥通车', bridge));
  await folder.write('2031-04-02/02.txt', set('大桥收费方案公布', toll));
  await folder.write('2031-05-09/01.txt', set('大雾停航', ferry));
  await folder.write('2031-05-09/02.txt', set('菜市场开张', market));
});

test.afterEach(() => folder.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(folder.path) });

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search the library' });
const results = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');

async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Imports' })).toContainText('4 added', { timeout: 60_000 });
  await putAwayImports(page);
}

async function ask(page: Page, query: string, headlines: readonly string[]): Promise<void> {
  await box(page).fill(query);
  await expect(async () => {
    const rows = await results(page).allInnerTexts();
    const found = headlines.map((headline) => rows.filter((row) => row.includes(headline)).length);
    expect({ rows: rows.length, found }).toEqual({ rows: headlines.length, found: headlines.map(() => 1) });
  }).toPass({ timeout: 60_000 });
}

test('operators are typed with Chinese signs, and mistakes are mended where they are', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  await ready(page);
  await ask(page, '大桥　－收费', ['青渡大桥通车']);
  await ask(page, '（大桥 OR 轮渡） －“步行过桥”', ['大桥收费方案公布', '大雾停航']);
  await ask(page, '标题：（通车 OR 开张）', ['青渡大桥通车', '菜市场开张']);
  await ask(page, '小客车 near/4 十元', ['大桥收费方案公布']);
  await ask(page, '/[一二三四]小时/', ['大雾停航']);
  await ask(page, '平稳 is:unread -has:tag', ['青渡大桥通车', '菜市场开张']);
  await ask(page, 'date:2031-04 收费', ['大桥收费方案公布']);

  // What cannot be read is underlined and told; the rest is answered all the same.
  await box(page).fill('标提：大桥 date:2031-13 通车');
  await expect(page.locator('[data-problem]')).toHaveText(['标提', '2031-13']);
  const problems = page.getByRole('status', { name: 'What cannot be read in the query' });
  await expect(problems).toContainText('There is no field “标提”');
  await expect(box(page)).toHaveAccessibleDescription(/“2031-13” cannot be read as a date/u);
  await expectAccessible(page);
  await box(page).press('Alt+Enter');
  await expect(box(page)).toHaveValue('标题：大桥 date:2031-13 通车');
  await problems.getByRole('button', { name: 'Use 2031' }).click();
  await expect(box(page)).toHaveValue('标题：大桥 date:2031 通车');
  await expect(problems).toBeEmpty();
  await expect(results(page)).toHaveCount(1);
});

test('an input method composes without a query in between, and suggestions are taken by keys', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  await ready(page);
  await box(page).focus();
  const client = await page.context().newCDPSession(page);
  for (const half of ['d', 'da', 'da q', 'da qiao']) {
    await client.send('Input.imeSetComposition', {
      text: half,
      selectionStart: half.length,
      selectionEnd: half.length,
    });
    await page.waitForTimeout(150);
  }
  expect(new URL(page.url()).hash).not.toContain('query=');
  await client.send('Input.insertText', { text: '大桥' });
  await expect(results(page)).toHaveCount(2);

  await page.keyboard.type(' ha');
  await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
  await expectAccessible(page);
  for (const key of ['ArrowDown', 'Enter', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(box(page)).toHaveValue('大桥 has:highlight');
  await expect(results(page)).toHaveCount(0);

  // What was searched for is offered in the empty box.
  await page.keyboard.press('Enter');
  await box(page).fill('');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: '大桥 has:highlight' })).toBeVisible();
});

test('the form writes the query, and a search is kept with its count', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  await ready(page);
  await ask(page, '大桥 /收费.案/', ['大桥收费方案公布']);
  await page.getByRole('button', { name: 'Search form' }).click();
  const form = page.getByRole('dialog', { name: 'Search form' });
  await expect(form.getByRole('textbox', { name: 'All of these words' })).toHaveValue('大桥');
  await expect(form).toContainText('/收费.案/');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Clear the form' }).click();
  await form.getByRole('textbox', { name: 'Any of these words' }).fill('大桥 轮渡');
  await form.getByRole('textbox', { name: 'None of these words' }).fill('步行');
  await form.getByRole('checkbox', { name: 'Unread' }).check({ force: true });
  await form.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(box(page)).toHaveValue('(大桥 OR 轮渡) -步行 is:unread');
  await expect(results(page)).toHaveCount(2);

  await page.getByRole('button', { name: 'Save search' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Crossings');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved as “Crossings”')).toBeVisible();
  const saved = page.getByRole('region', { name: 'Saved searches' });
  await expect(saved.getByRole('link', { name: 'Crossings' })).toHaveText('Crossings2');
  await page.getByRole('button', { name: 'How to search' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  // Another page that answers comes in: the count follows by itself.
  await folder.write(
    '2031-06-01/01.txt',
    set('轮渡加班', '轮渡公司昨日起加开夜班，末班延至十一点，票价不变，市民称便。'),
  );
  await page.getByRole('link', { name: '青渡晚报' }).hover();
  await page.getByRole('button', { name: 'Actions for 青渡晚报' }).click();
  await page.getByRole('menuitem', { name: 'Scan again' }).click();
  await expect(saved.getByRole('link', { name: 'Crossings' })).toHaveText('Crossings3', { timeout: 60_000 });

  // Deleted by its key, and brought back.
  await saved.getByRole('link', { name: 'Crossings' }).press('Delete');
  await expect(saved).toContainText('Save a search to have it here');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(saved.getByRole('link', { name: 'Crossings' })).toHaveText('Crossings3');
});
