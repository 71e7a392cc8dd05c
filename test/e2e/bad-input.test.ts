/**
 * What archives really hold: empty files, noise, broken encodings, giants, names of every kind, folders without end.
 * Each gets a plain sentence of its own, everything else comes in, and what was there before stays as it was.
 */
import { execFileSync } from 'node:child_process';
import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { withReachable } from '../../src/main/files/long-path';
import { expect, restartTag, test } from './app';
import { type DumpFolder, dumpFolder, inGb18030 } from './dumps';
import { articleList, highlight, openArticle, paintedTexts } from './steps';

const good = `Ferry to run again from Monday

The ferry across the lower river will run again from Monday, the harbour office said
yesterday, after three weeks in dock. Fares stay as they were.
`;
const chinese = `渡口恢复通航

　　停航三周的下河渡口将于星期一恢复通航。航运所昨日说，船底已经换过新板，票价不变。
`;
const name = 'odd files';

let folder: DumpFolder;

test.beforeEach(async () => {
  folder = await dumpFolder(name);
  await folder.write('0-good.txt', good);
  await folder.write('z-good.txt', good.replaceAll('ferry', 'tram'));
});

test.afterEach(() => folder.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(folder.path) });

function imports(page: Page): Locator {
  return page.getByRole('region', { name: 'Imports' });
}

/** Waits until the folder of the start is read. */
async function ready(page: Page): Promise<void> {
  await expect(imports(page)).toContainText('2 added');
}

/** Waits for the end of the import and opens all that is said of it. */
async function details(page: Page, timeout = 30_000): Promise<Locator> {
  await expect(imports(page).getByText('Import finished')).toBeVisible({ timeout });
  const dialog = page.getByRole('dialog', { name: `Import of ${name}` });
  await imports(page).getByRole('button', { name: 'Details' }).click();
  await expect(dialog).toBeVisible();
  // Groups that are well are folded.
  const folded = dialog.getByRole('button', { expanded: false });
  while ((await folded.count()) > 0) await folded.first().click();
  return dialog;
}

/** The line on a file. */
function lineOf(dialog: Locator, path: string): Locator {
  return dialog.getByRole('listitem').filter({ has: dialog.page().getByText(path, { exact: true }) });
}

function noise(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

test.describe('files that are no pages', () => {
  test.beforeEach(async () => {
    await folder.write('empty.txt', '');
    await folder.write('blank.txt', ' \n\t\r\n　　\u00A0\n'.repeat(200));
    await folder.write('noise.txt', noise(20_000));
    await folder.write(
      'picture.txt',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    );
    await folder.write('cut utf-8.txt', new TextEncoder().encode(chinese.repeat(3)).slice(0, -2));
    await folder.write('cut gb18030.txt', inGb18030(chinese.repeat(3)).slice(0, -2));
    await folder.write('one line.txt', good.replaceAll('\n', ' ').repeat(60_000));
    await folder.write('giant.txt', good.repeat(290_000));
  });

  test('are named with their reason; broken text comes in with its damage shown', async ({
    app: { page },
  }) => {
    const dialog = await details(page);
    for (const [path, reason] of [
      ['empty.txt', 'The file is empty.'],
      ['blank.txt', 'The file holds nothing but blanks.'],
      ['noise.txt', 'It is not a text file.'],
      ['picture.txt', 'It is not a text file.'],
      ['one line.txt', 'A page in it is too large: it may have at most 2,000,000 characters.'],
      ['giant.txt', 'A page in it is too large: it may have at most 2,000,000 characters.'],
    ] as const) {
      await expect(lineOf(dialog, path)).toContainText(reason);
    }
    for (const path of ['0-good.txt', 'z-good.txt', 'cut utf-8.txt', 'cut gb18030.txt']) {
      await expect(lineOf(dialog, path)).toHaveCount(1);
      await expect(lineOf(dialog, path)).toHaveText(path);
    }
    await expect(dialog.getByRole('button', { name: 'Try 6 failed files again' })).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name }).click();
    await page.getByText('Pages', { exact: true }).click();
    await page
      .getByRole('listbox', { name: 'Pages' })
      .getByRole('option')
      .filter({ hasText: 'cut utf-8.txt' })
      .click();
    await page.getByRole('button', { name: '1 problem in this text' }).click();
    await expect(page.getByRole('main')).toContainText(
      /no characters? in this encoding\. (It is|They are) shown as �/u,
    );
  });

  test('leave alone what is stored, also when they are tried again', { tag: restartTag }, async ({ app }) => {
    let { page } = app;
    await expect(imports(page)).toContainText('6 failed');
    await openArticle(page, '0-good.txt');
    await highlight(page, 'after three weeks in dock', 'green');
    page = await app.restart();
    const dialog = await details(page);
    await expect(lineOf(dialog, '0-good.txt')).toHaveText('0-good.txt');
    await dialog.getByRole('button', { name: 'Try 6 failed files again' }).click();
    await expect(imports(page)).toContainText('6 failed');
    await expect(imports(page)).not.toContainText('already there');
    await openArticle(page, '0-good.txt');
    await expect.poll(() => paintedTexts(page)).toEqual(['green: after three weeks in dock']);
  });
});

test.describe('names', () => {
  /** Every printable character of ASCII, and a few of those that trip programs up. */
  const names = [
    ...Array.from({ length: 4 }, (_, part) =>
      String.fromCharCode(...Array.from({ length: 24 }, (__, index) => 0x20 + part * 24 + index))
        .replaceAll('/', '')
        .replaceAll('\x7F', ''),
    ),
    ' leading and trailing ',
    '%2e%2e%2f%00 100%',
    '..txt',
    '-rf',
    'con.txt',
    '二〇一九年三月・新聞 ﷽.txt',
    'e\u0301 and é.txt',
    '\u202Eright to left.txt',
    '🗞️👩‍👩‍👧.txt',
    '\u0001\u001B[31m bell\u0007.txt',
    'line\nbreak.txt',
    `${'長'.repeat(80)}.txt`,
    '<img src=x onerror=alert(1)>.txt',
    '__proto__',
  ];

  test('with every character that is legal come in as they are', async ({ app: { page } }) => {
    test.skip(process.platform === 'win32', 'most of these names are not legal there');
    await ready(page);
    for (const [index, each] of names.entries()) {
      await folder.write(`names/${each}`, good.replaceAll('ferry', `ferry ${index}`));
    }
    await writeFile(Buffer.concat([Buffer.from(`${folder.path}/`), Buffer.from([0x62, 0xff, 0xfe])]), good);
    await scanAgain(page);
    await expect(imports(page)).toContainText(`${names.length} added`);
    const dialog = await details(page);
    const lines = await dialog
      .getByRole('listitem')
      .locator('bdi')
      .evaluateAll((all) => all.map((each) => each.textContent));
    for (const each of names) expect(lines).toContain(`names/${each}`);
    await expect(dialog.getByRole('listitem').filter({ hasText: 'b\uFFFD\uFFFD' })).toContainText(
      'Its name is not valid text, so it cannot be opened.',
    );
  });
});

/** Scans the folder again, with what was written into it since. */
async function scanAgain(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: `Actions for ${name}` })
    .click();
  await page.getByRole('menuitem', { name: 'Scan again' }).click();
}

test('links in a circle, links out of the folder and 5,000 folders in each other hang nothing', async ({
  app: { page },
}) => {
  test.setTimeout(240_000);
  test.skip(
    process.platform !== 'linux',
    'other systems have shorter paths, or links for administrators only',
  );
  await ready(page);
  await symlink('.', join(folder.path, 'around'));
  await symlink('/etc/hostname', join(folder.path, 'outside.txt'));
  await symlink('nothing there', join(folder.path, 'broken'));
  const deepest = 'd/'.repeat(5_000);
  try {
    execFileSync('mkdir', ['-p', deepest], { cwd: folder.path });
    await withReachable(`${folder.path}/${deepest}page.txt`, (path) => writeFile(path, chinese));
    await scanAgain(page);
    await expect(imports(page)).toContainText('1 added', { timeout: 60_000 });
    const dialog = await details(page);
    await expect(lineOf(dialog, 'around')).toContainText('A link leads in a circle.');
    await expect(lineOf(dialog, 'outside.txt')).toContainText('It leads outside the folder that was opened.');
    await expect(lineOf(dialog, 'broken')).toContainText('It is no longer there.');
    await expect(lineOf(dialog, `${deepest}page.txt`)).toHaveCount(1);
  } finally {
    execFileSync('rm', ['-rf', 'd'], { cwd: folder.path });
  }
});

test('a file that may not be read is named, and the rest comes in', async ({ app }) => {
  const { page } = app;
  app.allowError(/status of 403.*locked\.txt/u);
  test.skip(process.getuid?.() === 0, 'an administrator may read everything');
  test.skip(process.platform === 'win32', 'files have no such mode there');
  await ready(page);
  await folder.write('locked.txt', good);
  await chmod(join(folder.path, 'locked.txt'), 0);
  await folder.write('new.txt', chinese);
  await scanAgain(page);
  const dialog = await details(page);
  await expect(lineOf(dialog, 'locked.txt')).toContainText('It may not be read.');
  await expect(lineOf(dialog, 'new.txt')).toHaveText('new.txt');
});

test.describe('while files are being read', () => {
  test.skip(({ kind }) => kind === 'electron', 'its files do not come over a server that a test can hold up');

  test('one that vanishes is named, and the rest comes in', async ({ app }) => {
    const { page } = app;
    await ready(page);
    app.allowError(/status of 404.*m-vanishing\.txt/u);
    for (const file of ['a.txt', 'm-vanishing.txt', 'n.txt']) await folder.write(file, chinese + file);
    await page.route('**/~/place/file?path=m-vanishing.txt', async (route) => {
      await folder.remove('m-vanishing.txt');
      await route.continue();
    });
    await scanAgain(page);
    const dialog = await details(page);
    await expect(lineOf(dialog, 'm-vanishing.txt')).toContainText('It is no longer there.');
    for (const file of ['a.txt', 'n.txt']) await expect(lineOf(dialog, file)).toHaveText(file);
  });

  test('a cancelled import keeps the whole files that are done, and goes on when asked again', async ({
    app: { page },
  }) => {
    await ready(page);
    const files = ['a.txt', 'b.txt', 'c.txt', 'm-held.txt', 'n.txt', 'o.txt'];
    for (const file of files) await folder.write(file, chinese + file);
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/~/place/file?path=m-held.txt', async (route) => {
      await released;
      await route.continue();
    });
    await scanAgain(page);
    // The two of before, and those in front of the one that does not come.
    await expect(imports(page)).toContainText('4 of 8 files');
    await imports(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(imports(page)).toContainText('Stopped.');
    await expect(imports(page)).toContainText('3 added');
    release();
    for (const [index, file] of files.entries()) {
      await expect(
        articleList(page)
          .getByRole('option')
          .filter({ hasText: ` ${file}` }),
      ).toHaveCount(index < 3 ? 1 : 0);
    }
    await page.unroute('**/~/place/file?path=m-held.txt');
    await scanAgain(page);
    await expect(imports(page)).toContainText('3 added, 5 already there');
  });
});
