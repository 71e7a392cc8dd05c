/**
 * Body units to stories. Units that surely go on in the next one are pieces; all pieces of the page are then linked at once,
 * whichever way they stand in the dump: columns of one article may follow each other in any order.
 */
import type { PagePairs } from '../text/char-pairs';
import { countAcross } from '../text/page-pairs';
import { assign } from './assignment';
import { type Weights, weigh, weightsAt } from './choices';
import type { Rarity } from './cohesion';
import { eachHeadLink, observeHeadLink } from './head-links';
import type { LinkPage } from './link-evidence';
import { cutPieces, eachLink, levelBetween, linkPage, observePieces, type Piece, pieceOf } from './pieces';
import { storyLimits as limits } from './rules';
import { linkWeights, stepWeights } from './story-weights';
import type { Unit } from './units';

/** The text of one article: body units in reading order. */
export interface Story {
  readonly units: readonly Unit[];
  /** Indexes of units that go on with a paragraph broken off by the unit before them in the story. */
  readonly joined: ReadonlySet<number>;
}

/** Returns the stories of a page, in the order in which they begin in the dump. */
export function findStories(units: readonly Unit[], rarity: Rarity): readonly Story[] {
  const page = linkPage(units);
  let pieces = cutPieces(page, rarity, stepWeights);
  let gains: Gains | null = null;
  for (const least of limits.rounds) {
    gains ??= linkGains(page, pieces, rarity, linkWeights);
    const linked = linkWherever(gains, least, pieces, rarity);
    // Where nothing was linked nothing has changed for the next round.
    if (linked.length < pieces.length) gains = null;
    pieces = linked;
  }
  return pieces.map(({ units: own }) => ({
    units: own,
    joined: joinedOf(own, page.pairs),
  }));
}

/** Links the pieces of a page, all at once, and returns those that now follow each other as one, wherever a link gains `least`. */
export function linkPieces(
  page: LinkPage,
  pieces: readonly Piece[],
  rarity: Rarity,
  weights: Weights,
  least: number,
): readonly Piece[] {
  return linkWherever(linkGains(page, pieces, rarity, weights), least, pieces, rarity);
}

/** What each piece, and behind them each head (rows), gains by going on in each piece (column). */
type Gains = readonly (readonly number[])[];

function linkGains(page: LinkPage, pieces: readonly Piece[], rarity: Rarity, weights: Weights): Gains {
  const gains: number[][] = pieces.map(() => new Array<number>(pieces.length).fill(0));
  const levels = { 'link next': weightsAt(weights, 'link next'), 'link far': weightsAt(weights, 'link far') };
  eachLink(pieces, rarity, (before, after, likeness) => {
    const [row, a, b] = [gains[before], pieces[before], pieces[after]];
    if (row === undefined || a === undefined || b === undefined) return;
    row[after] = weigh(levels[levelBetween(a, b)], (observe) => observePieces(page, a, b, likeness, observe));
  });
  const level = weightsAt(weights, 'link head');
  for (const _ of page.heads) gains.push(new Array<number>(pieces.length).fill(0));
  eachHeadLink(page, pieces, rarity, (index, place, choice) => {
    const [row, head, piece] = [gains[pieces.length + index], page.heads[index], pieces[place]];
    if (row === undefined || head === undefined || piece === undefined) return;
    row[place] = weigh(level, (observe) => observeHeadLink(page, head, choice, piece, place, observe));
  });
  return gains;
}

function linkWherever(
  gains: Gains,
  least: number,
  pieces: readonly Piece[],
  rarity: Rarity,
): readonly Piece[] {
  const next = assign(gains, pieces.length)
    .slice(0, pieces.length)
    .map((after, before) => (after === null || (gains[before]?.[after] ?? 0) < least ? null : after));
  breakCircles(next, gains);
  const led = new Set(next.filter((place) => place !== null));
  const linked: Piece[] = [];
  pieces.forEach((_, place) => {
    if (!led.has(place)) linked.push(chainFrom(place, pieces, next, rarity));
  });
  return linked;
}

/** Pieces that follow each other in a circle are parted where they hold together least. */
function breakCircles(next: (number | null)[], gains: Gains): void {
  const seen = new Uint8Array(next.length);
  for (let start = 0; start < next.length; start += 1) {
    if (seen[start] === 1) continue;
    const path: number[] = [];
    let at: number | null = start;
    while (at !== null && seen[at] !== 1) {
      seen[at] = 1;
      path.push(at);
      at = next[at] ?? null;
    }
    const from = at === null ? -1 : path.indexOf(at);
    if (from === -1) continue;
    let weakest = path[from] ?? 0;
    for (const place of path.slice(from)) {
      if (gainOf(gains, place, next) < gainOf(gains, weakest, next)) weakest = place;
    }
    next[weakest] = null;
  }
}

function gainOf(gains: Gains, place: number, next: readonly (number | null)[]): number {
  const to = next[place] ?? null;
  return to === null ? 0 : (gains[place]?.[to] ?? 0);
}

/** The pieces linked from one on, as one piece. */
function chainFrom(
  start: number,
  pieces: readonly Piece[],
  next: readonly (number | null)[],
  rarity: Rarity,
): Piece {
  const chain: Piece[] = [];
  for (let place: number | null = start; place !== null; ) {
    const piece: Piece | undefined = pieces[place];
    if (piece === undefined) break;
    chain.push(piece);
    const to: number | null = next[place] ?? null;
    place = to;
  }
  const [first] = chain;
  if (first !== undefined && chain.length === 1) return first;
  return pieceOf(
    chain.flatMap(({ units }) => units),
    first?.from ?? 0,
    chain.at(-1)?.to ?? 0,
    rarity,
  );
}

function joinedOf(units: readonly Unit[], pairs: PagePairs): ReadonlySet<number> {
  const joined = new Set<number>();
  units.forEach((unit, index) => {
    const last = units[index - 1];
    if (last !== undefined && continuesParagraph(last, unit, pairs)) joined.add(unit.index);
  });
  return joined;
}

/** R12: whether a unit goes on with the paragraph that the unit before it in the story broke off. */
function continuesParagraph(last: Unit, unit: Unit, pairs: PagePairs): boolean {
  if (last.role === 'crosshead' || unit.role === 'crosshead') return false;
  if (unit.role === 'resumed') return last.last.lineEnd !== 'stop' || unit.block.gap.begins <= -1;
  if (last.last.lineEnd === 'stop' || last.last.endsColon) return false;
  if (unit.first.cues.lead) return false;
  if (!unit.first.cjk) return unit.first.startsLower;
  return unit.block.gap.begins <= -1 || countAcross(pairs, last.tight, unit.tight) > 1;
}
