/** The main job on the sample library, as a reader does it with the mouse: nothing made may be lost on the way. */
import { unzipSync } from 'fflate';
import { parse } from 'yaml';
import { expect, restartTag, test } from './app';
import {
  addTag,
  articleList,
  highlight,
  importSamples,
  openArticle,
  paintedTexts,
  putAwayImports,
  savedBy,
  search,
  selectByMouse,
  sheet,
  showNotes,
  tagsOfArticle,
} from './steps';

/** Words of one sample; in the dump a line breaks inside the second and the third. */
const article = /停航四年|昨日清晨6时40分/u;
const first = '大多是两岸的老街坊';
const second = '一年也回不了几趟';
const note = '与1929年的停航比较';

const decoder = new TextDecoder('utf-8', { fatal: true });

test('what is read, tagged, highlighted and noted outlives reload and restart, is found, and is exported', {
  tag: restartTag,
}, async ({ app }) => {
  test.setTimeout(240_000);
  let { page } = app;
  await importSamples(page);
  await page.getByRole('button', { name: 'Details' }).click();
  const summary = page.getByRole('dialog', { name: 'Import of Sample library' });
  await expect(summary.getByRole('listitem').filter({ hasText: 'A02.txt' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(summary).toBeHidden();
  await putAwayImports(page);

  await openArticle(page, article);
  await addTag(page, '渡口');
  await highlight(page, first, 'green');
  await selectByMouse(page, second);
  await page.getByRole('button', { name: 'Highlight with a note' }).click();
  await page.getByRole('textbox', { name: `Note on “${second}”` }).fill(note);
  await page.keyboard.press('Escape');
  const panel = await showNotes(page);
  await panel.getByRole('textbox', { name: 'Note on this article' }).fill('A note on all of it.');
  await expect(panel.getByText('Note saved').first()).toBeVisible();
  const painted = [`green: ${first}`, expect.stringMatching(`: ${second}$`)];
  await expect.poll(() => paintedTexts(page)).toEqual(painted);

  const everythingIsThere = async () => {
    await expect.poll(() => paintedTexts(page)).toEqual(painted);
    await expect(tagsOfArticle(page)).toContainText('渡口');
    await showNotes(page);
    const notes = page.getByRole('region', { name: 'Notes', exact: true });
    await expect(notes.getByRole('textbox', { name: `Note on “${second}”` })).toHaveValue(note);
    await expect(notes.getByRole('textbox', { name: 'Note on this article' })).toHaveValue(
      'A note on all of it.',
    );
  };
  await page.reload();
  await everythingIsThere();
  page = await app.restart(null);
  await openArticle(page, article);
  await everythingIsThere();

  // A run of characters over a line's end, words of a note, a tag.
  for (const [query, field] of [
    ['几趟。”', 'Body'],
    ['1929年的停航', 'Note'],
    ['渡口', 'Tag'],
  ] as const) {
    const hits = await search(page, query);
    await expect(hits.filter({ hasText: field }).first()).toBeVisible();
  }
  const hits = await search(page, second);
  await expect(hits).toHaveCount(1);
  await expect(hits.locator('mark').filter({ hasText: second })).toHaveCount(1);
  await hits.click();
  await expect(sheet(page).getByText(second)).toBeInViewport();
  await everythingIsThere();

  await page.getByRole('link', { name: 'All articles' }).click();
  await articleList(page).focus();
  await page.keyboard.press('Control+a');
  const chosen = page.getByRole('region', { name: 'Selected articles' });
  const count = Number(/\d+/u.exec(await chosen.innerText())?.[0]);
  expect(count).toBeGreaterThan(10);
  await chosen.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: `Export ${count} articles` });
  await expect(dialog.getByRole('region', { name: 'Preview of the first article' })).toContainText('title:');
  const zip = await savedBy(page, () => dialog.getByRole('button', { name: 'Export…' }).click());
  expect(zip.name).toMatch(/\.zip$/u);
  const files = Object.entries(unzipSync(zip.bytes)).map(([name, bytes]) => ({
    name,
    text: decoder.decode(bytes),
  }));
  expect(files).toHaveLength(count);
  for (const { name, text } of files) {
    expect(name).toMatch(/^[^/\\]+\.md$/u);
    expect(frontMatter(text)).toMatchObject({ source: 'Sample library', tags: expect.any(Array) });
  }
  const mine = files.filter(({ text }) => text.includes(note));
  expect(mine).toHaveLength(1);
  const exported = mine[0]?.text ?? '';
  expect(frontMatter(exported)).toMatchObject({ path: '青渡日报/2019-03-12/A01.txt', tags: ['渡口'] });
  expect(exported).toContain(`==${first}==[^1]`);
  expect(exported).toContain(`==${second}==[^2]`);
  expect(exported).toContain(`> ${first}`);
  expect(exported).toContain(`> ${second}`);
  expect(exported).toContain('A note on all of it.');

  await chosen.getByRole('button', { name: 'Export' }).click();
  await dialog.getByText('One document').click();
  const document = await savedBy(page, () => dialog.getByRole('button', { name: 'Export…' }).click());
  expect(document.name).toMatch(/\.md$/u);
  const text = decoder.decode(document.bytes);
  expect(frontMatter(text)).toMatchObject({ articles: count });
  expect(text).toContain(`==${second}==`);
  expect(text).toContain(note);
  expect(text).toContain('Tags: 渡口');
});

test('a deleted highlight comes back with its note by undo, a deleted tag with its articles, and both stay', async ({
  app,
}) => {
  const { page } = app;
  await importSamples(page);
  await putAwayImports(page);
  await openArticle(page, article);
  await addTag(page, '渡口');
  await highlight(page, first, 'pink');
  const panel = await showNotes(page);
  await panel.getByRole('textbox', { name: `Note on “${first}”` }).fill(`**${note}**`);
  await expect(panel.getByText('Note saved')).toBeVisible();
  await panel.getByRole('button', { name: 'Preview' }).click();
  await expect(panel.locator('strong')).toHaveText(note);

  await panel.getByRole('button', { name: 'Delete highlight' }).click();
  await expect.poll(() => paintedTexts(page)).toEqual([]);
  await page.reload();
  await expect(sheet(page)).toBeVisible();
  await expect.poll(() => paintedTexts(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo: Delete highlight' }).click();
  await expect.poll(() => paintedTexts(page)).toEqual([`pink: ${first}`]);
  await expect(panel.getByRole('group', { name: `Note on “${first}”` }).locator('strong')).toHaveText(note);

  const places = page.getByRole('navigation', { name: 'Library' });
  await places.getByRole('button', { name: 'Actions for “渡口”' }).click();
  await page.getByRole('menuitem', { name: 'Delete tag' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete tag' }).click();
  await expect(tagsOfArticle(page)).toBeHidden();
  await expect(places.getByRole('link', { name: /^渡口/u })).toBeHidden();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(tagsOfArticle(page)).toContainText('渡口');

  await page.reload();
  await expect.poll(() => paintedTexts(page)).toEqual([`pink: ${first}`]);
  await expect(tagsOfArticle(page)).toContainText('渡口');
  await expect(places.getByRole('link', { name: /^渡口/u })).toContainText('1');
});

function frontMatter(markdown: string): unknown {
  return parse(/^---\n([\s\S]*?)\n---\n/u.exec(markdown)?.[1] ?? '');
}
