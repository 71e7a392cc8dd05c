/** Exports: every format from one dialog, what goes in, names, templates, into a folder without replacing anything. */
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { type DumpFolder, dumpFolder } from './dumps';
import { addTag, articleList, highlight, openArticle, savedBy, search, showNotes } from './steps';
import { wordsOf } from './words';

const one = `渡船夜里靠了岸

　　昨天夜里，下河的渡船在大雾里靠了岸，船上的人谁也没有说话。船长在岸上等了一个钟头，才看见那一盏灯。
`;
const other = `新桥下月动工

　　县里的人说，新桥下个月就要动工，渡口的人听了都不作声。桥墩一共七个，石料从上河运来。
`;
const quote = '船长在岸上等了一个钟头';

let folder: DumpFolder;

test.setTimeout(240_000);

test.beforeEach(async () => {
  folder = await dumpFolder('下河晚报');
  await folder.write('1987-11-02/03.txt', one);
  await folder.write('1987-11-03/01.txt', other);
});

test.afterEach(() => folder.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(folder.path) });

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Export/u });

async function choose(dialog: Locator, page: Page, format: string): Promise<void> {
  await dialog.getByRole('group', { name: 'Format' }).getByRole('button').click();
  await page.getByRole('option', { name: format, exact: true }).click();
}

/** Opens the dialog for all articles of the list. */
async function exportList(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: 'All articles' }).click();
  await expect(articleList(page).getByRole('option')).toHaveCount(2);
  await page.getByRole('button', { name: 'Export all articles of this list' }).click();
  const dialog = dialogOf(page);
  await expect(dialog).toBeVisible();
  return dialog;
}

test('articles go out in every format, with what was made of them', async ({ app: { page } }) => {
  await openArticle(page, '渡船夜里靠了岸');
  await addTag(page, '=夜航');
  await highlight(page, quote, 'green');
  const question = page.getByRole('region', { name: 'Your name' });
  await question.getByRole('textbox', { name: 'Your name' }).fill('Ada Lin');
  await question.getByRole('button', { name: 'Use this name' }).click();
  const panel = await showNotes(page);
  await panel.getByRole('textbox', { name: `Note on “${quote}”` }).fill('who <held> the lamp?');
  await expect(panel.getByText('Note saved').first()).toBeVisible();

  const dialog = await exportList(page);
  const preview = dialog.getByRole('region', { name: 'Preview of the first article' });
  const save = () => savedBy(page, () => dialog.getByRole('button', { name: 'Export…' }).click());

  await test.step('the dialog is accessible, and shows how each format will look', async () => {
    await expect(preview).toContainText('渡船夜里靠了岸');
    await expect(preview).toContainText('1987-11-02-渡船夜里靠了岸.md');
    await expectAccessible(page);
    for (const format of [
      'Plain text',
      'TEI P5',
      'CSL-JSON',
      'RIS',
      'W3C Web Annotations',
      'Broadsheet JSON',
    ]) {
      await choose(dialog, page, format);
      await expect(preview).toContainText(format === 'W3C Web Annotations' ? quote : '渡船夜里靠了岸');
    }
    await choose(dialog, page, 'REFI-QDA codebook');
    await expect(preview).toContainText('夜航');
  });

  await test.step('names of files follow the pattern', async () => {
    await choose(dialog, page, 'HTML');
    await dialog.getByRole('textbox', { name: 'Names of files' }).fill('{number} {headline}');
    await expect(preview).toContainText('0001 渡船夜里靠了岸.html');
  });

  await test.step('a template of one’s own is tried out at once, and refused with a sentence', async () => {
    await dialog.getByText('Use a template of my own').click();
    const field = dialog.getByRole('textbox', { name: 'Template' });
    await field.fill('<b>{{title}}</b>{{#highlights}}<q>{{quote}}</q>{{/highlights}}');
    await expect(preview).toContainText(`<b>渡船夜里靠了岸</b><q>${quote}</q>`);
    await expectAccessible(page);
    await field.fill('{{#highlights}}');
    await expect(dialog.getByText(/The template cannot be read/u).first()).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Export…' })).toBeDisabled();
    await dialog.getByText('Use a template of my own').click();
  });

  await test.step('a page to be read in a browser', async () => {
    await dialog.getByText('One document').click();
    const file = await save();
    expect(file.name).toMatch(/\.html$/u);
    const html = strFromU8(file.bytes);
    expect(html).toContain(`<mark class="green">${quote}</mark>`);
    expect(html).toContain('who &lt;held&gt; the lamp?');
    expect(html).not.toContain('<script');
  });

  await test.step('Word, with the note as a comment', async () => {
    await exportList(page);
    await choose(dialog, page, 'Word (DOCX)');
    await dialog.getByText('One document').click();
    const parts = unzipSync((await save()).bytes);
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('the lamp?');
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('w:highlight w:val="green"');
  });

  await test.step('tables, in a zip and in a workbook', async () => {
    await exportList(page);
    await choose(dialog, page, 'CSV tables');
    const files = Object.entries(unzipSync((await save()).bytes));
    expect(files.map(([name]) => name.replace(/^.* - /u, ''))).toEqual([
      'articles.csv',
      'highlights.csv',
      'tags.csv',
    ]);
    expect(files.map(([, bytes]) => strFromU8(bytes)).join('')).toContain("'=夜航");
    await exportList(page);
    await choose(dialog, page, 'Excel workbook (XLSX)');
    const workbook = unzipSync((await save()).bytes);
    expect(strFromU8(workbook['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain(quote);
  });

  await test.step('a project for qualitative analysis, of everything', async () => {
    await exportList(page);
    await dialog.getByRole('radio', { name: 'Everything' }).click();
    await choose(dialog, page, 'REFI-QDA project');
    const file = await save();
    expect(file.name).toMatch(/\.qdpx$/u);
    const parts = unzipSync(file.bytes);
    expect(strFromU8(parts['project.qde'] ?? new Uint8Array())).toContain('<PlainTextSelection');
    expect(Object.keys(parts).filter((name) => name.startsWith('sources/'))).toHaveLength(2);
  });

  await test.step('what was found, and a page', async () => {
    await search(page, '桥墩');
    await page.getByRole('button', { name: 'Export what was found' }).click();
    await expect(page.getByRole('dialog', { name: 'Export this article' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
});

test('files go into a folder, and what is there is replaced only when the user says so', async ({
  app: { page, kind },
}) => {
  test.skip(kind !== 'browser', 'The folder dialog is the system’s in Electron.');
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const exports = await root.getDirectoryHandle('exports', { create: true });
    Object.assign(window, { showDirectoryPicker: () => Promise.resolve(exports) });
  });
  const names = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('exports');
      const found: string[] = [];
      for await (const name of folder.keys()) found.push(name);
      return found.sort();
    });
  const dialog = await exportList(page);
  await choose(dialog, page, 'Markdown');
  await dialog.getByRole('button', { name: 'Into a folder…' }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('2 articles exported: exports');
  const first = ['1987-11-02-渡船夜里靠了岸.md', '1987-11-03-新桥下月动工.md'];
  expect(await names()).toEqual(first);

  await exportList(page);
  await dialog.getByRole('button', { name: 'Into a folder…' }).click();
  const question = page.getByRole('alertdialog', { name: 'A file is there already' });
  await expect(question).toContainText(first[0] ?? '');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Keep both' }).click();
  await expect(dialog).toBeHidden();
  expect(await names()).toEqual(
    [...first, '1987-11-02-渡船夜里靠了岸 (2).md', '1987-11-03-新桥下月动工 (2).md'].sort(),
  );

  await exportList(page);
  await dialog.getByRole('button', { name: 'Into a folder…' }).click();
  await question.getByRole('button', { name: 'Stop' }).click();
  await expect(question).toBeHidden();
  await expect(dialog).toBeVisible();
  expect(await names()).toHaveLength(4);
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh-CN' });
  test('the dialog is as accessible, and cites as is usual there', async ({ app: { page } }) => {
    const sayZh = wordsOf('zh-Hans');
    await page.getByRole('link', { name: sayZh('library:allArticles') }).click();
    const list = page.getByRole('listbox', { name: sayZh('library:articles') });
    await expect(list.getByRole('option')).toHaveCount(2);
    await page.getByRole('button', { name: sayZh('library:exportAll') }).click();
    const dialog = page.getByRole('dialog', { name: sayZh('export:title', { count: 2, shown: 2 }) });
    await expect(dialog.getByRole('region', { name: sayZh('export:preview') })).toContainText('[N]. ');
    await expectAccessible(page);
  });
});
