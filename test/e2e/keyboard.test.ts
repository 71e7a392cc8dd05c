/** The main job without a pointer, in the Simplified Chinese interface: every step has its keys. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app';
import { paintedTexts, savedBy, selectedText } from './steps';
import { wordsOf } from './words';

const say = wordsOf('zh-Hans');
const note = '原价一元，与一九二九年相同';

test.use({ language: 'zh-CN' });

test('all of the main job is done by keys alone, in Chinese', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  const { keyboard } = page;
  await page.evaluate(() => {
    addEventListener('mousedown', () => console.error('a mouse was used'), { capture: true });
  });

  await tabTo(page, page.getByRole('button', { name: say('importing:trySamples') }));
  await keyboard.press('Enter');
  const imports = page.getByRole('region', { name: say('importing:panel') });
  await expect(imports.getByText(say('importing:panelDone'))).toBeVisible({ timeout: 60_000 });
  await tabTo(page, page.getByRole('button', { name: say('importing:putAway') }));
  await keyboard.press('Enter');
  await expect(imports).toBeHidden();

  const list = page.getByRole('listbox', { name: say('library:articles') });
  await tabTo(page, list);
  await keyboard.press('End');
  const rows = Number(await list.getByRole('option').last().getAttribute('aria-setsize'));
  expect(rows).toBeGreaterThan(10);
  await keyboard.press('Home');
  const row = list.getByRole('option').filter({ hasText: /停航四年|昨日清晨6时40分/u });
  await expect(async () => {
    if (
      (await activeRow(list)
        .filter({ hasText: /停航四年|昨日清晨6时40分/u })
        .count()) === 0
    ) {
      await keyboard.press('ArrowDown');
    }
    await expect(activeRow(list)).toHaveText(/停航四年|昨日清晨6时40分/u, { timeout: 100 });
  }).toPass({ intervals: [10] });
  await expect(row).toBeInViewport();
  await keyboard.press('Enter');
  const article = page.getByRole('region', { name: say('reader:page'), exact: true }).getByRole('article');
  await expect(article).toBeVisible();

  await keyboard.press('t');
  await expect(page.getByRole('searchbox', { name: say('tags:find') })).toBeFocused();
  await keyboard.insertText('渡口');
  await expect(page.getByRole('option', { name: say('tags:create', { name: '渡口' }) })).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: say('tags:ofArticle') })).toContainText('渡口');
  await keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: say('tags:find') })).toBeHidden();

  await keyboard.press('c');
  for (let line = 0; line < 4; line += 1) await keyboard.press('ArrowDown');
  await keyboard.press('Home');
  for (let character = 0; character < 6; character += 1) await keyboard.press('Shift+ArrowRight');
  const first = await selectedText(page);
  expect(first).toMatch(/\p{Script=Han}/u);
  await keyboard.press('3');
  await expect.poll(() => paintedTexts(page)).toEqual([`blue: ${first}`]);

  await keyboard.press('ArrowDown');
  await keyboard.press('End');
  for (let character = 0; character < 4; character += 1) await keyboard.press('Shift+ArrowLeft');
  const second = await selectedText(page);
  await keyboard.press('n');
  await expect(
    page.getByRole('textbox', { name: say('highlights:noteOn', { quote: second }) }),
  ).toBeFocused();
  await keyboard.insertText(note);
  await keyboard.press('Escape');
  await expect.poll(() => paintedTexts(page)).toEqual([`blue: ${first}`, `blue: ${second}`]);
  await keyboard.press('Escape');

  // Undo and redo, all the same.
  await keyboard.press('n');
  const panel = page.getByRole('region', { name: say('notes:title'), exact: true });
  await expect(panel.getByRole('textbox', { name: say('highlights:noteOn', { quote: second }) })).toHaveValue(
    note,
  );
  await tabTo(page, panel.getByRole('button', { name: say('highlights:delete') }).first());
  await keyboard.press('Enter');
  await expect.poll(() => paintedTexts(page)).toEqual([`blue: ${second}`]);
  await keyboard.press('Control+z');
  await expect.poll(() => paintedTexts(page)).toEqual([`blue: ${first}`, `blue: ${second}`]);

  await page.reload();
  await expect.poll(() => paintedTexts(page)).toEqual([`blue: ${first}`, `blue: ${second}`]);
  await expect(page.getByRole('grid', { name: say('tags:ofArticle') })).toContainText('渡口');

  await keyboard.press('Control+Shift+f');
  await keyboard.insertText('与一九二九年');
  const hits = page.getByRole('listbox', { name: say('search:results') });
  await expect(hits.getByRole('option')).toHaveCount(1);
  await keyboard.press('ArrowDown');
  await expect(hits).toBeFocused();
  await keyboard.press('Enter');
  await expect(article).toBeVisible();

  await keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: say('export:title', { shown: 1, count: 1 }) });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: say('export:export') }));
  const file = await savedBy(page, () => keyboard.press('Enter'));
  const markdown = new TextDecoder().decode(file.bytes);
  for (const made of [first, second, note, '渡口']) expect(markdown).toContain(made);
  await expect(dialog).toBeHidden();
  await keyboard.press('Control+1');
  await expect(list).toBeVisible();
});

/** The row that the keys act on. */
function activeRow(list: Locator): Locator {
  return list.locator('xpath=//*[@id = ancestor-or-self::*[@role="listbox"]/@aria-activedescendant]');
}

/** Presses Tab until the target has the focus, as somebody does who sees where it is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${target}`);
}
