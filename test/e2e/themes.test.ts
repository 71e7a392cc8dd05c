/**
 * Themes: tags suggested from one's own tagging, and the views of how tags are used. One scenario, gone through by keys
 * alone in Chinese and by mouse in English.
 */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { type DumpFolder, dumpFolder } from './dumps';
import { wordsOf } from './words';

const texts = {
  ferryOne:
    '江湾渡口恢复夜航船\n\n昨日，江湾渡口的夜航船恢复开行，末班船推迟到二十二时，船工重新考过执照。\n',
  ferryTwo: '东岸渡口添置航灯\n\n东岸渡口添置两盏航灯，夜航船靠岸更稳，船工说雾天也看得清。\n',
  ferryThree: '雾天夜航船照常开\n\n连日有雾，江湾渡口的夜航船照常开行，船工在船头点起航灯。\n',
  schoolOne: '山坳小学添书桌\n\n县里拨给山坳小学书桌六十张，新生由校长亲自迎接，教室也粉刷过。\n',
  schoolTwo: '镇上小学修教室\n\n镇上小学趁暑假修好教室，校长说新生的书桌都换了新的。\n',
  schoolThree: '小学新生入学\n\n今日小学开学，新生走进粉刷过的教室，校长把书桌一张张擦干净。\n',
} as const;
const [ferry, city, school, spare] = ['航运', '城事', '教育', '旧题'] as const;

let dumps: DumpFolder;

test.beforeAll(async () => {
  dumps = await dumpFolder('江湾日报');
  for (const [at, text] of Object.values(texts).entries()) await dumps.write(`0${at + 1}.txt`, text);
});

test.afterAll(() => dumps.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(dumps.path) });

type Say = ReturnType<typeof wordsOf>;

/** How things are pressed: by the pointer, or by Tab and Enter. */
type Press = (target: Locator) => Promise<void>;

interface Hand {
  readonly press: Press;
  readonly isByKeys: boolean;
}

for (const { manner, language, id } of [
  { manner: 'keys alone', language: 'zh-CN', id: 'zh-Hans' },
  { manner: 'mouse', language: 'en-US', id: 'en' },
] as const) {
  test.describe(`by ${manner}`, () => {
    test.use({ language });
    const say = wordsOf(id);
    const isByKeys = manner === 'keys alone';

    test('what was tagged suggests tags with the reason; counts, pairs, unused tags and untagged articles are acted on', async ({
      app: { page },
    }) => {
      test.setTimeout(240_000);
      if (isByKeys) {
        await page.evaluate(() => {
          addEventListener('mousedown', () => console.error('a mouse was used'), { capture: true });
        });
      }
      const press: Press = isByKeys ? (target) => pressByKeys(page, target) : (target) => target.click();
      const tagged = page.getByRole('grid', { name: say('tags:ofArticle') });
      const suggested = page.getByRole('group', { name: say('themes:offer.title') });

      await tag(page, say, { press, isByKeys }, '江湾渡口恢复夜航船', [ferry]);
      await tag(page, say, { press, isByKeys }, '东岸渡口添置航灯', [ferry, city]);
      await tag(page, say, { press, isByKeys }, '山坳小学添书桌', [school]);
      await tag(page, say, { press, isByKeys }, '镇上小学修教室', [school, spare]);
      // The tag that was put on last is taken off, and is then on nothing.
      await page.keyboard.press('Control+z');
      await expect(tagged).not.toContainText(spare);

      await test.step('a suggestion says why, and is taken', async () => {
        await open(page, say, press, '雾天夜航船照常开');
        await press(suggested.getByRole('button', { name: say('themes:offer.why', { name: ferry }) }));
        const why = page.getByRole('dialog', { name: say('themes:offer.why', { name: ferry }) });
        await expect(why.getByRole('link').first()).toHaveText(/江湾渡口恢复夜航船|东岸渡口添置航灯/u);
        await expect(why).toContainText('夜航船');
        await expectAccessible(page);
        await page.keyboard.press('Escape');
        await expect(why).toBeHidden();
        await expect(tagged).toHaveCount(0);
        if (isByKeys) await page.keyboard.press('g');
        else await press(suggested.getByRole('button', { name: say('themes:offer.take', { name: ferry }) }));
        await expect(tagged).toContainText(ferry);
      });

      await test.step('a suggestion is dismissed, and comes back by undo', async () => {
        await open(page, say, press, '小学新生入学');
        await press(suggested.getByRole('button', { name: say('themes:offer.why', { name: school }) }));
        await press(page.getByRole('dialog').getByRole('button', { name: say('themes:offer.refuse') }));
        await expect(suggested).toHaveCount(0);
        await page.reload();
        await expect(page.getByRole('article')).toContainText('小学新生入学');
        await expect(suggested).toHaveCount(0);
        await page.keyboard.press('Control+z');
        await expect(suggested).toContainText(school);
        await expect(tagged).toHaveCount(0);
      });

      await test.step('counts lead to the articles', async () => {
        await press(page.getByRole('link', { name: say('common:nav.themes') }));
        await expect(countOf(page, ferry)).toHaveText('3');
        await expect(countOf(page, school)).toHaveText('2');
        await expectAccessible(page);
        await press(
          page
            .getByRole('columnheader')
            .getByRole('button', { name: say('themes:counts.articles'), exact: true }),
        );
        await expect(page.getByRole('rowheader').first()).toHaveText(ferry);
      });

      await test.step('a pair of tags leads to the articles that carry both', async () => {
        await press(page.getByRole('link', { name: say('common:nav.insight') }));
        await show(page, say, isByKeys, 'together', 'insight');
        const chart = page.getByRole('group', { name: say('insight:together.title') });
        await expect(chart).toBeVisible();
        await expectAccessible(page);
        const both = new RegExp(`${ferry}.*${city}|${city}.*${ferry}`, 'u');
        if (isByKeys) await goByArrows(page, chart, both);
        else {
          await page.getByRole('button', { name: say('charts:numbers') }).click();
          const title = say('insight:together.title');
          const table = page.getByRole('table', { name: say('charts:numbersOf', { title }) });
          await table.getByRole('link', { name: both }).click();
        }
        const list = page.getByRole('listbox', { name: say('library:articles') });
        await expect(list.getByRole('option')).toHaveCount(1);
        await expect(list).toContainText('东岸渡口添置航灯');
        await expectAccessible(page);
        await press(page.getByRole('link', { name: say('themes:together.back') }));
        await press(page.getByRole('searchbox', { name: say('themes:together.around') }));
        await page.keyboard.insertText(school);
        await expect(chart).toHaveCount(1);
        await press(page.getByRole('link', { name: say('common:nav.themes') }));
      });

      await test.step('an unused tag is defined, deleted, brought back, and deleted with all others', async () => {
        await show(page, say, isByKeys, 'unused');
        const list = page.getByRole('list', { name: say('themes:unused.label') });
        await expect(list.getByRole('listitem')).toHaveText([new RegExp(spare, 'u')]);
        await expectAccessible(page);
        await press(list.getByRole('button', { name: say('themes:unused.defineNamed', { name: spare }) }));
        await expect(page.getByRole('dialog').filter({ hasText: spare })).toBeVisible();
        await page.keyboard.press('Escape');
        await press(list.getByRole('button', { name: say('themes:unused.deleteNamed', { name: spare }) }));
        await expect(page.getByText(say('themes:unused.empty'))).toBeVisible();
        await page.keyboard.press('Control+z');
        await expect(list).toContainText(spare);
        await press(page.getByRole('button', { name: /^(?:全部删除|Delete it|Delete all)/u }));
        await expect(page.getByText(say('themes:unused.empty'))).toBeVisible();
      });

      await test.step('articles without a tag are tagged in turn', async () => {
        await show(page, say, isByKeys, 'untagged');
        const list = page.getByRole('listbox', { name: say('themes:untagged.label') });
        await expect(list.getByRole('option')).toHaveCount(1);
        const choice = page.getByRole('button', {
          name: say('themes:untagged.take', { name: school, key: 1 }),
        });
        await expect(choice).toHaveAttribute('aria-pressed', 'false');
        await expectAccessible(page);
        if (isByKeys) await page.keyboard.press('1');
        else await choice.click();
        await expect(choice).toHaveAttribute('aria-pressed', 'true');
        await expect(list).toContainText(say('themes:untagged.tagged'));
        // The same key takes it off again.
        if (isByKeys) await page.keyboard.press('1');
        else await choice.click();
        await expect(choice).toHaveAttribute('aria-pressed', 'false');
        if (isByKeys) await page.keyboard.press('1');
        else await choice.click();
        await press(page.getByRole('button', { name: /^(?:移出|Leave)/u }));
        await expect(page.getByText(say('themes:untagged.empty'))).toBeVisible();
        await show(page, say, isByKeys, 'counts');
        await expect(countOf(page, school)).toHaveText('3');
      });
    });
  });
}

test.describe('in a library without tags', () => {
  test('every view says what belongs there', async ({ app: { page } }) => {
    const say = wordsOf('en');
    await expect(page.getByRole('listbox', { name: say('library:articles') })).toBeVisible();
    await page.getByRole('link', { name: say('common:nav.themes') }).click();
    await expect(page.getByText(say('themes:counts.empty'))).toBeVisible();
    await show(page, say, false, 'unused');
    await expect(page.getByRole('radio', { name: say('themes:views.unused'), exact: true })).toBeChecked();
    await expect(page.getByText(say('themes:counts.empty'))).toBeVisible();
    await show(page, say, false, 'untagged');
    await expect(page.getByText(say('themes:untagged.nothing'))).toBeVisible();
    await expectAccessible(page);
  });
});

/** The number of articles in a tag's row. */
function countOf(page: Page, name: string): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell')
    .first();
}

async function show(
  page: Page,
  say: Say,
  isByKeys: boolean,
  view: 'counts' | 'together' | 'unused' | 'untagged',
  place: 'themes' | 'insight' = 'themes',
): Promise<void> {
  const choice = page.getByRole('radio', { name: say(`${place}:views.${view}`), exact: true });
  if (!isByKeys) return choice.click();
  const group = page.getByRole('radiogroup', { name: say(`${place}:show`) });
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await group.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }).toPass({ intervals: [10], timeout: 60_000 });
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
  for (let step = 0; step < 4; step += 1) {
    if (await choice.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
}

async function open(page: Page, say: Say, press: Press, title: string): Promise<void> {
  await page.keyboard.press('Control+1');
  const row = page
    .getByRole('listbox', { name: say('library:articles') })
    .getByRole('option')
    .filter({ hasText: title });
  await press(row.first());
  await expect(page.getByRole('article')).toContainText(title);
}

async function tag(
  page: Page,
  say: Say,
  { press, isByKeys }: Hand,
  title: string,
  names: readonly string[],
): Promise<void> {
  await open(page, say, press, title);
  const field = page.getByRole('searchbox', { name: say('tags:find') });
  for (const name of names) {
    await press(page.getByRole('button', { name: say('tags:add') }));
    await expect(field).toBeFocused();
    await page.keyboard.insertText(name);
    // Beside the article stands the list, whose rows say tags as well.
    const found = page.getByRole('dialog').getByRole('option', { name }).first();
    await expect(found).toBeVisible();
    await chooseFound(found, field, isByKeys);
    await expect(page.getByRole('grid', { name: say('tags:ofArticle') })).toContainText(name);
    await expect(async () => {
      // A tag that was created begins a new field: until that has the focus, nothing hears the key.
      if (isByKeys) await page.keyboard.press('Escape');
      else await page.mouse.click(1_000, 640);
      await expect(field).toBeHidden({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
  }
}

/** Chooses what was found in the list under a field: by the pointer, or by the field's own keys. */
async function chooseFound(found: Locator, field: Locator, isByKeys: boolean): Promise<void> {
  if (!isByKeys) return found.click();
  await expect(async () => {
    if ((await field.getAttribute('aria-activedescendant')) === null) await field.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).not.toBeNull();
  }).toPass({ timeout: 60_000 });
  await field.press('Enter');
}

/** Goes to something by Tab, to a row by the keys of its list, and presses Enter; a field is only gone to. */
async function pressByKeys(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const isRow = (await target.getAttribute('role')) === 'option';
  const stop = isRow ? target.locator('xpath=ancestor::*[@role="listbox"]') : target;
  await expect(async () => {
    if (!(await isFocused(stop))) await page.keyboard.press('Tab');
    expect(await isFocused(stop)).toBe(true);
  }).toPass({ intervals: [10], timeout: 60_000 });
  if (isRow) {
    await page.keyboard.press('Home');
    const wanted = await target.getAttribute('id');
    await expect(async () => {
      if ((await stop.getAttribute('aria-activedescendant')) !== wanted)
        await page.keyboard.press('ArrowDown');
      expect(await stop.getAttribute('aria-activedescendant')).toBe(wanted);
    }).toPass({ intervals: [10], timeout: 60_000 });
  }
  if ((await target.evaluate((element) => element.tagName)) !== 'INPUT') await page.keyboard.press('Enter');
}

/** Goes into a chart by Tab, to the mark of that name by arrow keys, row by row, and presses Enter. */
async function goByArrows(page: Page, chart: Locator, name: RegExp): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await chart.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }).toPass({ intervals: [10], timeout: 60_000 });
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const goAlong = async (key: string): Promise<boolean> => {
    for (let before = ''; before !== (await focused()); ) {
      before = await focused();
      if (name.test(before)) return true;
      await page.keyboard.press(key);
    }
    return false;
  };
  for (let row = 0; row < 5 && !(await goAlong('ArrowRight')); row += 1) {
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
  }
  expect(await focused()).toMatch(name);
  await page.keyboard.press('Enter');
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
