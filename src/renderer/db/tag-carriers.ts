/** What carries a tag, as one chooses from it: articles by their titles, highlights by their quotes. */
import type { ArticleId, HighlightId, TagId } from '#core/page/ids';
import { loadTitles } from './article-titles';
import { db } from './database';

/** Something that carries a tag. */
export type TagCarrier =
  | { readonly kind: 'article'; readonly id: ArticleId; readonly title: string }
  | { readonly kind: 'highlight'; readonly id: HighlightId; readonly quotes: readonly string[] };

/** So many articles at most are loaded for their titles; for more, all titles are read from the index at once. */
const fewArticles = 500;

/** Returns what carries a tag: articles as the reader reads, then highlights, newest first. */
export async function listCarriers(id: TagId): Promise<readonly TagCarrier[]> {
  const [articleIds, highlights] = await Promise.all([
    db.articles.where('tagIds').equals(id).primaryKeys(),
    db.highlights.where('tagIds').equals(id).toArray(),
  ]);
  const titles =
    articleIds.length > fewArticles
      ? await loadTitles()
      : new Map((await db.articles.bulkGet(articleIds)).map((row) => [row?.id, row?.title ?? '']));
  return [
    ...articleIds.map((article) => ({
      kind: 'article' as const,
      id: article,
      title: titles.get(article) ?? '',
    })),
    ...highlights
      .sort((a, b) => b.createdAt - a.createdAt)
      .map((row) => ({ kind: 'highlight' as const, id: row.id, quotes: row.quotes })),
  ];
}
