/** Highlights whose text was not found any more: they belong to what stands where they stood, and go along in exports. */
import { type ExtentIndex, sharesOf } from '#core/anchor/attach';
import type { ArticleId, HighlightId } from '#core/page/ids';
import { loadAttached } from './attachments';
import { db } from './database';
import type { ArticleRow, HighlightRow, NoteRow } from './rows';

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
      const id = articleWhere(row, articles, extents);
      if (id !== null) byArticle.set(id, [...(byArticle.get(id) ?? []), row]);
    }
  }
  return byArticle;
}

/** Returns the article that has the text where a highlight stood, or the first one of its page; null without any. */
export async function articleWhereItStood(row: HighlightRow): Promise<ArticleId | null> {
  const { articles, extents } = await loadAttached(db, row.pageIds);
  return articleWhere(row, articles, extents);
}

function articleWhere(
  { spans, pageIds }: HighlightRow,
  articles: readonly ArticleRow[],
  extents: ExtentIndex,
): ArticleId | null {
  const onPage = articles
    .filter(({ pages }) => pages.some((page) => pageIds.includes(page)))
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
  return sharesOf(spans, extents)[0]?.id ?? onPage[0]?.id ?? null;
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
