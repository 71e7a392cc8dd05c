/** Articles: lists by id only, rows for the visible window, one article or page with all that reading needs. */

import { nothingShown, type ShownFacts, shownFactsOf } from '#core/page/facts';
import {
  type ArticleId,
  type DumpId,
  dumpIdOf,
  type PageId,
  type SourceId,
  type TagId,
} from '#core/page/ids';
import { compareNames } from '../ui/name-order';
import { db } from './database';
import { fewOfIssues, idsOfIssues, sortRows } from './issue-articles';
import { useThrottledQuery } from './live';
import { useLiveQuery } from './live-query';
import { factsFrom } from './page-facts';
import type { ArticleRow, DumpRow, PageRow, ReflowRow, SourceRow } from './rows';
import { treeOf } from './tag-tree';
import { articlesOfTheme } from './tags';

/** Every condition given must hold. `text` is looked for in titles, case ignored. */
export interface ArticleFilter {
  readonly sourceId?: SourceId | undefined;
  readonly tagId?: TagId | undefined;
  /** True finds what carries a tag that stands under `tagId` too. */
  readonly withSubthemes?: boolean | undefined;
  readonly dumpId?: DumpId | undefined;
  readonly text?: string | undefined;
  readonly unread?: boolean | undefined;
  readonly hasHighlights?: boolean | undefined;
  readonly paper?: string | undefined;
  /** With `paper`: of these of its issues, a year, a day, or 'none' for those without a date. */
  readonly issues?: string | undefined;
  /** Days, months or years (YYYY-MM-DD, YYYY-MM, YYYY), both included; articles without a date are then left out. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** 'page': as the reader reads, source by source. 'headline' sorts by what lists show; 'date' puts what has none first. */
export const articleSorts = ['page', 'date', 'headline', 'length', 'confidence', 'quality'] as const;
export type ArticleSort = (typeof articleSorts)[number];

/** Where a page is from: its file, and what is known of where it was printed. */
export interface PagePlace {
  readonly path: string;
  readonly facts: ShownFacts;
}

/** An article with all that reading it needs. */
export interface OpenArticle {
  readonly row: ArticleRow;
  /** Raw text of `row.pages`, in that order. */
  readonly pageTexts: readonly string[];
  readonly pages: readonly PageRow[];
  readonly dump: DumpRow;
  /** The source it is from; null where it is not there any more. */
  readonly source: SourceRow | null;
  /** Where each of its pages is from: an article that goes on elsewhere has several. */
  readonly places: readonly PagePlace[];
  /** Its neighbours in its source, as the reader reads. */
  readonly previous: ArticleId | null;
  readonly next: ArticleId | null;
}

/** A page with all that showing it needs. */
export interface OpenPage {
  readonly page: PageRow;
  readonly dump: DumpRow;
  readonly source: SourceRow;
  readonly reflow: ReflowRow;
  /** In order on the page. */
  readonly articles: readonly ArticleRow[];
  readonly previousPage: PageId | null;
  readonly nextPage: PageId | null;
}

/** The ids of the articles that a list shows, in order; undefined while loading. */
export function useArticleIds(
  filter: ArticleFilter,
  sort: ArticleSort,
  descending: boolean,
): readonly ArticleId[] | undefined {
  const { sourceId, tagId, withSubthemes, dumpId, text, unread, hasHighlights, paper, issues, from, until } =
    filter;
  return useThrottledQuery(['articles', 'sources', 'tags'], () => listArticleIds(filter, sort, descending), [
    sourceId,
    tagId,
    withSubthemes,
    dumpId,
    text,
    unread,
    hasHighlights,
    paper,
    issues,
    from,
    until,
    sort,
    descending,
  ]);
}

/** Returns the ids of the articles that a list shows, in order; only indexes are read. */
export async function listArticleIds(
  filter: ArticleFilter,
  sort: ArticleSort,
  descending: boolean,
): Promise<readonly ArticleId[]> {
  return db.transaction('r', [db.articles, db.sources, db.tags], async () => {
    const [ordered, wanted] = await Promise.all([orderedIds(filter, sort), wantedIds(filter)]);
    const ids = wanted.reduce<readonly ArticleId[]>(
      (rest, set) => rest.filter((id) => set.ids.has(id) === set.inside),
      ordered,
    );
    return descending ? [...ids].reverse() : ids;
  });
}

async function orderedIds(filter: ArticleFilter, sort: ArticleSort): Promise<readonly ArticleId[]> {
  const few = await fewOfIssues(db, filter);
  if (few !== null) return sortRows(few, sort, await sourcesInOrder());
  if (sort === 'page') {
    const sources = filter.sourceId === undefined ? await sourcesInOrder() : [filter.sourceId];
    const lists = await Promise.all(sources.map(idsOfSource));
    return lists.flat();
  }
  const index = sort === 'headline' ? 'title' : sort === 'date' ? '[facts.date+sortKey]' : sort;
  return db.articles.orderBy(index).primaryKeys();
}

/** So many ids come to the window at a time: 100,000 at once would hold it up for longer than a frame or two. */
const idsAtATime = 10_000;

async function idsOfSource(id: SourceId): Promise<readonly ArticleId[]> {
  const ids: ArticleId[] = [];
  let after = '';
  for (;;) {
    const next = await db.articles
      .where('[sourceId+sortKey]')
      .between([id, after], [id, '\uffff'], false)
      .limit(idsAtATime)
      .primaryKeys();
    for (const key of next) ids.push(key);
    const last = next.length < idsAtATime ? undefined : next.at(-1);
    // The index does not say its keys with the ids: the last row has the one to go on from.
    const row = last === undefined ? undefined : await db.articles.get(last);
    if (row === undefined) return ids;
    after = row.sortKey;
  }
}

/** Returns the ids of all articles, in their own order, read in portions: whoever else reads waits for no more than one. */
export async function allArticleIds(): Promise<readonly ArticleId[]> {
  const ids: ArticleId[] = [];
  for (;;) {
    const last = ids.at(-1);
    const from = last === undefined ? db.articles.orderBy(':id') : db.articles.where(':id').above(last);
    const next = await from.limit(idsAtATime).primaryKeys();
    for (const id of next) ids.push(id);
    if (next.length < idsAtATime) return ids;
  }
}

async function sourcesInOrder(): Promise<readonly SourceId[]> {
  const rows = await db.sources.where('binnedAt').equals(0).toArray();
  return rows.sort((a, b) => compareNames(a.name, b.name) || a.addedAt - b.addedAt).map(({ id }) => id);
}

interface IdSet {
  readonly ids: ReadonlySet<ArticleId>;
  /** False: the ids are the unwanted ones. */
  readonly inside: boolean;
}

async function wantedIds(filter: ArticleFilter): Promise<readonly IdSet[]> {
  const { sourceId, tagId, dumpId, text = '', unread, hasHighlights, paper, from = '', until = '' } = filter;
  const sets: Promise<IdSet>[] = [];
  const where = (keys: PromiseLike<readonly ArticleId[]>, inside = true): void => {
    sets.push(Promise.resolve(keys).then((ids) => ({ ids: new Set(ids), inside })));
  };
  if (sourceId !== undefined) where(db.articles.where('sourceId').equals(sourceId).primaryKeys());
  if (tagId !== undefined && filter.withSubthemes === true) where(idsByTheme(tagId));
  else if (tagId !== undefined) where(db.articles.where('tagIds').equals(tagId).primaryKeys());
  if (dumpId !== undefined) where(db.articles.where('dumpId').equals(dumpId).primaryKeys());
  if (hasHighlights === true) where(db.articles.where('highlightCount').above(0).primaryKeys());
  if (unread === true) where(db.articles.where('read').equals(1).primaryKeys(), false);
  if (paper !== undefined) where(idsOfIssues(db, paper, filter.issues));
  if (from !== '' || until !== '') where(idsByDate(from, until));
  if (text.trim() !== '') where(idsByTitle(text.trim()));
  return Promise.all(sets);
}

async function idsByTheme(id: TagId): Promise<readonly ArticleId[]> {
  return [...(await articlesOfTheme(treeOf(await db.tags.toArray()), id))];
}

/** Only the index is read. '0' comes before every date, and behind articles that have none. */
function idsByDate(from: string, until: string): PromiseLike<readonly ArticleId[]> {
  const range: readonly [[string, string], [string, string]] = [
    [from === '' ? '0' : from, ''],
    [until === '' ? '9999' : `${until}\uffff`, '\uffff'],
  ];
  return db.articles.where('[facts.date+sortKey]').between(range[0], range[1], true, true).primaryKeys();
}

/** The newspapers that articles are known to be from, in order; undefined while loading. */
export function usePapers(): readonly string[] | undefined {
  return useThrottledQuery(['articles'], listPapers, []);
}

/** Returns the newspapers that articles are known to be from; only the index is read. */
export async function listPapers(): Promise<readonly string[]> {
  const papers = (await db.articles
    .orderBy('facts.paper')
    .uniqueKeys()) as readonly unknown[] as readonly string[];
  return papers.filter((paper) => paper !== '');
}

/** Walks the titles in the index, so that no article is loaded. */
async function idsByTitle(text: string): Promise<readonly ArticleId[]> {
  const wanted = text.toLowerCase();
  const ids: ArticleId[] = [];
  await db.articles.orderBy('title').eachKey((title, cursor) => {
    if (String(title).toLowerCase().includes(wanted)) ids.push(cursor.primaryKey);
  });
  return ids;
}

/** The rows of a visible window, in order; a row that is gone is left out. Undefined while loading. */
export function useArticleRows(ids: readonly ArticleId[]): readonly ArticleRow[] | undefined {
  return useLiveQuery(() => loadArticleRows(ids), [ids.join(' ')]);
}

/** Returns the rows of articles, in order; a row that is gone is left out. */
export async function loadArticleRows(ids: readonly ArticleId[]): Promise<readonly ArticleRow[]> {
  return (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** An article to read; null when there is none, undefined while loading. */
export function useArticle(id: ArticleId): OpenArticle | null | undefined {
  return useLiveQuery(() => openArticle(id), [id]);
}

/** Returns an article with all that reading it needs; null when there is none. */
export async function openArticle(id: ArticleId): Promise<OpenArticle | null> {
  const tables = [db.articles, db.pages, db.dumps, db.sources, db.facts, db.reflows];
  return db.transaction('r', tables, async () => {
    const row = await db.articles.get(id);
    if (row === undefined) return null;
    const [pages, dump, source, previous, next, dumps, facts, reflows] = await Promise.all([
      db.pages.bulkGet([...row.pages]),
      db.dumps.get(row.dumpId),
      db.sources.get(row.sourceId),
      articlesBefore(row).last(),
      articlesAfter(row).first(),
      db.dumps.bulkGet(row.pages.map(dumpIdOf)),
      db.facts.bulkGet([...row.pages]),
      db.reflows.bulkGet([...row.pages]),
    ]);
    const present = pages.filter((page) => page !== undefined);
    if (dump === undefined || present.length < row.pages.length) return null;
    return {
      row,
      pageTexts: present.map(({ text }) => text),
      pages: present,
      dump,
      source: source ?? null,
      places: row.pages.map((_, at) => {
        const reflow = reflows[at];
        return {
          path: dumps[at]?.path ?? dump.path,
          facts: reflow === undefined ? nothingShown : shownFactsOf(factsFrom(facts[at], reflow)),
        };
      }),
      previous: previous?.id ?? null,
      next: next?.id ?? null,
    };
  });
}

/** An article with its text and the dump it is from. */
export type StoredArticle = Pick<OpenArticle, 'row' | 'pageTexts' | 'dump'>;

/** Returns articles with their text, in the order of the ids; null for one that is gone. */
export async function loadForExport(ids: readonly ArticleId[]): Promise<readonly (StoredArticle | null)[]> {
  return db.transaction('r', [db.articles, db.pages, db.dumps], async () => {
    const rows = await db.articles.bulkGet([...ids]);
    const pageIds = [...new Set(rows.flatMap((row) => row?.pages ?? []))];
    const dumpIds = [...new Set(rows.flatMap((row) => (row === undefined ? [] : [row.dumpId])))];
    const [pages, dumps] = await Promise.all([db.pages.bulkGet(pageIds), db.dumps.bulkGet(dumpIds)]);
    const texts = new Map(pages.map((page) => [page?.id, page?.text]));
    const dumpOf = new Map(dumps.map((dump) => [dump?.id, dump]));
    return rows.map((row) => {
      const dump = row && dumpOf.get(row.dumpId);
      const pageTexts = row?.pages.flatMap((page) => texts.get(page) ?? []) ?? [];
      return row === undefined || dump === undefined || pageTexts.length < row.pages.length
        ? null
        : { row, pageTexts, dump };
    });
  });
}

function articlesBefore({ sourceId, sortKey }: ArticleRow) {
  return db.articles.where('[sourceId+sortKey]').between([sourceId, ''], [sourceId, sortKey]);
}

function articlesAfter({ sourceId, sortKey }: ArticleRow) {
  return db.articles.where('[sourceId+sortKey]').between([sourceId, sortKey], [sourceId, '\uffff'], false);
}

/** A page to show; null when there is none and for no page, undefined while loading. */
export function usePage(pageId: PageId | null): OpenPage | null | undefined {
  return useLiveQuery(async () => (pageId === null ? null : openPage(pageId)), [pageId]);
}

/** Returns a page with all that showing it needs; null when there is none or its articles are not made yet. */
export async function openPage(pageId: PageId): Promise<OpenPage | null> {
  return db.transaction('r', [db.pages, db.dumps, db.sources, db.reflows, db.articles], async () => {
    const page = await db.pages.get(pageId);
    if (page === undefined) return null;
    const { sourceId, sortKey } = page;
    const inOrder = db.pages.where('[sourceId+sortKey]');
    const [dump, source, reflow, articles, previous, next] = await Promise.all([
      db.dumps.get(page.dumpId),
      db.sources.get(sourceId),
      db.reflows.get(pageId),
      db.articles.where('pages').equals(pageId).toArray(),
      inOrder.between([sourceId, ''], [sourceId, sortKey]).reverse().limit(1).primaryKeys(),
      db.pages
        .where('[sourceId+sortKey]')
        .between([sourceId, sortKey], [sourceId, '\uffff'], false)
        .limit(1)
        .primaryKeys(),
    ]);
    if (dump === undefined || source === undefined || reflow === undefined) return null;
    return {
      page,
      dump,
      source,
      reflow,
      articles: articles.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1)),
      previousPage: previous[0] ?? null,
      nextPage: next[0] ?? null,
    };
  });
}
