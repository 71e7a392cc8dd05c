/** Backups: written by the app outside the browser's profile, missed at the start, and all of it brought back. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { type App, expect, restartTag, test } from './app';
import { addTag, articleList, importSamples, openArticle, putAwayImports, tagsOfArticle } from './steps';
import { wordsOf } from './words';

const say = wordsOf('en');

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { name: say('backup:title') })).toBeVisible();
}

/** Backs up from the settings; returns the folder that the app names. */
async function backUp(page: Page): Promise<string> {
  await openSettings(page);
  await expect(async () => {
    // The app may begin one by itself in that very moment: its button does nothing then.
    await page.getByRole('button', { name: say('backup:now') }).click();
    await expect(page.getByText(say('backup:doneNow'))).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText(say('backup:allSaved'))).toBeVisible();
  return folderNamed(page);
}

/** Waits until the app has backed up by itself; returns the folder that it names. */
async function backedUpByItself(page: Page): Promise<string> {
  await openSettings(page);
  await expect(page.getByText(say('backup:never'))).toBeHidden({ timeout: 60_000 });
  await expect(page.getByText(say('backup:allSaved'))).toBeVisible();
  return folderNamed(page);
}

async function folderNamed(page: Page): Promise<string> {
  const folder = page.getByRole('term').filter({ hasText: /^Folder$/u });
  return (await folder.locator('xpath=following-sibling::dd').textContent()) ?? '';
}

/** Takes the backup in the dialog that is open, from the folder where the host must be shown it. */
async function restoreFrom(app: App, folder: string): Promise<void> {
  const { page, kind } = app;
  const dialog = page.getByRole('dialog', { name: say('backup:dialog.title') });
  if (kind === 'browser') {
    const asked = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: say('backup:dialog.pickFolder') }).click();
    await (await asked).setFiles(folder);
  }
  await dialog.getByRole('button', { name: say('backup:dialog.read') }).click();
}

/** What a disk or an update does to a profile. */
async function loseEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.clear();
    for (const { name } of await indexedDB.databases()) {
      if (name !== undefined) indexedDB.deleteDatabase(name);
    }
  });
}

/** True when the app knows how the table of tags was written. */
async function counted(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const request = indexedDB.open(localStorage.getItem('broadsheet.library') ?? 'broadsheet');
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const asked = database.transaction('digests').objectStore('digests').get('tags');
    await new Promise((resolve) => {
      asked.onsuccess = resolve;
    });
    database.close();
    return asked.result?.known === true;
  });
}

/** What a disk does to a row: another name for each tag, written past the app. */
async function damageTags(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const request = indexedDB.open(localStorage.getItem('broadsheet.library') ?? 'broadsheet');
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction('tags', 'readwrite').objectStore('tags');
    const all = store.getAll();
    all.onsuccess = () => {
      for (const row of all.result) store.put({ ...row, name: `${row.name}?` });
    };
    await new Promise((resolve) => {
      store.transaction.oncomplete = resolve;
    });
    database.close();
  });
}

test('a library that was lost is missed at the start and restored from its backup', {
  tag: restartTag,
}, async ({ app }) => {
  test.setTimeout(300_000);
  const { page } = app;
  await importSamples(page);
  await putAwayImports(page);
  await openArticle(page, /./u);
  const title = (await page.locator('#article-headline').textContent()) ?? '';
  await addTag(page, 'Kept');
  const folder = await backUp(page);
  await expectAccessible(page);
  const files = await readdir(folder);
  expect(files.filter((name) => name.startsWith('texts-'))).toHaveLength(1);
  expect(files.every((name) => name.endsWith('.broadsheet'))).toBe(true);

  await test.step('the start says so before anything else', async () => {
    await loseEverything(page);
    const again = await app.restart(null);
    const question = again.getByRole('alertdialog', { name: say('backup:loss.empty.title') });
    await expect(question).toBeVisible({ timeout: 60_000 });
    await expect(question.getByRole('row').filter({ hasText: say('backup:parts.dumps') })).toContainText(
      '10',
    );
    await expectAccessible(again);
    await again.keyboard.press('Enter');
  });

  await test.step('what it would bring is shown, then it is there', async () => {
    await restoreFrom(app, join(folder, '..'));
    const preview = app.page.getByRole('alertdialog', { name: say('backup:dialog.title') });
    await expect(
      preview
        .getByRole('row')
        .filter({ hasText: say('backup:parts.tags') })
        .first(),
    ).toContainText('1');
    await expectAccessible(app.page);
    await preview.getByRole('button', { name: say('backup:dialog.apply') }).click();
    await expect(articleList(app.page).getByRole('option').first()).toBeVisible({ timeout: 60_000 });
    await openArticle(app.page, title);
    await expect(tagsOfArticle(app.page)).toContainText('Kept');
  });

  await test.step('the next start has nothing to say', async () => {
    const again = await app.restart(null);
    await expect(articleList(again).getByRole('option').first()).toBeVisible();
    await expect(again.getByRole('alertdialog')).toHaveCount(0);
    await openSettings(again);
    await expect(again.getByText('2 backups')).toBeHidden();
  });

  await test.step('a row that nobody wrote is asked about, once all rows were counted', async () => {
    await expect.poll(() => counted(app.page), { timeout: 60_000 }).toBe(true);
    await damageTags(app.page);
    const again = await app.restart(null);
    const question = again.getByRole('alertdialog', { name: say('backup:loss.changed.title') });
    await expect(question).toBeVisible({ timeout: 60_000 });
    await expect(question).toContainText(`(${say('backup:parts.tags')})`);
    await expectAccessible(again);
    await question.getByRole('button', { name: say('backup:loss.keep') }).click();
    await expect(question).toBeHidden();
    await expect.poll(() => counted(again), { timeout: 60_000 }).toBe(false);
  });
});

test('libraries stand side by side, and a backup is added to another one as a step that is undone', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  await importSamples(page);
  await putAwayImports(page);
  const folder = await backedUpByItself(page);

  await test.step('a new library is empty, and the first one stays', async () => {
    await page.getByRole('button', { name: say('backup:libraries.create') }).click();
    await page.getByRole('textbox', { name: say('backup:libraries.name'), exact: true }).fill('Thesis');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Try the sample library' })).toBeVisible();
    await openSettings(page);
    const list = page.getByRole('list', { name: say('backup:libraries.label') });
    await expect(list.getByRole('listitem').first()).toContainText('Thesis');
    await expect(list.getByRole('listitem').nth(1)).toContainText('10 files');
  });

  await test.step('the backup of the first is added, and undone', async () => {
    await page.getByRole('button', { name: say('backup:restore') }).click();
    if (app.kind === 'electron')
      test.skip(true, 'the file dialog of Electron cannot be answered from outside');
    await restoreFrom(app, folder);
    const preview = page.getByRole('alertdialog', { name: say('backup:dialog.title') });
    await preview.getByText(say('backup:dialog.merge')).click();
    await preview.getByRole('button', { name: say('backup:dialog.apply') }).click();
    await expect(page.getByText(say('backup:dialog.done'))).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: say('backup:dialog.undo'), exact: true }).click();
    await expect(page.getByText('10 files').first()).toBeVisible();
  });

  await test.step('the first library is opened again as it was', async () => {
    await page.getByRole('button', { name: /^Open “First library”/u }).click();
    await expect(articleList(page).getByRole('option').first()).toBeVisible({ timeout: 60_000 });
  });
});
