/** The page of the search bench: the app's database, workers and service, without its window. */
import { wrap } from 'comlink';
import type { ArticleId } from '#core/page/ids';
import { type ArticleFacts, printedArticleFacts } from '#core/search/article-facts';
import { type SearchDocument, searchDocument } from '#core/search/document';
import { openSegment } from '#core/search/index/segment';
import { matches } from '#core/search/query/matches';
import { queryNames } from '#core/search/query/names';
import { parseQuery } from '#core/search/query/parse';
import { db } from '../../../src/renderer/db/database';
import { startFiling } from '../../../src/renderer/search/filing';
import { plainRequest } from '../../../src/renderer/search/search-state';
import { searchService } from '../../../src/renderer/search/service';
import { readArticles } from '../../../src/renderer/workers/search-articles';
import { filerDefaults } from '../../../src/renderer/workers/search-filer';
import { SearchMarks } from '../../../src/renderer/workers/search-marks';
import { segmentsToMerge } from '../../../src/renderer/workers/search-merging';
import { articlesOnPage, benchPage, benchSource, names } from './corpus';
import { benchTags } from './marks';
import { type BenchQuery, benchQueries } from './queries';
import { type RandomQuery, randomQueries } from './random-queries';
import type { Answers, Rival, runRival } from './rivals';

interface MemoryPart {
  readonly bytes: number;
  readonly attribution: readonly { readonly url: string; readonly scope: string }[];
}

/** So many hits the results view asks for at first. */
const firstHits = 60;

/** Pages written in one transaction. */
const pagesAtATime = 100;

interface Truth {
  readonly ids: readonly ArticleId[];
  readonly answersOf: (asked: RandomQuery) => ReadonlySet<ArticleId>;
}

/** All articles in memory, to be read for every query. */
let truthOfAll: Promise<Truth> | null = null;

async function readTruth(): Promise<Truth> {
  const marks = new SearchMarks(db);
  await marks.refresh();
  const [tags, sources, ids] = await Promise.all([
    db.tags.toArray(),
    db.sources.toArray(),
    db.articles.toCollection().primaryKeys(),
  ]);
  const known = queryNames({ tags, sources, meanings: {} });
  const articles = await readArticles(db, ids);
  const folded = new Map<ArticleId, SearchDocument>();
  const exact = new Map<ArticleId, SearchDocument>();
  const facts = new Map<ArticleId, ArticleFacts>();
  for (const [id, { row, pageTexts }] of articles) {
    const input = { id, article: row.article, pageTexts, ...marks.texts(id) };
    folded.set(id, searchDocument(input));
    exact.set(id, searchDocument(input, true));
    facts.set(id, { ...printedArticleFacts(row), ...marks.facts(id) });
  }
  const answersOf = (asked: RandomQuery): ReadonlySet<ArticleId> => {
    const query = parseQuery(asked.text, { exact: asked.exact });
    const truth = new Set<ArticleId>();
    for (const [id, document] of asked.exact ? exact : folded) {
      const own = facts.get(id);
      const shown = () => exact.get(id) ?? document;
      if (own !== undefined && matches(document, own, query, known, shown)) truth.add(id);
    }
    return truth;
  };
  return { ids, answersOf };
}

const bench = {
  /** Writes articles straight into the tables, from where an earlier run stopped. */
  async fill(articles: number, reflowVersion: number): Promise<void> {
    await db.open();
    const inner = db.backendDB();
    const pages = Math.ceil(articles / articlesOnPage);
    for (let from = await db.dumps.count(); from < pages; from += pagesAtATime) {
      const transaction = inner.transaction(
        ['sources', 'dumps', 'pages', 'reflows', 'articles', 'tags', 'highlights', 'notes', 'digests'],
        'readwrite',
        { durability: 'relaxed' },
      );
      transaction.objectStore('digests').clear();
      transaction.objectStore('sources').put(benchSource);
      for (const tag of benchTags) transaction.objectStore('tags').put(tag);
      for (let number = from; number < Math.min(pages, from + pagesAtATime); number += 1) {
        const most = Math.min(articlesOnPage, articles - number * articlesOnPage);
        const made = benchPage(number, reflowVersion, most);
        transaction.objectStore('dumps').put(made.dump);
        transaction.objectStore('pages').put(made.page);
        transaction.objectStore('reflows').put(made.reflow);
        for (const row of made.articles) transaction.objectStore('articles').put(row);
        for (const row of made.highlights) transaction.objectStore('highlights').put(row);
        for (const row of made.notes) transaction.objectStore('notes').put(row);
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      await window.tellFilled?.(Math.min(pages, from + pagesAtATime) * articlesOnPage);
    }
  },

  /** Starts the workers. */
  start(): void {
    startFiling();
  },

  /** How far the index is. */
  async index(): Promise<{ filedTo: string | null; segments: number; articles: number; isMerged: boolean }> {
    const row = (await db.searchIndexes.toArray()).at(-1);
    const heads = await db.searchSegments.bulkGet([...(row?.segments ?? [])]);
    const open = heads.flatMap((head) =>
      head === undefined ? [] : (openSegment(head.id, head.head, null) ?? []),
    );
    return {
      isMerged: segmentsToMerge(open, true).length === 0,
      filedTo: row === undefined ? '' : row.filedTo,
      segments: heads.length,
      articles: heads.reduce((sum, head) => sum + (head?.documents ?? 0), 0),
    };
  },

  /** Bytes of the index as it is stored: blocks and heads. */
  async indexBytes(): Promise<number> {
    let bytes = 0;
    await db.searchSegments.each((row) => {
      bytes += row.blockBytes + row.head.byteLength;
    });
    return bytes;
  },

  /** Milliseconds to the first results of a query, and how many there were at least. */
  async first(text: string): Promise<{ ms: number; total: number; isExact: boolean; hits: number }> {
    const began = performance.now();
    const answer = await searchService().search({ ...plainRequest, text, limit: firstHits });
    const ms = performance.now() - began;
    return {
      ms,
      total: answer?.total ?? -1,
      isExact: answer?.isExact ?? false,
      hits: answer?.hits.length ?? 0,
    };
  },

  /** Milliseconds to the exact count. */
  async exact(text: string): Promise<{ ms: number; total: number }> {
    const began = performance.now();
    const total = await searchService().count({ ...plainRequest, text });
    return { ms: performance.now() - began, total };
  },

  /**
   * Adds a page by a transaction of the app's own: milliseconds until an article of it is found, until it is filed, and
   * how long filing it took.
   */
  async addPage(
    articles: number,
    reflowVersion: number,
    nth: number,
  ): Promise<{ found: number; filed: number; work: number }> {
    const {
      dump,
      page,
      reflow,
      articles: rows,
    } = benchPage(Math.ceil(articles / articlesOnPage) + nth, reflowVersion);
    const marker = `渡${String.fromCodePoint(0x3400 + nth)}${Date.now().toString(36)}`;
    const { text } = page as { readonly text: string };
    const marked = { ...page, text: `${marker}${text.slice(marker.length)}` };
    const began = performance.now();
    await db.transaction('rw', [db.dumps, db.pages, db.reflows, db.articles], async () => {
      await db.dumps.put(dump as never);
      await db.pages.put(marked as never);
      await db.reflows.put(reflow as never);
      await db.articles.bulkPut(rows as readonly unknown[] as never[]);
    });
    let found = 0;
    while (found === 0) {
      const answer = await searchService().search({ ...plainRequest, text: `"${marker}"`, limit: 5 });
      if ((answer?.total ?? 0) > 0) found = performance.now() - began;
    }
    while ((await db.searchQueue.count()) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const filed = performance.now() - began;
    return { found, filed, work: filed - filerDefaults.quietMs };
  },

  /** Milliseconds from starting the workers to the first answer. */
  async cold(): Promise<number> {
    const began = performance.now();
    await searchService().search({ ...plainRequest, text: names[900] ?? '', limit: firstHits });
    return performance.now() - began;
  },

  queries: (articles: number, perKind: number): readonly BenchQuery[] => benchQueries(articles, perKind),

  /** UTF-8 bytes of the articles' texts. */
  textBytes(articles: number): number {
    // All pages are made alike: a thousand of them tell.
    const pages = Math.ceil(articles / articlesOnPage);
    const step = Math.max(1, Math.floor(pages / 1_000));
    let bytes = 0;
    let counted = 0;
    for (let number = 0; number < pages; number += step) {
      bytes += benchPage(number, 1).bytes;
      counted += articlesOnPage;
    }
    return (bytes / counted) * articles;
  },

  /** Bytes of JavaScript memory of the search worker, as the browser measures it; null where it does not. */
  async ownMemory(): Promise<number | null> {
    const measure = (
      performance as { measureUserAgentSpecificMemory?: () => Promise<{ breakdown: readonly MemoryPart[] }> }
    ).measureUserAgentSpecificMemory;
    if (measure === undefined || !crossOriginIsolated) return null;
    const { breakdown } = await measure.call(performance);
    const own = breakdown.filter(({ attribution }) =>
      attribution.some(({ url, scope }) => scope.includes('Worker') && url.includes('search-worker')),
    );
    return own.length === 0 ? null : own.reduce((sum, { bytes }) => sum + bytes, 0);
  },

  /** The same queries by another engine, in a worker that is ended afterwards. */
  async rival(rival: Rival, articles: number, queries: readonly BenchQuery[]): Promise<Answers> {
    const worker = new Worker(new URL('./rivals-worker.ts', import.meta.url), { type: 'module' });
    try {
      return await wrap<{ runRival: typeof runRival }>(worker).runRival(rival, articles, queries);
    } finally {
      worker.terminate();
    }
  },

  /** Some of so many random queries, each answer compared with what reading all articles gives. */
  async compare(
    count: number,
    from: number,
    most: number,
  ): Promise<{ asked: number; wrong: number; missing: number; queries: string[] }> {
    truthOfAll ??= readTruth();
    const { ids, answersOf } = await truthOfAll;
    const bad: string[] = [];
    let wrong = 0;
    let missing = 0;
    const some = randomQueries(ids.length, count, 11).slice(from, from + most);
    for (const asked of some) {
      // The index is asked by a worker while all articles are read here.
      const asking = searchService().findAll({ ...plainRequest, ...asked });
      const truth = answersOf(asked);
      const found = await asking;
      const held = new Set(found);
      const extra = found.filter((id) => !truth.has(id)).length + (found.length - held.size);
      const lost = [...truth].filter((id) => !held.has(id)).length;
      if (extra + lost > 0) bad.push(`${asked.text}${asked.exact ? ' (exact)' : ''}: +${extra} -${lost}`);
      wrong += extra;
      missing += lost;
    }
    return { asked: some.length, wrong, missing, queries: bad };
  },

  /** Bytes of the database as the browser reports them. */
  async usage(): Promise<number> {
    return (await navigator.storage.estimate()).usage ?? 0;
  },
};

export type SearchBench = typeof bench;
declare global {
  interface Window {
    searchBench: SearchBench;
    /** Given by the bench. */
    tellFilled?: (done: number) => Promise<void>;
  }
}
window.searchBench = bench;
