/**
 * Are the views of names and the coverage calendar quick in a large library: how long until all articles are read for names
 * the first time, until each view stands when it is first asked for, when it is gone to again, and after a
 * restart? Run: npm run bench -- names [articles, 100000 unless told]
 * The library is written straight into the database: ten articles a page, four pages an issue, 40 names that stand in them by
 * turns. Times are the page's own, from the change of the address to the frame in which the view's rows stand.
 *
 * 2026-11-21, 2 cores with a load of 23 to 47 from other work, Chromium 156, 100,000 articles of 10,000 pages: read for names
 * in 223 s, once and for all. Views when they are gone to again 73 to 417 ms, in the median 189; for the first time .05 to 1 s,
 * coverage 6.9 s. The first view after a restart 6.8 s: what was read is loaded.
 */
import { readFileSync } from 'node:fs';
import { tellLongTasks, withApp } from './window/open-app.mjs';
import { timeTo } from './window/time-to.mjs';

const articles = Number(process.argv[2] ?? 100_000);
const engine = readFileSync(new URL('../../src/core/reflow/version.ts', import.meta.url), 'utf8');
const reflowVersion = Number(/reflowVersion = (\d+)/u.exec(engine)?.[1]);
/** No view may take longer than this once it has been counted for the first time, in milliseconds. */
const limit = 300;

/** Each selector is of its own view only: the one before is shown until the next one is there. */
const views = [
  ['people', '#/names', '[aria-label="People"] [role="option"]'],
  ['a chart', '#/name?nameId=name:1', 'main [data-chart-cursor]'],
  ['offers', '#/names?show=offers', '[aria-label="Names the articles seem to print"] [role="option"]'],
  ['mentions of a name', '#/name?nameId=name:0', '[aria-label="Mentions"] [role="option"] mark'],
  ['reporters', '#/names?show=reporters', '[aria-label="Reporters"] [role="option"]'],
  ['a reporter', '#/name?author=%E5%91%A8%E8%A1%8C', '[aria-label="Articles"] [role="option"]'],
  [
    'coverage',
    '#/coverage?paper=%E6%B1%9F%E6%B9%BE%E6%97%A5%E6%8A%A5',
    'main section[aria-label="Coverage"] [data-chart-cursor]',
  ],
];

await withApp(null, async (page) => {
  await page.getByRole('button', { name: 'Try the sample library' }).waitFor({ timeout: 120_000 });
  await page.evaluate(fillLibrary, { articles, reflowVersion });
  await page.goto('about:blank');
  await page.goBack({ waitUntil: 'commit' });
  await page
    .getByRole('listbox', { name: 'Articles' })
    .getByRole('option')
    .first()
    .waitFor({ timeout: 240_000 });
  console.log(`${articles} articles, ${Math.ceil(articles / 10)} pages, 40 names`);
  const begun = await page.evaluate(() => performance.now());
  await page.evaluate(timeTo, { hash: '#/names', selector: '[aria-label="People"] [role="option"]' });
  const strip = page.getByText(/articles read for names$/u);
  await strip.waitFor({ timeout: 120_000 });
  for (;;) {
    await page.waitForTimeout(15_000);
    if (!(await strip.isVisible())) break;
    const seconds = ((await page.evaluate(() => performance.now())) - begun) / 1000;
    console.log(`  ${await strip.innerText()} after ${Math.round(seconds)} s`);
  }
  const read = (await page.evaluate(() => performance.now())) - begun;
  console.log(`read for names the first time: ${(read / 1000).toFixed(0)} s`);
  let worst = 0;
  for (const round of ['first', 'again', 'again']) {
    for (const [name = '', hash = '', selector = ''] of views) {
      const start = await page.evaluate(() => performance.now());
      const time = await page.evaluate(timeTo, { hash, selector });
      console.log(`${name}, ${round}: ${Math.round(time)} ms`);
      if (round === 'again') worst = Math.max(worst, time);
      await tellLongTasks(page, '  meanwhile', start);
    }
  }
  await page.reload();
  await page.getByRole('heading', { name: 'Coverage' }).waitFor({ timeout: 240_000 });
  const again = await page.evaluate(timeTo, {
    hash: '#/name?nameId=name:0',
    selector: '[aria-label="Mentions"] [role="option"] mark',
  });
  console.log(`mentions of a name, the first view after a restart: ${Math.round(again)} ms`);
  console.log(`longest after the first time: ${Math.round(worst)} ms (at most ${limit})`);
  if (worst > limit) process.exitCode = 1;
});

/**
 * Writes the rows that the views need straight into the open database.
 * @param {{ readonly articles: number, readonly reflowVersion: number }} size
 */
async function fillLibrary({ articles, reflowVersion }) {
  /** @type {IDBDatabase} */
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('broadsheet');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const sourceId = 'source:bench';
  const perPage = 10;
  const pagesAtOnce = 100;
  const reporters = ['何舟', '周行', '林知秋', '陈小川', '欧阳明', '张攀', '李岸', '王渡'];
  const family = '王李张刘陈杨黄赵吴周';
  const names = Array.from(
    { length: 40 },
    (_, at) => `${family[at % 10]}${'建国海山'[at % 4]}${'明华'[at % 2]}`,
  );
  const pages = Math.ceil(articles / perPage);
  for (let first = 0; first < pages; first += pagesAtOnce) {
    const transaction = database.transaction(
      ['sources', 'dumps', 'pages', 'reflows', 'articles', 'names', 'digests'],
      'readwrite',
      { durability: 'relaxed' },
    );
    // Written past the app: it is to count the rows as they are, and miss none.
    transaction.objectStore('digests').clear();
    const store = (/** @type {string} */ table) => transaction.objectStore(table);
    if (first === 0) {
      const source = { id: sourceId, name: 'Bench', kind: 'folder', key: 'bench', addedAt: 1, scannedAt: 1 };
      store('sources').put({ ...source, missing: [], binnedAt: 0 });
      for (const [at, name] of names.entries()) {
        const row = { id: `name:${at}`, kind: 'person', name, variants: [], note: '' };
        store('names').put({ ...row, createdAt: 1, updatedAt: 1 });
      }
    }
    for (let number = first; number < Math.min(pages, first + pagesAtOnce); number += 1) {
      const date = new Date(Date.UTC(1950, 0, 1 + Math.floor(number / 4))).toISOString().slice(0, 10);
      const folio = String((number % 4) + 1);
      const [dumpId, pageId] = [`dump:bench${number}`, `page:bench${number}/0`];
      const path = `${date}/${folio}.txt`;
      const sortKey = String(number).padStart(8, '0');
      let text = '';
      for (let order = 0; order < perPage; order += 1) {
        const at = number * perPage + order;
        const [one, other] = [names[(at * 7) % 40], names[(at * 11 + 3) % 40]];
        const start = text.length;
        text += `本报讯（记者${reporters[at % 8]}）市长${one}昨日到东山镇渡口，与${other}谈夜航船一事。新添航灯六盏，末班船推迟到二十二时，票价仍是一元，老人免费，县里新造两艘，每天往返六次，水位比去年高了半米，船工重新考过执照。\n`;
        const none = { pieces: [] };
        const title = `渡口昨日恢复通航第 ${at} 号`;
        store('articles').put({
          ...{ id: `article:bench${number}/0/${order}`, sourceId, dumpId, pages: [pageId], lang: 'zh-Hans' },
          sortKey: `${sortKey} ${String(order).padStart(4, '0')}`,
          article: {
            ...{ kicker: none, headline: none, deck: none, byline: none, series: null, confidence: 0.9 },
            blocks: [{ role: 'paragraph', pieces: [{ start, end: text.length - 1, page: 0, glue: '' }] }],
          },
          ...{ headline: title, title, excerpt: title, path, ordinal: 0, length: 100 },
          ...{ confidence: 0.9, reflowVersion, quality: 1, checked: 0 },
          authors: [{ name: reporters[at % 8], role: 'reporter', ranges: [] }],
          facts: { paper: '江湾日报', page: folio, section: '', edition: '', date, conflicts: [] },
          ...{ tagIds: [], read: at % 3 === 0 ? 1 : 0, highlightCount: 0, noteCount: 0 },
        });
      }
      store('dumps').put({
        ...{ id: dumpId, sourceId, path, size: 3_000, hash: String(number), modifiedAt: null, importedAt: 1 },
        ...{ encoding: 'utf-8', encodingChosen: false, problems: [], pageCount: 1 },
      });
      store('pages').put({
        ...{
          id: pageId,
          dumpId,
          sourceId,
          ordinal: 0,
          sortKey,
          start: 0,
          text,
          corrections: [],
          checkedAt: 0,
        },
      });
      const fact = (/** @type {string} */ value) => ({ value, start: 0, end: 1 });
      store('reflows').put({
        ...{ pageId, dumpId, sourceId, version: reflowVersion, lang: 'zh-Hans' },
        ...{ furniture: [], problems: [], articleCount: perPage, engine: null },
        printed: {
          ...{ paper: fact('江湾日报'), date: fact(date), page: fact(folio) },
          ...{ section: null, edition: null, editor: null },
        },
      });
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
  }
  database.close();
}
