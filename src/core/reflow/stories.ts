/**
 * Body units to stories. Units that surely go on in the next one are pieces; all pieces of the page are then linked at once,
 * whichever way they stand in the dump: columns of one article may follow each other in any order.
 */
import type { PagePairs } from '../text/char-pairs';
import { countAcross } from '../text/page-pairs';
import { assignNear, type ScoreRow } from './assignment';
import { type Weights, weightsAt } from './choices';
import type { Rarity, Terms } from './cohesion';
import { eachHeadLink, observeHeadLink } from './head-links';
import type { LinkPage } from './link-evidence';
import { LinkScale } from './link-observations';
import { cutPieces, eachLink, levelBetween, linkPage, observePieces, type Piece, pieceOf } from './pieces';
import { storyLimits as limits } from './rules';
import { linkWeights, stepWeights } from './story-weights';
import type { Unit } from './units';

/** The text of one article: body units in reading order. */
export interface Story {
  readonly units: readonly Unit[];
  /** Indexes of units that go on with a paragraph broken off by the unit before them in the story. */
  readonly joined: ReadonlySet<number>;
  /** What its units have together. */
  readonly terms: Terms;
  readonly letters: Terms;
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
  return pieces.map(({ units: own, terms, letters }) => ({
    units: own,
    joined: joinedOf(own, page.pairs),
    terms,
    letters,
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

/** What each piece, and behind them each head (rows), gains by going on in a piece near it (column). */
type Gains = readonly ScoreRow[];

const width = Math.max(limits.reach, limits.headReach) * 2 + 1;

function linkGains(page: LinkPage, pieces: readonly Piece[], rarity: Rarity, weights: Weights): Gains {
  const values = new Float64Array((pieces.length + page.heads.length) * width);
  const gains: { values: Float64Array; at: number; from: number; count: number }[] = [];
  for (let row = 0; row < pieces.length + page.heads.length; row += 1)
    gains.push({ values, at: row * width, from: 0, count: 0 });
  // Each row is visited from its first column on, one after the other.
  const put = (index: number, column: number, gain: number): void => {
    const row = gains[index];
    if (row === undefined) return;
    if (row.count === 0) row.from = column;
    values[row.at + column - row.from] = gain;
    row.count = column - row.from + 1;
  };
  const next = new LinkScale(weightsAt(weights, 'link next'));
  const far = new LinkScale(weightsAt(weights, 'link far'));
  eachLink(pieces, rarity, (before, after, likeness) => {
    const a = pieces[before];
    const b = pieces[after];
    if (a === undefined || b === undefined) return;
    const scale = levelBetween(a, b) === 'link next' ? next : far;
    observePieces(page, a, b, likeness, scale.observe);
    put(before, after, scale.take());
  });
  const scale = new LinkScale(weightsAt(weights, 'link head'));
  eachHeadLink(page, pieces, rarity, (index, place, choice) => {
    const head = page.heads[index];
    const piece = pieces[place];
    if (head === undefined || piece === undefined) return;
    observeHeadLink(page, head, choice, piece, place, scale.observe);
    put(pieces.length + index, place, scale.take());
  });
  return gains;
}

function gainAt(gains: Gains, row: number, column: number): number {
  const own = gains[row];
  if (own === undefined || column < own.from || column >= own.from + own.count) return 0;
  return own.values[own.at + column - own.from] ?? 0;
}

function linkWherever(
  gains: Gains,
  least: number,
  pieces: readonly Piece[],
  rarity: Rarity,
): readonly Piece[] {
  const next = assignNear(gains, pieces.length)
    .slice(0, pieces.length)
    .map((after, before) => (after === null || gainAt(gains, before, after) < least ? null : after));
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
  return to === null ? 0 : gainAt(gains, place, to);
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
