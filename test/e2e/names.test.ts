/**
 * Names: offered by bylines and offices, kept in lists with their variants, each with a page of mentions; and the calendar
 * of what a run has. By keys alone in Chinese, by mouse in English.
 */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { type DumpFolder, dumpFolder } from './dumps';
import { type SavedFile, savedBy } from './steps';
import { press, tabTo } from './tag-steps';
import { wordsOf } from './words';

/** Eight Mondays and the days around them; one Monday is missing, and a page of one issue. */
const mondays = ['03-04', '03-11', '03-18', '03-25', '04-01', '04-15', '04-22', '04-29'].map(
  (day) => `1957-${day}`,
);
const missing = '1957-04-08';

let dumps: DumpFolder;

test.beforeAll(async () => {
  dumps = await dumpFolder('合集');
  for (const [at, date] of mondays.entries()) {
    const who = at % 2 === 0 ? '王建国' : '陳小川';
    await dumps.write(
      `江湾日报/${date}/01.txt`,
      `渡口第${'一二三四五六七八'[at]}次修葺\n\n本报讯（记者何舟）市长${who}昨日到东山镇渡口，说新添航灯六盏，末班船推迟到二十二时，船工都重新考过执照。\n`,
    );
  }
  await dumps.write(
    `江湾日报/${mondays[2]}/03.txt`,
    '书桌六十张\n\n县里拨给山坳小学书桌六十张，王建国与陈小川同去迎接新生，校长擦了每一张书桌，教室也粉刷过。\n',
  );
});

test.afterAll(() => dumps.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(dumps.path) });

test.describe('by keys alone', () => {
  test.use({ language: 'zh-CN' });
  const say = wordsOf('zh-Hans');

  test('offers become names with a page of mentions; the calendar leads to the pages of an issue', async ({
    app: { page },
  }) => {
    test.setTimeout(240_000);
    await page.evaluate(() => {
      addEventListener('mousedown', () => console.error('a mouse was used'), { capture: true });
    });
    await imported(page, say, 9);

    await test.step('nothing is in the lists by itself; what is chosen of the offers is', async () => {
      await press(page, page.getByRole('link', { name: say('common:title.names'), exact: true }));
      await expect(page.getByText(say('names:empty.person'))).toBeVisible();
      await showBy(page, say, 'offers');
      const offers = page.getByRole('listbox', { name: say('names:offers.title') });
      await expect(offers.getByRole('option').filter({ hasText: '王建国' })).toBeVisible({ timeout: 60_000 });
      await expectAccessible(page);
      await goTo(page, offers, '王建国');
      await page.keyboard.press('Space');
      await press(page, page.getByRole('button', { name: say('names:offers.take', { count: 1 }) }));
      await expect(offers.getByRole('option').filter({ hasText: '王建国' })).toHaveCount(0);
      await page.keyboard.press('Control+z');
      await expect(offers.getByRole('option').filter({ hasText: '王建国' })).toHaveCount(1);
      await page.keyboard.press('Control+Shift+z');
      await expect(offers.getByRole('option').filter({ hasText: '王建国' })).toHaveCount(0);
    });

    await test.step('a name is added with a variant, and opened', async () => {
      await showBy(page, say, 'person');
      await press(page, page.getByRole('button', { name: say('names:add'), exact: true }));
      const dialog = page.getByRole('dialog');
      await expectAccessible(page);
      await page.keyboard.insertText('陈船长');
      await tabTo(page, dialog.getByLabel(say('names:dialog.variants')));
      await page.keyboard.insertText('陈小川');
      await press(page, dialog.getByRole('button', { name: say('names:save') }));
      const list = page.getByRole('listbox', { name: say('names:views.person') });
      const row = list.getByRole('option').filter({ hasText: '陈船长' });
      await expect(row).toContainText('5');
      await goTo(page, list, '陈船长');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: '陈船长' })).toBeVisible();
      const mentions = page.getByRole('listbox', { name: say('names:page.mentions') });
      await expect(mentions.getByRole('option')).toHaveCount(5);
      // Traditional and simplified characters are one writing.
      await expect(mentions.locator('mark').first()).toHaveText('陳小川');
      await expect(page.getByRole('complementary', { name: say('names:page.together') })).toContainText(
        '王建国',
      );
      await expectAccessible(page);
    });

    await test.step('months that are chosen in the chart narrow the mentions', async () => {
      const chart = page.getByRole('group', { name: say('names:page.chart') });
      await intoChart(page, chart);
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      const mentions = page.getByRole('listbox', { name: say('names:page.mentions') });
      await expect(mentions.getByRole('option')).toHaveCount(3);
      await press(page, page.getByRole('button', { name: say('names:page.all') }));
      await expect(mentions.getByRole('option')).toHaveCount(5);
      await goTo(page, mentions, '书桌六十张');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('article').first()).toContainText('同去迎接新生');
    });

    await test.step('the calendar says what is missing, and leads to a page', async () => {
      await press(page, page.getByRole('link', { name: say('common:title.coverage'), exact: true }));
      const chart = page.getByRole('group', {
        name: say('coverage:chart', { paper: '江湾日报', year: '1957' }),
      });
      await expect(chart).toBeVisible();
      await expectAccessible(page);
      await intoChart(page, chart);
      await goRight(page, /缺期/u);
      await page.keyboard.press('Enter');
      await expect(page.getByText(say('coverage:issue.missing'))).toBeVisible();
      expect(decodeURIComponent(page.url())).toContain(missing);
      await page.goBack();
      await intoChart(page, chart);
      await page.keyboard.press('Home');
      await goRight(page, /缺第 1、2 版|缺第 2 版/u);
      await page.keyboard.press('Enter');
      const pages = page.getByRole('list', { name: say('coverage:issue.list') });
      await expect(pages.getByRole('listitem')).toHaveCount(3);
      await expectAccessible(page);
      await press(page, pages.getByRole('link').last());
      await expect(page.getByText('书桌六十张').first()).toBeVisible();
    });
  });
});

test.describe('by mouse', () => {
  const say = wordsOf('en');

  test('lists come in and go out as CSV; names are made one, deleted, brought back; reporters have their articles', async ({
    app: { page },
  }) => {
    test.setTimeout(240_000);
    await imported(page, say, 9);
    await page.getByRole('link', { name: say('common:title.names'), exact: true }).click();

    const list = page.getByRole('listbox', { name: say('names:views.person') });
    await test.step('a list is imported, what cannot be read of it is said', async () => {
      await page.getByRole('button', { name: say('names:more') }).click();
      await page.getByRole('menuitem', { name: say('names:import') }).click();
      const dialog = page.getByRole('dialog');
      const choosing = page.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: say('names:importing.choose') }).click();
      const csv =
        'kind,name,variants,note\nperson,王建国,,市长\nperson,王市长,,\nriver,江,,\nperson,陈小川,,\n';
      await (await choosing).setFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await expect(dialog).toContainText('river, 江');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: say('names:importing.apply', { count: 3 }) }).click();
      await expect(list.getByRole('option')).toHaveCount(3);
      await expect(list.getByRole('option').first()).toContainText('5 articles', { timeout: 60_000 });
    });

    await test.step('two names are made one', async () => {
      await list
        .getByRole('option')
        .filter({ hasText: '王建国' })
        .click({ modifiers: ['Control'] });
      await list
        .getByRole('option')
        .filter({ hasText: '王市长' })
        .click({ modifiers: ['Control'] });
      await page.getByRole('button', { name: say('names:merge') }).click();
      await expectAccessible(page);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('names:dialog.mergeDo') })
        .click();
      await expect(list.getByRole('option')).toHaveCount(2);
      await expect(list).toContainText('also 王市长');
    });

    await test.step('all of a list goes to another one, and comes back', async () => {
      await list.focus();
      await page.keyboard.press('Control+a');
      const bar = page.getByRole('region', { name: say('names:chosen') });
      await expect(bar).toContainText(say('names:selected', { count: 2 }));
      await page.keyboard.press('Escape');
      await expect(bar).toHaveCount(0);
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+ArrowDown');
      await expect(bar).toContainText(say('names:selected', { count: 2 }));
      await expectAccessible(page);
      await bar.getByRole('button', { name: say('names:setKind') }).click();
      await page.getByRole('menuitem', { name: say('names:views.organisation') }).click();
      await expect(page.getByText(say('names:empty.person'))).toBeVisible();
      const moved = page.getByRole('alertdialog').filter({
        hasText: say('names:done.moved', { count: 2, list: say('names:views.organisation') }),
      });
      await moved.getByRole('button', { name: say('names:undo') }).click();
      await expect(list.getByRole('option')).toHaveCount(2);
    });

    await test.step('the lists are saved as a file', async () => {
      await page.getByRole('button', { name: say('names:more') }).click();
      const saved = await savedBy(page, () =>
        page.getByRole('menuitem', { name: say('names:export') }).click(),
      );
      expect(textOf(saved)).toContain('person,王建国,王市长,市长');
    });

    await test.step('a name is deleted and brought back', async () => {
      await list.getByRole('option').filter({ hasText: '王建国' }).click();
      await expect(page.getByRole('heading', { name: '王建国' })).toBeVisible();
      await page.getByRole('button', { name: say('names:delete') }).click();
      await expect(list.getByRole('option')).toHaveCount(1);
      const notice = page
        .getByRole('alertdialog')
        .filter({ hasText: say('names:done.deletedName', { name: '王建国' }) });
      await notice.getByRole('button', { name: say('names:undo') }).click();
      await expect(list.getByRole('option')).toHaveCount(2);
      await list.getByRole('option').filter({ hasText: '王建国' }).click();
      const saved = await savedBy(page, () =>
        page.getByRole('button', { name: say('names:page.export') }).click(),
      );
      expect(textOf(saved).trim().split('\r\n')).toHaveLength(6);
    });

    await test.step('a reporter has a page of articles', async () => {
      await page.getByRole('link', { name: say('common:title.names'), exact: true }).click();
      await page.getByRole('radio', { name: say('names:views.reporters') }).click();
      const reporters = page.getByRole('listbox', { name: say('names:reporters.list') });
      await expectAccessible(page);
      await reporters.getByRole('option').filter({ hasText: '何舟' }).click();
      const articles = page.getByRole('listbox', { name: say('names:page.articlesOf') });
      await expect(articles.getByRole('option')).toHaveCount(8);
      await page.getByRole('button', { name: say('names:page.addReporter') }).click();
      await page.getByRole('button', { name: say('names:page.open', { name: '何舟' }) }).click();
      await expect(
        page.getByRole('listbox', { name: say('names:page.mentions') }).getByRole('option'),
      ).toHaveCount(8);
    });
  });
});

function textOf({ bytes }: SavedFile): string {
  return new TextDecoder().decode(bytes);
}

/** Waits until the folder is read in. */
async function imported(page: Page, say: ReturnType<typeof wordsOf>, files: number): Promise<void> {
  const panel = page.getByRole('region', { name: say('importing:panel') });
  await expect(panel).toContainText(new RegExp(`新增 ${files} 个|${files} added`, 'u'), { timeout: 60_000 });
}

/** Chooses what of the names is shown, by the arrow keys of its group. */
async function showBy(page: Page, say: ReturnType<typeof wordsOf>, show: 'person' | 'offers'): Promise<void> {
  const choice = page.getByRole('radio', { name: say(`names:views.${show}`) });
  const group = page.getByRole('radiogroup', { name: say('names:show') });
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await group.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }).toPass({ intervals: [10], timeout: 60_000 });
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
  for (let step = 0; step < 5; step += 1) {
    if (await choice.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
}

/** Goes to a list by Tab, and to the row that says `text` by its keys. */
async function goTo(page: Page, list: Locator, text: string): Promise<void> {
  await tabTo(page, list);
  const row = list.getByRole('option').filter({ hasText: text }).first();
  await page.keyboard.press('Home');
  await expect(async () => {
    const wanted = await row.getAttribute('id');
    if ((await list.getAttribute('aria-activedescendant')) !== wanted) await page.keyboard.press('ArrowDown');
    expect(await list.getAttribute('aria-activedescendant')).toBe(wanted);
  }).toPass({ intervals: [10], timeout: 60_000 });
}

async function intoChart(page: Page, chart: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await chart.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }).toPass({ intervals: [10], timeout: 60_000 });
}

/** Goes along the row to the mark that is called so. */
async function goRight(page: Page, name: RegExp): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  for (let before = ''; before !== (await focused()) && !name.test(await focused()); ) {
    before = await focused();
    await page.keyboard.press('ArrowRight');
  }
  expect(await focused()).toMatch(name);
}
