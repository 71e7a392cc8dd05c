/** How far a raw place stands in an article: what reading progress is counted by. No text is needed, only spans. */
import type { PageId } from '../page/ids';
import type { Article, Span } from '../page/model';
import { articleParts } from '../page/parts';

/** Where a raw place stands in an article, in raw UTF-16 units of its pieces in reading order. */
export interface ReadingPlace {
  /** What of the article comes before the place's start. */
  readonly before: number;
  /** What of it lies before the place's end; more than `before`. */
  readonly through: number;
  /** All of the article. */
  readonly all: number;
}

/**
 * Returns where a raw place stands in the article; null where the article has none of its characters. `pages` are the
 * pages that the article's pieces count.
 */
export function readingPlaceOf(article: Article, pages: readonly PageId[], place: Span): ReadingPlace | null {
  const page = pages.indexOf(place.page);
  let before: number | null = null;
  let through = 0;
  let all = 0;
  for (const { part } of articleParts(article)) {
    for (const piece of part.pieces) {
      const start = Math.max(piece.start, place.start);
      const end = Math.min(piece.end, place.end);
      if (piece.page === page && start < end) {
        before ??= all + start - piece.start;
        through = all + end - piece.start;
      }
      all += piece.end - piece.start;
    }
  }
  return before === null ? null : { before, through, all };
}

/** Returns how much of the article has been read where this place was the last in sight, 0 to 1; null as above. */
export function shareRead(article: Article, pages: readonly PageId[], reached: Span): number | null {
  const place = readingPlaceOf(article, pages, reached);
  return place === null || place.all === 0 ? null : place.through / place.all;
}

/** What a place says of itself, so that it is known again in a text that has changed: raw units of a quote. */
export const placeQuoteLength = 24;

/**
 * Returns where a place stands now: where it stood when its quote is still there, else where the quote stands nearest;
 * null where the quote is not in the text.
 */
export function findPlaceAgain(pageText: string, place: Pick<Span, 'start'>, quote: string): number | null {
  if (quote === '') return null;
  if (pageText.startsWith(quote, place.start)) return place.start;
  const after = pageText.indexOf(quote, place.start);
  const before = pageText.lastIndexOf(quote, place.start);
  if (after === -1 || before === -1) return after === -1 && before === -1 ? null : Math.max(after, before);
  return after - place.start < place.start - before ? after : before;
}
