/** Highlights: raw ranges with their quotes. */

import { describeSpans } from '#core/anchor/quote';
import { type ArticleId, type HighlightId, makeId, type PageId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { articlesOfHighlight, loadAttached } from './attachments';
import { db } from './database';
import { act } from './edit';
import { removeNotes } from './links';
import { useLiveQuery } from './live-query';
import { newKey } from './new-id';
import type { HighlightColour, HighlightRow } from './rows';

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

/** Returns the id for a highlight that is about to be added. */
export function newHighlightId(): HighlightId {
  return makeId('highlight', newKey());
}

/** Highlights spans of an article and returns the highlight's id. Throws when there is nothing to highlight. */
export async function addHighlight(
  articleId: ArticleId,
  spans: readonly Span[],
  colour: HighlightColour,
  id: HighlightId = newHighlightId(),
): Promise<HighlightId> {
  return act(db, { action: 'addHighlight' }, async (edit) => {
    const anchored = await anchorOf(spans);
    if (anchored.spans.length === 0) throw new Error(`Bug: no text to highlight in ${articleId}`);
    const times = { createdAt: edit.now, updatedAt: edit.now };
    await edit.put('highlights', {
      id,
      ...anchored,
      colour,
      tagIds: [],
      status: 'exact',
      maker: edit.maker,
      ...times,
    });
    return id;
  });
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
    await removeNotes(edit, notes);
    await edit.remove('highlights', id);
  });
}

/** Takes a similar place as right: the highlight is then what stands there. */
export async function confirmHighlight(id: HighlightId): Promise<void> {
  const row = await db.highlights.get(id);
  if (row?.status === 'similar') await placeHighlight(id, row.spans, 'confirmHighlight');
}

/** Puts a highlight, lost or not, on other text. */
export async function reattachHighlight(id: HighlightId, spans: readonly Span[]): Promise<void> {
  await placeHighlight(id, spans, 'reattachHighlight');
}

async function placeHighlight(id: HighlightId, spans: readonly Span[], action: string): Promise<void> {
  await act(db, { action }, async (edit) => {
    const row = await edit.db.highlights.get(id);
    if (row === undefined) return;
    const anchored = await anchorOf(spans);
    if (anchored.spans.length === 0) return;
    await edit.put('highlights', { ...row, ...anchored, status: 'exact', updatedAt: edit.now });
  });
}

/** Returns the spans that have text, with their quotes and context. Works inside the caller's transaction. */
export async function anchorOf(
  wanted: readonly Span[],
): Promise<Pick<HighlightRow, 'spans' | 'pageIds' | 'quotes' | 'prefix' | 'suffix'>> {
  const pages = await db.pages.bulkGet([...new Set(wanted.map(({ page }) => page))]);
  const texts = new Map(pages.map((page) => [page?.id, page?.text ?? '']));
  const textOf = (page: PageId): string => texts.get(page) ?? '';
  const spans = wanted.filter(({ page, start, end }) => start < end && end <= textOf(page).length);
  const pageIds = [...new Set(spans.map(({ page }) => page))];
  // Context is what stands before the first span and after the last one, each on its page.
  const described = pageIds.map((id) =>
    describeSpans(
      spans.filter(({ page }) => page === id),
      textOf(id),
    ),
  );
  return {
    spans,
    pageIds,
    quotes: spans.map(({ page, start, end }) => textOf(page).slice(start, end)),
    prefix: described[0]?.prefix ?? '',
    suffix: described.at(-1)?.suffix ?? '',
  };
}

function placeOf(row: HighlightRow, pages: readonly string[]): number {
  const first = row.spans[0];
  return first === undefined ? 0 : Math.max(0, pages.indexOf(first.page)) * 1e9 + first.start;
}
