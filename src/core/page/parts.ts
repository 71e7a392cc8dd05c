/** Walks over the parts of articles and pages, in reading order. */

import type { PageId } from './ids';
import type { Article, BlockRole, FurnitureRole, PageReflow, Part, Piece, Span } from './model';

export type HeadRole = 'kicker' | 'headline' | 'deck' | 'byline';
export type PartRole = HeadRole | BlockRole;

/** An article's part with its role; `index` counts the parts of the article from 0. */
export interface RolePart {
  readonly role: PartRole;
  readonly part: Part;
  readonly index: number;
}

const heads: readonly HeadRole[] = ['kicker', 'headline', 'deck', 'byline'];

/** The parts of an article that are there, as they are read: kicker, headline, deck, byline, blocks. */
export function articleParts(article: Article): readonly RolePart[] {
  const parts: RolePart[] = [];
  for (const role of heads) {
    if (article[role].pieces.length > 0) parts.push({ role, part: article[role], index: parts.length });
  }
  for (const block of article.blocks) parts.push({ role: block.role, part: block, index: parts.length });
  return parts;
}

/** Every part of a page with its role, articles first, then furniture. */
export function pageParts(
  reflow: PageReflow,
): readonly { readonly role: PartRole | FurnitureRole; readonly part: Part }[] {
  return [
    ...reflow.articles.flatMap((article) => articleParts(article)),
    ...reflow.furniture.map((furniture) => ({ role: furniture.role, part: furniture })),
  ];
}

/** The raw spans of pieces, neighbours on the same page and touching each other merged; in piece order. */
export function spansOfPieces(pieces: readonly Piece[], pages: readonly PageId[]): readonly Span[] {
  const spans: { page: PageId; start: Piece['start']; end: Piece['end'] }[] = [];
  for (const piece of pieces) {
    const page = pages[piece.page];
    if (page === undefined) continue;
    const last = spans.at(-1);
    if (last !== undefined && last.page === page && last.end === piece.start) last.end = piece.end;
    else spans.push({ page, start: piece.start, end: piece.end });
  }
  return spans;
}

/** All raw spans of an article, in reading order. */
export function articleSpans(article: Article, pages: readonly PageId[]): readonly Span[] {
  return articleParts(article).flatMap(({ part }) => spansOfPieces(part.pieces, pages));
}
