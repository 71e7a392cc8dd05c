/** Palette, shortcuts, menus and choosing several, by keyboard alone: a mouse would fail the test. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { type App, expect, restartTag, test } from './app';
import { wordsOf } from './words';

const say = wordsOf('en');
const sayChinese = wordsOf('zh-Hans');

test('the palette reaches articles, actions, tags, places and settings', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = await begin(app, say);
  const { keyboard } = page;

  const field = await openPalette(page, say);
  await expectAccessible(page);
  await keyboard.insertText('停航四年');
  await choose(page, /停航四年.*重开/u);
  await expect(field).toBeHidden();
  const article = page.getByRole('region', { name: say('reader:page'), exact: true });
  await expect(article.getByRole('article')).toContainText('停航四年');

  // What can be done with the article is there by name, and the key that does it too.
  await openPalette(page, say);
  await keyboard.type(say('reader:keys.tag'));
  await expect(active(page)).toContainText(say('reader:keys.tag'));
  await expect(active(page)).toContainText('T');
  await keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: say('tags:find') })).toBeFocused();
  await keyboard.insertText('渡口');
  await expect(page.getByRole('option', { name: say('tags:create', { name: '渡口' }) })).toBeVisible();
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: say('tags:find') })).toBeHidden();

  // A tag is found by the letters it is read by.
  await openPalette(page, say);
  await keyboard.type('#duk');
  await expect(active(page)).toContainText('渡口');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '渡口' })).toBeVisible();

  await openPalette(page, say);
  await keyboard.type('theme dark');
  await choose(page, say('palette:setting.theme', { name: say('settings:theme.dark') }));
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');

  await openPalette(page, say);
  await keyboard.type(say('backup:title'));
  // What is offered to be searched for has these words too.
  await choose(page, new RegExp(`^${say('backup:title')}`, 'u'));
  await expect(page.getByRole('heading', { name: say('backup:title'), exact: true })).toBeFocused();

  await openPalette(page, say);
  await keyboard.type('zzzqqq');
  await choose(page, say('palette:searchFor', { query: 'zzzqqq' }));
  await expect(page).toHaveURL(/#\/search\?query=zzzqqq/u);
  await openPalette(page, say);
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a shortcut gets other keys, what it takes is said, and it is kept', { tag: restartTag }, async ({
  app,
}) => {
  test.setTimeout(240_000);
  let { page } = await begin(app, say);
  const dialog = () => page.getByRole('dialog', { name: say('shortcuts:title') });
  const line = (name: string) => dialog().getByRole('button', { name });

  await openShortcuts(page);
  await expectAccessible(page);
  // Found by its key.
  await page.keyboard.type('ctrl+1');
  await expect(line(say('common:command.library'))).toBeVisible();
  await expect(line(say('common:command.export'))).toBeHidden();
  await tabTo(page, line(say('common:command.library')));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('textbox', { name: say('shortcuts:edit.title', { name: say('common:command.library') }) }),
  ).toBeFocused();
  await page.keyboard.press('Control+Shift+l');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();

  await page.keyboard.press('Control+,');
  await expect(page).toHaveURL(/#\/settings/u);
  await page.keyboard.press('Control+1');
  await expect(page).toHaveURL(/#\/settings/u);
  await page.keyboard.press('Control+Shift+l');
  await expect(page).toHaveURL(/#\/library/u);

  page = await app.restart();
  await noMouse(page);
  await expect(articles(page)).toBeVisible();
  await page.keyboard.press('Control+,');
  await page.keyboard.press('Control+Shift+l');
  await expect(page).toHaveURL(/#\/library/u);

  // A key that another action has is taken from it, after it was said.
  await openShortcuts(page);
  await page.keyboard.type(say('common:command.settings'));
  await tabTo(page, line(say('common:command.settings')));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+l');
  await expect(dialog().getByRole('status').last()).toContainText(say('common:command.library'));
  await page.keyboard.press('Enter');
  await expect(line(say('common:command.settings'))).toContainText('Ctrl+Shift+L');
  await tabTo(page, dialog().getByRole('button', { name: say('shortcuts:resetAll') }));
  await page.keyboard.press('Enter');
  // The button has gone with what it undid; the field has the focus, and Escape clears it first.
  await expect(page.getByRole('searchbox', { name: say('shortcuts:find') })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
  await page.keyboard.press('Control+,');
  await expect(page).toHaveURL(/#\/settings/u);
  await page.keyboard.press('Control+1');
  await expect(page).toHaveURL(/#\/library/u);
});

test('several articles are chosen and changed at once, by their menu', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = await begin(app, say);
  const { keyboard } = page;
  const list = articles(page);

  await tabTo(page, list);
  await keyboard.press('Home');
  await keyboard.press('Space');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('region', { name: say('library:selection') });
  await expect(bar).toContainText('3');
  await keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: say('menus:of.articles') });
  await expect(menu).toBeVisible();
  await expectAccessible(page);
  await expect(menu.getByRole('menuitem', { name: say('menus:openInTabs', { count: 3 }) })).toBeVisible();
  await keyboard.type('mark as r');
  await keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(list.getByText(say('library:unread')).first()).toBeAttached();
  const chosen = list.getByRole('option', { selected: true });
  await expect(chosen).toHaveCount(3);
  for (const row of await chosen.all()) await expect(row).not.toContainText(say('library:unread'));
  await keyboard.press('Control+z');
  for (const row of await chosen.all()) await expect(row).toContainText(say('library:unread'));

  // All, and none, also by name.
  await openPalette(page, say);
  await keyboard.type(say('palette:lists.all'));
  await keyboard.press('Enter');
  const total = Number(await list.getByRole('option').first().getAttribute('aria-setsize'));
  await expect(bar).toContainText(String(total));
  await openPalette(page, say);
  await keyboard.type(say('palette:lists.none'));
  await keyboard.press('Enter');
  await expect(bar).toBeHidden();

  // The worklist chooses the same way, and its pages are checked at once.
  await openPalette(page, say);
  await keyboard.type(say('common:nav.worklist'));
  await choose(page, say('common:nav.worklist'));
  const work = page.getByRole('listbox', { name: say('corrections:work.title') });
  await tabTo(page, work);
  const before = Number(await work.getByRole('option').first().getAttribute('aria-setsize'));
  await keyboard.press('Space');
  await keyboard.press('Shift+ArrowDown');
  await expect(bar).toContainText('2');
  await tabTo(page, bar.getByRole('button', { name: say('corrections:check.looksRight') }));
  await keyboard.press('Enter');
  await expect
    .poll(async () => Number(await work.getByRole('option').first().getAttribute('aria-setsize')))
    .toBeLessThan(before);
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh-CN' });

  test('the palette finds actions by pinyin and by initials', async ({ app }) => {
    const { page } = await begin(app, sayChinese);
    await openPalette(page, sayChinese);
    await page.keyboard.type('jpkjj');
    await expect(active(page)).toContainText(sayChinese('common:command.shortcuts'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('huishou');
    await expect(active(page)).toContainText(sayChinese('common:nav.bin'));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/bin/u);
  });
});

/** Opens the sample library by keys. */
async function begin(app: App, words: typeof say): Promise<{ page: Page }> {
  const { page } = app;
  await noMouse(page);
  await tabTo(page, page.getByRole('button', { name: words('importing:trySamples') }));
  await page.keyboard.press('Enter');
  const imports = page.getByRole('region', { name: words('importing:panel') });
  await expect(imports.getByText(words('importing:panelDone'))).toBeVisible({ timeout: 60_000 });
  await tabTo(page, page.getByRole('button', { name: words('importing:putAway') }));
  await page.keyboard.press('Enter');
  await expect(imports).toBeHidden();
  return { page };
}

async function noMouse(page: Page): Promise<void> {
  await page.evaluate(() => {
    addEventListener('mousedown', () => console.error('a mouse was used'), { capture: true });
  });
}

async function openPalette(page: Page, words: typeof say): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: words('palette:label') });
  await expect(field).toBeFocused();
  return field;
}

async function openShortcuts(page: Page): Promise<void> {
  await openPalette(page, say);
  await page.keyboard.type(say('common:command.shortcuts'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: say('shortcuts:find') })).toBeFocused();
}

/** The line that Enter would carry out. */
function active(page: Page): Locator {
  return page.locator('#palette-list').getByRole('option', { selected: true });
}

/** Goes down to a line and carries it out. */
async function choose(page: Page, name: string | RegExp): Promise<void> {
  await expect(async () => {
    if ((await active(page).filter({ hasText: name }).count()) === 0) await page.keyboard.press('ArrowDown');
    await expect(active(page).filter({ hasText: name })).toHaveCount(1, { timeout: 200 });
  }).toPass({ intervals: [50], timeout: 60_000 });
  await page.keyboard.press('Enter');
}

function articles(page: Page): Locator {
  return page.getByRole('listbox', { name: say('library:articles') });
}

/** Presses Tab until the target has the focus, as somebody does who sees where it is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 90; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${target}`);
}
