/**
 * What do backup and restore of a library of 100,000 pages cost: time, bytes, memory of the renderers, and does the
 * window stay responsive? Run: npm run bench -- backup [pages, 100000 unless told]
 *
 * 2026-11-21, 2 cores with a load of 16 from other work, Chromium 156, 5,000 pages: first backup 11 s, 12.6 MB, 144 MB
 * of memory added, frames 95 % within 67 ms, at most 333; the next one 1.6 s; reading it for restore 11 s, 164 MB added,
 * no task over 314 ms. 100,000 pages with a load of 27: first backup 660 s, 252 MB, 200 to 260 MB added by a look from outside.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { clockOf, tellLongTasks, withApp } from './window/open-app.mjs';

const pages = Number(process.argv[2] ?? 100_000);
const engine = readFileSync(new URL('../../src/core/reflow/version.ts', import.meta.url), 'utf8');
const reflowVersion = Number(/reflowVersion = (\d+)/u.exec(engine)?.[1]);

await withApp(null, async (page) => {
  await page.getByRole('button', { name: 'Try the sample library' }).waitFor();
  await page.evaluate(fillLibrary, { pages, reflowVersion });
  await page.goto('about:blank');
  await page.goBack();
  await page.getByRole('banner').first().waitFor();
  await page.evaluate(() => {
    window.location.hash = '#/settings';
  });
  await page.getByRole('button', { name: 'Back up now' }).waitFor();
  await page.waitForTimeout(3_000);

  const done = page.getByText('The backup is written and was read back.');
  await measured('first backup', page, async () => {
    await page.getByRole('button', { name: 'Back up now' }).click();
    await done.first().waitFor({ timeout: 1_800_000 });
  });
  await page.getByRole('button', { name: 'Close' }).first().click();
  const folder = await page
    .getByRole('term')
    .filter({ hasText: /^Folder$/u })
    .locator('xpath=following-sibling::dd')
    .textContent();
  await done.first().waitFor({ state: 'detached' });
  await measured('the next backup, nothing changed', page, async () => {
    await page.getByRole('button', { name: 'Back up now' }).click();
    await done.first().waitFor({ timeout: 600_000 });
  });
  console.log(
    await page
      .getByText(/^\w+ \d+, .*[MG]B$/u)
      .first()
      .textContent(),
  );

  await page.getByRole('button', { name: 'Restore…' }).click();
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose the folder…' }).click();
  await (await asked).setFiles(folder ?? '');
  const read = page.getByRole('button', { name: 'Read the backup' });
  await read.waitFor();
  await measured('reading it for restore, preview worked out', page, async () => {
    await read.click();
    await page.getByRole('button', { name: 'Restore', exact: true }).waitFor({ timeout: 1_800_000 });
  });
});

/**
 * Does the work and tells its time, the memory it added, and how even frames came meanwhile.
 * @param {string} name
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} work
 */
async function measured(name, page, work) {
  const begun = await clockOf(page);
  const before = memoryOfRenderers();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOfRenderers());
  }, 250);
  const gaps = page.evaluate(watchFrames);
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  await page.evaluate(() => {
    window.dispatchEvent(new Event('bench-over'));
  });
  const sorted = /** @type {number[]} */ (await gaps).sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  console.log(
    `${name}: ${seconds.toFixed(1)} s, ${((most - before) / 1e6).toFixed(0)} MB added to ${(before / 1e6).toFixed(0)} MB; frames ${at(0.5)} ms apart, 95 % ${at(0.95)}, 99 % ${at(0.99)}, at most ${at(1)}`,
  );
  await tellLongTasks(page, name, begun);
}

/** The proportional memory of all renderers of the browser that this process has started, bytes. */
function memoryOfRenderers() {
  /** @type {Map<number, number>} */
  const parents = new Map();
  const renderers = [];
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)) {
    try {
      parents.set(pid, Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]));
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) renderers.push(pid);
    } catch {
      // It has ended.
    }
  }
  let sum = 0;
  for (const pid of renderers) {
    let above = pid;
    while (above > 1 && above !== process.pid) above = parents.get(above) ?? 0;
    if (above !== process.pid) continue;
    try {
      const pss = /^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
      sum += Number(pss ?? 0) * 1024;
    } catch {
      // It has ended.
    }
  }
  return sum;
}

/** Runs in the page: the gaps between frames until the end is told. */
function watchFrames() {
  return new Promise((resolve) => {
    /** @type {number[]} */
    const gaps = [];
    let last = 0;
    let isOver = false;
    window.addEventListener('bench-over', () => {
      isOver = true;
    });
    const frame = (/** @type {number} */ now) => {
      if (last > 0) gaps.push(now - last);
      last = now;
      if (isOver) resolve(gaps);
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/**
 * Runs in the page: five pages a dump, 1,200 characters each, with marks on every tenth.
 * @param {{ pages: number, reflowVersion: number }} size
 */
async function fillLibrary({ pages, reflowVersion }) {
  const request = indexedDB.open('broadsheet');
  /** @type {IDBDatabase} */
  const db = await new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  let seed = 1;
  const next = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed;
  };
  const text = () => {
    let line = '';
    for (let at = 0; at < 1_200; at += 1) {
      const chance = next() / 0x7fffffff;
      line += at % 30 === 29 ? '\n' : String.fromCharCode(0x4e00 + Math.floor(chance * chance * 3_000));
    }
    return line;
  };
  const stores = ['sources', 'dumps', 'bytes', 'pages', 'reflows', 'tags', 'marks', 'digests'];
  const perDump = 5;
  const source = { id: 'source:bench', name: 'Bench', kind: 'folder', key: '/bench' };
  for (let dump = 0; dump < pages / perDump; dump += 400) {
    const transaction = db.transaction(stores, 'readwrite', { durability: 'relaxed' });
    // Written past the app: it is to count the rows as they are, and miss none.
    transaction.objectStore('digests').clear();
    const put = (/** @type {string} */ store, /** @type {unknown} */ row) =>
      transaction.objectStore(store).put(row);
    if (dump === 0) {
      put('sources', { ...source, addedAt: 1, scannedAt: 1, missing: [], binnedAt: 0 });
      const tag = { id: 'tag:bench', name: 'Bench', colour: 'yellow', parentIds: [], aliases: [] };
      put('tags', { ...tag, whenToUse: '', whenNotToUse: '', favourite: 0, createdAt: 1, lastUsedAt: 1 });
    }
    for (let own = dump; own < Math.min(dump + 400, pages / perDump); own += 1) {
      const id = `dump:bench${own}`;
      const texts = Array.from({ length: perDump }, text);
      const bytes = new TextEncoder().encode(texts.join('\f'));
      const hash = String(own).padStart(64, '0');
      const row = { id, sourceId: source.id, path: `${own}.txt`, size: bytes.length, hash, modifiedAt: 1 };
      put('dumps', {
        ...row,
        importedAt: 1,
        encoding: 'utf-8',
        encodingChosen: false,
        problems: [],
        pageCount: perDump,
      });
      put('bytes', { dumpId: id, bytes });
      for (const [ordinal, own] of texts.entries()) {
        const page = `page:${id.slice(5)}/${ordinal}`;
        const place = { dumpId: id, sourceId: source.id };
        const sortKey = `${id}${ordinal}`;
        put('pages', {
          id: page,
          ...place,
          ordinal,
          sortKey,
          start: 0,
          text: own,
          corrections: [],
          checkedAt: 0,
        });
        const reflow = { pageId: page, ...place, version: reflowVersion, lang: 'zh-Hans' };
        put('reflows', {
          ...reflow,
          furniture: [],
          problems: [],
          articleCount: 0,
          printed: {},
          engine: null,
        });
        if (ordinal % 2 !== 0) continue;
        const spans = [{ page, start: 0, end: 1_000 }];
        const mark = { id: `mark:${page}`, kind: 'tag', tagId: 'tag:bench', spans, pageIds: [page] };
        put('marks', { ...mark, maker: '', createdAt: 1, anchor: null });
      }
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  }
  db.close();
}
