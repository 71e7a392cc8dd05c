/** Articles that go on on another page: both ends are kept as raw text, and what they are part of is shown as one. */
import { type ArticleId, type ContinuationId, makeId } from '#core/page/ids';
import { type Piece, raw, type Span } from '#core/page/model';
import { articleParts } from '#core/page/parts';
import { rangesOfPieces } from '#core/reflow/corrections/ranges';
import { articleAt, mergeArticles } from './corrections';
import { db } from './database';
import { act } from './edit';
import { newKey } from './new-id';
import type { ArticleRow, ContinuationRow } from './rows';

/**
 * Makes an article go on with another one. Resolves to the article that is both then; null when one of them is not
 * there. On the same page they are merged.
 */
export async function continueArticle(from: ArticleId, to: ArticleId): Promise<ArticleId | null> {
  const [first, second] = await db.articles.bulkGet([from, to]);
  if (first === undefined || second === undefined || from === to) return null;
  const shared = first.pages.find((page) => second.pages.includes(page));
  if (shared !== undefined) return mergeArticles(shared, [from, to]);
  const ends = { from: await endOf(first, 'last'), to: await endOf(second, 'first') };
  if (ends.from === null || ends.to === null) return null;
  const { page, start, end } = ends.from;
  const row: Omit<ContinuationRow, 'createdAt'> = {
    id: makeId('continuation', newKey()),
    from: ends.from,
    to: ends.to,
    pageIds: [page, ends.to.page],
    fromAnchor: null,
    toAnchor: null,
  };
  await act(db, { action: 'continueArticle' }, (edit) =>
    edit.put('continuations', { ...row, createdAt: edit.now }),
  );
  return articleAt(page, [{ start, end }]);
}

/** Parts what a continuation joined; does nothing when it is gone. */
export async function endContinuation(id: ContinuationId): Promise<void> {
  await act(db, { action: 'endContinuation' }, (edit) => edit.remove('continuations', id));
}

/** Returns the continuations that an article is made of, in the order they were made. */
export async function listContinuations(articleId: ArticleId): Promise<readonly ContinuationRow[]> {
  const row = await db.articles.get(articleId);
  if (row === undefined || row.pages.length < 2) return [];
  const rows = await db.continuations.where('pageIds').anyOf(row.pages).distinct().toArray();
  const within = await Promise.all(
    rows.map(async ({ from, to }) => {
      const last = { start: raw(from.end - 1), end: from.end };
      const first = { start: to.start, end: raw(to.start + 1) };
      const ends = await Promise.all([articleAt(from.page, [last]), articleAt(to.page, [first])]);
      return ends.every((end) => end === articleId);
    }),
  );
  return rows.filter((_, at) => within[at]).sort((a, b) => a.createdAt - b.createdAt);
}

/** The raw text with which an article's text begins or ends, on one page, without a break; pictures do not count. */
async function endOf({ article, pages }: ArticleRow, which: 'first' | 'last'): Promise<Span | null> {
  const parts = articleParts(article);
  const text = parts.filter(({ role }) => role === 'paragraph');
  const at = which === 'first' ? 0 : -1;
  const part = (text.length > 0 ? text : parts).at(at)?.part;
  const piece: Piece | undefined = part?.pieces.at(at);
  const id = piece === undefined ? undefined : pages[piece.page];
  const page = id === undefined ? undefined : await db.pages.get(id);
  if (part === undefined || piece === undefined || page === undefined) return null;
  const ranges = rangesOfPieces(page.text, part.pieces, piece.page);
  const range = ranges.find(({ start, end }) => start <= piece.start && piece.end <= end);
  return range === undefined ? null : { page: page.id, start: range.start, end: range.end };
}
