/** Highlights: raw ranges with their quotes. */

import { useLiveQuery } from 'dexie-react-hooks';
import { describeSpans } from '#core/anchor/quote';
import { type ArticleId, type HighlightId, makeId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { articlesOfHighlight, loadAttached } from './attachments';
import { db } from './database';
import { act } from './edit';
import { useThrottledQuery } from './live';
import { newKey } from './new-id';
import type { HighlightColour, HighlightRow } from './rows';

/** A highlight with the article it is in. */
export interface ListedHighlight extends HighlightRow {
  /** Null when it is lost, in the bin, or no article has its text. */
  readonly articleId: ArticleId | null;
  /** The article's title; '' without one. */
  readonly title: string;
}

/** The highlights of an article in reading order, without lost ones; undefined while loading. */
export function useHighlights(articleId: ArticleId): readonly HighlightRow[] | undefined {
  return useLiveQuery(() => listHighlights(articleId), [articleId]);
}

/** Returns the highlights that have text in an article, in reading order, without lost ones. */
export async function listHighlights(articleId: ArticleId): Promise<readonly HighlightRow[]> {
  return db.transaction('r', [db.articles, db.highlights, db.marks, db.notes], async () => {
    const article = await db.articles.get(articleId);
    if (article === undefined) return [];
    const { highlights, extents } = await loadAttached(db, article.pages);
    return highlights
      .filter((row) => articlesOfHighlight(row, extents).includes(articleId))
      .sort((a, b) => placeOf(a, article.pages) - placeOf(b, article.pages));
  });
}

/** All highlights, newest first, with their articles; undefined while loading. */
export function useAllHighlights(): readonly ListedHighlight[] | undefined {
  return useThrottledQuery(['highlights', 'articles'], listAllHighlights, []);
}

/** Returns all highlights, newest first, with their articles. */
export async function listAllHighlights(): Promise<readonly ListedHighlight[]> {
  return db.transaction('r', [db.articles, db.highlights, db.marks, db.notes], async () => {
    const rows = await db.highlights.orderBy('updatedAt').reverse().toArray();
    const pages = [...new Set(rows.flatMap(({ pageIds }) => pageIds))];
    const { articles, extents } = await loadAttached(db, pages);
    const titles = new Map(articles.map(({ id, title }) => [id, title]));
    return rows.map((row) => {
      const articleId = articlesOfHighlight(row, extents)[0] ?? null;
      return { ...row, articleId, title: articleId === null ? '' : (titles.get(articleId) ?? '') };
    });
  });
}

/** Highlights spans of an article and returns the highlight's id. Throws when there is nothing to highlight. */
export async function addHighlight(
  articleId: ArticleId,
  spans: readonly Span[],
  colour: HighlightColour,
): Promise<HighlightId> {
  const pageIds = [...new Set(spans.map(({ page }) => page))];
  const texts = new Map((await db.pages.bulkGet(pageIds)).map((page) => [page?.id, page?.text ?? '']));
  const kept = spans.filter(({ page, start, end }) => start < end && end <= (texts.get(page)?.length ?? 0));
  const first = kept[0];
  const last = kept.at(-1);
  if (first === undefined || last === undefined) throw new Error(`Bug: no text to highlight in ${articleId}`);
  const head = describeSpans(
    kept.filter(({ page }) => page === first.page),
    texts.get(first.page) ?? '',
  );
  const tail = describeSpans(
    kept.filter(({ page }) => page === last.page),
    texts.get(last.page) ?? '',
  );
  const id = makeId('highlight', newKey());
  await act(db, { action: 'addHighlight' }, (edit) =>
    edit.put('highlights', {
      id,
      spans: kept,
      pageIds,
      quotes: kept.map(({ page, start, end }) => (texts.get(page) ?? '').slice(start, end)),
      prefix: head.prefix,
      suffix: tail.suffix,
      colour,
      status: 'exact',
      createdAt: edit.now,
      updatedAt: edit.now,
    }),
  );
  return id;
}

/** Gives a highlight another colour. */
export async function recolourHighlight(id: HighlightId, colour: HighlightColour): Promise<void> {
  await act(db, { action: 'recolourHighlight' }, async (edit) => {
    const row = await edit.db.highlights.get(id);
    if (row === undefined || row.colour === colour) return;
    await edit.put('highlights', { ...row, colour, updatedAt: edit.now });
  });
}

/** Deletes a highlight and its notes, as one step. */
export async function deleteHighlight(id: HighlightId): Promise<void> {
  await act(db, { action: 'deleteHighlight' }, async (edit) => {
    const notes = await edit.db.notes.where('highlightId').equals(id).primaryKeys();
    for (const note of notes) await edit.remove('notes', note);
    await edit.remove('highlights', id);
  });
}

/** Takes a similar place as right: the highlight is then what stands there. */
export async function confirmHighlight(id: HighlightId): Promise<void> {
  await act(db, { action: 'confirmHighlight' }, async (edit) => {
    const row = await edit.db.highlights.get(id);
    if (row === undefined || row.status !== 'similar') return;
    const texts = new Map((await edit.db.pages.bulkGet([...row.pageIds])).map((p) => [p?.id, p?.text ?? '']));
    const quotes = row.spans.map(({ page, start, end }) => (texts.get(page) ?? '').slice(start, end));
    await edit.put('highlights', { ...row, quotes, status: 'exact', updatedAt: edit.now });
  });
}

function placeOf(row: HighlightRow, pages: readonly string[]): number {
  const first = row.spans[0];
  return first === undefined ? 0 : Math.max(0, pages.indexOf(first.page)) * 1e9 + first.start;
}
