/**
 * The first run and what helps later: the welcome, the tour, the help, empty views, the diagnostics; and the interface's
 * languages with the order of names.
 */
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { importSamples } from './steps';
import { wordsOf } from './words';

const steps = ['list', 'read', 'highlight', 'tag', 'search', 'check', 'keep'] as const;

for (const { language, say } of [
  { language: 'en-US', say: wordsOf('en') },
  { language: 'zh-TW', say: wordsOf('zh-Hant') },
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('the tour goes from the welcome through the sample library by keys alone', async ({
      app: { page },
    }) => {
      test.setTimeout(240_000);
      await page.getByRole('button', { name: say('tour:take') }).focus();
      await page.keyboard.press('Enter');
      for (const [at, step] of steps.entries()) {
        const card = page.getByRole('region', { name: say(`tour:${step}.title`), exact: true });
        await expect(card).toBeVisible();
        const isLast = at === steps.length - 1;
        const next = card.getByRole('button', {
          name: say(isLast ? 'tour:finish' : 'tour:next'),
          exact: true,
        });
        await expect(next).toBeEnabled({ timeout: 60_000 });
        await expect(next).toBeFocused();
        if (step === 'read') {
          await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
          // Rows of the list beside it come in as they are read.
          await expect(page.getByRole('option').filter({ hasNotText: /\S/u })).toHaveCount(0);
          await expectAccessible(page);
        }
        if (step === 'search')
          await expect(page.getByRole('main').getByRole('listbox').first()).toBeVisible();
        await page.keyboard.press('Enter');
      }
      await expect(page.getByText(say('tour:step', { number: 7, count: 7 }))).toBeHidden();

      // The help is where it ended; from there it can be taken again, and left at once.
      await page
        .getByRole('main')
        .getByRole('button', { name: say('help:tour') })
        .click();
      await expect(page.getByRole('region', { name: say('tour:list.title'), exact: true })).toBeVisible();
      await page.getByRole('button', { name: say('tour:skip') }).click();
      await expect(page.getByRole('region', { name: say('tour:list.title'), exact: true })).toBeHidden();
    });

    test('the help is searched, in either script, and leads to what it speaks of', async ({
      app: { page },
    }) => {
      await page
        .getByRole('main')
        .getByRole('link', { name: say('library:welcome.help'), exact: true })
        .click();
      const topics = page.getByRole('navigation', { name: say('help:topics') });
      await expect(topics.getByRole('link')).toHaveCount(16);
      await page
        .getByRole('searchbox', { name: say('help:search') })
        .fill(language === 'en-US' ? 'BACKUP' : '备份');
      await expect(async () => expect(await topics.getByRole('link').count()).toBeLessThan(16)).toPass();
      await topics.getByRole('link').first().click();
      await expect(page.getByRole('main').getByRole('article')).toContainText(say('diagnostics:title'));
      await page.getByRole('searchbox', { name: say('help:search') }).fill('qqqq');
      await expect(page.getByText(say('help:nothing'))).toBeVisible();
      await expectAccessible(page);
      await page
        .getByRole('article')
        .getByRole('link', { name: say('diagnostics:title') })
        .click();
      await expect(page.getByRole('heading', { level: 1, name: say('diagnostics:title') })).toBeVisible();
    });

    test('every view says in an empty library how to fill it', async ({ app: { page } }) => {
      const open = page.getByRole('main').getByRole('button', { name: say('importing:openFolder') });
      for (const route of [
        'library',
        'worklist',
        'highlights',
        'search',
        'themes',
        'themes?show=untagged',
        'reprints',
        'coverage',
      ]) {
        await goTo(page, route);
        await expect(open, route).toBeVisible();
        await expectAccessible(page, ['light']);
      }
    });
  });
}

test('the diagnostics count what is there, and the report holds none of it', async ({ app: { page } }) => {
  const say = wordsOf('en');
  await importSamples(page);
  await page
    .getByRole('listbox', { name: 'Articles' })
    .getByRole('option')
    .filter({ hasText: 'THE LAST CROSSING' })
    .first()
    .waitFor();
  await goTo(page, 'diagnostics');
  const library = page.getByRole('region', { name: say('diagnostics:library.title') });
  await expect(library).toContainText(`${say('diagnostics:library.dumps')}10`);
  const row = page.getByRole('row').filter({ hasText: 'articles' }).first();
  await expect(row).toContainText(say('diagnostics:tables.derived'));
  await expectAccessible(page);
  // What a page hands to the clipboard is looked at there, without asking for leave to read it.
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.documentElement.dataset.copied = text;
    };
  });
  await page.getByRole('button', { name: say('diagnostics:copy') }).click();
  await expect(page.getByText(say('diagnostics:copied'))).toBeVisible();
  const report = await page.evaluate(() => document.documentElement.dataset.copied ?? '');
  expect(report).toContain(`${say('diagnostics:library.dumps')}: 10`);
  expect(report).toMatch(/articles: \d+ · /u);
  expect(report).not.toMatch(/CROSSING|Courier|渡|samples?\b/iu);
});

test.describe('on a system in Traditional Chinese', () => {
  test.use({ language: 'zh-TW' });

  test('the window speaks it, changes its language at once, and sorts by strokes or by sound', async ({
    app: { page },
  }) => {
    const say = wordsOf('zh-Hant');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
    await page.getByRole('button', { name: say('importing:trySamples') }).click();
    const papers = page.getByRole('navigation').getByText(/^(?:云渚晚报|望嶼日報|青渡日报)$/u);
    await expect(papers).toHaveText(['云渚晚报', '青渡日报', '望嶼日報'], { timeout: 60_000 });
    await goTo(page, 'settings');
    await page.getByRole('button', { name: new RegExp(say('settings:chineseOrder.label'), 'u') }).click();
    await page.getByRole('option', { name: say('settings:chineseOrder.pinyin') }).click();
    await expect(papers).toHaveText(['青渡日报', '望嶼日報', '云渚晚报']);
    await page.getByRole('button', { name: new RegExp(`${say('settings:language')}$`, 'u') }).click();
    await page.getByRole('option', { name: '简体中文' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(
      page.getByRole('heading', { level: 1, name: wordsOf('zh-Hans')('settings:title') }),
    ).toBeVisible();
    await page
      .getByRole('button', { name: new RegExp(`${wordsOf('zh-Hans')('settings:language')}$`, 'u') })
      .click();
    await page.getByRole('option', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  });
});

async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#/${to}`;
  }, route);
}
