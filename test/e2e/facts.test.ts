/** What is known of pages: from paths and running heads, edited and undone; patterns with their preview; continuations. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { type DumpFolder, dumpFolder } from './dumps';
import { wordsOf } from './words';

const front = `江湾日报 2031年4月2日 星期三 第1版 要闻

江湾渡口恢复夜航船

　　本报讯（记者何舟 通讯员周 行）昨日，江湾渡口
的夜航船恢复开行，末班船推迟到二十二时。渡口管理
处说，夜航船每班可载六十人，票价不变，老街坊凭证减
半；对停航期间已经售出的月票，管理处将（下转第4版）
`;
const inner = `江湾日报 2031年4月3日 星期四 第4版 城事

江湾渡口恢复夜航船

（上接第1版）按停航的天数顺延，不另收费。渡口还将
添两盏航灯，夜航船的船工都已重新考过执照。住在东岸
的老街坊说，夜航船恢复以后，看夜戏不必再绕道东桥。
`;

let dumps: DumpFolder;

test.beforeAll(async () => {
  dumps = await dumpFolder('旧报');
  await dumps.write('江湾日报/2031-04-02/01.txt', front);
  await dumps.write('江湾日报/2031-04-02/04.txt', inner);
  await dumps.write('未整理/扫描.txt', '山坳小学添书桌\n\n新生由校长亲自迎接，县里另拨书桌六十张。\n');
});

test.afterAll(() => dumps.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(dumps.path) });

for (const { language, id } of [
  { language: 'en-US', id: 'en' },
  { language: 'zh-CN', id: 'zh-Hans' },
] as const) {
  const say = wordsOf(id);
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a page says what is known of it and where from; a conflict is settled by the user, and undone', async ({
      app: { page },
    }) => {
      test.setTimeout(240_000);
      await openPage(page, say, '04.txt');
      const known = page.getByRole('region', { name: say('facts:known') });
      await expect(known).toContainText('江湾日报');
      await expect(known.locator('[data-conflict]')).toContainText('2031');
      await expectAccessible(page);
      await known.getByRole('button', { name: say('facts:edit') }).click();
      const form = page.getByRole('dialog', { name: say('facts:form.title') });
      await expectAccessible(page);
      await form.getByLabel(say('facts:field.date')).fill('2031-02-30');
      await form.getByRole('button', { name: say('facts:form.save') }).click();
      await expect(form).toContainText(say('facts:form.noDate'));
      await form.getByRole('button').filter({ hasText: '2031-04-02' }).click();
      await form.getByLabel(say('facts:field.edition')).fill('早版');
      await form.getByRole('button', { name: say('facts:form.save') }).click();
      await expect(known).toContainText(say('facts:origin.user'));
      await expect(known.locator('[data-conflict]')).toHaveCount(0);
      await page.keyboard.press('Control+z');
      await expect(known.locator('[data-conflict]')).toHaveCount(1);
      await page.goto(`${new URL(page.url()).origin}/#/library`);
      const row = page.getByRole('option').filter({ hasText: '江湾渡口恢复夜航船' }).nth(1);
      const differ = say('facts:differShort', { fields: say('facts:field.date') });
      await expect(row).toContainText(differ);
      await expectAccessible(page);
      await row.click();
      const difference = page.getByRole('article').getByRole('link', { name: say('facts:field.date') });
      await expect(difference).toHaveAttribute('href', /#\/page/u);
      await expectAccessible(page);
    });

    test('patterns are written with a preview, refused while wrong, saved, and applied in one step', async ({
      app: { page },
    }) => {
      test.setTimeout(240_000);
      await openPage(page, say, '扫描.txt');
      await page.goto(`${new URL(page.url()).origin}/#/settings`);
      const preview = page.getByRole('table');
      await expect(preview.getByRole('row').filter({ hasText: '01.txt' })).toContainText('江湾日报');
      await expect(preview.getByRole('row').filter({ hasText: '扫描.txt' })).toContainText(
        say('facts:preview.nothing'),
      );
      await page.getByRole('button', { name: say('facts:patterns.add') }).click();
      const fields = page.getByRole('list', { name: say('facts:patterns.list') }).getByRole('textbox');
      await fields.last().fill('{section}{paper}.txt');
      await expect(
        page.getByRole('button', { name: say('facts:patterns.save'), exact: true }),
      ).toBeDisabled();
      await expectAccessible(page);
      await fields.last().fill('{section}/扫描.txt');
      await expect(preview.getByRole('row').filter({ hasText: '扫描.txt' })).toContainText('未整理');
      await page.getByRole('button', { name: say('facts:patterns.save'), exact: true }).click();
      await page.getByRole('button', { name: say('facts:patterns.apply') }).click();
      const asked = page.getByRole('alertdialog', { name: say('facts:patterns.applyTitle') });
      await expect(asked).toBeVisible();
      await expectAccessible(page);
      await asked.getByRole('button', { name: say('facts:patterns.applyConfirm') }).click();
      await openPage(page, say, '扫描.txt');
      await expect(page.getByRole('region', { name: say('facts:known') })).toContainText('未整理');
      await page.keyboard.press('Control+z');
      await expect(page.getByRole('region', { name: say('facts:known') })).not.toContainText('未整理');
    });

    test('an article that goes on elsewhere is offered the rest, joined with it only when one says so', async ({
      app: { page },
    }) => {
      test.setTimeout(240_000);
      await openPage(page, say, '01.txt');
      const offers = page.getByRole('region', { name: say('facts:offer.label') });
      await expect(offers).toContainText('江湾渡口恢复夜航船');
      await page.goto(`${new URL(page.url()).origin}/#/library`);
      await page.getByRole('option').filter({ hasText: '江湾渡口恢复夜航船' }).first().click();
      const article = page.getByRole('article');
      await expect(article).toContainText('何舟');
      await expect(article).toContainText('周行');
      await expect(offers).toBeVisible();
      await expectAccessible(page);
      await offers
        .getByRole('button')
        .filter({ hasText: say('facts:offer.join') })
        .click();
      await expect(article).toContainText('月票');
      await expect(article).toContainText('顺延');
      await expect(offers).toHaveCount(0);
    });
  });
}

/** Opens a page from the list of pages of the only source. */
async function openPage(page: Page, say: ReturnType<typeof wordsOf>, file: string): Promise<void> {
  await page.getByRole('link', { name: '旧报' }).first().click();
  await page.getByText(say('library:pages'), { exact: true }).click();
  const row = page
    .getByRole('listbox', { name: say('library:pages') })
    .getByRole('option')
    .filter({ hasText: file });
  await row.first().click();
  await expect(page.getByRole('region', { name: say('facts:known') })).toBeVisible();
}
