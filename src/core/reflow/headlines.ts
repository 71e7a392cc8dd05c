/** Headlines to stories: heads are gathered, and all heads of a page assigned to all its stories at once. */
import { assign } from './assignment';
import { coverage, mergeTerms, type Rarity, type Terms } from './cohesion';
import { headlineWeights as weights } from './rules';
import type { Story } from './stories';
import { isBody, isHead, type Unit } from './units';

/** Kicker, headline and deck that stand together; the headline is there unless the page lost it. */
export interface Head {
  readonly kicker: readonly Unit[];
  readonly headline: readonly Unit[];
  readonly deck: readonly Unit[];
  readonly first: number;
  readonly last: number;
}

/** Returns the heads of a page in the order of the dump. */
export function gatherHeads(units: readonly Unit[]): readonly Head[] {
  const heads: { kicker: Unit[]; headline: Unit[]; deck: Unit[]; first: number; last: number }[] = [];
  let open: (typeof heads)[number] | null = null;
  for (const unit of units) {
    if (!isHead(unit)) {
      if (isBody(unit) || unit.role === 'byline' || unit.role === 'caption') open = null;
      continue;
    }
    const begins =
      open === null ||
      (unit.role === 'kicker' && open.headline.length > 0) ||
      (unit.role === 'kicker' && open.kicker.length > 0) ||
      (unit.role === 'headline' && open.headline.length > 0) ||
      (unit.role === 'deck' && open.deck.length > 0);
    if (open === null || begins) {
      open = { kicker: [], headline: [], deck: [], first: unit.index, last: unit.index };
      heads.push(open);
    }
    if (unit.role === 'kicker') open.kicker.push(unit);
    else if (unit.role === 'headline') open.headline.push(unit);
    else open.deck.push(unit);
    open.last = unit.index;
  }
  return heads;
}

/** Returns for each head the place of its story, or null, and the margin by which it was chosen. */
export function assignHeads(
  heads: readonly Head[],
  stories: readonly Story[],
  units: readonly Unit[],
  rarity: Rarity,
): readonly (number | null)[] {
  if (heads.length === 0 || stories.length === 0) return heads.map(() => null);
  const storyTerms = stories.map((story) => mergeTerms(story.units.map((unit) => unit.terms)));
  const headTerms = heads.map((head) =>
    mergeTerms(
      [...head.headline, ...head.deck, ...(head.headline.length === 0 ? head.kicker : [])].map(
        (unit) => unit.terms,
      ),
    ),
  );
  const covered = headTerms.map((terms) => storyTerms.map((story) => coverage(terms, story, rarity)));
  const neighbours = heads.map((head) => neighboursOf(head, stories, units));
  const before = directionHabit(heads, neighbours, covered, units);
  const scores = heads.map((head, row) =>
    stories.map((_, column) => {
      const cover = covered[row]?.[column] ?? 0;
      let score = weights.coverage * cover * sharpness(covered[row] ?? [], cover) - weights.least;
      if (neighbours[row]?.after === column) score += weights.adjacent * before;
      if (neighbours[row]?.before === column) score += weights.adjacent * (1 - before);
      return head.headline.length === 0 ? score - 1 : score;
    }),
  );
  return assign(scores, stories.length);
}

/** A head whose words all stories share says less than one whose words only one has. */
function sharpness(all: readonly number[], own: number): number {
  let better = 0;
  for (const value of all) if (value > own) better = Math.max(better, value - own);
  return Math.max(0.2, 1 - better * 2);
}

/** The stories a head stands directly before and behind. */
function neighboursOf(
  head: Head,
  stories: readonly Story[],
  units: readonly Unit[],
): { readonly before: number | null; readonly after: number | null } {
  let before: number | null = null;
  let after: number | null = null;
  for (let index = head.first - 1; index >= 0 && before === null; index -= 1) {
    const unit = units[index];
    if (unit === undefined || isHead(unit)) break;
    if (isBody(unit)) before = stories.findIndex((story) => story.units.includes(unit));
  }
  for (let index = head.last + 1; index < units.length && after === null; index += 1) {
    const unit = units[index];
    if (unit === undefined || isHead(unit)) break;
    if (isBody(unit)) after = stories.findIndex((story) => story.units[0] === unit);
  }
  return { before: before === -1 ? null : before, after: after === -1 ? null : after };
}

/** The page's habit, 0 to 1: 1 where headlines stand before their stories, 0 where behind. */
function directionHabit(
  heads: readonly Head[],
  neighbours: readonly { readonly before: number | null; readonly after: number | null }[],
  covered: readonly (readonly number[])[],
  units: readonly Unit[],
): number {
  let sum = 0.4;
  heads.forEach((_, row) => {
    const { before, after } = neighbours[row] ?? { before: null, after: null };
    const own = covered[row] ?? [];
    if (before !== null && after !== null) sum += ((own[after] ?? 0) - (own[before] ?? 0)) * 3;
    else if (after !== null) sum += 0.5;
    else if (before !== null) sum -= 0.5;
  });
  const first = units.find((unit) => isHead(unit) || isBody(unit));
  if (first !== undefined) sum += isHead(first) ? 0.8 : -0.8;
  return 1 / (1 + Math.exp(-1.2 * sum));
}

/** The terms of a head, for measuring. */
export function termsOfHead(head: Head): Terms {
  return mergeTerms([...head.kicker, ...head.headline, ...head.deck].map((unit) => unit.terms));
}
