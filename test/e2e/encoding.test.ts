/** A dump in another encoding than it was read in: chosen by hand with a preview, and what was made is found again. */
import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { type DumpFolder, dumpFolder, inGb18030 } from './dumps';
import { addTag, highlight, openArticle, paintedTexts, tagsOfArticle } from './steps';

const marked = '船长在岸上等了一个钟头';
const text = `渡船夜里靠了岸

　　昨天夜里，下河的渡船在大雾里靠了岸，船上的人谁也没有说话。${marked}，才看见那一盏灯。

　　灯是一个孩子提着的。他说，他听见了水声，就提了灯出来。
`;

let folder: DumpFolder;

test.beforeEach(async () => {
  folder = await dumpFolder('下河晚报');
  await folder.write('1987-11-02.txt', inGb18030(text));
});

test.afterEach(() => folder.end());

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
test.use({ folder: async ({}, use) => use(folder.path) });

/** Opens the page that the dump is, and its dialog. */
async function openEncoding(page: Page) {
  await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: '下河晚报' }).click();
  await page.getByText('Pages', { exact: true }).click();
  await page.getByRole('listbox', { name: 'Pages' }).getByRole('option').click();
  await page.getByRole('button', { name: 'Encoding…' }).click();
  return page.getByRole('dialog', { name: 'Encoding' });
}

async function choose(page: Page, encoding: string): Promise<void> {
  await page.getByRole('button', { name: /Read this file as/u }).click();
  await page.getByRole('option', { name: encoding }).click();
}

/** Keeps back what the window asks of its workers; returns what lets all of it go. */
async function holdPreviews(page: Page): Promise<() => Promise<void>> {
  const hold = await page.evaluateHandle(() => {
    const held: (() => void)[] = [];
    let isHeld = true;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...values: [unknown]) {
      if (isHeld) held.push(() => post.apply(this, values));
      else post.apply(this, values);
    };
    return () => {
      isHeld = false;
      for (const send of held) send();
    };
  });
  return () => hold.evaluate((release) => release());
}

test('a wrong choice shows in the preview and keeps what was made; the right one finds it again', async ({
  app: { page },
}) => {
  await openArticle(page, '渡船夜里靠了岸');
  await addTag(page, '渡船');
  await highlight(page, marked, 'purple');

  const dialog = await openEncoding(page);
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(dialog).toContainText('Read as GB18030');
  await expect(preview).toContainText(marked);
  await choose(page, 'Windows-1252');
  await expect(preview).not.toContainText(marked);
  await expect(preview).toContainText(/[À-ÿ]{4}/u);
  await choose(page, 'UTF-8');
  await expect(preview.getByRole('status')).toHaveText(/^\d+ places cannot be read in this encoding\.$/u);
  await choose(page, 'Windows-1252');
  await expect(preview).toContainText(/[À-ÿ]{4}/u);
  await dialog.getByRole('button', { name: 'Use this encoding' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('main')).toContainText('Read as Windows-1252 (Latin-1), as you chose');
  await page.getByRole('link', { name: 'Highlights' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: marked })).toContainText(
    'Its text is no longer on the page.',
  );

  // A list opened before the preview is there stays beside its button: nothing moves when the text comes.
  const release = await holdPreviews(page);
  const again = await openEncoding(page);
  const button = again.getByRole('button', { name: /Read this file as/u });
  const place = await button.boundingBox();
  await expect(again.getByRole('region', { name: 'Preview' })).toHaveAttribute('aria-busy', 'true');
  await release();
  await expect(again.getByRole('region', { name: 'Preview' })).toContainText(/[À-ÿ]{4}/u);
  expect(await button.boundingBox()).toEqual(place);
  await choose(page, 'GB18030');
  await expect(again.getByRole('region', { name: 'Preview' })).toContainText(marked);
  await again.getByRole('button', { name: 'Use this encoding' }).click();
  await expect(again).toBeHidden();
  await page.getByRole('link', { name: 'All articles' }).click();
  await openArticle(page, '渡船夜里靠了岸');
  await expect.poll(() => paintedTexts(page)).toEqual([`purple: ${marked}`]);
  await expect(tagsOfArticle(page)).toContainText('渡船');
});
