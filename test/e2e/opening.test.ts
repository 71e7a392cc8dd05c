/** Ways for dumps to come in: the command line, a drop, the folder dialog, recent folders. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, restartTag, test } from './app';
import { dropOnWindow } from './drop';

const text = `Ferry to run again from Monday\n\nThe ferry across the lower river will run again from Monday, the harbour office said\nyesterday, after three weeks in dock. Fares stay as they were.\n`;

let folder = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-dumps-'));
  await mkdir(join(folder, '1931'));
  await writeFile(join(folder, 'first.txt'), text);
  await writeFile(join(folder, '1931', 'second page 100% 報.txt'), text.replaceAll('ferry', 'tram'));
  await symlink('..', join(folder, '1931', 'around'));
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The rows of the articles of a dump, by the end of its path. */
function rowsOf(page: Page, path: string) {
  return page.getByRole('listbox', { name: 'Articles' }).getByRole('option').filter({ hasText: path });
}

const first = 'first.txt';
const second = '1931/second page 100% 報.txt';

async function isEmptyLibrary(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Try the sample library' })).toBeVisible();
}

test.describe('with a folder on the command line', () => {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  test.use({ folder: async ({}, use) => use(folder) });

  test('its dumps are imported at once, and once only over reload and restart', { tag: restartTag }, async ({
    app,
  }) => {
    await expect(rowsOf(app.page, first)).toHaveCount(1);
    await expect(rowsOf(app.page, second)).toHaveCount(1);
    await app.page.reload();
    await expect(rowsOf(app.page, first)).toHaveCount(1);
    const alone = await app.restart(null);
    await expect(rowsOf(alone, first)).toHaveCount(1);
    const again = await app.restart(folder);
    await expect(again.getByText('Import finished')).toBeVisible();
    await expect(rowsOf(again, first)).toHaveCount(1);
    await expect(rowsOf(again, second)).toHaveCount(1);
  });
});

test.describe('with a file on the command line', () => {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  test.use({ folder: async ({}, use) => use(join(folder, first)) });

  test('that file is imported alone', async ({ app }) => {
    await expect(rowsOf(app.page, first)).toHaveCount(1);
    await expect(rowsOf(app.page, second)).toHaveCount(0);
  });
});

test('a folder dropped on the window is imported, a link that leads in a circle notwithstanding', async ({
  app,
}) => {
  await isEmptyLibrary(app.page);
  await dropOnWindow(app.page, [folder]);
  await expect(rowsOf(app.page, first)).toHaveCount(1);
  await expect(rowsOf(app.page, second)).toHaveCount(1);
});

test('a file dropped on the window is imported alone', async ({ app }) => {
  await isEmptyLibrary(app.page);
  await dropOnWindow(app.page, [join(folder, first)]);
  await expect(rowsOf(app.page, first)).toHaveCount(1);
  await expect(rowsOf(app.page, second)).toHaveCount(0);
});
