/**
 * What highlights cost: 5,000 in the library, 500 of them on one long article. Opening it, highlighting in it, scrolling
 * and typing a note are measured without and with them in the same run: the time the main thread works on tasks in each
 * frame, 95th percentile, five runs. Exits 1 where highlights add 8 ms or more in the median.
 * Run: npm run bench -- annotations [runs, 5 unless told] [frames: prints the longest tasks as well]
 */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fillAnnotations, paintedCount } from './window/fill-annotations.mjs';
import { traceFrames } from './window/frames.mjs';
import { withApp } from './window/open-app.mjs';

const runs = Number(process.argv[2] ?? 5);
const most = 8;
const engine = readFileSync(new URL('../../src/core/reflow/version.ts', import.meta.url), 'utf8');
const reflowVersion = Number(/reflowVersion = (\d+)/u.exec(engine)?.[1]);
const size = { articles: 91, inLibrary: 5_000, inArticle: 500, reflowVersion };

/** @typedef {import('@playwright/test').Page} Page */

/** @type {readonly (readonly [name: string, act: (page: Page) => Promise<void>])[]} */
const jobs = [
  ['opening the article', open],
  ['highlighting', mark],
  ['scrolling the text', (page) => scroll(page, '[data-scrolls]')],
  ['scrolling the notes', (page) => scroll(page, 'section[aria-label="Notes"]')],
  ['typing a note', type],
];

/** @type {Map<string, { without: number[], with: number[], added: number[], worst: number[] }>} */
const figures = new Map(jobs.map(([name]) => [name, { without: [], with: [], added: [], worst: [] }]));

await withApp(null, async (page) => {
  await page.getByRole('button', { name: 'Try the sample library' }).waitFor();
  for (let run = 0; run < runs; run += 1) {
    /** @type {Map<string, number>} */
    const bare = new Map();
    for (const variant of /** @type {const} */ (['without', 'with'])) {
      await page.evaluate(fillAnnotations, { ...size, withHighlights: variant === 'with' });
      await page.evaluate(() => localStorage.setItem('broadsheet.settings', '{"showNotes":true}'));
      await page.goto(`${page.url().split('#')[0]}#/highlights`);
      await page.reload();
      await page.getByRole('navigation', { name: 'Library' }).waitFor();
      await page.waitForTimeout(1_500);
      for (const [name, act] of jobs) {
        const frames = await traceFrames(page, () => act(page));
        const figure = figures.get(name);
        figure?.[variant].push(frames.p95);
        if (variant === 'without') bare.set(name, frames.p95);
        else {
          figure?.added.push(frames.p95 - (bare.get(name) ?? 0));
          figure?.worst.push(frames.worst);
        }
        if (process.argv[3] === 'frames') console.log(run, variant, name, frames);
      }
      const painted = await page.evaluate(paintedCount);
      if (variant === 'with' && painted < size.inArticle)
        throw new Error(`Only ${painted} stretches are painted`);
    }
  }
});

console.log(`\nMain-thread task time a frame in ms, 95th percentile; median of ${runs} runs (least to most)`);
console.log(`load of the machine at the end: ${loadavg()[0]?.toFixed(1)}`);
let isGood = true;
for (const [name, figure] of figures) {
  const added = median(figure.added);
  if (added >= most) isGood = false;
  console.log(
    `${name}: without ${spread(figure.without)}, with ${spread(figure.with)}, added ${spread(figure.added)}` +
      `${added >= most ? `  TOO MUCH, ${most} ms are allowed` : ''}; longest frame with them ${spread(figure.worst)}`,
  );
}
if (!isGood) process.exitCode = 1;

/** @param {Page} page */
async function open(page) {
  await page.evaluate(() => {
    location.hash = '#/article?articleId=article%3Abench0%2F0%2F0';
  });
  await page.locator('article [data-part="1"]').waitFor();
  await page.waitForTimeout(2_000);
}

/**
 * Selects words and presses the key of a colour, eight times.
 * @param {Page} page
 */
async function mark(page) {
  for (let time = 0; time < 8; time += 1) {
    await page.evaluate((part) => {
      const node = document.querySelector(`[data-part="${part}"]`)?.firstChild;
      if (node == null) throw new Error('There is no such part');
      document.getSelection()?.setBaseAndExtent(node, 3, node, 17);
    }, time + 2);
    await page.waitForTimeout(300);
    await page.keyboard.press(String((time % 5) + 1));
    await page.waitForTimeout(300);
  }
}

/**
 * Scrolls by a wheel's turn a frame, for 240 frames.
 * @param {Page} page
 * @param {string} what
 */
async function scroll(page, what) {
  await page.locator(what).evaluate(
    (element) =>
      new Promise((resolve) => {
        let left = 240;
        let way = 120;
        const step = () => {
          if (element.scrollTop + element.clientHeight >= element.scrollHeight - 1) way = -120;
          if (element.scrollTop === 0) way = 120;
          element.scrollTop += way;
          left -= 1;
          if (left === 0) resolve(undefined);
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}

/**
 * Writes a sentence into the article's note as fast as a quick writer does.
 * @param {Page} page
 */
async function type(page) {
  await page.getByRole('textbox', { name: 'Note on this article' }).focus();
  await page.keyboard.type('The ferry came back in the year of the flood, and nobody said why. ', {
    delay: 70,
  });
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** @param {readonly number[]} values */
function spread(values) {
  return `${median(values).toFixed(1)} (${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)})`;
}
