/** Articles read from the library to be checked against a query, and to be shown as hits. */
import type { ArticleId, HighlightId, PageId } from '#core/page/ids';
import type { MarkFacts } from '#core/search/article-facts';
import { type SearchDocument, searchDocument } from '#core/search/document';
import { type LocatedNote, locate } from '#core/search/locate';
import type { Query } from '#core/search/query/model';
import { articleOfNote, loadAttachedAtOnce } from '../db/attachments';
import type { BroadsheetDatabase } from '../db/database';
import type { ArticleRow, HighlightRow } from '../db/rows';
import type { SearchHit } from '../search/search-state';
import type { MarkTexts, SearchMarks } from './search-marks';

/** An article with the text of its pages. */
export interface ReadArticle {
  readonly row: ArticleRow;
  readonly pageTexts: readonly string[];
}

/** Returns those of the articles that are there, by id. */
export async function readArticles(
  db: BroadsheetDatabase,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, ReadArticle>> {
  return db.transaction('r', [db.articles, db.pages], async () => {
    const rows = (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
    const pages = await db.pages.bulkGet([...new Set(rows.flatMap((row) => row.pages))]);
    const texts = new Map<PageId, string>();
    for (const page of pages) if (page !== undefined) texts.set(page.id, page.text);
    return new Map(
      rows.map((row) => [row.id, { row, pageTexts: row.pages.map((id) => texts.get(id) ?? '') }]),
    );
  });
}

/** Returns an article with what was written on it, as it is searched. */
export function documentOf(
  { row, pageTexts }: ReadArticle,
  { notes, tags }: MarkTexts,
  exact: boolean,
): SearchDocument {
  return searchDocument({ id: row.id, article: row.article, pageTexts, notes, tags }, exact);
}

/** One article to be shown. */
export interface Ranked {
  readonly id: ArticleId;
  readonly score: number;
}

/** Returns the hits for articles that answer, in order. */
export async function hitsOf(
  db: BroadsheetDatabase,
  ranked: readonly Ranked[],
  read: ReadonlyMap<ArticleId, ReadArticle>,
  query: Query,
  marks: SearchMarks,
): Promise<readonly SearchHit[]> {
  const noted = ranked.flatMap(({ id }) => (marks.facts(id).noteCount > 0 ? (read.get(id)?.row ?? []) : []));
  const notes = await locateNotes(db, noted);
  return ranked.flatMap(({ id, score }): readonly SearchHit[] => {
    const article = read.get(id);
    if (article === undefined) return [];
    return [hitOf(article, score, query, marks.facts(id), marks.texts(id), notes.get(id) ?? [])];
  });
}

function hitOf(
  { row, pageTexts }: ReadArticle,
  score: number,
  query: Query,
  { tagIds }: MarkFacts,
  { tags }: MarkTexts,
  notes: readonly LocatedNote[],
): SearchHit {
  const { title, pages, lang, sourceId, path, ordinal, facts, quality, confidence } = row;
  const located = locate({ article: row.article, pages, pageTexts, title, notes, tags }, query);
  const place = located ?? {
    field: 'body' as const,
    fields: [],
    snippet: { text: row.excerpt, marks: [] },
    titleMarks: [],
    at: null,
  };
  const authors = row.authors.map(({ name }) => name);
  const shown = { title, lang, sourceId, path, ordinal, tagIds, facts, quality, confidence };
  return { articleId: row.id, score, authors, ...shown, ...place };
}

/** The notes of articles, those of their highlights with the highlight's place. */
async function locateNotes(
  db: BroadsheetDatabase,
  rows: readonly ArticleRow[],
): Promise<ReadonlyMap<ArticleId, readonly LocatedNote[]>> {
  const byArticle = new Map<ArticleId, LocatedNote[]>();
  if (rows.length === 0) return byArticle;
  const attached = await loadAttachedAtOnce(db, [...new Set(rows.flatMap(({ pages }) => pages))]);
  const highlights = new Map<HighlightId, HighlightRow>(attached.highlights.map((row) => [row.id, row]));
  for (const note of [...attached.notes].sort((one, other) => one.createdAt - other.createdAt)) {
    const id = articleOfNote(note, highlights, attached.extents);
    if (id === null) continue;
    const highlight = note.target.kind === 'highlight' ? highlights.get(note.target.highlightId) : undefined;
    const list = byArticle.get(id) ?? [];
    list.push({ body: note.body, at: highlight?.spans[0] ?? null });
    byArticle.set(id, list);
  }
  return byArticle;
}
