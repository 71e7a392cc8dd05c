/** The whole path: open, read, tag, highlight, note, restart, search, export, and read the exported file back. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { expect, restartTag, test } from './app';

const first =
  '本报讯（记者 顾盼）停航三周的下河渡口将于星期一恢复通航。航运所昨日说，船底已经换过新板，票价不变。渡船每半小时一班，夜里停开。';
const second = '渡口的老船工说，这是他见过的最长的一次停航。沿河的菜农这三周只好绕道东桥，多走七里路。';

/** The dump: its lines are broken as a column breaks them. */
const dump = `渡口恢复通航\n\n　　${first.slice(0, 41)}\n${first.slice(41)}\n\n　　${second.slice(0, 39)}\n${second.slice(39)}\n`;

let folder = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-path-'));
  await writeFile(join(folder, '1931-06-04.txt'), dump);
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(folder) });

async function openArticle(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: '渡口恢复通航' })).toBeVisible();
}

/** How many ranges are painted in a highlight's colour now; a note's underline comes when it is stored. */
function paintedRanges(page: Page): Promise<number> {
  return page.evaluate(() => {
    let count = 0;
    for (const [name, highlight] of CSS.highlights) if (name.startsWith('bs-tint-')) count += highlight.size;
    return count;
  });
}

async function selectParagraph(page: Page, text: string): Promise<void> {
  // The bar of an earlier selection may lie over the text: a click elsewhere puts it away.
  await page.getByRole('heading', { name: '渡口恢复通航' }).click();
  await page.getByRole('article').getByText(text).click({ clickCount: 3 });
  await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
}

test('what is read, tagged, highlighted and noted is there after a restart, found, and exported', {
  tag: restartTag,
}, async ({ app }) => {
  await openArticle(app.page);
  await expect(app.page.getByRole('article').getByText(first)).toBeVisible();

  await app.page.keyboard.press('t');
  await app.page.getByRole('searchbox', { name: 'Find or create a tag' }).fill('渡船');
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('grid', { name: 'Tags of this article' })).toContainText('渡船');

  await selectParagraph(app.page, second);
  await app.page.getByRole('button', { name: 'Highlight in green' }).click();
  await expect.poll(() => paintedRanges(app.page)).toBe(1);
  await selectParagraph(app.page, first);
  await app.page.getByRole('button', { name: 'Highlight with a note' }).click();
  await app.page.getByRole('textbox', { name: /^Note on “本报讯/u }).fill('与1929年比较');
  await app.page.keyboard.press('Escape');
  await expect.poll(() => paintedRanges(app.page)).toBe(2);

  // Whatever the app was doing: what was done is stored.
  const page = await app.restart(null);
  await openArticle(page);
  await expect.poll(() => paintedRanges(page)).toBe(2);
  await expect(page.getByRole('grid', { name: 'Tags of this article' })).toContainText('渡船');
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  await expect(
    page.getByRole('list', { name: 'Highlights in reading order' }).getByRole('listitem'),
  ).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: /^Note on “本报讯/u })).toHaveValue('与1929年比较');

  await page.getByRole('searchbox', { name: 'Search the library' }).fill('菜农这三周');
  const hit = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  await expect(hit).toHaveCount(1);
  await expect(hit.locator('mark')).toHaveText('菜农这三周');
  await hit.click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: '渡口恢复通航' })).toBeVisible();

  await page.getByRole('button', { name: 'Export this article' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('1931-06-04-渡口恢复通航.md');
  const exported = await readFile(await download.path(), 'utf8');
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(exported) ?? [];
  expect(parse(front)).toMatchObject({
    title: '渡口恢复通航',
    path: '1931-06-04.txt',
    tags: ['渡船'],
    lang: 'zh-Hans',
  });
  expect(body).toContain(`> ${first}`);
  expect(body).toContain(`> ${second}`);
  expect(body).toContain('与1929年比较');
});

test('a highlight is undone and redone from the keyboard', async ({ app }) => {
  await openArticle(app.page);
  await selectParagraph(app.page, second);
  await app.page.keyboard.press('1');
  await expect.poll(() => paintedRanges(app.page)).toBe(1);
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => paintedRanges(app.page)).toBe(0);
  await app.page.keyboard.press('Control+Shift+z');
  await expect.poll(() => paintedRanges(app.page)).toBe(1);
});

test('the source stands beside the article, as it was read', async ({ app }) => {
  await openArticle(app.page);
  await app.page.getByRole('button', { name: 'Source', exact: true }).click();
  const source = app.page.getByRole('region', { name: 'Source' });
  await expect(source).toContainText(`　　${second.slice(0, 12)}`);
});
