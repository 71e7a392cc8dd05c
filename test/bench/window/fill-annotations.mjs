/** A library for the bench of annotations, written straight into the open database: it runs in the page. */

/**
 * @typedef {object} AnnotatedLibrary
 * @property {number} articles The first is the long one.
 * @property {number} inLibrary Highlights in all.
 * @property {number} inArticle Highlights on the long article.
 * @property {number} reflowVersion
 * @property {boolean} withHighlights False writes the same library without any highlight or note.
 */

/**
 * Empties the library and fills it: articles of invented characters, with highlights evenly over them, some
 * overlapping, some over two paragraphs, every fourth with a note.
 * @param {AnnotatedLibrary} size
 */
export async function fillAnnotations({ articles, inLibrary, inArticle, reflowVersion, withHighlights }) {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('broadsheet');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tables = [
    ...['sources', 'dumps', 'pages', 'reflows', 'articles', 'highlights', 'notes', 'marks'],
    // Digests go with the rest: the rows are written past the app.
    ...['journal', 'changes', 'preferences', 'digests'],
  ];
  const transaction = database.transaction(tables, 'readwrite', { durability: 'relaxed' });
  /** @param {string} table */
  const store = (table) => transaction.objectStore(table);
  for (const table of tables) store(table).clear();
  // Nobody is to be asked for a name in the middle of it.
  store('preferences').put({ id: 'maker', name: 'Bench' });
  const source = {
    id: 'source:bench',
    name: 'Bench',
    kind: 'folder',
    key: 'bench',
    addedAt: 1,
    scannedAt: 1,
  };
  store('sources').put({ ...source, missing: [], binnedAt: 0 });

  const characters = '渡口昨日恢复通航船长说水位比去年高了半米县里新造两艘每天往返六次票价仍是一元老人免费';
  let seed = 7;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const colours = ['yellow', 'green', 'blue', 'pink', 'purple'];
  for (let number = 0; number < articles; number += 1) {
    const paragraphs = number === 0 ? 400 : 12;
    const key = `bench${number}`;
    const [dumpId, pageId, articleId] = [`dump:${key}`, `page:${key}/0`, `article:${key}/0/0`];
    let text = '';
    const blocks = [];
    for (let paragraph = 0; paragraph < paragraphs; paragraph += 1) {
      const pieces = [];
      for (let line = 0; line < 12; line += 1) {
        const start = text.length;
        for (let unit = 0; unit < 20; unit += 1) text += characters[random(characters.length)] ?? '';
        pieces.push({ start, end: text.length, page: 0, glue: '' });
        text += '\n';
      }
      blocks.push({ role: 'paragraph', pieces });
    }
    const count = number === 0 ? inArticle : Math.round((inLibrary - inArticle) / (articles - 1));
    let notes = 0;
    for (let nth = 0; withHighlights && nth < count; nth += 1) {
      const every = Math.floor(text.length / count);
      // Every fifth begins in the one before, every seventh goes on over several lines and paragraphs.
      const start = Math.max(0, nth * every + 5 - (nth % 5 === 0 ? every - 10 : 0));
      const end = Math.min(text.length - 1, start + (nth % 7 === 0 ? 270 : 24));
      const id = `highlight:${key}-${nth}`;
      store('highlights').put({
        id,
        spans: [{ page: pageId, start, end }],
        pageIds: [pageId],
        quotes: [text.slice(start, end)],
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
        colour: colours[nth % colours.length],
        ...{ tagIds: [], status: 'exact', maker: 'Bench', createdAt: 1 + nth, updatedAt: 1 + nth },
      });
      if (nth % 4 !== 0) continue;
      notes += 1;
      store('notes').put({
        ...{ id: `note:${key}-${nth}`, target: { kind: 'highlight', highlightId: id }, pageIds: [pageId] },
        ...{ highlightId: id, body: `Compare with number ${nth}.`, maker: 'Bench' },
        ...{ createdAt: 1, updatedAt: 1, anchor: null },
      });
    }
    const path = `1931/${String(number).padStart(3, '0')}.txt`;
    store('dumps').put({
      ...{ id: dumpId, sourceId: source.id, path, size: text.length * 3, hash: String(number) },
      ...{
        modifiedAt: null,
        importedAt: 1,
        encoding: 'utf-8',
        encodingChosen: false,
        problems: [],
        pageCount: 1,
      },
    });
    store('pages').put({
      ...{ id: pageId, dumpId, sourceId: source.id, ordinal: 0, sortKey: path, start: 0, text },
      ...{ corrections: [], checkedAt: 0 },
    });
    store('reflows').put({
      ...{
        pageId,
        dumpId,
        sourceId: source.id,
        version: reflowVersion,
        lang: 'zh-Hans',
        furniture: [],
        problems: [],
      },
      ...{ articleCount: 1, engine: null },
      printed: { paper: null, date: null, page: null, section: null, edition: null, editor: null },
    });
    const none = { pieces: [] };
    const title = text.slice(0, 12);
    store('articles').put({
      ...{
        id: articleId,
        sourceId: source.id,
        dumpId,
        pages: [pageId],
        sortKey: `${path} 0000`,
        lang: 'zh-Hans',
      },
      article: {
        kicker: none,
        headline: none,
        deck: none,
        byline: none,
        series: null,
        confidence: 0.9,
        blocks,
      },
      ...{ headline: '', title, excerpt: text.slice(0, 160), path, ordinal: 0, length: paragraphs * 240 },
      ...{ confidence: 0.9, reflowVersion, quality: 1, checked: 0, authors: [] },
      facts: { paper: '', date: '', page: '', section: '', edition: '', conflicts: [] },
      ...{ tagIds: [], read: 1, highlightCount: withHighlights ? count : 0, noteCount: notes },
    });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

/** Returns how many stretches of the text are painted as highlights. */
export function paintedCount() {
  let count = 0;
  for (const [name, highlight] of CSS.highlights) if (/^bs-(tint|over)-/u.test(name)) count += highlight.size;
  return count;
}
