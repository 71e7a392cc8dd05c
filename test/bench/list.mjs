/**
 * Is a library of 100,000 articles smooth: how soon are the first rows there, how even is scrolling, how soon answer
 * the keys, the filter and the order? Run: npm run bench -- list [articles, 100000 unless told]
 *
 * 2026-11-21, 2 cores with a load of 5 to 6 from other work, Chromium 156, 100,000 articles: the first rows stand after
 * 3.3 to 5.5 s (10 s once, right after the library was filled), 0.9 s of it counting. Scrolling 16.7 ms a frame, 95 %
 * within 30 to 41 ms, at worst 141 ms. Last row by key 0.05 s, filter 3.6 s the first time and 0.3 s then, order by
 * length 1.3 s, by headline 1.9 s. No task over 120 ms.
 */
import { readFileSync } from 'node:fs';
import { fillLibrary } from './window/fill-articles.mjs';
import { clockOf, tellLongTasks, tellTime, withApp } from './window/open-app.mjs';
import { tellScrolling } from './window/scroll-list.mjs';

const articles = Number(process.argv[2] ?? 100_000);
const engine = readFileSync(new URL('../../src/core/reflow/version.ts', import.meta.url), 'utf8');
const reflowVersion = Number(/reflowVersion = (\d+)/u.exec(engine)?.[1]);

await withApp(null, async (page) => {
  const timed = (/** @type {string} */ what, /** @type {() => Promise<void>} */ act) =>
    tellTime(page, what, act);
  await page.getByRole('button', { name: 'Try the sample library' }).waitFor();
  await page.evaluate(fillLibrary, { articles, reflowVersion });
  await page.goto('about:blank');
  await page.goBack({ waitUntil: 'commit' });
  const list = page.getByRole('listbox', { name: 'Articles' });
  const row = list.getByRole('option').filter({ hasText: /\p{Script=Han}/u });
  await row.first().waitFor({ timeout: 120_000 });
  console.log(
    `${articles} articles; first rows ${Math.round(await clockOf(page))} ms after the page was asked for`,
  );
  await tellLongTasks(page, 'until the first rows', 0);

  await page.waitForTimeout(3_000);
  const begun = await clockOf(page);
  await tellScrolling(list, 100_000);
  await tellLongTasks(page, 'while scrolling', begun);

  await list.focus();
  await timed('to the last row by key', async () => {
    await page.keyboard.press('End');
    await list
      .locator(`[aria-posinset="${articles}"]`)
      .filter({ hasText: /\p{Script=Han}/u })
      .waitFor();
  });
  const filter = page.getByRole('searchbox', { name: 'Filter by headline' });
  await timed('filter by headline, first time', async () => {
    await filter.fill('99999');
    await list.locator('[aria-setsize="1"]').first().waitFor();
  });
  await timed('filter again', async () => {
    await filter.fill('9999');
    await list.locator('[aria-setsize="1"]').first().waitFor({ state: 'detached' });
    await row.first().waitFor();
  });
  await timed('filter off', async () => {
    await filter.fill('');
    await list.locator(`[aria-setsize="${articles}"]`).first().waitFor();
  });
  for (const order of ['Date', 'Length', 'Headline']) {
    await timed(`in the order of ${order}`, async () => {
      await page.getByRole('button', { name: /Sort by/u }).click();
      const before = await list.getByRole('option').first().innerText();
      await page.getByRole('option', { name: order, exact: true }).click();
      await page.waitForFunction(
        (text) => {
          const first = document.querySelector('[role="listbox"][aria-label="Articles"] [aria-posinset="1"]');
          return (
            first instanceof HTMLElement &&
            first.innerText !== text &&
            /\p{Script=Han}/u.test(first.innerText)
          );
        },
        before,
        { timeout: 60_000 },
      );
    });
  }
});
