/** A library of any size without importing: rows written straight into the open database, in the page. */

/**
 * Writes the rows that lists need straight into the open database.
 * @param {{ readonly articles: number, readonly reflowVersion: number }} size
 */
export async function fillLibrary({ articles, reflowVersion }) {
  /** @type {IDBDatabase} */
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('broadsheet');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tables = ['sources', 'dumps', 'pages', 'reflows', 'articles', 'digests'];
  const sourceId = 'source:bench';
  const perDump = 100;
  for (let dump = 0; dump * perDump < articles; dump += 1) {
    const transaction = database.transaction(tables, 'readwrite', { durability: 'relaxed' });
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
    const text = '昨日渡口恢复通航，船长说水位比去年高了半米。'.repeat(40);
    transaction.objectStore('pages').put({
      id: pageId,
      dumpId,
      sourceId,
      ordinal: 0,
      sortKey,
      start: 0,
      text,
      corrections: [],
      checkedAt: 0,
    });
    transaction.objectStore('reflows').put({
      ...{ pageId, dumpId, sourceId, version: reflowVersion, lang: 'zh-Hans' },
      ...{ furniture: [], problems: [], articleCount: perDump, engine: null },
      printed: { paper: null, date: null, page: null, section: null, edition: null, editor: null },
    });
    for (let order = 0; order < perDump && dump * perDump + order < articles; order += 1) {
      const number = dump * perDump + order;
      const pieces = Array.from({ length: 12 }, (_, at) => ({
        start: at * 18,
        end: at * 18 + 18,
        page: 0,
        glue: '',
      }));
      const none = { pieces: [] };
      const title = `${number % 7 === 0 ? '船长' : '渡口'}昨日恢复通航第 ${number} 号`;
      transaction.objectStore('articles').put({
        ...{ id: `article:bench${dump}/0/${order}`, sourceId, dumpId, pages: [pageId], lang: 'zh-Hans' },
        sortKey: `${sortKey} ${String(order).padStart(4, '0')}`,
        article: {
          ...{ kicker: none, headline: none, deck: none, byline: none, series: null, confidence: 0.9 },
          blocks: [{ role: 'paragraph', pieces }],
        },
        ...{ headline: title, title, excerpt: text.slice(0, 160), path, ordinal: 0 },
        ...{ length: 100 + ((number * 7919) % 5_000), reflowVersion },
        // Every tenth is one to check.
        confidence: number % 10 === 0 ? 0.4 : 0.9,
        ...{ quality: 1, checked: 0, authors: [] },
        // The later in the list, the earlier in time: the order of dates is not that of reading.
        facts: {
          ...{ paper: number % 2 === 0 ? '江湾日报' : '江湾晚报', page: '1', section: '', edition: '' },
          date: new Date(Date.UTC(2030, 0, 1) - dump * 86_400_000).toISOString().slice(0, 10),
        },
        ...{ tagIds: [], read: number % 3 === 0 ? 1 : 0, highlightCount: 0, noteCount: 0 },
      });
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
  }
  database.close();
}
