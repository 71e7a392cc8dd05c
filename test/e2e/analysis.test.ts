/**
 * Words in context, over time and beside others, and reprints: gone through by keys in Chinese, by mouse in English, on
 * a run of one newspaper in which a notice was printed twice and stands inside a roundup.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { type DumpFolder, dumpFolder } from './dumps';
import { wordsOf } from './words';

const notice =
  '江湾渡口自本月十二日起恢复夜间航行，末班船改在二十二时开出，凡持月票者照旧有效，沿岸商号装卸货物须于傍晚以前办妥，船工都已重新考过执照。';
const misread = notice.replace('恢复', '恢腹').replace('末班', '未班');
const school =
  '山坳小学本学期添置书桌六十张，新生由校长亲自迎接，教室的窗户也都换过玻璃，附近各村家长到场观礼的有一百多人，孩子们唱了三支歌。';
const market =
  '东市昨日开张，摊位比去年多了一半，米价略有回落，布匹的行情没有什么变化，天气转凉之后买棉花的人多了起来，渡口的夜间航行也带来不少客商。';

const pages: Readonly<Record<string, string>> = {
  '江湾日报/1931-05-02/1.txt': `江湾渡口恢复夜航\n\n${notice}\n`,
  '江湾日报/1931-05-03/1.txt': `夜航船又开\n\n${misread}\n`,
  '江湾日报/1931-06-01/1.txt': `本埠要闻\n\n${school}\n${notice}\n${market}\n`,
  '江湾日报/1931-06-02/1.txt': `山坳小学添书桌\n\n${school}\n`,
};

let dumps: DumpFolder;

test.beforeAll(async () => {
  dumps = await dumpFolder('江湾日报');
  for (const [name, text] of Object.entries(pages)) await dumps.write(name, text);
});

test.afterAll(() => dumps.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(dumps.path) });

/** Goes to an address and waits for the view's heading. */
async function goTo(page: Page, hash: string, heading: string): Promise<void> {
  await page.evaluate((fragment) => {
    window.location.hash = fragment;
  }, hash);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

async function imported(page: Page, articles: string): Promise<void> {
  await expect(page.getByRole('listbox', { name: articles }).getByRole('option')).toHaveCount(4, {
    timeout: 60_000,
  });
}

async function inNarrowWindow(page: Page, check: () => Promise<void>): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 400, height: 720 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await check();
  if (size !== null) await page.setViewportSize(size);
}

test.describe('by mouse', () => {
  const say = wordsOf('en');

  test('a word in context is ordered, grouped, opened at its place and saved', async ({ app: { page } }) => {
    test.setTimeout(240_000);
    await imported(page, say('library:articles'));
    await page.getByRole('link', { name: say('common:nav.analysis') }).click();
    await expect(page.getByText(say('analysis:idle.title'))).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel(say('analysis:form.term')).fill('渡口');
    await page.getByRole('button', { name: say('analysis:form.read') }).click();
    const lines = page.getByRole('listbox', { name: say('analysis:lines.label') });
    await expect(lines.getByRole('option')).toHaveCount(5, { timeout: 60_000 });
    await expect(page.getByRole('status').filter({ hasText: /5 lines/u })).toBeVisible();
    await expectAccessible(page);

    // Aligned: the keyword begins at the same place in every line.
    const starts = await lines
      .locator('b')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
    expect(new Set(starts).size).toBe(1);
    // In the order of what follows: by radical and strokes, as Unicode has them.
    const followed = await lines
      .locator('b')
      .evaluateAll((all) => all.map((one) => one.nextSibling?.textContent?.slice(0, 1) ?? ''));
    expect(followed).toEqual([...followed].sort());

    await page.getByRole('button', { name: new RegExp(say('analysis:order.label')) }).click();
    await page.getByRole('option', { name: say('analysis:order.date') }).click();
    await expect(lines.getByRole('option').first()).toContainText('May 2, 1931');

    await page.getByRole('button', { name: new RegExp(say('analysis:group.label')) }).click();
    await page.getByRole('option', { name: say('analysis:group.behind') }).click();
    const groups = page.getByRole('listbox', { name: say('analysis:group.list') });
    await expect(groups.getByRole('option').first()).toContainText('自本');
    await expectAccessible(page);
    await groups.getByRole('option').first().click();
    await expect(lines.getByRole('option')).toHaveCount(3);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      (async () => {
        await page.getByRole('button', { name: say('analysis:export.label') }).click();
        await page.getByRole('menuitem', { name: say('analysis:export.csv') }).click();
      })(),
    ]);
    const saved = await readFile(await download.path(), 'utf8');
    expect(saved.split('\r\n').filter((row) => row !== '')).toHaveLength(4);
    expect(saved).toContain('江湾,渡口,自本月十二日起');

    // Two lines are chosen: only they are saved, and what they found is highlighted.
    await lines
      .getByRole('option')
      .first()
      .click({ modifiers: ['Control'] });
    await lines
      .getByRole('option')
      .nth(1)
      .click({ modifiers: ['Shift'] });
    const bar = page.getByRole('region', { name: say('library:selection') });
    await expect(bar).toContainText(say('analysis:lines.chosen', { count: 2 }));
    await expectAccessible(page);
    const [chosen] = await Promise.all([
      page.waitForEvent('download'),
      (async () => {
        await bar.getByRole('button', { name: say('analysis:export.chosen') }).click();
        await page.getByRole('menuitem', { name: say('analysis:export.csv') }).click();
      })(),
    ]);
    const few = await readFile(await chosen.path(), 'utf8');
    expect(few.split('\r\n').filter((row) => row !== '')).toHaveLength(3);
    await bar.getByRole('button', { name: say('analysis:lines.highlight'), exact: true }).click();
    await page.getByRole('menuitem').first().click();
    await expect(
      page.getByRole('alertdialog').filter({ hasText: say('analysis:lines.highlighted', { count: 2 }) }),
    ).toBeVisible();
    await lines.focus();
    await page.keyboard.press('Escape');
    await expect(bar).toHaveCount(0);

    await lines.getByRole('option').first().click();
    await expect(page.getByRole('article')).toBeVisible();
    await page.goBack();
    await expect(lines.getByRole('option')).toHaveCount(3);
    await inNarrowWindow(page, () => expectAccessible(page));
  });

  test('words are followed over time, and a point leads to its articles', async ({ app: { page } }) => {
    test.setTimeout(240_000);
    await imported(page, say('library:articles'));
    await goTo(page, '#/frequency?terms=', say('analysis:views.frequency'));
    const term = page.getByLabel(say('analysis:form.addTerm'));
    for (const word of ['渡口', '书桌']) {
      await term.fill(word);
      await term.press('Enter');
      await expect(page.getByRole('list', { name: say('analysis:frequency.legend') })).toContainText(word);
    }
    const chart = page.getByRole('group', {
      name: say('analysis:frequency.chart', { period: say('analysis:frequency.byMonth') }),
    });
    await expect(chart.getByRole('link')).toHaveCount(4);
    await expect(chart.getByRole('link').first()).toHaveAccessibleName(/渡口, 1931-05: 2 of 2 articles/u);
    await expectAccessible(page);
    await inNarrowWindow(page, () => expectAccessible(page));
    await page
      .getByRole('link', {
        name: say('analysis:frequency.cell', { term: '书桌', period: '1931-06', count: 2, articles: 2 }),
      })
      .click();
    await expect(page).toHaveURL(/#\/search\?query=/u);
    await expect(page.getByRole('listbox', { name: say('search:results') }).getByRole('option')).toHaveCount(
      2,
    );
  });

  test('what stands near a word is listed, and opens the lines with both', async ({ app: { page } }) => {
    test.setTimeout(240_000);
    await imported(page, say('library:articles'));
    await goTo(page, `#/collocates?term=${encodeURIComponent('航行')}`, say('analysis:views.collocates'));
    const table = page.getByRole('table', { name: say('analysis:collocates.table', { term: '航行' }) });
    const row = table.getByRole('link', {
      name: say('analysis:collocates.open', { term: '航行', word: '夜间' }),
    });
    await expect(row).toBeVisible();
    await expectAccessible(page);
    await inNarrowWindow(page, () => expectAccessible(page));
    await row.click();
    const lines = page.getByRole('listbox', { name: say('analysis:lines.label') });
    await expect(lines.getByRole('option')).toHaveCount(4);
  });
});

test.describe('by keys', () => {
  test.use({ language: 'zh-CN' });
  const say = wordsOf('zh-Hans');

  test('from a search to its words in context, into an article and back to the line', async ({
    app: { page },
  }) => {
    test.setTimeout(240_000);
    await imported(page, say('library:articles'));
    await page.keyboard.press('Control+f');
    await page.keyboard.type('渡口');
    await page.keyboard.press('Enter');
    const inContext = page.getByRole('button', { name: say('analysis:inContext') });
    await expect(inContext).toBeEnabled({ timeout: 60_000 });
    await inContext.focus();
    await page.keyboard.press('Enter');
    const lines = page.getByRole('listbox', { name: say('analysis:lines.label') });
    await expect(lines.getByRole('option')).toHaveCount(5, { timeout: 60_000 });
    await lines.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    const active = async () => lines.getAttribute('aria-activedescendant');
    const before = await active();
    expect(before).toMatch(/-3$/u);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toContainText('夜间航行');
    await page.goBack();
    await expect(lines).toBeFocused();
    await expect(lines.getByRole('option')).toHaveCount(5);
    expect(await active()).toMatch(/-3$/u);
    await inNarrowWindow(page, () => expectAccessible(page));
  });

  test('reprints are found, the earliest first, and laid side by side with their differences', async ({
    app: { page },
  }) => {
    test.setTimeout(240_000);
    await imported(page, say('library:articles'));
    await goTo(page, '#/reprints', say('reprints:title'));
    const list = page.getByRole('listbox', { name: say('reprints:list') });
    await expect(list.getByRole('option')).toHaveCount(2, { timeout: 60_000 });
    await expect(page.getByText(say('reprints:progress.done'))).toBeVisible();
    const members = page.getByRole('region', { name: say('reprints:members') }).getByRole('listitem');
    await expect(members).toHaveCount(3);
    await expect(members.nth(0)).toContainText('江湾渡口恢复夜航');
    await expect(members.nth(0)).toContainText(say('reprints:relation.first'));
    await expect(members.nth(2)).toContainText('本埠要闻');
    await expectAccessible(page);
    await inNarrowWindow(page, () => expectAccessible(page));

    await list.focus();
    await page.keyboard.press('ArrowDown');
    await expect(members).toHaveCount(2);
    await page.keyboard.press('ArrowUp');
    await expect(members).toHaveCount(3);
    // What is chosen stands for all its printings.
    const bar = page.getByRole('region', { name: say('library:selection') });
    await page.keyboard.press('Space');
    await expect(bar).toContainText(say('library:selected', { count: 3 }));
    await page.keyboard.press('Control+a');
    await expect(bar).not.toContainText(say('library:selected', { count: 3 }));
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(bar).toHaveCount(0);
    await page.keyboard.press('Enter');
    const sides = page.getByRole('group', { name: say('reprints:side.title') });
    await expect(sides).toBeFocused();
    await expect(sides.getByRole('region')).toHaveCount(2);
    await expect(page.getByText(say('reprints:side.differences', { count: 3 }))).toBeVisible();
    await expectAccessible(page);
    // The headline, then two misread characters.
    for (const text of [
      ['江湾渡口恢复夜航', '夜航船又开'],
      ['复', '腹'],
      ['末', '未'],
    ]) {
      await page.keyboard.press('n');
      const current = sides.locator('[data-difference][class*="current"]');
      await expect(current).toHaveText(text);
    }
    await inNarrowWindow(page, () => expectAccessible(page));

    // From an article to what is like it.
    await page.goBack();
    await expect(list).toBeFocused();
    await members.nth(1).getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toBeVisible();
    await page.getByRole('link', { name: say('reprints:action') }).focus();
    await page.keyboard.press('Enter');
    const similar = page.getByRole('list', { name: say('reprints:of.title') }).getByRole('listitem');
    await expect(similar).toHaveCount(2);
    await expectAccessible(page);
  });
});
