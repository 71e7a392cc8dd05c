/** Corrections of what text is and where it stands: moved, given a role, joined with other text, broken off it. */
import {
  type AnyRole,
  type BreakCorrection,
  isFurnitureRole,
  type JoinCorrection,
  type MoveCorrection,
  type RoleCorrection,
} from '../../page/corrections';
import { type BlockRole, noPart, type Piece, type RawRange } from '../../page/model';
import type { HeadRole } from '../../page/parts';
import { cutBefore, cutByRanges, joinNames, joinPieces } from './cut';
import {
  articleWith,
  type DraftArticle,
  type DraftBlock,
  type DraftPage,
  type DraftPlace,
  piecesAt,
  piecesOf,
  placeWith,
  textIn,
} from './draft-page';
import { putHeadline } from './structure';
import { type Taken, takeText, touches } from './take';

/** Text goes beside another block or behind an article. A part of a head takes the same place in it, if that is free. */
export function moveText(page: DraftPage, { ranges, to }: MoveCorrection): void {
  const target = to.kind === 'end' ? null : placeWith(page, to.ranges);
  const article = to.kind === 'end' ? articleWith(page, to.article) : articleAt(target);
  if (article === null || (target !== null && isUnder(page, target, ranges))) return;
  const block = target?.kind === 'block' ? target.block : null;
  const taken = takeText(page, ranges);
  let at = to.kind === 'end' ? article.blocks.length : 0;
  if (block !== null) at = article.blocks.indexOf(block) + (to.kind === 'after' ? 1 : 0);
  for (const { pieces, place } of taken) {
    if (place.kind === 'head' && block === null && article[place.role].pieces.length === 0) {
      article[place.role] = { pieces };
      continue;
    }
    article.blocks.splice(at, 0, blockOf(place, pieces));
    at += 1;
  }
}

/** Text gets a role: in its place, at the head of its article, or beside all articles. */
export function giveRole(page: DraftPage, { ranges, role }: RoleCorrection): void {
  if (isFurnitureRole(role)) {
    for (const { pieces, place } of takeText(page, ranges)) {
      if (place.kind === 'furniture' && place.furniture.pieces.length === 0) {
        Object.assign(place.furniture, { role, pieces });
      } else {
        page.furniture.push({ role, pieces });
      }
    }
  } else if (isHeadRole(role)) {
    giveHeadRole(page, ranges, role);
  } else {
    giveBlockRole(page, ranges, role);
  }
}

/** The paragraph that begins at one offset goes on with the one that ends at the other. */
export function joinBlocks(page: DraftPage, { after, at }: JoinCorrection): void {
  const first = blockWith(page, (pieces) => pieces.at(-1)?.end === after);
  const second = blockWith(page, (pieces) => pieces[0]?.start === at);
  if (first === null || second === null || first.block === second.block) return;
  first.block.pieces = joinPieces(textIn(page), first.block.pieces, second.block.pieces);
  second.article.blocks = second.article.blocks.filter((block) => block !== second.block);
}

/** A block ends before the character, and another one of its role begins there. */
export function breakBlock(page: DraftPage, { at }: BreakCorrection): void {
  const found = blockWith(page, (pieces) => pieces.some(({ start, end }) => start <= at && at < end));
  if (found === null) return;
  const [before, after] = cutBefore(page.text, found.block.pieces, at);
  if (before.length === 0 || after.length === 0) return;
  const { article, block } = found;
  article.blocks.splice(article.blocks.indexOf(block) + 1, 0, { ...block, pieces: after });
  block.pieces = before;
}

function giveHeadRole(page: DraftPage, ranges: readonly RawRange[], role: HeadRole): void {
  const article = articleWith(page, ranges);
  const taken = takeText(page, ranges);
  const first = taken[0];
  if (first === undefined) return;
  const own = article ?? nearestForHead(page, first.pieces, role) ?? newArticle(page, first.pieces);
  const textOf = textIn(page);
  const pieces = taken.reduce<readonly Piece[]>((all, run) => joinPieces(textOf, all, run.pieces), []);
  if (role === 'headline') putHeadline(own, pieces);
  else if (role === 'byline') own.byline = { pieces: joinNames(own.byline.pieces, pieces) };
  else own[role] = { pieces: joinPieces(textOf, own[role].pieces, pieces) };
}

function giveBlockRole(page: DraftPage, ranges: readonly RawRange[], role: BlockRole): void {
  for (const article of page.articles) {
    article.blocks = article.blocks.flatMap((block): readonly DraftBlock[] => {
      if (!touches(block.pieces, ranges)) return [block];
      return cutByRanges(page.text, block.pieces, ranges).map(({ isInside, pieces }) => ({
        ...block,
        ...(isInside && { role }),
        pieces,
      }));
    });
  }
  const taken = takeText(page, ranges, (place) => place.kind !== 'block');
  // Each part of a head goes above the blocks: the last one first, so that they stay in order.
  for (const run of taken.filter(({ place }) => place.kind === 'head').toReversed())
    putBlock(page, run, role);
  for (const run of taken.filter(({ place }) => place.kind !== 'head')) putBlock(page, run, role);
}

/** Text of a head or of the furniture becomes a block. */
function putBlock(page: DraftPage, { pieces, place }: Taken, role: BlockRole): void {
  const block: DraftBlock = { role, pieces };
  if (place.kind === 'head') {
    const { blocks } = place.article;
    const isBehind = place.role === 'byline' && startOf(pieces) > startOf(blocks[0]?.pieces ?? []);
    if (isBehind) blocks.push(block);
    else blocks.unshift(block);
    return;
  }
  const near = nearest(page, pieces);
  const article = near?.article ?? newArticle(page, pieces);
  const at = near?.block == null ? 0 : article.blocks.indexOf(near.block) + (near.isBefore ? 1 : 0);
  article.blocks.splice(at, 0, block);
}

interface Near {
  readonly article: DraftArticle;
  /** Null in the head. */
  readonly block: DraftBlock | null;
  /** True when it stands before the text that was asked about. */
  readonly isBefore: boolean;
}

/** The part of an article that stands nearest to text on the raw page; null when there is no article. */
function nearest(page: DraftPage, pieces: readonly Piece[]): Near | null {
  const [start, end] = [startOf(pieces), Math.max(...pieces.map((piece) => piece.end))];
  let best: Near | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const article of page.articles) {
    const heads = [article.kicker, article.headline, article.deck, article.byline].flatMap(
      (part) => part.pieces,
    );
    const parts = [
      { block: null, pieces: heads },
      ...article.blocks.map((block) => ({ block, pieces: block.pieces })),
    ];
    for (const part of parts) {
      for (const piece of part.pieces) {
        const isBefore = piece.end <= start;
        const distance = isBefore ? start - piece.end : piece.start - end;
        if (distance >= least) continue;
        least = distance;
        best = { article, block: part.block, isBefore };
      }
    }
  }
  return best;
}

/** Whose head furniture becomes: the article that follows, when it lacks that; for a headline else another that does. */
function nearestForHead(page: DraftPage, pieces: readonly Piece[], role: HeadRole): DraftArticle | null {
  const start = startOf(pieces);
  const following = page.articles
    .filter((article) => startOf(piecesOf(article)) > start)
    .sort((a, b) => startOf(piecesOf(a)) - startOf(piecesOf(b)))[0];
  if (following !== undefined && following[role].pieces.length === 0) return following;
  const near = nearest(page, pieces)?.article ?? null;
  return near !== null && (role !== 'headline' || near.headline.pieces.length === 0) ? near : null;
}

/** An article that the user made of furniture, among the others where its text stands; it has no text yet. */
function newArticle(page: DraftPage, pieces: readonly Piece[]): DraftArticle {
  const article: DraftArticle = {
    kicker: noPart,
    headline: noPart,
    deck: noPart,
    byline: noPart,
    blocks: [],
    series: null,
    confidence: 1,
  };
  const start = startOf(pieces);
  const next = page.articles.findIndex((other) => startOf(piecesOf(other)) > start);
  page.articles.splice(next === -1 ? page.articles.length : next, 0, article);
  return article;
}

/** A block of text that is moved: it keeps its role, a part of a head that has no place any more is a crosshead. */
function blockOf(place: DraftPlace, pieces: readonly Piece[]): DraftBlock {
  switch (place.kind) {
    case 'block':
      return { ...place.block, pieces };
    case 'head':
      return { role: place.role === 'byline' ? 'paragraph' : 'crosshead', pieces };
    case 'furniture':
      return { role: 'paragraph', pieces };
  }
}

function blockWith(
  page: DraftPage,
  isIt: (pieces: readonly Piece[]) => boolean,
): { readonly article: DraftArticle; readonly block: DraftBlock } | null {
  for (const article of page.articles) {
    const block = article.blocks.find(({ pieces }) => isIt(pieces));
    if (block !== undefined) return { article, block };
  }
  return null;
}

function articleAt(place: DraftPlace | null): DraftArticle | null {
  return place === null || place.kind === 'furniture' ? null : place.article;
}

/** True when all text of a place lies in the ranges: then it cannot stand beside itself. */
function isUnder(page: DraftPage, place: DraftPlace, ranges: readonly RawRange[]): boolean {
  return cutByRanges(page.text, piecesAt(place), ranges).every(({ isInside }) => isInside);
}

function startOf(pieces: readonly Piece[]): number {
  return Math.min(...pieces.map(({ start }) => start));
}

function isHeadRole(role: AnyRole): role is HeadRole {
  return role === 'kicker' || role === 'headline' || role === 'deck' || role === 'byline';
}
