/** What is made of the full library, by the hands of a user: tags, highlights, notes, names, a saved search, a full bin. */
import { expect, type Page } from '@playwright/test';
import { dropOnWindow } from '../e2e/drop';
import { addTag, highlight, importSamples, putAwayImports, showNotes } from '../e2e/steps';
import { wordsOf } from '../e2e/words';
import { writeOddFiles } from './dumps';

const say = wordsOf('en');

/** Words of an article of the sample library. */
const marked = '大多是两岸的老街坊';

/** Makes a library of the samples beside the run that the window was started with. */
export async function fill(page: Page): Promise<void> {
  await imported(page);
  await page.getByRole('button', { name: say('importing:open'), exact: true }).click();
  await page.getByRole('menuitem', { name: say('importing:trySamples') }).click();
  await imported(page, '10 added');
  await go(page, `search?query=${encodeURIComponent(marked)}`);
  await results(page).getByRole('option').first().click();
  await page.getByRole('region', { name: say('reader:page'), exact: true }).waitFor();
  await addTag(page, '渡口');
  // The question of the name would lie at the foot of every picture.
  await page.getByRole('button', { name: 'No name' }).click();
  await addTag(page, '航运');
  await highlight(page, marked, 'yellow');
  await highlight(page, '两岸', 'green').catch(() => {});
  const notes = await showNotes(page);
  await notes.getByRole('textbox', { name: say('notes:onArticle') }).click();
  await page.keyboard.insertText('渡船与两岸的街坊：和江湾合集里的几篇比较。');
  await page.keyboard.press('Escape');
  await tagFound(page, '渡口', '渡口');
  await tagFound(page, '学校 OR 小学', '学校');
  await tagFound(page, 'tram', 'Trams');
  await takeNames(page);
  await saveSearch(page);
  await fillBin(page);
}

/** Lets a library of samples be backed up, then lose all it has; returns the folder of its backups. */
export async function loseIt(page: Page): Promise<string> {
  await importSamples(page);
  await putAwayImports(page);
  await go(page, 'settings');
  await page.getByRole('button', { name: say('backup:now') }).click();
  await expect(page.getByText(say('backup:allSaved'))).toBeVisible({ timeout: 60_000 });
  const folder = page.getByRole('term').filter({ hasText: say('backup:place.label') });
  const backups = (await folder.locator('xpath=following-sibling::dd').textContent()) ?? '';
  await page.evaluate(async () => {
    localStorage.clear();
    for (const { name } of await indexedDB.databases()) {
      if (name !== undefined) indexedDB.deleteDatabase(name);
    }
  });
  return backups;
}

async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((where) => {
    location.hash = `#/${where}`;
  }, place);
}

const results = (page: Page) => page.getByRole('listbox', { name: 'Results' });

async function imported(page: Page, words = say('importing:panelDone')): Promise<void> {
  await expect(page.getByRole('region', { name: say('importing:panel') })).toContainText(words, {
    timeout: 60_000,
  });
  await putAwayImports(page);
}

/** Tags all that a query finds. */
async function tagFound(page: Page, query: string, tag: string): Promise<void> {
  await go(page, `search?query=${encodeURIComponent(query)}`);
  const tagButton = page
    .getByRole('region', { name: say('library:selection') })
    .getByRole('button', { name: say('library:tag'), exact: true });
  // What was chosen of the results of the query before goes with them.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await results(page).focus({ timeout: 5_000 });
    await page.keyboard.press('Control+a');
    await tagButton.click({ timeout: 5_000 });
    await page.getByRole('searchbox', { name: say('tags:find') }).fill(tag, { timeout: 5_000 });
    await page.getByRole('dialog').getByRole('option', { name: tag }).first().click({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** Takes the first of the people and of the places that are offered into the lists. */
async function takeNames(page: Page): Promise<void> {
  await go(page, 'names?show=offers');
  const offers = page.getByRole('listbox', { name: say('names:offers.title') });
  await offers.getByRole('option').nth(2).waitFor({ timeout: 60_000 });
  await offers.focus();
  await page.keyboard.press('Home');
  for (let more = 0; more < 3; more += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: /^Add (?:one name|\d+ names)$/u }).click();
  await expect(page.getByRole('button', { name: /^Add (?:one name|\d+ names)$/u })).toHaveCount(0);
}

async function saveSearch(page: Page): Promise<void> {
  await go(page, `search?query=${encodeURIComponent('渡口')}`);
  await page.getByRole('button', { name: say('query:saved.save') }).click();
  await page.getByRole('button', { name: say('query:saved.keep'), exact: true }).click();
}

async function fillBin(page: Page): Promise<void> {
  const odd = await writeOddFiles();
  await go(page, 'library');
  // What is dropped on a window that is just changing its view may fall beside it.
  await expect(async () => {
    await dropOnWindow(page, [odd.path]);
    await page.getByRole('region', { name: say('importing:panel') }).waitFor({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await imported(page);
  await page.getByRole('button', { name: say('library:source.menu', { name: '旧报散页' }) }).click();
  await page.getByRole('menuitem', { name: say('library:source.bin') }).click();
  await expect(
    page.getByRole('button', { name: say('library:source.menu', { name: '旧报散页' }) }),
  ).toHaveCount(0);
  await odd.end();
}
