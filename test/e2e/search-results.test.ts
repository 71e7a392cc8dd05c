/** The results of a search: facets that combine, the timeline by keys, from box to list to article and back, matches. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { type DumpFolder, dumpFolder } from './dumps';
import { putAwayImports } from './steps';
import { wordsOf } from './words';

const papers = ['江湾日报', '云渡晚报'] as const;
const months = ['01', '02', '03', '04', '05', '06'] as const;
const pages = ['1', '4'] as const;

/** Two papers, six months, two pages: an article of ferries on each, and one of bridges on the first pages. */
const ferries = papers.length * months.length * pages.length;

function pageText(paper: string, month: string, number: string): string {
  const bridge = `

　　大桥收费站本月起改用新票，过桥的车辆须在桥头停车验票，货车另按载重收费，商户请求减免，县里答应一个月内答复。
`;
  return `${paper} 2031年${Number(month)}月2日 第${number}版 要闻

渡船第${Number(month)}号新船下水

　　本报讯 停航半年的东岸渡船昨天恢复夜航，首班渡船
今晚七时开出，票价与去年相同。管理处说，夜航每日往返
十二班，乘客可在东岸码头购票，月票照旧。
${number === '1' ? `\n大桥收费站换新票${bridge}` : ''}`;
}

let dumps: DumpFolder;

test.beforeAll(async () => {
  dumps = await dumpFolder('旧报');
  for (const paper of papers) {
    for (const month of months) {
      for (const page of pages) {
        await dumps.write(`${paper}/2031-${month}-02/0${page}.txt`, pageText(paper, month, page));
      }
    }
  }
});

test.afterAll(() => dumps.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(dumps.path) });

const say = wordsOf('en');

/** Searches, and waits until all are counted. */
async function searchFor(page: Page, query: string, found: number): Promise<void> {
  await expect(page.getByRole('region', { name: say('importing:panel') })).toContainText(
    say('importing:panelDone'),
    { timeout: 60_000 },
  );
  await page.getByRole('searchbox', { name: say('common:search') }).fill(query);
  await expectFound(page, found);
}

async function expectFound(page: Page, count: number): Promise<void> {
  const words = count === 1 ? '1 article found.' : say('results:found', { shown: count });
  await expect(page.getByText(words, { exact: true })).toBeVisible({ timeout: 60_000 });
}

const facetValue = (page: Page, facet: string, value: string) =>
  page.getByRole('listbox', { name: say(`results:facet.${facet}`), exact: true }).getByRole('option', {
    name: new RegExp(`^${value}, `, 'u'),
  });

test('facets combine, and going back takes them back', async ({ app: { page } }) => {
  test.setTimeout(240_000);
  await searchFor(page, '渡船', ferries);
  await facetValue(page, 'paper', '江湾日报').click();
  await expectFound(page, ferries / 2);
  await expect(facetValue(page, 'paper', '云渡晚报')).toHaveAccessibleName(
    `云渡晚报, ${ferries / 2} articles`,
  );
  await facetValue(page, 'page', '4').click();
  await expectFound(page, ferries / 4);
  await facetValue(page, 'year', '2031').click();
  await facetValue(page, 'month', 'March 2031').click();
  await expectFound(page, 1);
  const chips = page.getByRole('grid', { name: say('results:chosen') });
  await expect(chips.getByRole('row')).toHaveText([
    'Newspaper: 江湾日报',
    'Year: 2031',
    'Month: March 2031',
    'Page: 4',
  ]);
  await facetValue(page, 'month', 'April 2031').click();
  await expectFound(page, 2);
  await page.goBack();
  await expectFound(page, 1);
  await chips.getByRole('row', { name: 'Newspaper: 江湾日报' }).getByRole('button').click();
  await expectFound(page, 2);
  await page.getByRole('button', { name: say('results:clear') }).click();
  await expectFound(page, ferries);
});

test('a span of time is chosen from the timeline by keys, by dragging, and by its two fields', async ({
  app: { page },
}) => {
  test.setTimeout(240_000);
  await searchFor(page, '渡船', ferries);
  const bars = page.getByRole('listbox', { name: say('results:timeline.chart') });
  await expect(bars.getByRole('option')).toHaveCount(months.length);
  await expect(bars.getByRole('option').nth(2)).toHaveAccessibleName('March 2031: 4 articles');
  await bars.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expectFound(page, 12);
  await expect(page.getByText('Time: February 2031 – April 2031')).toBeVisible();
  await expect(bars.getByRole('option', { selected: true })).toHaveCount(3);
  await expect(bars).toBeFocused();
  await page.keyboard.press('Escape');
  await expectFound(page, ferries);

  const box = await bars.boundingBox();
  if (box === null) throw new Error('the chart has no place');
  const at = (bar: number) => box.x + ((bar + 0.5) / months.length) * box.width;
  await page.mouse.move(at(5), box.y + 20);
  await page.mouse.down();
  await page.mouse.move(at(4.5), box.y + 20);
  await page.mouse.move(at(4), box.y + 20);
  await page.mouse.up();
  await expectFound(page, 8);
  await page.getByRole('button', { name: say('results:timeline.reset') }).click();
  await expectFound(page, ferries);

  await page.getByRole('button', { name: say('results:timeline.choose') }).click();
  await page.getByRole('textbox', { name: say('results:timeline.first') }).fill('2031-06');
  await page.keyboard.press('Enter');
  await expectFound(page, 4);
});

test('from the box to the list to an article and back by keys, along every match', async ({
  app: { page },
}) => {
  test.setTimeout(240_000);
  const { keyboard } = page;
  await searchFor(page, '渡船', ferries);
  // It would make itself small by and by, and the list higher.
  await putAwayImports(page);
  await page.getByRole('searchbox', { name: say('common:search') }).focus();
  const list = page.getByRole('listbox', { name: say('search:results') });
  await expect(async () => {
    await keyboard.press('ArrowDown');
    await expect(list).toBeFocused({ timeout: 500 });
  }).toPass({ intervals: [50], timeout: 60_000 });
  const lowest = list.locator(`[aria-posinset="${ferries}"]`);
  await expect(async () => {
    // Rows may still be coming.
    await keyboard.press('End');
    await expect(lowest).toBeInViewport({ ratio: 0.95, timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await keyboard.press('ArrowUp');
  const active = () => list.getAttribute('aria-activedescendant');
  const place = async () => [await active(), await list.evaluate((element) => element.scrollTop)];
  await expect.poll(active).toMatch(new RegExp(`-${ferries - 2}$`, 'u'));
  await expect(lowest).toBeInViewport({ ratio: 0.95 });
  const before = await list.evaluate((element) => element.scrollTop);
  await keyboard.press('Enter');

  const bar = page.getByRole('toolbar', { name: say('results:matches.bar') });
  await expect(bar).toContainText(/\d of 3/u);
  await expect.poll(() => paintedMatches(page)).toEqual(['渡船', '渡船', '渡船']);
  const first = await matchNow(page);
  await keyboard.press('F3');
  await expect.poll(() => matchNow(page)).not.toBe(first);
  await keyboard.press('Shift+F3');
  await expect.poll(() => matchNow(page)).toBe(first);
  await bar.getByRole('button', { name: say('results:matches.off') }).click();
  await expect.poll(() => paintedMatches(page)).toEqual([]);
  await bar.getByRole('button', { name: say('results:matches.on') }).click();
  await expect.poll(() => paintedMatches(page)).toHaveLength(3);

  // Along the results, and back into the list: the article read last is where one goes on.
  await keyboard.press('k');
  await expect(list.locator('[aria-current="true"]')).toHaveAttribute('aria-posinset', `${ferries - 2}`);
  await expect.poll(() => paintedMatches(page)).toHaveLength(3);
  await keyboard.press('Escape');
  await expect(list).toBeFocused();
  await expect.poll(async () => (await place())[1]).toBe(before);
  await expect.poll(active).toMatch(new RegExp(`-${ferries - 3}$`, 'u'));
  await keyboard.press('Home');
  await keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox', { name: say('common:search') })).toBeFocused();
});

test('what could be left out is offered where nothing is found', async ({ app: { page } }) => {
  test.setTimeout(240_000);
  await searchFor(page, '渡船 大桥收费', 0);
  await page.getByRole('button', { name: /^Without 渡船/u }).click();
  await expectFound(page, papers.length * months.length);
});

test('the results are accessible, in a narrow window with their filters in a drawer', async ({
  app: { page },
}) => {
  test.setTimeout(300_000);
  await searchFor(page, '渡船', ferries);
  await facetValue(page, 'paper', '江湾日报').click();
  await expectFound(page, ferries / 2);
  await expectAccessible(page);
  await page.setViewportSize({ width: 400, height: 760 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  await page.getByRole('button', { name: /^Filters/u }).click();
  const drawer = page.getByRole('dialog', { name: say('results:filters') });
  await expect(drawer.getByRole('listbox', { name: say('results:timeline.chart') })).toBeVisible();
  await expectAccessible(page);
  await facetValue(page, 'page', '4').click();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expectFound(page, ferries / 4);
  await page
    .getByRole('listbox', { name: say('search:results') })
    .getByRole('option')
    .first()
    .click();
  await expect(page.getByRole('toolbar', { name: say('results:matches.bar') })).toBeVisible();
  await expectAccessible(page);
});

/** The texts that are marked as matches now. */
function paintedMatches(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    ['bs-match', 'bs-match-now'].flatMap((name) =>
      [...((CSS.highlights.get(name) ?? []) as Iterable<Range>)].map(String),
    ),
  );
}

/** Where the match is that one is at: the top of its box in the text, and its left side. */
function matchNow(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [range] = [...((CSS.highlights.get('bs-match-now') ?? []) as Iterable<Range>)];
    if (range === undefined) return '';
    const whole = range.startContainer.parentElement?.closest('[data-part]');
    return `${whole?.getAttribute('data-part')} ${range.startOffset}`;
  });
}
