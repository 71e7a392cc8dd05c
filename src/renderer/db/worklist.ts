/** The worklist: articles that the engine is not sure of, on pages nobody has said look right. */
import type { ArticleId, PageId } from '#core/page/ids';
import type { RawOffset } from '#core/page/model';
import { articleSpans } from '#core/page/parts';
import { type ArticleSort, listArticleIds } from './articles';
import { db } from './database';
import { useThrottledQuery } from './live';
import type { ReflowRow } from './rows';

/** Below this confidence an article is worth a look. */
export const doubtfulBelow = 0.5;

/** The orders of the worklist. */
export type WorkSort = Extract<ArticleSort, 'confidence' | 'quality' | 'page'>;

/** The articles of the worklist in an order; undefined while loading. */
export function useWorklist(sort: WorkSort, descending: boolean): readonly ArticleId[] | undefined {
  return useThrottledQuery(['articles', 'sources'], () => listWork(sort, descending), [sort, descending]);
}

/** How many articles are on the worklist; undefined while loading. */
export function useWorkCount(): number | undefined {
  return useThrottledQuery(['articles'], async () => (await listWork()).length, []);
}

/** Returns the articles of the worklist, least sure first if nothing else is said; only indexes are read. */
export async function listWork(
  sort: WorkSort = 'confidence',
  descending = false,
): Promise<readonly ArticleId[]> {
  if (sort === 'confidence') {
    const work = await doubtfulIds();
    return descending ? work.reverse() : work;
  }
  const [work, ordered] = await Promise.all([doubtfulIds(), listArticleIds({}, sort, descending)]);
  const wanted = new Set(work);
  return ordered.filter((id) => wanted.has(id));
}

/** The articles that want a look, least sure first. */
async function doubtfulIds(): Promise<ArticleId[]> {
  return db.transaction('r', db.articles, async () => {
    const [doubtful, checked] = await Promise.all([
      db.articles.where('confidence').below(doubtfulBelow).primaryKeys(),
      db.articles.where('checked').equals(1).primaryKeys(),
    ]);
    const done = new Set(checked);
    return doubtful.filter((id) => !done.has(id));
  });
}

/** Where an article begins on its first page. */
export interface ArticlePlace {
  readonly id: ArticleId;
  readonly pageId: PageId;
  readonly start: RawOffset;
}

/** Returns where articles begin, of those that are there. */
export async function placesOf(ids: readonly ArticleId[]): Promise<readonly ArticlePlace[]> {
  const rows = await db.articles.bulkGet([...ids]);
  return rows.flatMap((row) => {
    const first = row === undefined ? undefined : articleSpans(row.article, row.pages)[0];
    return row === undefined || first === undefined
      ? []
      : [{ id: row.id, pageId: first.page, start: first.start }];
  });
}

/** Returns which of these pages still want a look: those that are there, with articles, and not checked. */
export async function uncheckedOf(pages: readonly PageId[]): Promise<ReadonlySet<PageId>> {
  const [rows, reflows] = await Promise.all([db.pages.bulkGet([...pages]), db.reflows.bulkGet([...pages])]);
  const shown = new Set(reflows.map((row) => row?.pageId));
  return new Set(rows.flatMap((row) => (row?.checkedAt === 0 && shown.has(row.id) ? [row.id] : [])));
}

/** The pages that the user said look right, everywhere; undefined while loading. */
export function useCheckedPages(): ReadonlySet<PageId> | undefined {
  return useThrottledQuery(
    ['pages'],
    async () => new Set(await db.pages.where('checkedAt').above(0).primaryKeys()),
    [],
  );
}

/** What the engine made of some pages; undefined while loading. */
export function useReflows(pages: readonly PageId[]): ReadonlyMap<PageId, ReflowRow> | undefined {
  return useThrottledQuery(['reflows'], async () => {
    const rows = await db.reflows.bulkGet([...pages]);
    return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.pageId, row] as const])));
  }, [pages]);
}
