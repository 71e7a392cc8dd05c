/** Articles as the search needs them, read from the library: documents to index, and places to show. */
import type { ArticleId, HighlightId, PageId, TagId } from '#core/page/ids';
import { type SearchDocument, searchDocument } from '#core/search/document';
import { type LocatedNote, locate } from '#core/search/locate';
import type { SearchQuery } from '#core/search/query';
import type { RankedDocument } from '#core/search/rank';
import { articleOfNote, loadAttached } from '../db/attachments';
import type { BroadsheetDatabase } from '../db/database';
import type { ArticleRow, HighlightRow } from '../db/rows';
import type { SearchHit } from '../search/search-state';

interface LoadedArticle {
  readonly row: ArticleRow;
  readonly pageTexts: readonly string[];
  readonly notes: readonly LocatedNote[];
  readonly tags: readonly string[];
}

/** Returns the documents of those of the articles that are there, in no particular order. */
export async function loadDocuments(
  db: BroadsheetDatabase,
  ids: readonly ArticleId[],
): Promise<readonly SearchDocument[]> {
  const loaded = await loadArticles(db, ids);
  return loaded.map(({ row, pageTexts, notes, tags }) =>
    searchDocument({
      id: row.id,
      article: row.article,
      pageTexts,
      notes: notes.map(({ body }) => body),
      tags,
    }),
  );
}

/** Returns the hits to show for ranked documents, in order; those that no longer answer are left out. */
export async function loadHits(
  db: BroadsheetDatabase,
  ranked: readonly RankedDocument[],
  query: SearchQuery,
): Promise<readonly SearchHit[]> {
  const loaded = await loadArticles(
    db,
    ranked.map(({ document }) => document.id),
  );
  const byId = new Map(loaded.map((article) => [article.row.id, article]));
  return ranked.flatMap(({ document, score, fields }): SearchHit[] => {
    const article = byId.get(document.id);
    if (article === undefined) return [];
    const { row, pageTexts, notes, tags } = article;
    const { title, pages, lang, sourceId, path, ordinal, tagIds, facts, quality, confidence } = row;
    const found = locate({ article: row.article, pages, pageTexts, title, notes, tags }, query);
    if (found === null) return [];
    const authors = row.authors.map(({ name }) => name);
    const kept = { title, lang, sourceId, path, ordinal, tagIds, facts, quality, confidence };
    return [{ articleId: row.id, fields, score, authors, ...kept, ...found }];
  });
}

async function loadArticles(
  db: BroadsheetDatabase,
  ids: readonly ArticleId[],
): Promise<readonly LoadedArticle[]> {
  return db.transaction(
    'r',
    [db.articles, db.pages, db.tags, db.notes, db.highlights, db.marks],
    async () => {
      const rows = (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
      const pageIds = [...new Set(rows.flatMap(({ pages }) => pages))];
      const [pages, tags, notes] = await Promise.all([
        db.pages.bulkGet(pageIds),
        db.tags.toArray(),
        loadNotes(
          db,
          rows.filter(({ noteCount }) => noteCount > 0),
        ),
      ]);
      const texts = new Map<PageId, string>();
      for (const page of pages) if (page !== undefined) texts.set(page.id, page.text);
      const names = new Map<TagId, string>(tags.map(({ id, name }) => [id, name]));
      return rows.map((row) => ({
        row,
        pageTexts: row.pages.map((id) => texts.get(id) ?? ''),
        notes: notes.get(row.id) ?? [],
        tags: row.tagIds.flatMap((id) => names.get(id) ?? []),
      }));
    },
  );
}

/** The notes of articles, those of their highlights with the highlight's place. */
async function loadNotes(
  db: BroadsheetDatabase,
  rows: readonly ArticleRow[],
): Promise<ReadonlyMap<ArticleId, readonly LocatedNote[]>> {
  const byArticle = new Map<ArticleId, LocatedNote[]>();
  if (rows.length === 0) return byArticle;
  const attached = await loadAttached(db, [...new Set(rows.flatMap(({ pages }) => pages))]);
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
