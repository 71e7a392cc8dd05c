/**
 * Is a concordance of 100,000 lines smooth: how long until all are there, how soon are the first ones, how even is
 * scrolling, how soon is another order there, how long do saving, collocates and frequencies take? Run: npm run bench -- concordance
 * [articles, 10000 unless told; each has ten lines]
 *
 * 2026-11-21, 2 cores with a load of 23 from other work, Chromium 156, 100,000 lines of 10,000 articles, the search
 * index of which was being built meanwhile: first lines after 14 s, all after 32 s. Scrolling 17 to 26 ms a frame, 95 %
 * within 60 to 86 ms. Last line by key 0.2 s, another order 0.3 to 1.0 s, groups 0.3 s. Saved in 8 s. Of 20,000 lines:
 * collocates 27 s, frequency 0.7 s.
 */
import { readFileSync } from 'node:fs';
import { clockOf, tellLongTasks, tellTime, withApp } from './window/open-app.mjs';
import { tellScrolling } from './window/scroll-list.mjs';

const articles = Number(process.argv[2] ?? 10_000);
const engine = readFileSync(new URL('../../src/core/reflow/version.ts', import.meta.url), 'utf8');
const reflowVersion = Number(/reflowVersion = (\d+)/u.exec(engine)?.[1]);

await withApp(null, async (page) => {
  const timed = (/** @type {string} */ what, /** @type {() => Promise<void>} */ act) =>
    tellTime(page, what, act);
  await page.getByRole('button', { name: 'Try the sample library' }).waitFor();
  await page.evaluate(fillLibrary, { articles, reflowVersion });
  await page.goto('about:blank');
  await page.goBack({ waitUntil: 'commit' });
  await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().waitFor();

  const begun = await clockOf(page);
  await page.evaluate(() => {
    window.location.hash = `#/concordance?term=${encodeURIComponent('渡口')}`;
  });
  const lines = page.getByRole('listbox', { name: 'Occurrences' });
  const keyword = lines.locator('b');
  await keyword.first().waitFor();
  console.log(`first lines ${Math.round((await clockOf(page)) - begun)} ms after they were asked for`);
  const settled = page.getByRole('status').filter({ hasText: /lines\s+from/u });
  await settled.waitFor();
  const taken = (await clockOf(page)) - begun;
  console.log(
    `${(await settled.innerText()).replace(/\s+/gu, ' ')}: ${Math.round(taken)} ms, the search's own time with it`,
  );
  await tellLongTasks(page, 'meanwhile', begun);

  const scrolled = await clockOf(page);
  await tellScrolling(lines, 50_000);
  await tellLongTasks(page, 'while scrolling', scrolled);

  await lines.focus();
  await timed('to the last line by key', async () => {
    await page.keyboard.press('End');
    const last = Number(await lines.getByRole('option').first().getAttribute('aria-setsize'));
    await lines.locator(`[aria-posinset="${last}"] b`).waitFor();
  });
  for (const order of ['What comes before', 'Date', 'Newspaper', 'What follows']) {
    await timed(`ordered by “${order}”`, async () => {
      await page.getByRole('button', { name: /Order/u }).click();
      await page.getByRole('option', { name: order, exact: true }).click();
      await keyword.first().waitFor();
    });
  }
  await timed('grouped by what stands before', async () => {
    await page.getByRole('button', { name: /Groups/u }).click();
    await page.getByRole('option', { name: 'By what stands before', exact: true }).click();
    await page.getByRole('listbox', { name: 'Groups' }).getByRole('option').first().waitFor();
  });
  // A picker's dialog cannot be answered from outside; without it the app saves by download.
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await timed('saved as a table', async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Table (CSV)' }).click();
    await (await download).path();
  });
  await timed('collocates counted', async () => {
    await page.evaluate(() => {
      window.location.hash = `#/collocates?term=${encodeURIComponent('渡口')}`;
    });
    await page.locator('main tbody tr').first().waitFor();
  });
  await timed('frequency counted', async () => {
    await page.evaluate(() => {
      window.location.hash = `#/frequency?terms=${encodeURIComponent('渡口')}`;
    });
    await page.locator('main tbody tr').first().waitFor();
  });
});

/**
 * Writes articles with ten lines each straight into the open database.
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
  const perDump = 50;
  const characters = Array.from(
    '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜',
  );
  let state = 7;
  const any = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return characters[(state >>> 8) % characters.length] ?? '';
  };
  for (let dump = 0; dump * perDump < articles; dump += 1) {
    const transaction = database.transaction(
      ['sources', 'dumps', 'pages', 'reflows', 'articles', 'searchQueue', 'digests'],
      'readwrite',
      { durability: 'relaxed' },
    );
    // Written past the app: it is to count the rows as they are, and miss none.
    transaction.objectStore('digests').clear();
    const path = `${1900 + Math.floor(dump / 12)}/${String(dump % 12).padStart(2, '0')}.txt`;
    const dumpId = `dump:bench${dump}`;
    const pageId = `page:bench${dump}/0`;
    const sortKey = String(dump).padStart(8, '0');
    const source = { id: sourceId, name: 'Bench', kind: 'folder', key: 'bench', addedAt: 1, scannedAt: 1 };
    transaction.objectStore('sources').put({ ...source, missing: [], binnedAt: 0 });
    transaction.objectStore('dumps').put({
      ...{ id: dumpId, sourceId, path, size: 30_000, hash: String(dump), modifiedAt: null, importedAt: 1 },
      ...{ encoding: 'utf-8', encodingChosen: false, problems: [], pageCount: 1 },
    });
    const perArticle = 600;
    const text = Array.from({ length: perDump * 10 }, () => {
      const sentence = Array.from({ length: perArticle / 10 - 3 }, any).join('');
      return `${sentence.slice(0, 25)}渡口${sentence.slice(25)}。`;
    }).join('');
    transaction.objectStore('pages').put({
      ...{ id: pageId, dumpId, sourceId, ordinal: 0, sortKey, start: 0, text },
      ...{ corrections: [], checkedAt: 0 },
    });
    transaction.objectStore('reflows').put({
      ...{ pageId, dumpId, sourceId, version: reflowVersion, lang: 'zh-Hans' },
      ...{ furniture: [], problems: [], articleCount: perDump, engine: null },
      printed: { paper: null, date: null, page: null, section: null, edition: null, editor: null },
    });
    /** @type {string[]} */
    const ids = [];
    for (let order = 0; order < perDump && dump * perDump + order < articles; order += 1) {
      const number = dump * perDump + order;
      const start = order * perArticle;
      const none = { pieces: [] };
      const title = text.slice(start, start + 12);
      const id = `article:bench${dump}/0/${order}`;
      ids.push(id);
      transaction.objectStore('articles').put({
        ...{ id, sourceId, dumpId, pages: [pageId], lang: 'zh-Hans' },
        sortKey: `${sortKey} ${String(order).padStart(4, '0')}`,
        article: {
          ...{ kicker: none, headline: none, deck: none, byline: none, series: null, confidence: 0.9 },
          blocks: [{ role: 'paragraph', pieces: [{ start, end: start + perArticle, page: 0, glue: '' }] }],
        },
        ...{ headline: '', title, excerpt: text.slice(start, start + 160), path, ordinal: 0 },
        ...{ length: perArticle, confidence: 0.9, reflowVersion, quality: 1, checked: 0, authors: [] },
        facts: {
          ...{ paper: number % 2 === 0 ? '江湾日报' : '江湾晚报', page: '1', section: '', edition: '' },
          date: new Date(Date.UTC(1930, 0, 1) + dump * 86_400_000).toISOString().slice(0, 10),
        },
        ...{ tagIds: [], read: 0, highlightCount: 0, noteCount: 0 },
      });
    }
    // As the app does it in the same transaction.
    transaction.objectStore('searchQueue').put({ ids });
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
  }
  database.close();
}
