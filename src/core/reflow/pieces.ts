/** Pieces of body text: units that surely follow each other, and how alike two pieces are in wording. */
import { pagePairs, wholeText } from '../text/page-pairs';
import { type Weights, weightsAt } from './choices';
import {
  coverage,
  emptyTermSet,
  mergeTerms,
  putTerms,
  type Rarity,
  type TermSet,
  type Terms,
} from './cohesion';
import { gatherHeads, type Head } from './heads';
import {
  type Likeness,
  type LinkLevel,
  type LinkPage,
  linkLevel,
  observeLink,
  observeStep,
  viewUnits,
} from './link-evidence';
import { type LinkObserver, LinkScale } from './link-observations';
import { storyLimits as limits } from './rules';
import { isBody, isHead, type Unit } from './units';

/** Body units that follow each other: at first those that surely do, in the end stories. */
export interface Piece {
  readonly units: readonly Unit[];
  readonly first: Unit;
  readonly last: Unit;
  /** Places of its first and last unit among the first, smallest pieces of the page, in the order of the dump. */
  readonly from: number;
  readonly to: number;
  readonly terms: Terms;
  readonly letters: Terms;
  readonly set: TermSet;
  readonly weight: number;
  /** Characters without spaces. */
  readonly length: number;
}

/** Returns what all links of a page are judged by. */
export function linkPage(units: readonly Unit[]): LinkPage {
  let starts = 0;
  let spaced = 0;
  for (const unit of units) {
    if (!(unit.first.cues.lead || unit.role === 'byline')) continue;
    starts += 1;
    if (unit.first.lead > 0) spaced += 1;
  }
  const texts = units.filter((unit) => unit.first.cjk).map((unit) => wholeText(unit.tight));
  const heads = gatherHeads(units);
  return {
    units,
    views: viewUnits(units),
    pairs: pagePairs(texts),
    heads,
    headsUpTo: countUpTo(heads, units.length),
    apart: areApart(heads, units),
    framed: spaced > 1 && spaced * 2 > starts,
  };
}

/** For each place in the dump how many heads begin up to it. */
function countUpTo(heads: readonly Head[], length: number): Uint16Array {
  const counts = new Uint16Array(length);
  for (const { first } of heads) counts[first] = 1;
  for (let index = 1; index < length; index += 1)
    counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0);
  return counts;
}

/** True where most heads have another head beside them. */
function areApart(heads: readonly Head[], units: readonly Unit[]): boolean {
  const crowded = heads.filter(({ first, last }) =>
    [first - 1, last + 1].some((at) => isHeadUnit(units[at])),
  );
  return heads.length > 2 && crowded.length * 2 > heads.length;
}

const isHeadUnit = (unit: Unit | undefined): boolean => unit !== undefined && isHead(unit);

/** Visits every pair of neighbouring body units with the share of the coming text's wording that the piece so far has. */
export function eachStep(
  page: LinkPage,
  rarity: Rarity,
  visit: (before: Unit, unit: Unit, covered: number) => boolean,
): void {
  const body = page.units.filter(isBody);
  let set = emptyTermSet(rarity);
  body.forEach((unit, place) => {
    const before = body[place - 1];
    if (before !== undefined) {
      const covered = coverage(windowTerms(body, place), set, rarity);
      if (!visit(before, unit, covered)) set = emptyTermSet(rarity);
    }
    putTerms(set, unit.terms);
  });
}

/** Returns the pieces of a page's body units: cut wherever going on is less than nearly certain. */
export function cutPieces(page: LinkPage, rarity: Rarity, weights: Weights): readonly Piece[] {
  const pieces: Unit[][] = [];
  const first = page.units.find(isBody);
  if (first !== undefined) pieces.push([first]);
  const scale = new LinkScale(weightsAt(weights, 'step'));
  eachStep(page, rarity, (before, unit, covered) => {
    observeStep(page, before, unit, covered, scale.observe);
    const sure = scale.take() > limits.sure;
    if (sure) pieces.at(-1)?.push(unit);
    else pieces.push([unit]);
    return sure;
  });
  return pieces.map((units, place) => pieceOf(units, place, place, rarity));
}

/** Returns units as one piece; see `Piece` for the places. */
export function pieceOf(units: readonly Unit[], from: number, to: number, rarity: Rarity): Piece {
  const terms = mergeTerms(units.map((unit) => unit.terms));
  const set = emptyTermSet(rarity);
  putTerms(set, terms);
  let weight = 0;
  for (let index = 0; index < terms.length; index += 1)
    weight += rarity.weights[terms[index] ?? 0] ?? rarity.unknown;
  let length = 0;
  for (const { tight } of units) length += tight.length;
  return {
    units,
    first: units[0] as Unit,
    last: units.at(-1) as Unit,
    from,
    to,
    terms,
    letters: mergeTerms(units.map((unit) => unit.letters)),
    set,
    weight,
    length,
  };
}

/** The terms of a unit and of the body units directly behind it. */
function windowTerms(body: readonly Unit[], place: number): readonly Terms[] {
  const own: Terms[] = [];
  let characters = 0;
  for (let ahead = place; ahead < body.length && ahead < place + limits.window; ahead += 1) {
    const unit = body[ahead];
    const last = body[ahead - 1];
    if (unit === undefined) break;
    if (ahead > place && last !== undefined && (unit.index !== last.index + 1 || unit.first.cues.lead)) break;
    own.push(unit.terms);
    characters += unit.tight.length;
    if (characters > 240) break;
  }
  return own;
}

/**
 * Visits every pair of pieces that may follow each other, by their places in the list, with their likeness: one object for
 * all of them, which tells of the pair that is visited.
 */
export function eachLink(
  pieces: readonly Piece[],
  rarity: Rarity,
  visit: (before: number, after: number, likeness: Likeness) => void,
): void {
  const count = pieces.length;
  const width = limits.reach * 2 + 1;
  const alike = new Float64Array(count * width);
  const most = new Float64Array(count);
  const second = new Float64Array(count);
  const put = (place: number, other: number, value: number): void => {
    alike[place * width + other - place + limits.reach] = value;
    if (value > (most[place] ?? 0)) {
      second[place] = most[place] ?? 0;
      most[place] = value;
    } else if (value > (second[place] ?? 0)) second[place] = value;
  };
  for (let one = 0; one < count; one += 1) {
    const a = pieces[one];
    for (let other = one + 1; other < count && other <= one + limits.reach; other += 1) {
      const b = pieces[other];
      if (a === undefined || b === undefined) continue;
      const value = sharedWeight(a, b, rarity) / Math.sqrt(a.weight * b.weight + 1);
      if (value === 0) continue;
      put(one, other, value);
      put(other, one, value);
    }
  }
  const over = (own: number, place: number): number =>
    own - (own >= (most[place] ?? 0) ? (second[place] ?? 0) : (most[place] ?? 0));
  const likeness = { own: 0, smaller: 0, overOthersBefore: 0, overOthersAfter: 0, size: 0 };
  for (let before = 0; before < count; before += 1) {
    const a = pieces[before];
    const to = Math.min(count - 1, before + limits.reach);
    for (let after = Math.max(0, before - limits.reach); after <= to; after += 1) {
      const b = pieces[after];
      if (after === before || a === undefined || b === undefined) continue;
      const own = alike[before * width + after - before + limits.reach] ?? 0;
      const least = Math.min(a.weight, b.weight);
      likeness.own = own;
      likeness.smaller = least === 0 ? 0 : (own * Math.sqrt(a.weight * b.weight + 1)) / least;
      likeness.overOthersBefore = over(own, after);
      likeness.overOthersAfter = over(own, before);
      likeness.size = Math.min(a.terms.length, b.terms.length);
      visit(before, after, likeness);
    }
  }
}

function sharedWeight(one: Piece, other: Piece, { weights, unknown }: Rarity): number {
  const isSmaller = one.terms.length < other.terms.length;
  const small = isSmaller ? one : other;
  const large = isSmaller ? other : one;
  let sum = 0;
  const { terms } = small;
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index] ?? 0;
    if (((large.set[term >> 5] ?? 0) & (1 << (term & 31))) !== 0) sum += weights[term] ?? unknown;
  }
  return sum;
}

/** Returns at which level the link between two pieces is judged. */
export function levelBetween(before: Piece, after: Piece): LinkLevel {
  return linkLevel(after.from - before.to);
}

/** Observes the link between two pieces, at the level between them. */
export function observePieces(
  page: LinkPage,
  before: Piece,
  after: Piece,
  likeness: Likeness,
  observe: LinkObserver,
): void {
  observeLink(page, before.last, after.first, after.from - before.to, likeness, observe);
}
