/** A page while it is being mended: the same parts, in lists that change. */
import type { Article, Block, Furniture, PageReflow, Part, Piece, RawRange } from '../../page/model';
import { articleParts, type HeadRole } from '../../page/parts';
import { showPart } from '../../page/shown';
import { findSeries } from '../series';
import { rangesOver } from './ranges';

type Open<T> = { -readonly [Key in keyof T]: T[Key] };

export type DraftBlock = Open<Block>;
export type DraftFurniture = Open<Furniture>;
export type DraftArticle = Open<Omit<Article, 'blocks'>> & { blocks: DraftBlock[] };

export interface DraftPage {
  readonly text: string;
  articles: DraftArticle[];
  furniture: DraftFurniture[];
}

/** Where a stretch of text stands. */
export type DraftPlace =
  | { readonly kind: 'head'; readonly article: DraftArticle; readonly role: HeadRole }
  | { readonly kind: 'block'; readonly article: DraftArticle; readonly block: DraftBlock }
  | { readonly kind: 'furniture'; readonly furniture: DraftFurniture };

/** Returns a page to be changed; the reflow itself stays as it is. */
export function openPage(text: string, reflow: PageReflow): DraftPage {
  return {
    text,
    articles: reflow.articles.map((article) => ({
      ...article,
      blocks: article.blocks.map((block) => ({ ...block })),
    })),
    furniture: reflow.furniture.map((furniture) => ({ ...furniture })),
  };
}

/** What reads the raw text of the page's pieces. */
export function textIn({ text }: DraftPage): (piece: Piece) => string {
  return ({ start, end }) => text.slice(start, end);
}

/** Returns the page as it is now; a changed head says its series anew. */
export function closePage({ text, articles, furniture }: DraftPage, reflow: PageReflow): PageReflow {
  const heads = new Set<Part>(
    reflow.articles.flatMap(({ kicker, headline, deck }) => [kicker, headline, deck]),
  );
  return {
    ...reflow,
    articles: articles.map((article): Article => {
      const head = [article.deck, article.headline, article.kicker];
      if (head.every((part) => heads.has(part))) return article;
      return { ...article, series: findSeries(head.map((part) => showPart(part, [text]).text)) };
    }),
    furniture,
  };
}

/** Takes out blocks, furniture and articles that have no text any more. */
export function dropEmpty(page: DraftPage): void {
  for (const article of page.articles) {
    article.blocks = article.blocks.filter(({ pieces }) => pieces.length > 0);
  }
  page.articles = page.articles.filter((article) => articleParts(article).length > 0);
  page.furniture = page.furniture.filter(({ pieces }) => pieces.length > 0);
}

/** All places with text, in the order of the page: articles as they are read, then furniture. */
export function placesOf(page: DraftPage): readonly DraftPlace[] {
  return [
    ...page.articles.flatMap((article) => placesOfArticle(article)),
    ...page.furniture.map((furniture): DraftPlace => ({ kind: 'furniture', furniture })),
  ];
}

/** The places of an article that have text, as they are read. */
export function placesOfArticle(article: DraftArticle): readonly DraftPlace[] {
  const heads = (['kicker', 'headline', 'deck', 'byline'] as const)
    .filter((role) => article[role].pieces.length > 0)
    .map((role): DraftPlace => ({ kind: 'head', article, role }));
  return [...heads, ...article.blocks.map((block): DraftPlace => ({ kind: 'block', article, block }))];
}

/** The pieces that stand at a place. */
export function piecesAt(place: DraftPlace): readonly Piece[] {
  switch (place.kind) {
    case 'head':
      return place.article[place.role].pieces;
    case 'block':
      return place.block.pieces;
    case 'furniture':
      return place.furniture.pieces;
  }
}

/** Puts other pieces at a place; an emptied block or piece of furniture stays in its list until the page is closed. */
export function putPieces(place: DraftPlace, pieces: readonly Piece[]): void {
  switch (place.kind) {
    case 'head':
      place.article[place.role] = { pieces };
      break;
    case 'block':
      place.block.pieces = pieces;
      break;
    case 'furniture':
      place.furniture.pieces = pieces;
      break;
  }
}

/** Every piece of an article, as it is read. */
export function piecesOf(article: DraftArticle): readonly Piece[] {
  return articleParts(article).flatMap(({ part }) => part.pieces);
}

/** How much raw text pieces share with tidy ranges, in UTF-16 units. */
export function commonLength(pieces: readonly Piece[], ranges: readonly RawRange[]): number {
  let common = 0;
  for (const piece of pieces) {
    for (const { start, end } of rangesOver(ranges, piece)) {
      common += Math.max(0, Math.min(piece.end, end) - Math.max(piece.start, start));
    }
  }
  return common;
}

/** The article that has most of the text in the ranges; null when none has any. */
export function articleWith(page: DraftPage, ranges: readonly RawRange[]): DraftArticle | null {
  return most(page.articles, (article) => commonLength(piecesOf(article), ranges));
}

/** The place that has most of the text in the ranges; null when none has any. */
export function placeWith(page: DraftPage, ranges: readonly RawRange[]): DraftPlace | null {
  return most(placesOf(page), (place) => commonLength(piecesAt(place), ranges));
}

function most<T>(candidates: readonly T[], measure: (candidate: T) => number): T | null {
  let best: T | null = null;
  let bestLength = 0;
  for (const candidate of candidates) {
    const length = measure(candidate);
    if (length > bestLength) {
      best = candidate;
      bestLength = length;
    }
  }
  return best;
}
