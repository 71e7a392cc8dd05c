/**
 * Which articles the marks, notes and highlights of some pages belong to now, and the counts that article rows
 * carry of them. Works inside the caller's transaction.
 */
import { attach, type ExtentIndex, indexExtents, sharesOf } from '#core/anchor/attach';
import {
  type ArticleId,
  type DumpId,
  dumpIdOf,
  type HighlightId,
  type PageId,
  type TagId,
} from '#core/page/ids';
import type { Span } from '#core/page/model';
import { articleSpans } from '#core/page/parts';
import type { BroadsheetDatabase } from './database';
import { notePagesDerived } from './edit-progress';
import { shownFactsOfPages } from './page-facts';
import type { ArticleRow, HighlightRow, MarkRow, NoteRow } from './rows';
import { isSameData } from './same-data';

/** Everything that stands on some pages. */
export interface Attached {
  readonly articles: readonly ArticleRow[];
  readonly extents: ExtentIndex;
  readonly marks: readonly MarkRow[];
  readonly highlights: readonly HighlightRow[];
  /** Notes of articles and of highlights. */
  readonly notes: readonly NoteRow[];
}

/** What the ids of a dump's pages begin with, also of pages that it has no longer. */
export function pagePrefixOf(dumpId: DumpId): string {
  return `page:${dumpId.slice('dump:'.length)}/`;
}

/**
 * Returns the pages of some dumps, also of pages that they have no longer, that rows of a table stand on. Dexie's
 * `startsWithAnyOf` takes a second for a few thousand dumps.
 */
export async function markedPagesOf(
  db: BroadsheetDatabase,
  table: 'highlights' | 'notes' | 'marks' | 'links' | 'dismissals' | 'continuations' | 'progress',
  dumps: readonly DumpId[],
): Promise<readonly PageId[]> {
  const wanted = new Set(dumps);
  const pages = (await db
    .table(table)
    .orderBy('pageIds')
    .uniqueKeys()) as readonly unknown[] as readonly PageId[];
  return pages.filter((page) => wanted.has(dumpIdOf(page)));
}

/** Loads what stands on the pages, on the other pages of their articles, and on those that marks lead to. */
export async function loadAttached(db: BroadsheetDatabase, pages: readonly PageId[]): Promise<Attached> {
  const known = new Set(pages);
  for (;;) {
    const all = [...known];
    const [articles, marks, highlights, notes] = await Promise.all([
      rowsOn<ArticleRow>(db.articles, 'pages', all),
      rowsOn<MarkRow>(db.marks, 'pageIds', all),
      rowsOn<HighlightRow>(db.highlights, 'pageIds', all),
      rowsOn<NoteRow>(db.notes, 'pageIds', all),
    ]);
    for (const row of articles) for (const page of row.pages) known.add(page);
    for (const row of [...marks, ...highlights, ...notes]) for (const page of row.pageIds) known.add(page);
    if (known.size > all.length) continue;
    return { articles, extents: indexExtents(articles.map(extentOf)), marks, highlights, notes };
  }
}

/** The same by one transaction of its own: without one, every page and table is asked by another. */
export function loadAttachedAtOnce(db: BroadsheetDatabase, pages: readonly PageId[]): Promise<Attached> {
  return db.transaction('r', [db.articles, db.marks, db.highlights, db.notes], () => loadAttached(db, pages));
}

/** The part of a table that finds rows by their pages. */
interface PagedTable<Row> {
  where(index: string): {
    equals(page: PageId): { toArray(): PromiseLike<Row[]> };
    anyOf(pages: readonly PageId[]): { distinct(): { toArray(): PromiseLike<Row[]> } };
  };
}

/** For so many pages each is asked by itself: the rows of one come all at once, those of several one by one. */
const fewPages = 40;

/** The rows that stand on any of the pages, each once. */
async function rowsOn<Row extends { readonly id: string }>(
  table: PagedTable<Row>,
  index: string,
  pages: readonly PageId[],
): Promise<readonly Row[]> {
  if (pages.length > fewPages) return table.where(index).anyOf(pages).distinct().toArray();
  const found = await Promise.all([...pages].sort().map((page) => table.where(index).equals(page).toArray()));
  return found.length === 1
    ? (found[0] ?? [])
    : [...new Map(found.flat().map((row) => [row.id, row])).values()];
}

/** So many pages are loaded at a time where all of them are looked through: more would hold the window up. */
const pagesAtATime = 40;

/** Goes through everything that stands on the pages, portion by portion; neighbouring portions may share rows. */
export async function* attachedInPortions(
  db: BroadsheetDatabase,
  pages: readonly PageId[],
  atATime = pagesAtATime,
): AsyncGenerator<Attached> {
  for (let at = 0; at < pages.length; at += atATime) {
    yield await loadAttachedAtOnce(db, pages.slice(at, at + atATime));
  }
}

/** An article's identity and raw text. */
export function extentOf(row: ArticleRow): { readonly id: ArticleId; readonly spans: readonly Span[] } {
  return { id: row.id, spans: articleSpans(row.article, row.pages) };
}

/** The articles a mark's tag or read state is on; none when it is lost. */
export function articlesOfMark(mark: MarkRow, extents: ExtentIndex): readonly ArticleId[] {
  return mark.anchor?.status === 'lost' ? [] : attach(mark.spans, extents).articles;
}

/**
 * The article a note is shown with; null when there is none. A highlight's note goes where the highlight is, a page's
 * to the article that the page begins with.
 */
export function articleOfNote(
  note: NoteRow,
  highlights: ReadonlyMap<HighlightId, HighlightRow>,
  extents: ExtentIndex,
): ArticleId | null {
  if (note.target.kind === 'article') {
    return note.anchor?.status === 'lost' ? null : attach(note.target.spans, extents).main;
  }
  if (note.target.kind === 'page') return extents.pages.get(note.target.pageId)?.[0]?.owner ?? null;
  const highlight = highlights.get(note.target.highlightId);
  return highlight === undefined ? null : (articlesOfHighlight(highlight, extents)[0] ?? null);
}

/** The articles a highlight has text in, the one with most of it first; none when it is lost. */
export function articlesOfHighlight(highlight: HighlightRow, extents: ExtentIndex): readonly ArticleId[] {
  return highlight.status === 'lost' ? [] : sharesOf(highlight.spans, extents).map(({ id }) => id);
}

/** The counts that an article's row carries. */
export type ArticleCounts = Pick<ArticleRow, 'tagIds' | 'read' | 'highlightCount' | 'noteCount'>;

/** Returns the counts of every article of `attached`. */
export function countAttached(attached: Attached): ReadonlyMap<ArticleId, ArticleCounts> {
  const counts = new Map<
    ArticleId,
    { tagIds: TagId[]; read: 0 | 1; highlightCount: number; noteCount: number }
  >();
  for (const { id } of attached.articles) {
    counts.set(id, { tagIds: [], read: 0, highlightCount: 0, noteCount: 0 });
  }
  for (const mark of attached.marks) {
    for (const id of articlesOfMark(mark, attached.extents)) {
      const count = counts.get(id);
      if (count === undefined) continue;
      if (mark.kind === 'read') count.read = 1;
      else if (mark.kind === 'tag' && mark.tagId !== '' && !count.tagIds.includes(mark.tagId))
        count.tagIds.push(mark.tagId);
    }
  }
  for (const highlight of attached.highlights) {
    for (const id of articlesOfHighlight(highlight, attached.extents)) {
      const count = counts.get(id);
      if (count !== undefined) count.highlightCount += 1;
    }
  }
  const highlights = new Map(attached.highlights.map((row) => [row.id, row]));
  for (const note of attached.notes) {
    const id = articleOfNote(note, highlights, attached.extents);
    const count = id === null ? undefined : counts.get(id);
    if (count !== undefined) count.noteCount += 1;
  }
  for (const count of counts.values()) count.tagIds.sort();
  return counts;
}

/** Brings the counts and facts on the articles of these pages up to date; rows that are right are not written. */
export async function refreshArticles(db: BroadsheetDatabase, pages: readonly PageId[]): Promise<void> {
  for (let at = 0; at < pages.length; at += pagesAtOnce) {
    notePagesDerived(at, pages.length);
    await refreshPortion(db, pages.slice(at, at + pagesAtOnce));
  }
}

/** So many pages are refreshed at once: the articles of all of them are in memory meanwhile. */
const pagesAtOnce = 500;

async function refreshPortion(db: BroadsheetDatabase, pages: readonly PageId[]): Promise<void> {
  const attached = await loadAttached(db, pages);
  const counts = countAttached(attached);
  const facts = await shownFactsOfPages(db, [
    ...new Set(attached.articles.flatMap((row) => row.pages.slice(0, 1))),
  ]);
  const changed = attached.articles.flatMap((row) => {
    const count = counts.get(row.id);
    const shown = facts.get(row.pages[0] as PageId) ?? row.facts;
    if (count === undefined || (hasCounts(row, count) && isSameData(row.facts, shown))) return [];
    return [{ ...row, ...count, facts: shown }];
  });
  if (changed.length > 0) await db.articles.bulkPut(changed);
}

function hasCounts(row: ArticleRow, counts: ArticleCounts): boolean {
  return (
    row.read === counts.read &&
    row.highlightCount === counts.highlightCount &&
    row.noteCount === counts.noteCount &&
    [...row.tagIds].sort().join() === counts.tagIds.join()
  );
}
