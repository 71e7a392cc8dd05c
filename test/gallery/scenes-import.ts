/** Scenes of bringing files in: running, done, with failures, with files that changed; and of a library that was lost. */
import { join } from 'node:path';
import { changing } from './dumps';
import { choose, inTurn, press, type Scene, untilDialog } from './scene';

type Act = NonNullable<Scene['act']>;

/** Waits for the end of the import. */
const done: Act = ({ page, say }) =>
  page
    .getByRole('region', { name: say('importing:panel') })
    .getByText(say('importing:panelDone'))
    .waitFor();

/** Gives the first article a tag, the first thing that is made in this library. */
const tagFirst: Act = async (stage) => {
  const { page, say } = stage;
  await page.getByRole('button', { name: say('importing:putAway') }).click();
  await page.getByRole('listbox', { name: say('library:articles') }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+F10');
  await choose('menus:tags')(stage);
  await untilDialog(stage);
  await page.keyboard.insertText('Ferries');
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('common:done') })
    .click();
  await page.getByRole('region', { name: say('marking:ask.title') }).waitFor();
};

const rescan: Act = async ({ page, say, isWide }) => {
  if (!isWide) await page.getByRole('button', { name: say('common:showSideBar') }).click();
  await page.getByRole('button', { name: say('library:source.menu', { name: '旧报散页' }) }).click();
  await page.getByRole('menuitem', { name: say('library:source.rescan') }).click();
  if (!isWide) await page.keyboard.press('Escape');
  // The question opens by itself.
  await page.getByRole('button', { name: say('importing:changed.replaceAll') }).waitFor();
};

/** Makes another library, which is opened then, and comes back to the settings. */
const makeLibrary: Act = async ({ page, say }) => {
  await page.getByRole('textbox', { name: say('backup:libraries.name'), exact: true }).fill('Thesis');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: say('importing:trySamples') }).waitFor();
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
};

/** Takes all patterns away, so that there is something to change. */
const forgetPatterns: Act = async ({ page, say }) => {
  const words = say('facts:patterns.remove', { number: 1 });
  const remove = page.getByRole('button', { name: words, exact: true });
  await remove.waitFor();
  while ((await remove.count()) > 0) await remove.click();
  await page
    .getByRole('button', { name: say('facts:patterns.save'), exact: true })
    .first()
    .click();
};

const restore: Act = ({ page, say }) =>
  page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('backup:loss.restore') })
    .click();

const readBackup: Act = async ({ page, say, backups }) => {
  const dialog = page.getByRole('dialog', { name: say('backup:dialog.title') });
  const asked = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: say('backup:dialog.pickFolder') }).click();
  await (await asked).setFiles(join(backups, '..'));
  await dialog.getByRole('button', { name: say('backup:dialog.read') }).click();
  await page.getByRole('alertdialog').getByRole('table').waitFor();
};

export const importScenes: readonly Scene[] = [
  {
    name: 'import-running',
    library: 'import',
    at: () => '#/library',
    // One of the files never comes.
    before: (window) => window.route(/\/~\/place\/file\?.*1958-02-10/u, () => {}),
    act: ({ page, say }) =>
      page
        .getByRole('region', { name: say('importing:panel') })
        .getByRole('progressbar')
        .waitFor(),
  },
  { name: 'maker-asked', library: 'import', at: () => '#/library', act: inTurn(done, tagFirst) },
  { name: 'import-failures', library: 'import', at: () => '#/library', act: done },
  {
    name: 'import-details',
    library: 'import',
    at: () => '#/library',
    act: inTurn(done, press('importing:details')),
    dialog: 'import/summary-dialog',
  },
  {
    name: 'import-changed',
    library: 'import',
    at: () => '#/library',
    act: inTurn(
      done,
      ({ folder }) => folder?.write(changing.path, changing.text) ?? Promise.resolve(),
      rescan,
    ),
    dialog: 'import/changed-dialog',
  },
  {
    name: 'patterns-apply',
    library: 'import',
    at: () => '#/settings',
    act: inTurn(done, forgetPatterns, press('facts:patterns.apply'), untilDialog),
    dialog: 'facts/path-patterns',
  },
  {
    name: 'library-delete',
    library: 'import',
    at: () => '#/settings',
    act: inTurn(done, press('backup:libraries.create'), makeLibrary, ({ page, say }) =>
      page
        .getByRole('button', {
          name: say('backup:libraries.delete', { name: say('backup:libraries.unnamed') }),
        })
        .click(),
    ),
    dialog: 'backup/library-settings',
  },
  {
    name: 'lost',
    library: 'lost',
    at: () => '#/library',
    act: ({ page }) => page.getByRole('alertdialog').waitFor(),
    dialog: 'backup/loss-question',
  },
  { name: 'lost-restore', library: 'lost', at: () => '#/library', act: restore },
  { name: 'lost-read', library: 'lost', at: () => '#/library', act: inTurn(restore, readBackup) },
];
