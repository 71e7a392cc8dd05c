/** What the window loads before it shows anything is bounded: the rest is split by view. */
import { firstLoadBound, readFirstLoad } from '../bench/feel/first-load.mjs';
import { expect, test } from './app';
import { root } from './server';

test('the first load is under 350 kB of script, gzipped, and the start asks for none of the views besides its own', async ({
  app: { page },
}) => {
  const { gzipped, largest } = readFirstLoad(root);
  expect(gzipped, JSON.stringify(largest, null, 1)).toBeLessThan(firstLoadBound);
  await expect(page.getByRole('button', { name: 'Try the sample library' })).toBeVisible();
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => /([a-z-]+-view)-[^/]*\.js$/u.exec(name)?.[1]),
  );
  expect([...new Set(loaded.filter((name) => name !== undefined))]).toEqual(['library-view']);
});
