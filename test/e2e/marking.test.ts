/** Highlights as they are made and changed in the text: by mouse, by finger, by keys alone; and what must never happen to them. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, restartTag, test } from './app';
import {
  addTag,
  highlight,
  importSamples,
  openArticle,
  paintedTexts,
  putAwayImports,
  selectByMouse,
  selectedText,
  sheet,
  showNotes,
} from './steps';
import { wordsOf } from './words';

// Each opens the sample library first, and asks axe several times.
test.setTimeout(240_000);

/** Words of one sample; a line of the dump breaks inside the second. */
const article = /停航四年|昨日清晨6时40分/u;
const first = '大多是两岸的老街坊';
const second = '一年也回不了几趟';

test('by mouse: over paragraphs, overlapping, ends drawn, split, coloured, deleted, undone and redone', {
  tag: restartTag,
}, async ({ app }) => {
  const { page } = app;
  await importSamples(page);
  await putAwayImports(page);
  await openArticle(page, article);

  await test.step('over two paragraphs', async () => {
    await draw(page, '回不了几趟', '青渡老渡口始于清末');
    await page.getByRole('button', { name: 'Highlight in yellow' }).click();
    await expect
      .poll(() => paintedTexts(page))
      .toEqual(['yellow: 回不了几趟。”', 'yellow: 青渡老渡口始于清末']);
  });

  await test.step('the name is asked for once, and goes on what was made before', async () => {
    const question = page.getByRole('region', { name: 'Your name' });
    await question.getByRole('textbox', { name: 'Your name' }).fill('Ada Lin');
    await question.getByRole('button', { name: 'Use this name' }).click();
    await expect(question).toBeHidden();
  });

  await test.step('overlapping: a click offers each, with its maker', async () => {
    await selectByMouse(page, second);
    await page.getByRole('button', { name: 'Highlight in blue' }).click();
    await expect.poll(() => paintedTexts(page)).toContain('blue: 一年也');
    await clickAt(page, '了几趟');
    const popover = page.getByRole('dialog', { name: '2 highlights' });
    await expect(popover.getByRole('listitem').filter({ hasText: second })).toBeVisible();
    await expect(popover.getByText('Ada Lin')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(popover).toBeHidden();
  });

  await test.step('a colour is changed, and given a meaning where it stands', async () => {
    await clickAt(page, '年也', 'left');
    const card = page.getByRole('dialog', { name: 'Highlight', exact: true });
    await card.getByRole('radio', { name: 'Green' }).click();
    await expect.poll(() => paintedTexts(page)).toContain('green: 一年也');
    await card.getByRole('button', { name: 'Give Green a meaning' }).click();
    await card.getByRole('textbox', { name: 'Meaning of Green' }).fill('claim');
    await page.keyboard.press('Enter');
    await expect(card.getByRole('button', { name: 'Change the meaning of Green, claim' })).toBeFocused();
    await expect(card.getByRole('radio', { name: 'Green: claim' })).toBeChecked();
    await page.keyboard.press('Escape');
  });

  await test.step('its ends are drawn', async () => {
    await clickAt(page, '年也', 'left');
    await page.getByRole('button', { name: 'Move the ends' }).click();
    await expectAccessible(page);
    await drag(
      page,
      page.getByRole('button', { name: 'End of the highlight' }),
      await edgeOf(page, '一年也回', 'right'),
    );
    await expect.poll(() => inGreen(page)).toEqual(['一年也', '回']);
    await drag(
      page,
      page.getByRole('button', { name: 'Start of the highlight' }),
      await edgeOf(page, '腿脚不便', 'left'),
    );
    await expect.poll(() => inGreen(page)).toEqual(['腿脚不便，一年也', '回']);
    await page
      .getByRole('toolbar', { name: 'Chosen highlight' })
      .getByRole('button', { name: 'Done' })
      .click();
    await expect(page.getByRole('button', { name: 'End of the highlight' })).toBeHidden();
  });

  await test.step('it is split where it was clicked, and both halves keep what they were', async () => {
    await clickAt(page, '，一年也', 'left');
    await page.getByRole('button', { name: 'Split here' }).click();
    await expect.poll(() => inGreen(page)).toEqual(['腿脚不便', '，一年也', '回']);
    await page.getByRole('button', { name: 'Undo: Split highlight' }).click();
    await expect.poll(() => inGreen(page)).toEqual(['腿脚不便，一年也', '回']);
    await page.getByRole('button', { name: 'Redo: Split highlight' }).click();
    await expect.poll(() => inGreen(page)).toEqual(['腿脚不便', '，一年也', '回']);
  });

  await test.step('one is deleted, and brought back', async () => {
    await clickAt(page, '脚不便', 'left');
    await page.getByRole('button', { name: 'Delete highlight' }).click();
    await expect.poll(() => paintedTexts(page)).not.toContain('green: 腿脚不便');
    await page.getByRole('button', { name: 'Undo: Delete highlight' }).click();
    await expect.poll(() => paintedTexts(page)).toContain('green: 腿脚不便');
  });

  await test.step('the selection gives a tag, and copies with and without citation', async () => {
    await selectByMouse(page, first);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Copied');
    await selectByMouse(page, first);
    await page
      .getByRole('toolbar', { name: 'Selected text' })
      .getByRole('button', { name: 'Copy with citation' })
      .click();
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Copied with citation');
    await selectByMouse(page, first);
    await page.getByRole('button', { name: 'Highlight with a tag' }).click();
    await page.getByRole('searchbox', { name: 'Find or create a tag' }).fill('people');
    await page.getByRole('option', { name: /people/u }).click();
    await page.keyboard.press('Escape');
    const card = page.getByRole('dialog', { name: 'Highlight', exact: true });
    await expect(card.getByRole('list', { name: 'Tags of this highlight' })).toContainText('people');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  });

  await test.step('everything is remembered, the meaning wherever the colour is', async () => {
    const painted = await paintedTexts(page);
    const later = await app.restart(null);
    await openArticle(later, article);
    await expect.poll(() => paintedTexts(later)).toEqual(painted);
    await expect(later.getByRole('region', { name: 'Your name' })).toBeHidden();
    await later.getByRole('button', { name: 'Colours and their meanings' }).click();
    await expect(later.getByRole('list', { name: 'Colours and their meanings' })).toContainText('claim');
    await expectAccessible(later);
    await later.keyboard.press('Escape');
    await selectByMouse(later, '特意穿了一件红棉袄');
    await expect(later.getByRole('button', { name: 'Highlight in green: claim' })).toBeVisible();
    await later.keyboard.press('y');
    await expect(later.getByRole('region', { name: 'Messages' })).toContainText('Copied with citation');
  });
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh-CN' });
  const say = wordsOf('zh-Hans');

  test('by keys alone: chosen, extended, shrunk, split, coloured, tagged, deleted, undone', async ({
    app,
  }) => {
    const { page } = app;
    const { keyboard } = page;
    await page.evaluate(() => {
      addEventListener('mousedown', () => console.error('a mouse was used'), { capture: true });
    });
    await tabTo(page, page.getByRole('button', { name: say('importing:trySamples') }));
    await keyboard.press('Enter');
    await expect(page.getByText(say('importing:panelDone'), { exact: true })).toBeVisible({
      timeout: 60_000,
    });
    const list = page.getByRole('listbox', { name: say('library:articles') });
    await tabTo(page, list);
    const active = list.locator(
      'xpath=//*[@id = ancestor-or-self::*[@role="listbox"]/@aria-activedescendant]',
    );
    await expect(async () => {
      if ((await active.filter({ hasText: article }).count()) === 0) await keyboard.press('ArrowDown');
      await expect(active).toHaveText(article, { timeout: 500 });
    }).toPass({ intervals: [10] });
    await keyboard.press('Enter');
    const text = page.getByRole('region', { name: say('reader:page'), exact: true }).getByRole('article');
    await expect(text).toBeVisible();

    await keyboard.press('c');
    for (let line = 0; line < 4; line += 1) await keyboard.press('ArrowDown');
    await keyboard.press('Home');
    for (let character = 0; character < 6; character += 1) await keyboard.press('Shift+ArrowRight');
    const six = await selectedText(page);
    const messages = page.getByRole('region', { name: say('common:messages') });
    await keyboard.press('y');
    await expect(messages).toContainText(say('reader:said.cited'));
    // Into the toolbar, along it and back: the selection stays. Then there by Enter.
    const inColour = (colour: string) =>
      page.getByRole('button', { name: say(`highlights:highlightIn.${colour}`) });
    await keyboard.press('Tab');
    await expect(inColour('yellow')).toBeFocused();
    await keyboard.press('Escape');
    await expect(inColour('yellow')).not.toBeFocused();
    expect(await selectedText(page)).toBe(six);
    await keyboard.press('Tab');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect(inColour('blue')).toBeFocused();
    await keyboard.press('Enter');
    await expect.poll(() => paintedTexts(page)).toEqual([`blue: ${six}`]);
    // Right after its colour, what is typed is the note of what was highlighted.
    await keyboard.press('n');
    const note = page.getByRole('textbox', { name: say('highlights:noteOn', { quote: six }) });
    await expect(note).toBeFocused();
    await keyboard.insertText('**证词**');
    await expect(note).toHaveValue('**证词**');
    const card = page.getByRole('dialog');
    await tabTo(page, card.getByRole('button', { name: say('notes:preview') }));
    await keyboard.press('Enter');
    await expect(card.locator('strong')).toHaveText('证词');
    await keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect.poll(() => paintedTexts(page)).toEqual([`blue: ${six}`]);
    const question = page.getByRole('region', { name: say('marking:ask.title') });
    await tabTo(page, question.getByRole('button', { name: say('marking:ask.decline') }));
    await keyboard.press('Enter');
    await expect(question).toBeHidden();

    // Chosen, one character more at its end, two fewer at its start: one step of undo.
    await keyboard.press('.');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Alt+Shift+ArrowRight');
    await keyboard.press('Alt+Shift+ArrowRight');
    const moved = await textAround(text, six, 2, 1);
    await expect.poll(() => paintedTexts(page)).toEqual([`blue: ${moved}`]);
    await keyboard.press('Control+z');
    await expect.poll(() => paintedTexts(page)).toEqual([`blue: ${six}`]);
    await keyboard.press('Control+Shift+z');
    await expect.poll(() => paintedTexts(page)).toEqual([`blue: ${moved}`]);
    await keyboard.press('Shift+Digit4');
    await expect.poll(() => paintedTexts(page)).toEqual([`pink: ${moved}`]);

    // Tagged from its card; then from the caret it is opened, and closed again.
    await keyboard.press('t');
    await expect(page.getByRole('searchbox', { name: say('tags:find') })).toBeFocused();
    await keyboard.insertText('乘客');
    await expect(page.getByRole('option', { name: say('tags:create', { name: '乘客' }) })).toBeVisible();
    await keyboard.press('Enter');
    await expect(page.getByRole('list', { name: say('marking:tools.tags') })).toContainText('乘客');
    await keyboard.press('Escape');
    await expect(page.getByRole('searchbox', { name: say('tags:find') })).toBeHidden();
    if ((await page.getByRole('dialog').count()) > 0) await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // Let go; the caret stays.
    const end = page.getByRole('button', { name: say('marking:chosen.end') });
    await expect(end).toBeVisible();
    await keyboard.press('Escape');
    await expect(end).toBeHidden();

    // The caret goes into it: split there, and one half deleted.
    await keyboard.press('Home');
    for (let character = 0; character < 4; character += 1) await keyboard.press('ArrowRight');
    await keyboard.press('x');
    await expect
      .poll(() => paintedTexts(page))
      .toEqual([`pink: ${moved.slice(0, 2)}`, `pink: ${moved.slice(2)}`]);
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await keyboard.press('Escape');
    await keyboard.press('.');
    await keyboard.press('.');
    await keyboard.press('Delete');
    await expect.poll(() => paintedTexts(page)).toEqual([`pink: ${moved.slice(0, 2)}`]);
    await keyboard.press('Control+z');
    await keyboard.press('Control+z');
    await expect.poll(() => paintedTexts(page)).toEqual([`pink: ${moved}`]);

    // Part of it is highlighted with a tag as well: at the caret both are offered, and a colour is given a meaning.
    await expect(end).toBeHidden();
    await keyboard.press('Home');
    for (let character = 0; character < 4; character += 1) await keyboard.press('ArrowRight');
    for (let character = 0; character < 2; character += 1) await keyboard.press('Shift+ArrowRight');
    await expect.poll(() => selectedText(page)).toBe(moved.slice(2, 4));
    await keyboard.press('t');
    await expect(page.getByRole('searchbox', { name: say('tags:find') })).toBeFocused();
    await keyboard.insertText('船工');
    await expect(page.getByRole('option', { name: say('tags:create', { name: '船工' }) })).toBeVisible();
    await keyboard.press('Enter');
    await expect(page.getByRole('list', { name: say('marking:tools.tags') })).toContainText('船工');
    await keyboard.press('Escape');
    await expect(page.getByRole('searchbox', { name: say('tags:find') })).toBeHidden();
    if ((await page.getByRole('dialog').count()) > 0) await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await keyboard.press('Home');
    for (let character = 0; character < 5; character += 1) await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    const both = page.getByRole('dialog', { name: say('highlights:popover', { count: 2 }) });
    await expect(both.getByRole('blockquote')).toHaveText([moved.slice(2, 4), moved]);
    const pink = say('highlights:colours.pink');
    await tabTo(
      page,
      both.getByRole('button', { name: say('marking:giveMeaning', { colour: pink }) }).first(),
    );
    await keyboard.press('Enter');
    await expect(
      page.getByRole('textbox', { name: say('marking:meaningOf', { colour: pink }) }),
    ).toBeFocused();
    await keyboard.insertText('论断');
    await keyboard.press('Enter');
    await expect(both.getByRole('radio', { name: `${pink}：论断` }).last()).toBeChecked();
    await keyboard.press('Escape');
    await expect(both).toBeHidden();

    // The name that was declined is given in the settings, and put on what has none.
    await keyboard.press('Control+,');
    await tabTo(page, page.getByRole('textbox', { name: say('marking:maker.label') }));
    await keyboard.insertText('林渡');
    await keyboard.press('Enter');
    await expect(messages).toContainText(say('marking:maker.kept'));
    await tabTo(page, page.getByRole('button', { name: /^为 \d+ 条/u }));
    await keyboard.press('Enter');
    await expect(messages).toContainText(say('marking:maker.named'));
  });
});

test('by finger: a selection is highlighted, a highlight opened by a tap, its end drawn', async ({ app }) => {
  const { page } = app;
  test.skip(app.kind !== 'browser', 'Touch is emulated through the browser.');
  await importSamples(page);
  await putAwayImports(page);
  await openArticle(page, article);
  await highlight(page, first, 'yellow');
  const finger = await fingerOn(page);

  // What a long press selects is the system's; here no system does it, so it is selected as if by it.
  await finger.tap(await edgeOf(page, '红棉袄', 'left'));
  const word = '红棉袄';
  await page.evaluate((wanted) => {
    for (const element of document.querySelectorAll('[data-part]')) {
      const node = element.firstChild;
      const at = node instanceof Text ? node.data.indexOf(wanted) : -1;
      if (node !== null && at !== -1) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, word);
  await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
  await finger.tap(await centreOf(page.getByRole('button', { name: 'Highlight in pink' })));
  await expect.poll(() => paintedTexts(page)).toContain(`pink: ${word}`);

  await finger.tap(await edgeOf(page, '两岸的', 'left'));
  await finger.tap(await centreOf(page.getByRole('button', { name: 'Move the ends' })));
  const handle = page.getByRole('button', { name: 'End of the highlight' });
  await finger.draw(await centreOf(handle), await edgeOf(page, '大多是两岸', 'right'));
  await expect.poll(() => paintedTexts(page)).toContain('yellow: 大多是两岸');
});

test('a highlight that does not stand on its quote any more is never painted, but looked for and told of', async ({
  app,
}) => {
  const { page } = app;
  await importSamples(page);
  await putAwayImports(page);
  await openArticle(page, article);
  await highlight(page, first, 'green');
  await highlight(page, second, 'pink');
  await page.getByRole('link', { name: 'All articles' }).click();
  // The row points elsewhere, as after damage; the quote of the other stands nowhere.
  await page.evaluate(
    async ([moved, gone]) => {
      const request = indexedDB.open('broadsheet');
      const database = await new Promise<IDBDatabase>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
      const store = database.transaction(['highlights', 'digests'], 'readwrite').objectStore('highlights');
      // It is not the storage that is to be found damaged here.
      store.transaction.objectStore('digests').clear();
      const all = store.getAll();
      await new Promise((resolve) => {
        all.onsuccess = resolve;
      });
      for (const row of all.result) {
        if (row.quotes.join('').replaceAll(/\s/gu, '') === moved) {
          for (const span of row.spans) [span.start, span.end] = [span.start + 30, span.end + 30];
          store.put(row);
        }
        if (row.quotes.join('').replaceAll(/\s/gu, '') === gone) {
          store.put({
            ...row,
            quotes: ['码头上没有这句话可以引用'],
            prefix: '前文也不在',
            suffix: '后文也不在',
          });
        }
      }
      await new Promise((resolve) => {
        store.transaction.oncomplete = resolve;
      });
      database.close();
    },
    [first, second] as const,
  );
  // What was read before nobody was told of.
  await page.reload();
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      for (const [name, highlights] of CSS.highlights) {
        if (name.startsWith('bs-tint')) for (const range of highlights) seen.push(String(range));
      }
      requestAnimationFrame(look);
    };
    look();
  });
  await openArticle(page, article);
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('1 found');
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('1 not found; it is kept');
  await expect.poll(() => paintedTexts(page)).toEqual([`green: ${first}`]);
  const seen = await page.evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)]);
  expect(seen).toEqual([first]);
  const panel = await showNotes(page);
  await expect(panel.getByText('Found again at another place of the page.')).toBeVisible();
  await page.reload();
  await expect.poll(() => paintedTexts(page)).toEqual([`green: ${first}`]);
});

test('favourite tags go on by number, on the article or the chosen highlight; the settings have name and meanings', async ({
  app,
}) => {
  const { page } = app;
  await importSamples(page);
  await putAwayImports(page);
  await openArticle(page, article);
  await addTag(page, 'ferry');
  await page.evaluate(async () => {
    const request = indexedDB.open('broadsheet');
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction(['tags', 'digests'], 'readwrite').objectStore('tags');
    store.transaction.objectStore('digests').clear();
    const all = store.getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    for (const tag of all.result) store.put({ ...tag, favourite: 7 });
    await new Promise((resolve) => {
      store.transaction.oncomplete = resolve;
    });
    database.close();
  });
  await page.reload();
  const chips = page.getByRole('grid', { name: 'Tags of this article' });
  await expect(chips).toContainText('ferry');
  await page.getByRole('region', { name: 'Article', exact: true }).focus();
  await page.keyboard.press('7');
  await expect(chips).toBeHidden();
  await highlight(page, first, 'blue');
  await page.keyboard.press('.');
  await page.keyboard.press('7');
  const panel = await showNotes(page);
  await expect(panel.getByRole('list', { name: 'Tags of this highlight' })).toContainText('ferry');
  await expect(chips).toBeHidden();

  await page.keyboard.press('Control+,');
  const name = page.getByRole('textbox', { name: 'Name on annotations' });
  await name.fill('Bo Lin');
  await page.getByRole('button', { name: 'Save name' }).click();
  await page.getByRole('button', { name: /Put it on \d annotations? without a name/u }).click();
  await expect(page.getByRole('button', { name: /without a name/u })).toBeHidden();
  await page.getByRole('button', { name: 'Give Blue a meaning' }).click();
  await page.getByRole('textbox', { name: 'Meaning of Blue' }).fill('figure');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Change the meaning of Blue, figure' })).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await expect(panel.getByText('Bo Lin')).toBeVisible();
  await expect(panel.getByRole('radio', { name: 'Blue: figure' })).toBeChecked();
});

/** What is painted in green; where another highlight begins over one, its text is painted in two runs. */
async function inGreen(page: Page): Promise<readonly string[]> {
  return (await paintedTexts(page)).flatMap((each) => (each.startsWith('green: ') ? [each.slice(7)] : []));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of the left or right edge of text in the article, where it first stands; scrolled into sight. */
async function edgeOf(page: Page, text: string, side: 'left' | 'right'): Promise<Point> {
  const stretch = sheet(page).locator('[data-part]').filter({ hasText: text }).first();
  return stretch.evaluate(
    (element, [wanted, edge]) => {
      const node = element.firstChild;
      if (!(node instanceof Text)) throw new Error('a stretch shows one text');
      const at = node.data.indexOf(wanted) + (edge === 'left' ? 0 : wanted.length - 1);
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      return { x: edge === 'left' ? box.left + 1 : box.right - 1, y: (box.top + box.bottom) / 2 };
    },
    [text, side] as const,
  );
}

async function centreOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox();
  if (box === null) throw new Error(`${target} is not on screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Clicks at an edge of text, a little inside it. */
async function clickAt(page: Page, text: string, side: 'left' | 'right' = 'right'): Promise<void> {
  const { x, y } = await edgeOf(page, text, side);
  await page.mouse.click(side === 'left' ? x + 1 : x - 6, y);
}

/** Draws the mouse from where one text begins to where another ends. */
async function draw(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await edgeOf(page, from, 'left'), await edgeOf(page, to, 'right')];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
}

async function drag(page: Page, handle: Locator, to: Point): Promise<void> {
  const from = await centreOf(handle);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/** The text of the article around a piece of it: so many characters cut off at its start, so many more at its end. */
async function textAround(article: Locator, piece: string, fewer: number, more: number): Promise<string> {
  const text = await article.locator('[data-part]').filter({ hasText: piece }).first().innerText();
  const at = text.indexOf(piece);
  return text.slice(at + fewer, at + piece.length + more);
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

interface Finger {
  tap(at: Point): Promise<void>;
  draw(from: Point, to: Point): Promise<void>;
}

/** A finger on the screen: real touch events, from which the browser makes taps. */
async function fingerOn(page: Page): Promise<Finger> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  return {
    async tap(at) {
      await send('touchStart', [at]);
      await send('touchEnd', []);
    },
    async draw(from, to) {
      await send('touchStart', [from]);
      for (const share of [0.25, 0.5, 0.75, 1]) {
        await send('touchMove', [
          { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
        ]);
      }
      await send('touchEnd', []);
    },
  };
}
