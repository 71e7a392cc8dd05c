/** Scenes of dialogs over the full library: each file that has one is named by the scene that shows it. */
import { choose, chooseFile, inTurn, key, press, type Scene, untilDialog } from './scene';

type Act = NonNullable<Scene['act']>;

const inArticle = ({ article }: { readonly article: string }) => `#/article?articleId=${article}`;

/** Opens the menu of the tag in the first row. */
const tagMenu: Act = async ({ page, say }) => {
  await page
    .getByRole('treegrid', { name: say('tags:tree') })
    .getByRole('row')
    .first()
    .click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
};

const ofTag = (name: string, words: string): Omit<Scene, 'library'> => ({
  name: `tag-${name}`,
  at: () => '#/tags',
  act: inTurn(tagMenu, choose(words), untilDialog),
  dialog: `tags/${name}-dialog`,
});

const choosesInList =
  (list: string, rows: number): Act =>
  async ({ page, say }) => {
    await page.getByRole('listbox', { name: say(list) }).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    for (let more = 1; more < rows; more += 1) await page.keyboard.press('Shift+ArrowDown');
  };

/** Makes the articles of the library those of an older version, and looks again. */
const grownOld: Act = async ({ page }) => {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('broadsheet');
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction('reflows', 'readwrite').objectStore('reflows');
    const rows = await new Promise<Record<string, unknown>[]>((resolve) => {
      const request = store.getAll();
      request.onsuccess = () => resolve(request.result);
    });
    for (const row of rows.slice(0, 4)) store.put({ ...row, version: 1 });
    await new Promise((resolve) => {
      store.transaction.oncomplete = resolve;
    });
    database.close();
  });
  await page.reload();
};

const dialogs: readonly Omit<Scene, 'library'>[] = [
  {
    name: 'page-encoding',
    at: ({ page }) => `#/page?pageId=${page}`,
    act: inTurn(press('page:changeEncoding'), ({ page }) =>
      page.getByRole('dialog').getByRole('status').filter({ hasText: /\S/u }).waitFor(),
    ),
    dialog: 'page/encoding-dialog',
  },
  {
    name: 'page-facts',
    at: ({ page }) => `#/page?pageId=${page}`,
    act: inTurn(press('facts:edit'), untilDialog),
    dialog: 'facts/facts-form',
  },
  {
    name: 'tags-of-articles',
    at: () => '#/library',
    act: inTurn(
      async ({ page, say }) => {
        await page.getByRole('listbox', { name: say('library:articles') }).focus();
        await page.keyboard.press('Home');
        await page.keyboard.press('Shift+F10');
      },
      choose('menus:tags'),
      untilDialog,
    ),
    dialog: 'menus/tags-dialog',
  },
  {
    name: 'export',
    at: inArticle,
    act: inTurn(key('Control+e'), ({ page }) =>
      page.getByRole('dialog').locator('pre').filter({ hasText: /\S/u }).waitFor(),
    ),
    dialog: 'export/export-dialog',
  },
  {
    name: 'export-conflict',
    at: () => '#/library',
    before: (window) =>
      window.addInitScript(() => {
        const chosen = async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle('Notes', { create: true });
        Object.assign(window, { showDirectoryPicker: chosen });
      }),
    act: inTurn(choosesInList('library:articles', 2), async (stage) => {
      const { page, say } = stage;
      // What says that it was exported is an alertdialog too.
      const question = page.getByRole('alertdialog', { name: say('export:conflict.title') });
      // The first time there may be nothing in the way.
      for (let time = 0; time < 2; time += 1) {
        await page.keyboard.press('Control+e');
        await press('export:exportToFolder')(stage);
        await Promise.race([question.waitFor(), page.getByRole('dialog').waitFor({ state: 'hidden' })]);
        if (await question.isVisible()) return;
      }
      await question.waitFor();
    }),
    dialog: 'export/ask-about-files',
  },
  {
    name: 'search-form',
    at: () => `#/search?query=${encodeURIComponent('渡')}`,
    act: inTurn(press('query:form.open'), untilDialog),
    dialog: 'search/query-form-dialog',
  },
  {
    name: 'name-add',
    at: () => '#/names',
    act: inTurn(press('names:add'), untilDialog),
    dialog: 'names/name-dialog',
  },
  {
    name: 'names-import',
    at: () => '#/names',
    act: inTurn(
      press('names:more'),
      choose('names:import'),
      untilDialog,
      chooseFile('names:importing.choose', {
        name: 'names.csv',
        text: 'kind,name,variants,note\nperson,Anna Wells,A. Wells,\nplace,Quay Street,,\nship,Heron,,\n',
      }),
    ),
    dialog: 'names/import-names-dialog',
  },
  {
    name: 'names-merge',
    at: () => '#/names',
    act: inTurn(choosesInList('names:views.person', 2), press('names:merge'), untilDialog),
    dialog: 'names/merge-names-dialog',
  },
  {
    name: 'names-variant',
    at: () => '#/names?show=offers',
    act: inTurn(choosesInList('names:offers.title', 1), press('names:offers.variant'), untilDialog),
    dialog: 'names/offer-into-dialog',
  },
  {
    name: 'tag-create',
    at: () => '#/tags',
    act: inTurn(press('tags:newTag'), untilDialog),
    dialog: 'tags/create-dialog',
  },
  ofTag('rename', 'tags:rename'),
  ofTag('define', 'tags:define'),
  ofTag('move', 'tags:moveTo'),
  ofTag('merge', 'tags:mergeTo'),
  ofTag('split', 'tags:splitOff'),
  ofTag('delete', 'tags:delete'),
  { name: 'tag-menu', at: () => '#/tags', act: tagMenu },
  {
    name: 'rebuild',
    at: () => '#/settings',
    act: inTurn(grownOld, press('corrections:rebuild.look'), untilDialog, ({ page, say }) =>
      page
        .getByRole('dialog')
        .getByRole('button', { name: say('corrections:rebuild.notNow') })
        .waitFor(),
    ),
    dialog: 'corrections/rebuild-dialog',
  },
  {
    name: 'restore',
    at: () => '#/settings',
    act: inTurn(press('backup:restore'), untilDialog),
    dialog: 'backup/restore-dialog',
  },
  {
    name: 'library-create',
    at: () => '#/settings',
    act: inTurn(press('backup:libraries.create'), untilDialog),
    dialog: 'backup/name-dialog',
  },
  {
    name: 'annotations',
    only: 'wide',
    at: () => '#/library',
    act: inTurn(
      press('importing:open'),
      choose('annotations:open'),
      untilDialog,
      chooseFile('annotations:choose', {
        name: 'tags.csv',
        text: 'name,parent,colour\nFerries,,blue\nTrams,,green\n',
      }),
      ({ page }) => page.getByRole('dialog').getByRole('progressbar').waitFor({ state: 'hidden' }),
    ),
    dialog: 'import-annotations/annotations-dialog',
  },
  {
    name: 'bin-delete',
    at: () => '#/bin',
    act: inTurn(press('bin:delete'), untilDialog),
    dialog: 'bin/bin-view',
  },
];

export const dialogScenes: readonly Scene[] = dialogs.map((scene): Scene => ({ ...scene, library: 'full' }));
