/** A small library for tests of search and export: articles whose first line is the headline. */
import { type ArticleId, makeId, pageIdOf } from '#core/page/ids';
import { type Article, noPart, type Part, raw } from '#core/page/model';
import type { BroadsheetDatabase } from '../../../src/renderer/db/database';
import { deriveRows } from '../../../src/renderer/db/derive';
import type { DumpRow, PageRow } from '../../../src/renderer/db/rows';

export const sourceId = makeId('source', 's');

/** Stores one dump of one page with these articles, each line a part, and returns the articles' ids. */
export async function addArticles(
  db: BroadsheetDatabase,
  path: string,
  texts: readonly string[],
): Promise<readonly ArticleId[]> {
  const dumpId = makeId('dump', path);
  const text = texts.join('\n\n');
  const dump: DumpRow = {
    id: dumpId,
    sourceId,
    path,
    size: text.length,
    hash: path,
    modifiedAt: null,
    importedAt: 0,
    encoding: 'utf-8',
    encodingChosen: false,
    problems: [],
    pageCount: 1,
  };
  const page: PageRow = {
    id: pageIdOf(dumpId, 0),
    dumpId,
    sourceId,
    ordinal: 0,
    sortKey: path,
    start: 0,
    text,
    corrections: [],
    checkedAt: 0,
  };
  let start = 0;
  const articles = texts.map((article) => {
    const made = articleOf(article, start);
    start += article.length + 2;
    return made;
  });
  const derived = deriveRows(page, dump, { lang: 'zh-Hans', articles, furniture: [], problems: [] });
  await db.transaction('rw', [db.sources, db.dumps, db.pages, db.reflows, db.articles], async () => {
    await db.sources.put({
      id: sourceId,
      name: 'Evening Courier',
      kind: 'folder',
      key: '/courier',
      addedAt: 0,
      scannedAt: 0,
      missing: [],
      binnedAt: 0,
    });
    await db.dumps.put(dump);
    await db.pages.put(page);
    await db.reflows.put(derived.reflow);
    await db.articles.bulkPut([...derived.articles]);
  });
  return derived.articles.map(({ id }) => id);
}

function articleOf(text: string, from: number): Article {
  let start = from;
  const parts = text.split('\n').map((line): Part => {
    const part: Part = { pieces: [{ page: 0, start: raw(start), end: raw(start + line.length), glue: '' }] };
    start += line.length + 1;
    return part;
  });
  const [headline = noPart, ...blocks] = parts;
  return {
    kicker: noPart,
    headline,
    deck: noPart,
    byline: noPart,
    blocks: blocks.map((part) => ({ role: 'paragraph', ...part })),
    series: null,
    confidence: 0.9,
  };
}
