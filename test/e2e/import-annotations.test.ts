/** Annotations come in: from a file that is chosen or dropped, looked at first, as one step that undo takes back. */
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { dropOnWindow } from './drop';
import { type DumpFolder, dumpFolder } from './dumps';
import { articleList, openArticle, paintedTexts, showNotes } from './steps';

const dump = `渡船夜里靠了岸

　　昨天夜里，下河的渡船在大雾里靠了岸，船上的人谁也没有说话。船长在岸上等了一个钟头，才看见那一盏灯。
`;
const quote = '船长在岸上等了一个钟头';

const annotations = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:uuid:5b1f60f4-58a4-4a35-9c1b-51d3f14b6a01',
  type: 'AnnotationPage',
  items: [
    {
      ...{ id: 'urn:uuid:5b1f60f4-58a4-4a35-9c1b-51d3f14b6a02', type: 'Annotation' },
      body: [
        { type: 'TextualBody', value: '夜航', purpose: 'tagging' },
        { type: 'TextualBody', value: 'who held the lamp?', purpose: 'commenting' },
      ],
      target: {
        source: 'https://example.org/ferry',
        selector: { type: 'TextQuoteSelector', exact: quote, prefix: '谁也没有说话。', suffix: '，才看见' },
      },
    },
    {
      ...{ id: 'urn:uuid:5b1f60f4-58a4-4a35-9c1b-51d3f14b6a03', type: 'Annotation' },
      target: {
        source: 'https://example.org/ferry',
        selector: { type: 'TextQuoteSelector', exact: '没有人写过的一句话在这里' },
      },
    },
  ],
};

const interview = 'The keeper said nothing.\r\nThe lamp was lit at nine.\r\n';
const project = `<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="Lamps" origin="MAXQDA">
<Users><User guid="11111111-1111-4111-8111-111111111111" name="Ada Lin"/></Users>
<CodeBook><Codes><Code guid="22222222-2222-4222-8222-222222222222" name="lamps" isCodable="true" color="#ff0000"/></Codes></CodeBook>
<Sources><TextSource guid="33333333-3333-4333-8333-333333333333" name="Keeper" plainTextPath="internal://keeper.txt">
<PlainTextSelection guid="44444444-4444-4444-8444-444444444444" name="The lamp was lit" startPosition="25" endPosition="41">
<Coding guid="55555555-5555-4555-8555-555555555555" creatingUser="11111111-1111-4111-8111-111111111111"><CodeRef targetGUID="22222222-2222-4222-8222-222222222222"/></Coding>
</PlainTextSelection></TextSource></Sources></Project>`;

let folder: DumpFolder;
let files: DumpFolder;

test.setTimeout(240_000);

test.beforeEach(async () => {
  folder = await dumpFolder('下河晚报');
  await folder.write('1987-11-02/03.txt', dump);
  files = await dumpFolder('annotations');
  await files.write('ferry.jsonld', JSON.stringify(annotations));
  await files.write('broken.qdc', '<CodeBook><Codes></CodeBook>');
  await files.write(
    'lamps.qdpx',
    zipSync({ 'project.qde': strToU8(project), 'Sources/keeper.txt': strToU8(interview) }),
  );
});

test.afterEach(async () => {
  await folder.end();
  await files.end();
});

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(folder.path) });

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Import annotations' });

async function choose(page: Page, dialog: Locator, button: string, file: string): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: button }).click();
  await (await asked).setFiles(join(files.path, file));
}

const row = (dialog: Locator, name: string) => dialog.getByRole('row').filter({ hasText: name });

test('a file is looked at, imported and taken back', async ({ app: { page } }) => {
  await openArticle(page, '渡船夜里靠了岸');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import annotations…' }).click();
  const dialog = dialogOf(page);
  await expect(dialog).toBeVisible();
  await expectAccessible(page);

  await test.step('a file that is none is refused with a sentence that says where', async () => {
    await choose(page, dialog, 'Choose a file…', 'broken.qdc');
    await expect(dialog.getByRole('alert')).toContainText('Line 1');
    await expectAccessible(page);
  });

  await test.step('the preview says what comes and what has no place', async () => {
    await choose(page, dialog, 'Choose a file…', 'ferry.jsonld');
    await expect(row(dialog, 'Highlights')).toContainText('2');
    await expect(row(dialog, 'Notes')).toContainText('1');
    const lost = dialog.getByRole('button', { name: '1 is kept without a place' });
    await lost.click();
    await expect(dialog.getByText('没有人写过的一句话在这里')).toBeVisible();
    await expectAccessible(page);
    expect(await paintedTexts(page)).toEqual([]);
  });

  await test.step('imported, the words are marked', async () => {
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(async () => (await paintedTexts(page)).join()).toContain(quote);
  });

  // At once: the offer stands for some seconds.
  await test.step('undo takes all of it back, redo brings it again, with note and tag', async () => {
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => paintedTexts(page)).toEqual([]);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await paintedTexts(page)).join()).toContain(quote);
    const panel = await showNotes(page);
    await expect(panel.getByRole('textbox', { name: `Note on “${quote}”` })).toHaveValue(
      'who held the lamp?',
    );
  });

  await test.step('the same file changes nothing a second time', async () => {
    await dropOnWindow(page, [join(files.path, 'ferry.jsonld')]);
    await expect(dialog).toContainText('All of it is in the library already.');
    await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('what came is still taken back in one step', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(() => paintedTexts(page)).toEqual([]);
  });
});

test('a project brings its texts along, whatever it counts as a line end', async ({ app: { page } }) => {
  await expect(articleList(page).getByRole('option')).toHaveCount(1);
  await dropOnWindow(page, [join(files.path, 'lamps.qdpx')]);
  const dialog = dialogOf(page);
  await expect(dialog).toContainText('comes as a dump of a new source');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: 'All articles' }).click();
  await openArticle(page, 'keeper');
  await expect.poll(async () => (await paintedTexts(page)).join()).toContain('The lamp was lit');
});
