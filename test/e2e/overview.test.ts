/** All highlights of the library: filtered, put together, changed many at once, lost and found, and the history of it. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, restartTag, test } from './app';
import { type DumpFolder, dumpFolder } from './dumps';
import { highlight, openArticle, paintedTexts, savedBy, selectByMouse, selectedText, sheet } from './steps';
import { wordsOf } from './words';

const text = `渡船夜里靠了岸

　　昨天夜里，下河的渡船在大雾里靠了岸，船上的人谁也没有说话。船长在岸上等了一个钟头，才看见那一盏灯。

　　灯是一个孩子提着的。他说，他听见了水声，就提了灯出来。镇上的老人说，三十年来头一回有这样的雾。
`;
/** A better reading: a line more on top, one word read otherwise, one sentence gone. */
const better = `下河晚报

${text.replace('谁也没有说话', '谁也没有讲话').replace('镇上的老人说，三十年来头一回有这样的雾。', '')}`;

const waited = '船长在岸上等了一个钟头';
const silent = '船上的人谁也没有说话';
const fog = '头一回有这样的雾';

let folder: DumpFolder;

test.setTimeout(360_000);

test.beforeEach(async () => {
  folder = await dumpFolder('下河晚报');
  await folder.write('1987-11-02/03.txt', text);
});

test.afterEach(() => folder.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(folder.path) });

/** Makes three highlights and opens the list of all. */
async function makeThree(page: Page): Promise<Locator> {
  await openArticle(page, '渡船夜里靠了岸');
  await highlight(page, silent, 'yellow');
  const question = page.getByRole('region', { name: 'Your name' });
  await question.getByRole('textbox', { name: 'Your name' }).fill('Ada Lin');
  await question.getByRole('button', { name: 'Use this name' }).click();
  await highlight(page, waited, 'green');
  await highlight(page, fog, 'pink');
  await page.getByRole('link', { name: 'Highlights' }).click();
  const list = page.getByRole('listbox', { name: 'Highlights by article' });
  await expect(list.getByRole('option')).toHaveCount(4);
  return list;
}

const rowsOf = (page: Page) => page.getByRole('main').getByRole('listbox').getByRole('option');
const bar = (page: Page) => page.getByRole('region', { name: 'Selected highlights' });

test('by mouse: filter, put together, choose, tag, recolour, export, delete, undo', async ({
  app: { page },
}) => {
  await makeThree(page);

  await test.step('filters narrow the list, and say how many they leave', async () => {
    await page.getByRole('searchbox', { name: 'Filter highlights' }).fill('钟头');
    await expect(rowsOf(page)).toHaveCount(2);
    await expect(page.getByText('1 of 3 highlights')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Filter highlights' }).fill('');
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: /State/u }).click();
    await page.getByRole('option', { name: 'Text not found' }).click();
    await expect(page.getByText('0 of 3 highlights')).toBeVisible();
    await page.getByRole('button', { name: 'Clear these filters' }).click();
    await page.getByRole('textbox', { name: 'Made: From' }).fill('2999-01-01');
    await expect(page.getByText('0 of 3 highlights')).toBeVisible();
    await page.getByRole('button', { name: 'Clear these filters' }).click();
    await page.getByRole('textbox', { name: 'Printed page' }).fill('4');
    await expect(page.getByText('0 of 3 highlights')).toBeVisible();
    await page.getByRole('textbox', { name: 'Printed page' }).fill('3');
    await expect(rowsOf(page)).toHaveCount(4);
    await page.getByRole('button', { name: 'Clear these filters' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /All colours/u }).click();
    await page.getByRole('option', { name: 'Green', exact: true }).click();
    await expect(page.getByText('1 of 3 highlights')).toBeVisible();
    await page.getByRole('button', { name: /Green/u }).click();
    await page.getByRole('option', { name: 'All colours', exact: true }).click();
    await expect(rowsOf(page)).toHaveCount(4);
  });

  await test.step('they are put together by colour', async () => {
    await page.getByRole('button', { name: /By article/u }).click();
    await page.getByRole('option', { name: 'By colour' }).click();
    await expect(rowsOf(page)).toHaveCount(6);
    await expect(rowsOf(page).first()).toContainText('Yellow');
  });

  await test.step('a heading chooses what stands under it; several are tagged and recoloured at once', async () => {
    await rowsOf(page).nth(0).locator('[data-box]').click();
    await rowsOf(page).nth(2).locator('[data-box]').click();
    await expect(bar(page)).toContainText('2 highlights selected');
    await bar(page).getByRole('button', { name: 'Tag' }).click();
    await page.getByRole('searchbox', { name: 'Find or create a tag' }).fill('夜航');
    await page.getByRole('option', { name: '夜航' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByText('夜航').first()).toBeVisible();
    await bar(page).getByRole('button', { name: 'Colour' }).click();
    await page.getByRole('menuitem', { name: 'Blue' }).click();
    await expect(page.getByText('2 highlights have another colour')).toBeVisible();
    await expect(rowsOf(page).filter({ hasText: 'Blue' }).first()).toContainText('2 highlights');
    await expectAccessible(page);
  });

  await test.step('the chosen ones are exported with everything said of them', async () => {
    await rowsOf(page).filter({ hasText: 'Blue' }).first().locator('[data-box]').click();
    await bar(page).getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export 2 highlights' });
    const file = await savedBy(page, () => dialog.getByRole('button', { name: 'Export…' }).click());
    const saved = new TextDecoder().decode(file.bytes);
    expect(file.name).toBe('1987-11-02-渡船夜里靠了岸.md');
    expect(saved).toContain(`> ${silent}`);
    expect(saved).toContain(`> ${waited}`);
    expect(saved).not.toContain(`> ${fog}`);
    expect(saved).toContain('Ada Lin');
    expect(saved).toContain('夜航');
  });

  await test.step('deleted together, and brought back', async () => {
    await bar(page).getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('2 highlights deleted')).toBeVisible();
    await expect(rowsOf(page)).toHaveCount(2);
    const said = page.getByRole('alertdialog').filter({ hasText: '2 highlights deleted' });
    await said.getByRole('button', { name: 'Undo' }).click();
    await expect(rowsOf(page)).toHaveCount(5);
  });

  await test.step('those with a tag are found by it', async () => {
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByRole('button', { name: /^Any tag/u }).click();
    await page.getByRole('option', { name: '夜航', exact: true }).click();
    await expect(page.getByText('2 of 3 highlights')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a step of the history is taken back there, and done again', async () => {
    await page.getByRole('link', { name: 'History' }).click();
    const recoloured = page
      .getByRole('list', { name: 'Steps, newest first' })
      .getByRole('listitem')
      .filter({ hasText: 'Recolour 2 highlights' });
    await recoloured.getByRole('button', { name: /^Undo this and all since/u }).click();
    await expect(page.getByText('One step undone')).toBeVisible();
    await recoloured.getByRole('button', { name: /^Redo up to this/u }).click();
    await expect(page.getByText('One step redone')).toBeVisible();
    await expect(recoloured).not.toContainText('Undone');
  });
});

test('by keyboard alone: filter, put together, choose, tag, recolour, export, delete; undo back in the history, after a restart, and do it again', {
  tag: restartTag,
}, async ({ app }) => {
  const list = await makeThree(app.page);
  let { page } = app;
  await noMouse(page);

  await test.step('words, colour, page, day and grouping are chosen by keys', async () => {
    await tabTo(page, page.getByRole('searchbox', { name: 'Filter highlights' }));
    await page.keyboard.insertText('钟头');
    await expect(page.getByText('1 of 3 highlights')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(rowsOf(page)).toHaveCount(4);
    await chooseByKeys(page, /All colours/u, 'Green');
    await expect(page.getByText('1 of 3 highlights')).toBeVisible();
    await chooseByKeys(page, /Green/u, 'All colours');
    await chooseByKeys(page, /By article/u, 'By day');
    await expect(page.getByRole('listbox', { name: 'Highlights by day' })).toBeVisible();
    await chooseByKeys(page, /By day/u, 'By article');
    await expect(rowsOf(page)).toHaveCount(4);
    await tabTo(page, page.getByRole('button', { name: 'Filters', exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('textbox', { name: 'Printed page' }));
    await page.keyboard.type('4');
    await expect(page.getByText('0 of 3 highlights')).toBeVisible();
    await page.keyboard.press('Backspace');
    await tabTo(page, page.getByRole('textbox', { name: 'Printed: To' }));
    await page.keyboard.type('11011987');
    await expect(page.getByText('0 of 3 highlights')).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Clear these filters' }));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(rowsOf(page)).toHaveCount(4);
  });

  await test.step('Space and Shift choose, the bar is reached by Tab', async () => {
    await list.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(bar(page)).toContainText('2 highlights selected');
    await tabTo(page, bar(page).getByRole('button', { name: 'Tag' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('searchbox', { name: 'Find or create a tag' })).toBeFocused();
    await page.keyboard.insertText('夜航');
    await expect(page.getByRole('option', { name: 'Create “夜航”' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(list.getByRole('option').filter({ hasText: '夜航' })).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('searchbox', { name: 'Find or create a tag' })).toBeHidden();
    await tabTo(page, bar(page).getByRole('button', { name: 'Export…' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Export 2 highlights' });
    await tabTo(page, dialog.getByRole('button', { name: 'Export…' }));
    const file = await savedBy(page, () => page.keyboard.press('Enter'));
    expect(new TextDecoder().decode(file.bytes)).toContain('夜航');
    await expect(dialog).toBeHidden();
    await tabTo(page, bar(page).getByRole('button', { name: 'Colour' }));
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText('2 highlights have another colour')).toBeVisible();
  });

  await test.step('those without a tag are found by keys', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Filters', exact: true }));
    await page.keyboard.press('Enter');
    await chooseByKeys(page, /^Any tag/u, 'Without a tag');
    await expect(page.getByText('1 of 3 highlights')).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Clear these filters' }));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(rowsOf(page)).toHaveCount(4);
  });

  await test.step('Control+A chooses all; they are deleted', async () => {
    await list.focus();
    await page.keyboard.press('Control+a');
    await expect(bar(page)).toContainText('3 highlights selected');
    await tabTo(page, bar(page).getByRole('button', { name: 'Delete' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('No highlights yet')).toBeVisible();
  });

  await test.step('after a restart the history names every step, and goes back to one', async () => {
    page = await app.restart();
    await noMouse(page);
    await tabTo(page, page.getByRole('link', { name: 'History' }));
    await page.keyboard.press('Enter');
    const steps = page.getByRole('list', { name: 'Steps, newest first' }).getByRole('listitem');
    await expect(steps.nth(0)).toContainText('Delete 3 highlights');
    await expect(steps.nth(1)).toContainText('Recolour 2 highlights');
    await expect(page.getByText(/The last 500 are kept/u)).toBeVisible();
    await expectAccessible(page);
    await tabTo(page, steps.nth(1).getByRole('button'));
    await page.keyboard.press('Enter');
    await expect(page.getByText('2 steps undone')).toBeVisible();
    await expect(steps.nth(1)).toContainText('Undone');
    await expect(steps.nth(2)).not.toContainText('Undone');
  });

  await test.step('what was undone is done again, one step by its keys, the rest from the history', async () => {
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByText('Done again: Recolour 2 highlights')).toBeVisible();
    const steps = page.getByRole('list', { name: 'Steps, newest first' }).getByRole('listitem');
    await tabTo(page, steps.nth(0).getByRole('button'));
    await page.keyboard.press('Enter');
    await expect(page.getByText('One step redone')).toBeVisible();
    await page.keyboard.press('Control+z');
    await tabTo(page, page.getByRole('link', { name: 'Highlights' }));
    await page.keyboard.press('Enter');
    await expect(rowsOf(page)).toHaveCount(4);
  });
});

test('a better reading: moved, similar to be confirmed, lost and kept, exported and put elsewhere by hand', {
  tag: restartTag,
}, async ({ app }) => {
  await makeThree(app.page);
  await folder.write('1987-11-02/03.txt', better);
  const page = await app.restart();
  const question = page.getByRole('dialog', { name: '1 file has changed' });
  await question.getByRole('button', { name: 'Replace all' }).click({ timeout: 60_000 });
  await expect(page.getByRole('region', { name: 'Imports' })).toContainText('1 replaced', {
    timeout: 60_000,
  });
  await page.getByRole('link', { name: 'Highlights' }).click();

  const apart = page.getByRole('main').getByRole('list').filter({ hasText: fog });
  await expect(apart.getByRole('listitem').filter({ hasText: fog })).toContainText('no longer on the page');
  const similar = apart.getByRole('listitem').filter({ hasText: silent });
  await expect(similar).toContainText('谁也没有讲话');
  await expectAccessible(page);
  await similar.getByRole('button', { name: 'It is right' }).click();
  await expect(similar).toBeHidden();
  // The same by keys.
  await page.keyboard.press('Control+z');
  await tabTo(page, similar.getByRole('button', { name: 'It is right' }));
  await page.keyboard.press('Enter');
  await expect(similar).toBeHidden();

  await page.getByRole('listbox', { name: 'Highlights by article' }).focus();
  await page.keyboard.press('Control+a');
  await bar(page).getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Export \d highlights/u });
  const file = await savedBy(page, () => dialog.getByRole('button', { name: 'Export…' }).click());
  const saved = new TextDecoder().decode(file.bytes);
  expect(saved).toContain(`> ${fog}`);
  expect(saved).toContain('not found in the text any more');
  await bar(page).getByRole('button', { name: 'Clear selection' }).click();

  await apart
    .getByRole('listitem')
    .filter({ hasText: fog })
    .getByRole('button', { name: 'Place by hand' })
    .click();
  await selectByMouse(page, '就提了灯出来');
  await page.getByRole('button', { name: 'Put it here' }).click();
  await page.getByRole('link', { name: 'Highlights' }).click();
  await expect(rowsOf(page).filter({ hasText: '就提了灯出来' })).toBeVisible();
  await expect(page.getByText('To be checked')).toBeHidden();

  await test.step('taken back, it is put elsewhere by keys alone', async () => {
    await noMouse(page);
    await page.keyboard.press('Control+z');
    const place = apart.getByRole('listitem').filter({ hasText: fog }).getByRole('button', {
      name: 'Place by hand',
    });
    await tabTo(page, place);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Put it here' })).toBeVisible();
    await expect(sheet(page)).toBeVisible();
    await page.keyboard.press('c');
    await page.keyboard.press('End');
    for (let character = 0; character < 6; character += 1) await page.keyboard.press('Shift+ArrowLeft');
    await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Put it here' })).toBeEnabled();
    const chosen = await selectedText(page);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Highlight placed').last()).toBeVisible();
    await expect.poll(() => paintedTexts(page)).toContain(`pink: ${chosen}`);
    await tabTo(page, page.getByRole('link', { name: 'Highlights' }));
    await page.keyboard.press('Enter');
    await expect(rowsOf(page).filter({ hasText: chosen })).toBeVisible();
    await expect(page.getByText('To be checked')).toBeHidden();
  });

  await tabTo(page, page.getByRole('link', { name: 'History' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('its page was read anew since').first()).toBeVisible();
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh-CN' });

  test('the overview and the history speak Chinese', async ({ app: { page } }) => {
    const words = wordsOf('zh-Hans');
    await page.getByRole('link', { name: words('common:nav.highlights') }).click();
    await expect(page.getByText(words('highlights:emptyText'))).toBeVisible();
    await page.getByRole('link', { name: words('common:nav.history') }).click();
    await expect(page.getByRole('heading', { name: words('overview:history.title') })).toBeVisible();
    await expect(page.getByText(/最多保留最近 500 步/u)).toBeVisible();
    await expectAccessible(page);
  });
});

/** From here on a press of the mouse fails the test. */
async function noMouse(page: Page): Promise<void> {
  await page.evaluate(() => {
    addEventListener('mousedown', () => console.error('a mouse was used'), { capture: true });
  });
}

/** Chooses from a list that opens under its button, by the first letters. */
async function chooseByKeys(page: Page, button: RegExp, option: string): Promise<void> {
  await tabTo(
    page,
    page.getByRole('main').or(page.getByRole('dialog')).getByRole('button', { name: button }),
  );
  await page.keyboard.press('Enter');
  const choice = page.getByRole('option', { name: option, exact: true });
  await expect(choice).toBeVisible();
  await page.keyboard.type(option);
  await expect(choice).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(choice).toBeHidden();
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  await expect(element).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}
