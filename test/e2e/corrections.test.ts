/** Mending a page, by keys alone and by mouse; the worklist; and what a newer engine would change. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { type DumpFolder, dumpFolder } from './dumps';
import { articleList, putAwayImports } from './steps';
import { wordsOf } from './words';

const opening = `The harbour office has bought a second dredger, which will arrive before the autumn gales and
lie at the northern quay.`;
const middle = `Captain Ruth Amsel, who brought her round from the yard, said that she steers like a drawer
full of spoons and digs like a badger.`;
const closing = `The older vessel is to be broken up at Wendle, where her boiler has found a buyer in the
public baths.`;
const fair = `The eel fair will not be held on Friday, the committee said last night, because the meadow has
been under water since the gale. A new day will be cried from the bridge.`;
const clerk = `The gauge at the lock is read by a new clerk from this week on, Miss Ada Quill, who has moved
into the lock house with two cats and a telescope.`;

/** An article; every paragraph is indented, as a column prints it. */
function set(headline: string, ...paragraphs: readonly string[]): string {
  return `${headline}\n\n${paragraphs.map((text) => `    ${text}\n`).join('')}\n\n\n`;
}

let folder: DumpFolder;

test.beforeEach(async () => {
  folder = await dumpFolder('Saltby Courier');
  await folder.write(
    '06-04.txt',
    set('Saltby buys a second dredger', opening, middle, closing) + set('Eel fair is put off', fair),
  );
  await folder.write('06-05.txt', set('A new clerk at the lock', clerk));
});

test.afterEach(() => folder.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(folder.path) });

/** The block that shows a text. */
function block(page: Page, text: string): Locator {
  return page.locator('[data-block]').filter({ hasText: text });
}

/** The articles of the page, without what is outside of them. */
function articles(page: Page): Locator {
  return page
    .getByRole('grid')
    .getByRole('rowgroup')
    .filter({ hasText: /^Article \d/u });
}

/** The article that has a text, counted from 0; -1 for text outside of all. */
async function articleOf(page: Page, text: string): Promise<number> {
  const groups = await articles(page).allInnerTexts();
  return groups.findIndex((group) => group.includes(text));
}

/** Lets the engine be unsure of all articles: how sure it is of such plain pages is not for this test to say. */
async function makeDoubtful(page: Page): Promise<void> {
  await rewrite(page, 'articles', { confidence: 0.2 });
}

/** Writes values into all rows of a table, and opens the window anew. */
async function rewrite(page: Page, table: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(
    async ([name, change]) => {
      const open = indexedDB.open('broadsheet');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const transaction = db.transaction([name, 'digests'], 'readwrite');
      // The app is to take the rows as they are then: nothing was damaged.
      transaction.objectStore('digests').clear();
      const store = transaction.objectStore(name);
      const all = store.getAll();
      all.onsuccess = () => {
        for (const row of all.result) store.put({ ...row, ...change });
      };
      await new Promise<void>((resolve) => {
        transaction.oncomplete = () => resolve();
      });
      db.close();
    },
    [table, values] as const,
  );
  await page.reload();
}

async function imported(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Imports' })).toContainText('2 added', { timeout: 60_000 });
}

/** Opens a page of the dumps by its list. */
async function openPage(page: Page, file: string): Promise<void> {
  await page.getByRole('link', { name: 'Saltby Courier' }).click();
  await page.getByText('Pages', { exact: true }).click();
  await page.getByRole('listbox', { name: 'Pages' }).getByRole('option').filter({ hasText: file }).click();
  await expect(page.getByRole('grid')).toBeVisible();
}

/** Presses an arrow key until a block has the focus. */
async function goTo(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 40; presses += 1) {
    if (await block(page, text).evaluate((row) => row === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrow keys never came to “${text}”`);
}

test('a page is mended, checked and left for the next by keys alone', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  const { keyboard } = page;
  await imported(page);
  await makeDoubtful(page);
  await page.evaluate(() => {
    addEventListener('mousedown', () => console.error('a mouse was used'), { capture: true });
  });

  await page.getByRole('link', { name: /^To check/u }).focus();
  await keyboard.press('Enter');
  const list = page.getByRole('listbox', { name: 'To check' });
  await expect(list.getByRole('option').nth(1)).toBeVisible();
  const total = await list.getByRole('option').count();
  await list.focus();
  await keyboard.press('Enter');
  const strip = page.getByRole('region', { name: 'To check' });
  await expect(strip).toContainText(`1 of ${total}`);
  await expect(page.locator('[data-block]:focus')).toHaveCount(1);

  // The page with several articles, whichever came first.
  const heading = page.getByRole('heading', { level: 1 });
  const several = (await heading.innerText()).includes('06-04');
  for (let step = 0; !several && step < total && !(await heading.innerText()).includes('06-04'); step += 1) {
    await keyboard.press('j');
    await expect(strip).toContainText(`${step + 2} of ${total}`);
  }
  await expect(page.locator('[data-block]:focus')).toHaveCount(1);
  const before = await articles(page).count();

  await goTo(page, 'Captain Ruth Amsel');
  await keyboard.press('n');
  await expect(articles(page)).toHaveCount(before + 1);
  await expect(block(page, 'Captain Ruth Amsel')).toBeFocused();
  await keyboard.press('Control+z');
  await expect(articles(page)).toHaveCount(before);
  await expect(block(page, 'Captain Ruth Amsel')).toBeFocused();
  await keyboard.press('Control+Shift+z');
  await expect(articles(page)).toHaveCount(before + 1);
  await keyboard.press('m');
  await expect(articles(page)).toHaveCount(before);
  await expect(block(page, 'Captain Ruth Amsel')).toBeFocused();

  await keyboard.press('7');
  await expect(block(page, 'Captain Ruth Amsel')).toHaveAttribute('data-role', 'caption');
  await expect(block(page, 'Captain Ruth Amsel').getByRole('img', { name: /^Mended by you/u })).toBeVisible();
  await keyboard.press('5');
  await expect(block(page, 'Captain Ruth Amsel')).toHaveAttribute('data-role', 'paragraph');

  // Characters read otherwise: the original is told, and can be taken again.
  for (let letter = 0; letter < 8; letter += 1) await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  for (let letter = 0; letter < 4; letter += 1) await keyboard.press('Shift+ArrowRight');
  await keyboard.press('r');
  const field = page.getByRole('textbox', { name: 'Read as' });
  await expect(field).toHaveValue('Ruth');
  await keyboard.insertText('Edith');
  await keyboard.press('Enter');
  await expect(field).toBeHidden();
  const read = page.locator('ins').filter({ hasText: 'Edith' });
  await expect(read).toHaveAttribute('title', 'In the raw text: Ruth');
  await expect(block(page, 'Captain Edith Amsel')).toBeFocused();
  await keyboard.press('Control+z');
  await expect(block(page, 'Captain Ruth Amsel')).toBeFocused();
  await expect(read).toHaveCount(0);
  await keyboard.press('Control+Shift+z');
  await expect(read).toBeVisible();

  await goTo(page, 'The older vessel');
  const rows = await page.locator('[data-block]').count();
  await keyboard.press('Backspace');
  await expect(page.locator('[data-block]')).toHaveCount(rows - 1);
  await expect(page.locator('[data-block]:focus')).toContainText('a badger. The older vessel');
  await goTo(page, 'The harbour office');
  for (let letter = 0; letter < 19; letter += 1) await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(page.locator('[data-block]')).toHaveCount(rows);
  await expect(page.locator('[data-block]:focus')).toHaveText(/has bought a second/u);

  await goTo(page, 'The eel fair');
  await keyboard.press('n');
  await expect(articles(page)).toHaveCount(before + 1);
  const own = await articleOf(page, 'The eel fair');
  await keyboard.press('Alt+ArrowUp');
  await expect.poll(() => articleOf(page, 'The eel fair')).toBe(own - 1);
  await expect(block(page, 'The eel fair')).toBeFocused();
  await keyboard.press('f');
  await expect.poll(() => articleOf(page, 'The eel fair')).toBe(-1);
  await keyboard.press('Control+z');
  await expect.poll(() => articleOf(page, 'The eel fair')).toBe(own - 1);

  await keyboard.press('l');
  await expect(heading).toContainText('06-05');
  await expect(page.locator('[data-block]:focus')).toContainText('clerk', { ignoreCase: true });
  await keyboard.press('l');
  await expect(page.getByText('Nothing to check')).toBeVisible();
  await keyboard.press('Control+z');
  await expect(list.getByRole('option')).toHaveCount(1);
});

test('a page is mended by mouse, its marks lead back, and the reader shows what was read otherwise', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  await imported(page);
  await putAwayImports(page);
  await openPage(page, '06-04');
  const bar = page.getByRole('toolbar', { name: 'Mend the page' });
  await expect(block(page, 'Captain Ruth Amsel')).toBeVisible();
  const before = await articles(page).count();

  await block(page, 'Captain Ruth Amsel').locator('[data-part]').click();
  await bar.getByRole('button', { name: 'Begin a new article here' }).click();
  await expect(articles(page)).toHaveCount(before + 1);
  await expect(block(page, 'Captain Ruth Amsel')).toBeFocused();
  await bar.getByRole('button', { name: 'Merge with the article before' }).click();
  await expect(articles(page)).toHaveCount(before);

  await block(page, 'Captain Ruth Amsel').getByRole('button', { name: 'Role: Paragraph' }).click();
  await page.getByRole('menuitemradio', { name: 'Crosshead' }).click();
  await expect(block(page, 'Captain Ruth Amsel')).toHaveAttribute('data-role', 'crosshead');
  await page.getByRole('button', { name: 'Undo: Set role' }).click();
  await expect(block(page, 'Captain Ruth Amsel')).toHaveAttribute('data-role', 'paragraph');

  // Dragged by its grip over the paragraph before.
  const grip = block(page, 'The older vessel').getByRole('button', { name: 'Move this block by dragging' });
  await block(page, 'The older vessel').hover();
  await grip.hover({ position: { x: 5, y: 6 } });
  await page.mouse.down();
  const place = await block(page, 'Captain Ruth Amsel').locator('[data-part]').boundingBox();
  if (place === null) throw new Error('the block has no place');
  await page.mouse.move(place.x + 60, place.y + 20, { steps: 6 });
  await page.mouse.move(place.x + 64, place.y + 24, { steps: 3 });
  await page.mouse.up();
  await expect
    .poll(async () => {
      const texts = await page.locator('[data-block]').allInnerTexts();
      const at = (words: string) => texts.findIndex((text) => text.includes(words));
      return at('The older vessel') < at('Captain Ruth Amsel');
    })
    .toBe(true);

  // The same by the grip's keys: Tab goes from place to place, Enter drops.
  await block(page, 'The older vessel').locator('[data-part]').click();
  await grip.focus();
  await page.keyboard.press('Enter');
  const places = page.getByRole('button', { name: /^Before|^At the end|^Outside/u });
  await expect(places.first()).toBeVisible();
  await expect(places.and(page.locator(':focus'))).toHaveCount(1);
  for (let tabs = 0; tabs < 20; tabs += 1) {
    if (
      await page
        .getByRole('button', { name: 'Before “The eel fair' })
        .evaluate((at) => at === document.activeElement)
    )
      break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => articleOf(page, 'The older vessel')).toBe(await articleOf(page, 'The eel fair'));
  await expect(block(page, 'The older vessel')).toBeFocused();

  await block(page, 'Captain Ruth Amsel')
    .getByText('Captain')
    .dblclick({ position: { x: 20, y: 10 } });
  await bar.getByRole('button', { name: 'Correct misread characters' }).click();
  await page.getByRole('textbox', { name: 'Read as' }).fill('Skipper');
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await expect(page.locator('ins')).toHaveText(/Skipper/u);

  await bar.getByRole('button', { name: 'Looks right' }).click();
  await expect(page.getByRole('main').getByText(/^Checked .*\d/u)).toBeVisible();
  await page.getByRole('button', { name: 'Read this article' }).first().click();
  await expect(page.getByRole('article')).toContainText('Skipper Ruth Amsel');
  expect(await page.evaluate(() => CSS.highlights.get('bs-corrected')?.size)).toBe(1);
  await page.getByRole('button', { name: 'Mend this article' }).click();
  await expect(page.locator('[data-block]:focus')).toHaveCount(1);

  await page.getByRole('button', { name: 'Take all back' }).click();
  await expect(page.locator('ins')).toHaveCount(0);
  await expect(page.getByText(/\d corrections? taken back/u)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.locator('ins')).toHaveText(/Skipper/u);
  await page.getByRole('main').getByRole('link', { name: 'Saltby Courier' }).click();
  await expect(
    page.getByRole('option').filter({ hasText: '06-04' }).getByText('Checked', { exact: true }),
  ).toBeVisible();
});

test('the worklist is gone along by mouse', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  await imported(page);
  await makeDoubtful(page);
  const link = page.getByRole('link', { name: /^To check/u });
  await link.click();
  const options = page.getByRole('listbox', { name: 'To check' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  const total = await options.count();
  expect(total).toBeGreaterThan(1);
  await expect(link).toContainText(String(total));
  await page.getByRole('button', { name: 'Begin with the first' }).click();
  const strip = page.getByRole('region', { name: 'To check' });
  await expect(strip).toContainText(`1 of ${total}`);
  await strip.getByRole('button', { name: 'Next doubtful article' }).click();
  await expect(strip).toContainText(`2 of ${total}`);
  await strip.getByRole('button', { name: 'Previous doubtful article' }).click();
  await expect(strip).toContainText(`1 of ${total}`);
  for (let pages = 0; pages < 2; pages += 1) {
    const file = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: 'Looks right' }).click();
    if (pages === 0) await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(file);
  }
  await expect(page.getByText('Nothing to check')).toBeVisible();
});

test('what an older engine made is changed only as the user wants', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  await imported(page);
  await rewrite(page, 'reflows', { version: 0 });
  const notice = page.getByRole('region', { name: 'What the newer version would change' });
  await expect(notice).toContainText('2 pages');
  await notice.getByRole('button', { name: 'See what would change' }).click();
  const dialog = page.getByRole('dialog', { name: 'What the newer version would change' });
  await expect(dialog).toContainText('would stay exactly as they are');
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(notice).toBeVisible();

  await loseHeadlines(page);
  const old = articleList(page).getByRole('option').filter({ hasText: 'as an older engine made it' });
  await expect(old).toHaveCount(2);
  await notice.getByRole('button', { name: 'See what would change' }).click();
  await expect(dialog).toContainText('2 pages would change.');
  await expectAccessible(page);
  // One page is taken over, the other one left.
  await dialog.getByText('06-05.txt').click();
  await expect(dialog.getByRole('checkbox', { name: /06-05/u })).not.toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /06-04/u })).toBeChecked();
  await dialog.getByRole('button', { name: 'Take over 1 page' }).click();
  await expect(dialog).toBeHidden();
  await expect(notice).toContainText('1 page');
  await expect(old).toHaveCount(1);
  await expect(old).toContainText('06-05');
  await notice.getByRole('button', { name: 'See what would change' }).click();
  await dialog.getByRole('button', { name: 'Take it over' }).click();
  await expect(dialog).toBeHidden();
  await expect(notice).toBeHidden();
  await expect(old).toHaveCount(0);
});

/** Takes the headline of each page's first article for a paragraph, as an older engine might have. */
async function loseHeadlines(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const open = indexedDB.open('broadsheet');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const transaction = db.transaction('articles', 'readwrite');
    const store = transaction.objectStore('articles');
    const all = store.getAll();
    all.onsuccess = () => {
      for (const file of ['06-04', '06-05']) {
        const row = all.result.find(({ path }) => path.includes(file));
        const { headline, blocks, ...rest } = row.article;
        const paragraph = { role: 'paragraph', pieces: headline.pieces };
        const article = { ...rest, headline: { pieces: [] }, blocks: [paragraph, ...blocks].reverse() };
        store.put({ ...row, article, headline: '', title: 'as an older engine made it' });
      }
    };
    await new Promise<void>((resolve) => {
      transaction.oncomplete = () => resolve();
    });
    db.close();
  });
  await page.reload();
}

for (const { language, say } of [
  { language: 'en-US', say: wordsOf('en') },
  { language: 'zh-CN', say: wordsOf('zh-Hans') },
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('axe finds nothing where one mends, and narrow windows hold it', async ({ app: { page } }) => {
      test.setTimeout(240_000);
      await expect(page.getByRole('region', { name: say('importing:panel') })).toContainText('2');
      await makeDoubtful(page);
      await page.getByRole('link', { name: new RegExp(`^${say('common:nav.worklist')}`, 'u') }).click();
      await expect(page.getByRole('option').first()).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: say('corrections:work.begin') }).click();
      await expect(page.locator('[data-block]:focus')).toHaveCount(1);
      await page.keyboard.press('3');
      await expect(page.getByRole('button', { name: say('corrections:clear') })).toBeVisible();
      // What the pointer rests on shows its tooltip.
      await page.mouse.move(0, 0);
      await expectAccessible(page);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('r');
      await expect(page.getByRole('textbox', { name: say('corrections:reading.label') })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.insertText('Ö');
      await page.keyboard.press('Enter');
      await expect(page.locator('ins')).toBeVisible();
      for (const width of [480, 320]) {
        await page.setViewportSize({ width, height: 720 });
        await expect(page.locator('[data-block]').first()).toBeVisible();
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(
          await page.evaluate(() => {
            const frame = document.querySelector('[data-scrolls]');
            return frame === null ? 0 : frame.scrollWidth - frame.clientWidth;
          }),
        ).toBeLessThanOrEqual(0);
      }
    });
  });
}
