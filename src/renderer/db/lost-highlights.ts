/** Highlights whose text was not found any more: they belong to what stands where they stood, and go along in exports. */
import { sharesOf } from '#core/anchor/attach';
import type { ArticleId, HighlightId } from '#core/page/ids';
import { loadAttached } from './attachments';
import { db } from './database';
import type { HighlightRow, NoteRow } from './rows';

/** So many are looked at together: the articles of all their pages are in memory meanwhile. */
const atATime = 50;

/** Lost highlights by article. */
export type LostHighlights = ReadonlyMap<ArticleId, readonly HighlightRow[]>;

/**
 * Returns the lost highlights by the article that has most of the text where they stood; where no article has any, by
 * the first one of their page.
 */
export async function listLostHighlights(): Promise<LostHighlights> {
  const lost = await db.highlights.where('status').equals('lost').toArray();
  const byArticle = new Map<ArticleId, HighlightRow[]>();
  for (let at = 0; at < lost.length; at += atATime) {
    const some = lost.slice(at, at + atATime);
    const pages = [...new Set(some.flatMap(({ pageIds }) => pageIds))];
    const { articles, extents } = await loadAttached(db, pages);
    for (const row of some) {
      const onPage = articles
        .filter((article) => article.pages.some((page) => row.pageIds.includes(page)))
        .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
      const id = sharesOf(row.spans, extents)[0]?.id ?? onPage[0]?.id;
      if (id !== undefined) byArticle.set(id, [...(byArticle.get(id) ?? []), row]);
    }
  }
  return byArticle;
}

/** Returns the notes of highlights. */
export async function listNotesOfHighlights(ids: readonly HighlightId[]): Promise<readonly NoteRow[]> {
  return ids.length === 0
    ? []
    : db.notes
        .where('highlightId')
        .anyOf([...ids])
        .toArray();
}
