/**
 * Are the views of themes quick in a large library: how long until each stands when it is first asked for, when it is
 * gone to again, and after an article was tagged? Run: npm run bench -- themes [articles, 100000 unless told]
 * The library is written straight into the database: 500 tags in a tree, three articles of five tagged, 5,000 tagged
 * highlights; each dump is of another month. Times are the page's own, from the change of the address to the frame in which the view's rows stand.
 */
import { readFileSync } from 'node:fs';
import { tellLongTasks, withApp } from './window/open-app.mjs';
import { timeTo } from './window/time-to.mjs';

const articles = Number(process.argv[2] ?? 100_000);
const engine = readFileSync(new URL('../../src/core/reflow/version.ts', import.meta.url), 'utf8');
const reflowVersion = Number(/reflowVersion = (\d+)/u.exec(engine)?.[1]);
/** No view may take longer than this once it has been counted for the first time, in milliseconds. */
const limit = 300;

const views = [
  ['counts', '#/themes', 'main tbody tr'],
  ['together', '#/insight?show=together', 'main [data-chart-cursor]'],
  ['over time', '#/insight', 'main [data-chart-cursor]'],
  ['by year', '#/insight?show=heat', 'main [data-chart-cursor]'],
  ['both of a pair', '#/themes?show=together&tagId=tag:0&otherId=tag:1', 'main [role="option"]'],
  ['unused', '#/themes?show=unused', 'main ul[aria-label] li'],
  ['without a tag', '#/themes?show=untagged', 'main [role="option"]'],
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
  console.log(`${articles} articles, 500 tags`);
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
  // In the last view an article is tagged; the counts are then asked for at once.
  await page.locator('main [aria-pressed="false"]').first().waitFor({ timeout: 120_000 });
  await page.locator('main [role="listbox"]').focus();
  await page.keyboard.press('1');
  await page.locator('main [aria-pressed="true"]').first().waitFor({ timeout: 60_000 });
  for (const [name = '', hash = '', selector = ''] of views) {
    const time = await page.evaluate(timeTo, { hash, selector });
    console.log(`${name}, after an article was tagged: ${Math.round(time)} ms`);
    worst = Math.max(worst, time);
  }
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
  const tables = ['sources', 'dumps', 'pages', 'reflows', 'articles', 'tags', 'highlights', 'digests'];
  const sourceId = 'source:bench';
  const perDump = 100;
  const tags = 500;
  const used = 480;
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const someTag = () => `tag:${Math.floor(used * random() ** 2)}`;
  /** A dump is an issue of a month, over eighty years. @param {number} dump */
  const dateOf = (dump) =>
    `${1900 + Math.floor(dump / 12)}-${String((dump % 12) + 1).padStart(2, '0')}-${String(1 + (dump % 28)).padStart(2, '0')}`;
  const quote = '昨日渡口恢复通航，船长说水位比去年高了半米。';
  for (let dump = 0; dump * perDump < articles; dump += 1) {
    const transaction = database.transaction(tables, 'readwrite', { durability: 'relaxed' });
    // Written past the app: it is to count the rows as they are, and miss none.
    transaction.objectStore('digests').clear();
    const path = `${1900 + Math.floor(dump / 12)}/${String(dump % 12).padStart(2, '0')}.txt`;
    const dumpId = `dump:bench${dump}`;
    const pageId = `page:bench${dump}/0`;
    const sortKey = String(dump).padStart(8, '0');
    if (dump === 0) {
      const source = { id: sourceId, name: 'Bench', kind: 'folder', key: 'bench', addedAt: 1, scannedAt: 1 };
      transaction.objectStore('sources').put({ ...source, missing: [], binnedAt: 0 });
      for (let tag = 0; tag < tags; tag += 1) {
        transaction.objectStore('tags').put({
          ...{ id: `tag:${tag}`, name: `主题${tag}`, colour: 'blue', aliases: [], favourite: 0 },
          ...{ parentIds: tag < 50 ? [] : [`tag:${tag % 50}`], whenToUse: '', whenNotToUse: '' },
          ...{ createdAt: 1, lastUsedAt: tag },
        });
      }
    }
    transaction.objectStore('dumps').put({
      ...{ id: dumpId, sourceId, path, size: 30_000, hash: String(dump), modifiedAt: null, importedAt: 1 },
      ...{ encoding: 'utf-8', encodingChosen: false, problems: [], pageCount: 1 },
    });
    const text = quote.repeat(40);
    transaction.objectStore('pages').put({
      ...{ id: pageId, dumpId, sourceId, ordinal: 0, sortKey, start: 0, text, corrections: [], checkedAt: 0 },
    });
    transaction.objectStore('reflows').put({
      ...{ pageId, dumpId, sourceId, version: reflowVersion, lang: 'zh-Hans' },
      ...{ furniture: [], problems: [], articleCount: perDump, engine: null },
      printed: { paper: null, date: null, page: null, section: null, edition: null, editor: null },
    });
    if (dump * perDump < articles && dump < 1_000) {
      for (let at = 0; at < 5; at += 1) {
        transaction.objectStore('highlights').put({
          ...{ id: `highlight:${dump}-${at}`, spans: [{ page: pageId, start: at * 4, end: at * 4 + 4 }] },
          ...{ pageIds: [pageId], quotes: [text.slice(at * 4, at * 4 + 4)], prefix: '', suffix: '' },
          ...{ colour: 'green', tagIds: [someTag()], status: 'exact', maker: '', createdAt: 1, updatedAt: 1 },
        });
      }
    }
    for (let order = 0; order < perDump && dump * perDump + order < articles; order += 1) {
      const number = dump * perDump + order;
      const none = { pieces: [] };
      const title = `${number % 7 === 0 ? '船长' : '渡口'}昨日恢复通航第 ${number} 号`;
      const count = random() < 0.6 ? 1 + Math.floor(random() * 3) : 0;
      transaction.objectStore('articles').put({
        ...{ id: `article:bench${dump}/0/${order}`, sourceId, dumpId, pages: [pageId], lang: 'zh-Hans' },
        sortKey: `${sortKey} ${String(order).padStart(4, '0')}`,
        article: {
          ...{ kicker: none, headline: none, deck: none, byline: none, series: null, confidence: 0.9 },
          blocks: [
            { role: 'paragraph', pieces: [{ start: order * 8, end: order * 8 + 8, page: 0, glue: '' }] },
          ],
        },
        ...{ headline: title, title, excerpt: text.slice(0, 60), path, ordinal: 0, length: 200 },
        ...{ confidence: 0.9, reflowVersion, quality: 1, checked: 0, authors: [] },
        facts: { paper: '', page: '', section: '', edition: '', date: dateOf(dump), conflicts: [] },
        tagIds: [...new Set(Array.from({ length: count }, someTag))].sort(),
        ...{ read: 0, highlightCount: 0, noteCount: 0 },
      });
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
  }
  database.close();
}
