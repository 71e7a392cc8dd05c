/** Corrections of what is an article: merged, split, put in another order, given another headline. */
import type {
  HeadlineCorrection,
  MergeCorrection,
  OrderCorrection,
  SplitCorrection,
} from '../../page/corrections';
import { noPart, type Part, type Piece, type RawRange } from '../../page/model';
import { cutBefore, joinNames, joinPieces } from './cut';
import {
  articleWith,
  commonLength,
  type DraftArticle,
  type DraftBlock,
  type DraftPage,
  piecesAt,
  piecesOf,
  placesOfArticle,
  putPieces,
  textIn,
} from './draft-page';
import { takeText } from './take';

/** An article mostly under what was merged was part of it: see anchor/attach. */
const mostly = 0.5;

/** The articles become one, where the first of them is. */
export function mergeArticles(page: DraftPage, { articles }: MergeCorrection): void {
  const members = [...new Set(articles.flatMap((ranges) => articlesUnder(page, ranges)))];
  const [first, ...others] = members;
  if (first === undefined || others.length === 0) return;
  Object.assign(first, joinArticles(members));
  page.articles = page.articles.filter((article) => !others.includes(article));
}

/**
 * Returns articles as one: the first headline among them, with what stands above and below it, is the head, later
 * ones are crossheads, and pictures stay behind the text. A kicker or deck before the headline goes to it where it
 * has none.
 */
export function joinArticles(members: readonly DraftArticle[]): DraftArticle {
  const lead = members.find(({ headline }) => headline.pieces.length > 0) ?? members[0];
  if (lead === undefined) throw new Error('Bug: no articles to join');
  const head = { kicker: lead.kicker, deck: lead.deck };
  const taken = new Set<Part>();
  for (const role of ['kicker', 'deck'] as const) {
    if (head[role].pieces.length > 0) continue;
    const before = members.slice(0, members.indexOf(lead)).find((member) => member[role].pieces.length > 0);
    if (before === undefined) continue;
    head[role] = before[role];
    taken.add(before[role]);
  }
  let byline: readonly Piece[] = [];
  const body: DraftBlock[] = [];
  const pictures: DraftBlock[] = [];
  for (const member of members) {
    byline = joinNames(byline, member.byline.pieces);
    if (member !== lead) {
      for (const role of ['kicker', 'headline', 'deck'] as const) {
        const { pieces } = member[role];
        if (pieces.length > 0 && !taken.has(member[role])) body.push({ role: 'crosshead', pieces });
      }
    }
    const rest = member.blocks.length - picturesOf(member).length;
    body.push(...member.blocks.slice(0, rest));
    pictures.push(...member.blocks.slice(rest));
  }
  return {
    ...lead,
    ...head,
    byline: { pieces: byline },
    blocks: [...body, ...pictures],
    confidence: Math.min(...members.map(({ confidence }) => confidence)),
  };
}

/** A new article begins at the character; pictures go with the text that they stand nearest to. */
export function splitArticle(page: DraftPage, { at }: SplitCorrection): void {
  const article = page.articles.find((each) =>
    piecesOf(each).some(({ start, end }) => start <= at && at < end),
  );
  if (article === undefined) return;
  const places = placesOfArticle(article);
  const index = places.findIndex((each) => piecesAt(each).some(({ start, end }) => start <= at && at < end));
  const place = places[index];
  if (place === undefined) return;
  const [before, after] = cutBefore(page.text, piecesAt(place), at);
  if (index === 0 && before.length === 0) return;
  const next: DraftArticle = {
    ...article,
    kicker: noPart,
    headline: noPart,
    deck: noPart,
    byline: noPart,
    blocks: [],
    series: null,
  };
  const pictures = picturesOf(article);
  for (const later of places.slice(index)) {
    const pieces = later === place ? after : piecesAt(later);
    if (later.kind === 'head') next[later.role] = { pieces };
    else if (later.kind === 'block') next.blocks.push({ ...later.block, pieces });
    putPieces(later, later === place ? before : []);
  }
  if (place.kind !== 'block' || !pictures.includes(place.block)) dividePictures(article, next);
  article.blocks = article.blocks.filter(({ pieces }) => pieces.length > 0);
  const [crosshead, ...rest] = next.blocks;
  if (crosshead?.role === 'crosshead' && rest.length > 0 && next.headline.pieces.length === 0) {
    next.headline = { pieces: crosshead.pieces };
    next.blocks = rest;
  }
  page.articles.splice(page.articles.indexOf(article) + 1, 0, next);
}

/** Puts the article before the other one, or behind all. */
export function orderArticle(page: DraftPage, { article: ranges, before }: OrderCorrection): void {
  const article = articleWith(page, ranges);
  const next = before === null ? null : articleWith(page, before);
  if (article === null || article === next || (before !== null && next === null)) return;
  const others = page.articles.filter((each) => each !== article);
  const at = next === null ? others.length : others.indexOf(next);
  page.articles = [...others.slice(0, at), article, ...others.slice(at)];
}

/** Text becomes the headline, the old one a crosshead; or the headline is text again. */
export function chooseHeadline(page: DraftPage, { article: ranges, headline }: HeadlineCorrection): void {
  const article = articleWith(page, ranges);
  if (article === null) return;
  if (headline === null) {
    const { pieces } = article.headline;
    if (pieces.length === 0) return;
    article.headline = noPart;
    article.blocks.unshift({ role: 'paragraph', pieces });
    return;
  }
  const chosen = takeText(page, headline).reduce<readonly Piece[]>(
    (pieces, taken) => joinPieces(textIn(page), pieces, taken.pieces),
    [],
  );
  if (chosen.length > 0) putHeadline(article, chosen);
}

/** Gives an article a headline; the one it had is a crosshead above its text. */
export function putHeadline(article: DraftArticle, pieces: readonly Piece[]): void {
  const old = article.headline.pieces;
  if (old.length > 0) article.blocks.unshift({ role: 'crosshead', pieces: old });
  article.headline = { pieces };
}

/** The article with most of the text, and others that mostly lie in it, in the order of the page. */
function articlesUnder(page: DraftPage, ranges: readonly RawRange[]): readonly DraftArticle[] {
  const main = articleWith(page, ranges);
  return page.articles.filter((article) => {
    if (article === main) return true;
    const pieces = piecesOf(article);
    const length = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
    return commonLength(pieces, ranges) > mostly * length;
  });
}

/** Captions and credits at the end of an article: pictures stand behind its text, wherever they were printed. */
function picturesOf({ blocks }: DraftArticle): readonly DraftBlock[] {
  let first = blocks.length;
  while (first > 0 && isPicture(blocks[first - 1])) first -= 1;
  return first === 0 ? [] : blocks.slice(first);
}

/** True for captions and credits. */
export function isPicture(block: DraftBlock | undefined): boolean {
  return block?.role === 'caption' || block?.role === 'credit';
}

/** Gives pictures at the end of `next` back to `article` when they stand nearer to its text. */
function dividePictures(article: DraftArticle, next: DraftArticle): void {
  const pictures = picturesOf(next);
  const own = piecesOf({ ...next, blocks: next.blocks.slice(0, next.blocks.length - pictures.length) });
  const left = piecesOf(article);
  let isBack = false;
  for (const picture of pictures) {
    // A credit goes with the caption before it.
    if (picture.role === 'caption' || picture === pictures[0]) {
      isBack = distance(picture.pieces, left) < distance(picture.pieces, own);
    }
    if (!isBack) continue;
    next.blocks = next.blocks.filter((block) => block !== picture);
    article.blocks.push(picture);
  }
}

/** How far pieces are from others on the raw page, in UTF-16 units. */
function distance(pieces: readonly Piece[], others: readonly Piece[]): number {
  const ends = others.map(({ end }) => end).sort((a, b) => a - b);
  const starts = others.map(({ start }) => start).sort((a, b) => a - b);
  let least = Number.POSITIVE_INFINITY;
  for (const { start, end } of pieces) {
    const before = ends[countUpTo(ends, start) - 1] ?? Number.NEGATIVE_INFINITY;
    const after = starts[countUpTo(starts, end - 1)] ?? Number.POSITIVE_INFINITY;
    least = Math.min(least, start - before, after - end);
  }
  return least;
}

/** How many of sorted numbers are not above a limit. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
