/**
 * Every view, dialog and popover in both languages and all themes: axe finds nothing. In narrow windows nothing has to
 * be scrolled sideways, and whatever the keys come to shows that it has the focus.
 */
import type { Page } from '@playwright/test';
import { expectAccessible, themes } from './accessible';
import { expect, test } from './app';
import { wordsOf } from './words';

type Words = ReturnType<typeof wordsOf>;

/** In the dump a line breaks inside; the article has other text too. */
const marked = '大多是两岸的老街坊';

/** Words are no colours: in the second language the first theme is asked alone. */
const languages = [
  { language: 'en-US', say: wordsOf('en'), asked: themes },
  { language: 'zh-CN', say: wordsOf('zh-Hans'), asked: themes.slice(0, 1) },
] as const;

for (const { language, say, asked } of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('axe finds nothing in the library, its pages, its menus and dialogs', async ({ app: { page } }) => {
      test.setTimeout(240_000);
      await importSamples(page, say);
      await page.getByRole('button', { name: say('importing:details') }).click();
      await expectAccessible(page, asked);
      await page.keyboard.press('Escape');
      await putAway(page, say);
      await expectAccessible(page, asked);

      await page.getByRole('button', { name: say('importing:open'), exact: true }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectAccessible(page, asked);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toBeHidden();
      await page.getByRole('listbox', { name: say('library:articles') }).focus();
      await page.keyboard.press('Space');
      const chosen = page.getByRole('region', { name: say('library:selection') });
      await chosen.getByRole('button', { name: say('library:tag'), exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, asked);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.keyboard.press('Control+e');
      await expect(page.getByRole('dialog').getByText('title:')).toBeVisible();
      await expectAccessible(page, asked);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.getByRole('link', { name: say('library:samplesName') }).click();
      await page.getByText(say('library:pages'), { exact: true }).click();
      const pages = page.getByRole('listbox', { name: say('library:pages') });
      await expect(pages).toBeVisible();
      await expectAccessible(page, asked);
      // Pages are chosen as articles are: two of them are said to look right, and it is taken back.
      await pages.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+ArrowDown');
      const pagesBar = page.getByRole('region', { name: say('library:chosenPages') });
      await expect(pagesBar).toContainText(say('library:pagesChosen', { count: 2 }));
      await expectAccessible(page, asked);
      await pagesBar.getByRole('button', { name: say('corrections:check.looksRight') }).click();
      await expect(pages.getByText(say('corrections:check.checked'))).toHaveCount(2);
      await pagesBar.getByRole('button', { name: say('library:uncheckPages') }).click();
      await expect(pages.getByText(say('corrections:check.checked'))).toHaveCount(0);
      await pagesBar.getByRole('button', { name: say('page:changeEncoding') }).click();
      const encodings = page.getByRole('dialog', { name: say('page:encoding.title') });
      await expect(encodings.getByRole('status')).not.toHaveText('');
      await expectAccessible(page, asked);
      await page.keyboard.press('Escape');
      await pagesBar.getByRole('button', { name: say('library:rebuildPages') }).click();
      await expect(
        page.getByRole('alertdialog').filter({ hasText: say('library:pagesCurrent', { count: 2 }) }),
      ).toBeVisible();
      const nothingOld = page
        .getByRole('alertdialog')
        .filter({ hasText: say('library:pagesCurrent', { count: 2 }) });
      await nothingOld.getByRole('button', { name: say('common:close') }).click();
      await expect(nothingOld).toHaveCount(0);
      // The menu of a chosen page does the same with all that are chosen.
      const second = pages.getByRole('option').nth(1);
      await second.click({ button: 'right' });
      await page.getByRole('menuitem', { name: say('page:changeEncoding') }).click();
      await expect(encodings.getByRole('status')).not.toHaveText('');
      await expect(
        encodings.getByRole('button', { name: say('page:encoding.apply'), exact: true }),
      ).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(encodings).toHaveCount(0);
      await second.click({ button: 'right' });
      await expectAccessible(page, asked);
      await page.getByRole('menuitem', { name: say('library:rebuildPages') }).click();
      await expect(nothingOld).toBeVisible();
      await pages.focus();
      await page.keyboard.press('Escape');
      await expect(pagesBar).toHaveCount(0);
      await pages.getByRole('option').filter({ hasText: 'A01.txt' }).click();
      await expect(page.getByRole('listbox', { name: say('reader:source.lines') })).toBeVisible();
      await expectAccessible(page, asked);
      await page.getByRole('grid').getByRole('row').nth(2).click();
      await page
        .getByRole('button', { name: say('corrections:menu') })
        .first()
        .click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectAccessible(page, asked);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: say('page:changeEncoding') }).click();
      const dialog = page.getByRole('dialog', { name: say('page:encoding.title') });
      await expect(dialog.getByRole('status')).toBeVisible();
      await expectAccessible(page, asked);
    });

    test('axe finds nothing in the reader, with all that opens in it, nor in the other views', async ({
      app: { page },
    }) => {
      test.setTimeout(240_000);
      await importSamples(page, say);
      await putAway(page, say);
      await openMarked(page, say);
      await page.keyboard.press('t');
      await expect(page.getByRole('searchbox', { name: say('tags:find') })).toBeFocused();
      await page.keyboard.insertText('渡口');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('grid', { name: say('tags:ofArticle') })).toBeVisible();
      await expectAccessible(page, asked);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('searchbox', { name: say('tags:find') })).toBeHidden();

      await page.keyboard.press('c');
      for (let line = 0; line < 6; line += 1) await page.keyboard.press('ArrowDown');
      for (let line = 0; line < 5; line += 1) await page.keyboard.press('Shift+ArrowRight');
      await expect(page.getByRole('toolbar', { name: say('reader:selection.toolbar') })).toBeVisible();
      await expectAccessible(page, asked);
      await page.keyboard.press('n');
      await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
      await page.keyboard.insertText('夜航');
      await expectAccessible(page, asked);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: say('reader:text.title'), exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, asked);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      // Both stand beside the text where there is room for both.
      await page.setViewportSize({ width: 1800, height: 900 });
      const source = page.getByRole('region', { name: say('reader:source.title'), exact: true });
      const notes = page.getByRole('region', { name: say('notes:title'), exact: true });
      await page.getByRole('button', { name: say('reader:bar.source'), exact: true }).click();
      await expect(source).toBeVisible();
      await page.getByRole('button', { name: say('reader:bar.notes'), exact: true }).click();
      await expect(notes).toBeVisible();
      await expect(source).toBeVisible();
      await expectAccessible(page, asked);
      await page.setViewportSize({ width: 1280, height: 860 });

      await page.getByRole('searchbox', { name: say('common:search') }).fill('渡口');
      await expect(page.getByRole('listbox', { name: say('search:results') })).toBeVisible();
      await expectAccessible(page, asked);
      for (const place of ['highlights', 'bin', 'settings'] as const) {
        await page.getByRole('link', { name: say(`common:nav.${place}`) }).click();
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
          say(`${place}:title`),
        );
        await expectAccessible(page, asked);
      }
      for (const [fragment, title] of [
        ['#/tags', 'tags:manager'],
        ['#/history', 'overview:history.title'],
      ] as const) {
        await page.evaluate((where) => window.location.assign(where), fragment);
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(say(title));
        await expectAccessible(page, asked);
      }
      await page.getByRole('button', { name: say('common:command.shortcuts') }).click();
      await expect(page.getByRole('dialog', { name: say('shortcuts:title') })).toBeVisible();
      await expectAccessible(page, asked);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();

      await page
        .getByRole('button', { name: say('library:source.menu', { name: say('library:samplesName') }) })
        .click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectAccessible(page, asked);
      await page.getByRole('menuitem', { name: say('library:source.bin') }).click();
      await page.getByRole('link', { name: say('common:nav.bin') }).click();
      await page
        .getByRole('main')
        .getByRole('button', { name: say('bin:delete') })
        .click();
      await expect(page.getByRole('button', { name: say('common:cancel') })).toBeFocused();
      await expectAccessible(page, asked);
    });

    for (const width of [480, 320]) {
      test(`nothing is scrolled sideways in a window of ${width} pixels`, async ({ app: { page } }) => {
        await page.setViewportSize({ width, height: 700 });
        await expect(page.getByRole('button', { name: say('importing:trySamples') })).toBeVisible();
        await expectNoSidewaysScroll(page);
        await importSamples(page, say);
        await expectNoSidewaysScroll(page);
        await putAway(page, say);
        await expectNoSidewaysScroll(page);
        await openMarked(page, say);
        await expectNoSidewaysScroll(page);
        for (const pane of ['source', 'notes'] as const) {
          await page.getByRole('button', { name: say(`reader:bar.${pane}`), exact: true }).click();
          await expectNoSidewaysScroll(page);
        }
        for (const fragment of ['#/search?query=渡口', '#/highlights', '#/bin', '#/settings']) {
          await page.evaluate((hash) => {
            location.hash = hash;
          }, fragment);
          await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
          await expectNoSidewaysScroll(page);
        }
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoSidewaysScroll(page);
      });
    }
  });
}

test('whatever the keys come to shows that it has the focus', async ({ app: { page } }) => {
  const say = wordsOf('en');
  for (let stop = 0; stop < 8; stop += 1) await expectVisibleFocus(page);
  await importSamples(page, say);
  for (let stop = 0; stop < 25; stop += 1) await expectVisibleFocus(page);
  await openMarked(page, say);
  for (let stop = 0; stop < 25; stop += 1) await expectVisibleFocus(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Settings');
  for (let stop = 0; stop < 25; stop += 1) await expectVisibleFocus(page);
});

async function importSamples(page: Page, say: Words): Promise<void> {
  await page.getByRole('button', { name: say('importing:trySamples') }).click();
  await expect(page.getByText(say('importing:panelDone'), { exact: true })).toBeVisible({ timeout: 60_000 });
}

/** Puts the panel of imports away; after a while it has made itself small. */
async function putAway(page: Page, say: Words): Promise<void> {
  const panel = page.getByRole('region', { name: say('importing:panel') });
  await panel.hover();
  const enlarge = panel.getByRole('button', { name: say('importing:enlarge') });
  if (await enlarge.isVisible()) await enlarge.click();
  await panel.getByRole('button', { name: say('importing:putAway') }).click();
}

/** Opens the article with the marked words, by searching for them. */
async function openMarked(page: Page, say: Words): Promise<void> {
  await page.evaluate((words) => {
    location.hash = `#/search?query=${encodeURIComponent(words)}`;
  }, marked);
  await page
    .getByRole('listbox', { name: say('search:results') })
    .getByRole('option')
    .click();
  await expect(page.getByRole('region', { name: say('reader:page'), exact: true })).toBeVisible();
}

/** Neither the window nor a part of it that is meant to be scrolled down is wider than it shows. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const wide = [
          document.documentElement,
          ...document.querySelectorAll('main, main *, [role="dialog"] *'),
        ];
        return wide
          .filter((element) => {
            const { overflowX } = getComputedStyle(element);
            const scrolls =
              element === document.documentElement || overflowX === 'auto' || overflowX === 'scroll';
            return scrolls && element.scrollWidth > element.clientWidth + 1 && element.tagName !== 'PRE';
          })
          .map(
            (element) =>
              `${element.tagName} ${element.className}: ${element.scrollWidth} > ${element.clientWidth}`,
          );
      }),
    )
    .toEqual([]);
}

/** Goes on by Tab and looks whether one sees where one is: an outline, a shadow or a border that was not there. */
async function expectVisibleFocus(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  const unseen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return null;
    const active = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '');
    const shows = (element: Element | null) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    };
    const around = [focused, focused.parentElement, focused.parentElement?.parentElement ?? null, active];
    return around.some(shows) ? null : focused.outerHTML.slice(0, 200);
  });
  expect(unseen).toBeNull();
}
