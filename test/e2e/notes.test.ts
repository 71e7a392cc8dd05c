/** Notes: Markdown, links and what links back, on articles, highlights and pages; and nothing of them lost in a crash. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, restartTag, test } from './app';
import { type KillableBrowser, startKillable } from './crash';
import { type DumpFolder, dumpFolder } from './dumps';
import { startServer } from './server';
import { openArticle, search, showNotes } from './steps';
import { wordsOf } from './words';

const say = wordsOf('en');
const onArticle = say('notes:onArticle');

/** Two invented pages, an article each. */
const pages = {
  '1987-11-02.txt': `渡船夜里靠了岸

　　昨天夜里，下河的渡船在大雾里靠了岸，船上的人谁也没有说话。船长在岸上等了一个钟头，才看见那一盏灯。

　　灯是一个孩子提着的。他说，他听见了水声，就提了灯出来。
`,
  '1987-11-03.txt': `大水漫到了磨坊

　　昨天清晨，下河的大水漫到了磨坊门口，磨坊里的人谁也没有睡着。老板在楼上数了一夜米袋，才听见雨停了。

　　米袋是三个伙计搬上去的。他们说，水声一响，就动手搬了。
`,
} as const;
const source = '渡船夜里靠了岸';
const target = '大水漫到了磨坊';

let folder: DumpFolder;

test.beforeEach(async () => {
  folder = await dumpFolder('下河晚报');
  for (const [name, text] of Object.entries(pages)) await folder.write(name, text);
});

test.afterEach(() => folder.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(folder.path) });

function title(page: Page): Locator {
  return page.locator('#article-headline');
}

test('a link is typed, chosen, followed and followed back, by mouse', { tag: restartTag }, async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  await openArticle(page, source);
  const first = (await title(page).textContent()) ?? '';
  let panel = await showNotes(page);
  const field = panel.getByRole('textbox', { name: onArticle });

  await test.step('the field completes a headline', async () => {
    await field.fill('**Compare** with [');
    await field.pressSequentially('[大水');
    const options = page.getByRole('listbox', { name: say('notes:link.candidates') }).getByRole('option');
    await expect(options.first()).toContainText(target);
    await options.first().click();
    await expect(field).toHaveValue(`**Compare** with [[${target}]]`);
    await expect(field).toBeFocused();
  });

  await test.step('the note is read, and its link leads there', async () => {
    await panel.getByRole('button', { name: say('notes:preview') }).click();
    const note = panel.getByRole('group', { name: onArticle });
    await expect(note.locator('strong')).toHaveText('Compare');
    await expect(note.getByRole('button', { name: target, exact: true })).toBeVisible();
    await note.getByRole('button', { name: target, exact: true }).click();
    await expect(title(page)).toHaveText(target);
  });

  await test.step('what links to it is shown with it, and leads back to the note', async () => {
    panel = await showNotes(page);
    const backlinks = panel.getByRole('region', { name: say('notes:linkedFrom') });
    await expect(backlinks).toContainText('Compare with');
    await expectAccessible(page);
    await backlinks.getByRole('button').first().click();
    await expect(title(page)).toHaveText(first);
    await expect(panel.getByRole('group', { name: onArticle })).toContainText('Compare');
  });

  await test.step('without the panel a line under the head says so', async () => {
    await page
      .getByRole('group', { name: onArticle })
      .getByRole('button', { name: target, exact: true })
      .click();
    await expect(title(page)).toHaveText(target);
    await page.getByRole('button', { name: say('notes:close') }).click();
    await page.getByRole('button', { name: 'Linked from 1 note' }).click();
    await expect(panel.getByRole('region', { name: say('notes:linkedFrom') })).toBeVisible();
  });

  await test.step('a note links to a note; that one deleted, the words stay and undo brings the link back', async () => {
    await panel.getByRole('textbox', { name: onArticle }).fill('Harbour dues, see the ledger');
    await expect(
      panel
        .getByRole('status')
        .filter({ hasText: say('notes:saved') })
        .first(),
    ).toBeAttached();
    await panel
      .getByRole('region', { name: say('notes:linkedFrom') })
      .getByRole('button')
      .first()
      .click();
    await expect(title(page)).toHaveText(first);
    await panel.getByRole('button', { name: say('notes:write') }).click();
    const text = panel.getByRole('textbox', { name: onArticle });
    await text.press('Control+End');
    await text.pressSequentially(' [[dues');
    await page.getByRole('option', { name: /Harbour dues, see the ledger/u }).click();
    await panel.getByRole('button', { name: say('notes:preview') }).click();
    const note = panel.getByRole('group', { name: onArticle });
    await note.getByRole('button', { name: 'Harbour dues, see the ledger', exact: true }).click();
    await expect(title(page)).toHaveText(target);
    const other = panel.getByRole('textbox', { name: onArticle });
    await expect(other).toBeFocused();
    await other.fill('');
    await other.blur();
    await page.goBack();
    await expect(
      note.getByRole('button', { name: 'Harbour dues, see the ledger, leads nowhere yet' }),
    ).toBeVisible();
    await page.getByRole('region', { name: 'Article', exact: true }).focus();
    await page.keyboard.press('Control+z');
    await expect(
      note.getByRole('button', { name: 'Harbour dues, see the ledger', exact: true }),
    ).toBeVisible();
  });

  await test.step('all of it is there after a restart', async () => {
    const again = await app.restart(null);
    await openArticle(again, source);
    await showNotes(again);
    await again
      .getByRole('group', { name: onArticle })
      .getByRole('button', { name: target, exact: true })
      .click();
    await expect(title(again)).toHaveText(target);
  });
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh-CN' });

  test('a note on a page, links, and words without an end, by keys alone', async ({ app }) => {
    test.setTimeout(240_000);
    const sayZh = wordsOf('zh-Hans');
    const { page } = app;
    const { keyboard } = page;
    await page.evaluate(() => {
      addEventListener('mousedown', () => console.error('a mouse was used'), { capture: true });
    });
    const list = page.getByRole('listbox', { name: sayZh('library:articles') });
    await tabTo(page, list);
    await keyboard.press('Home');
    await keyboard.press('Enter');
    await expect(title(page)).toBeVisible();
    const first = (await title(page).textContent()) ?? '';

    await test.step('a page is noted on', async () => {
      await tabTo(page, page.getByRole('article').locator('a[href*="/page"]').first());
      await keyboard.press('Enter');
      const field = page.getByRole('textbox', { name: sayZh('notes:onPage') });
      await tabTo(page, field);
      await keyboard.insertText('整版 [[');
      await keyboard.insertText([...first].slice(0, 3).join(''));
      const list = page.getByRole('listbox', { name: sayZh('notes:link.candidates') });
      await expect(list.getByRole('option').first()).toContainText(first.slice(0, 3));
      await expectAccessible(page);
      await keyboard.press('Enter');
      await keyboard.insertText(' [[没有的题]]');
      await tabTo(page, page.getByRole('button', { name: sayZh('notes:preview') }));
      await keyboard.press('Enter');
      // The first annotation asks whose it is.
      const question = page.getByRole('region', { name: sayZh('marking:ask.title') });
      await tabTo(page, question.getByRole('textbox'));
      await keyboard.insertText('林渡');
      await keyboard.press('Enter');
      await expect(question).toBeHidden();
    });

    await test.step('words that lead nowhere are given an end', async () => {
      const words = page.getByRole('button', {
        name: sayZh('notes:link.unresolved', { title: '没有的题' }),
      });
      await tabTo(page, words, 'Shift+Tab');
      await keyboard.press('Enter');
      const field = page.getByRole('textbox', { name: sayZh('notes:link.choose', { title: '没有的题' }) });
      await expect(field).toBeFocused();
      await expectAccessible(page);
      await keyboard.press('Control+a');
      await keyboard.insertText([...first].slice(0, 2).join(''));
      const choices = page.getByRole('listbox', { name: sayZh('notes:link.candidates') }).getByRole('option');
      await expect(choices.first()).toContainText(first);
      await keyboard.press('ArrowDown');
      await keyboard.press('ArrowUp');
      await keyboard.press('Enter');
      await expect(page.getByRole('button', { name: '没有的题', exact: true })).toBeVisible();
    });

    await test.step('the link leads to the article, which shows what links to it', async () => {
      const note = page.getByRole('group', { name: sayZh('notes:onPage') });
      await tabTo(page, note.getByRole('button').first());
      await keyboard.press('Enter');
      await expect(title(page)).toHaveText(first);
      await expect(page.getByRole('button', { name: /链接到这里/u })).toBeVisible();
      await keyboard.press('n');
      const backlinks = page.getByRole('region', { name: sayZh('notes:linkedFrom') }).first();
      await expect(backlinks).toContainText('整版');
      const noted = page.getByRole('textbox', { name: sayZh('notes:onArticle') });
      await tabTo(page, noted);
      await keyboard.insertText('**存疑**');
      await tabTo(page, page.getByRole('button', { name: sayZh('notes:preview') }).first());
      await keyboard.press('Enter');
      const read = page.getByRole('group', { name: sayZh('notes:onArticle') });
      await expect(read.locator('strong')).toHaveText('存疑');
      await expect(page.getByText('林渡').first()).toBeVisible();
      await tabTo(page, backlinks.getByRole('button').first());
      await keyboard.press('Enter');
      await expect(
        page
          .getByRole('textbox', { name: sayZh('notes:onPage') })
          .or(page.getByRole('group', { name: sayZh('notes:onPage') })),
      ).toBeVisible();
    });
  });
});

test('a note on a page is found, with a narrow window too', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  await openArticle(page, source);
  await page.getByRole('article').locator('a[href*="/page"]').first().click();
  const field = page.getByRole('textbox', { name: say('notes:onPage') });
  await field.fill('## Layout\n\n- the quire is torn\n- see `shelf 7`\n\nhttps://example.org/shelf');
  await field.blur();
  await expect(page.getByText(say('notes:saved')).first()).toBeAttached();
  await page.setViewportSize({ width: 400, height: 800 });
  await page.getByRole('button', { name: say('notes:preview') }).click();
  const note = page.getByRole('group', { name: say('notes:onPage') });
  await expect(note.getByRole('listitem').first()).toHaveText('the quire is torn');
  await expectAccessible(page);
  await note.getByRole('button', { name: 'https://example.org/shelf' }).click();
  await expect(page.getByText('Address copied: https://example.org/shelf')).toBeVisible();
  expect(page.url()).not.toContain('example.org');
  await page.setViewportSize({ width: 1280, height: 860 });
  const hits = await search(page, 'quire torn');
  await expect(hits).toHaveCount(1);
  await hits.first().click();
  const panel = await showNotes(page);
  await expect(panel.getByRole('group', { name: say('notes:onPage') })).toContainText('the quire is torn');
});

// ---------- the crash

/** What the reader may lose, in milliseconds before the end. */
const allowedLossMs = 1_000;

test('a browser killed in mid-typing loses at most the last second', async ({ kind }) => {
  test.skip(kind !== 'browser', 'it kills a browser of its own, whichever host is tested');
  test.setTimeout(240_000);
  const place = await mkdtemp(join(tmpdir(), 'broadsheet-crash-'));
  const server = await startServer(join(place, 'data'), folder.path, 0);
  const profile = join(place, 'browser');
  let browser: KillableBrowser | null = null;
  try {
    browser = await startKillable(profile, server.address);
    await openArticle(browser.page, source);
    await showNotes(browser.page);
    const address = browser.page.url();
    let typed = '';
    for (const seconds of [1.7, 3.1, 4.4]) {
      const field = browser.page.getByRole('textbox', { name: onArticle });
      await expect(field).toHaveValue(typed);
      await field.press('Control+End');
      // Measured here, outside of the browser: a key counts as typed when the browser has answered for it.
      const acknowledged: { readonly at: number; readonly text: string }[] = [{ at: 0, text: typed }];
      const end = performance.now() + seconds * 1_000;
      for (let count = 0; performance.now() < end; count += 1) {
        const key = count % 6 === 5 ? ' ' : String.fromCharCode(97 + ((count * 7 + typed.length) % 26));
        await browser.page.keyboard.type(key);
        typed += key;
        acknowledged.push({ at: performance.now(), text: typed });
      }
      const killedAt = performance.now();
      await browser.kill();

      browser = await startKillable(profile, server.address);
      await browser.page.goto(address);
      await showNotes(browser.page);
      const kept = browser.page.getByRole('textbox', { name: onArticle });
      const safe = acknowledged.findLast(({ at }) => at <= killedAt - allowedLossMs)?.text ?? '';
      await expect(kept).toHaveValue(new RegExp(`^${safe}`, 'u'));
      const stored = await kept.inputValue();
      expect(typed.startsWith(stored)).toBe(true);
      const lastKept = acknowledged.findLast(({ text }) => text === stored)?.at ?? killedAt;
      test.info().annotations.push({
        type: 'lost',
        description: `${typed.length - stored.length} of ${acknowledged.length - 1} keys, ${Math.round(killedAt - lastKept)} ms`,
      });
      typed = stored;
    }
  } finally {
    await browser?.kill();
    await server.stop();
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Presses Tab until `target` has the focus; fails when it cannot be reached. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 120; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}
