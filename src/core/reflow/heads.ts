/** Heads: kicker, headline and deck gathered from the units of a page. */
import { mergeTerms, type Terms } from './cohesion';
import { headLimits as limits } from './rules';
import { isBody, isHead, isPicture, type Unit } from './units';
import { coverageByStory, type Wording } from './wording';

/** Kicker, headline and deck that stand together, with a byline or an editor's note behind them. */
export interface Head {
  readonly kicker: readonly Unit[];
  readonly headline: readonly Unit[];
  readonly deck: readonly Unit[];
  /** Bylines and notes that follow the headline before any text does. */
  readonly extras: readonly Unit[];
  readonly first: number;
  readonly last: number;
}

type OpenHead = { -readonly [Key in keyof Head]: Head[Key] extends readonly Unit[] ? Unit[] : number };

/** Returns the heads of a page in the order of the dump. */
export function gatherHeads(units: readonly Unit[]): readonly Head[] {
  const heads: OpenHead[] = [];
  let open: OpenHead | null = null;
  for (const unit of units) {
    if (unit.role === 'byline' || unit.role === 'editor-note') {
      if (open !== null && open.headline.length > 0) {
        open.extras.push(unit);
        open.last = unit.index;
      } else open = null;
      continue;
    }
    if (!isHead(unit)) {
      if (isBody(unit) || isPicture(unit)) open = null;
      continue;
    }
    if (open === null || beginsHead(open, unit)) {
      open = { kicker: [], headline: [], deck: [], extras: [], first: unit.index, last: unit.index };
      heads.push(open);
    }
    if (unit.role === 'kicker') open.kicker.push(unit);
    else if (unit.role === 'headline') open.headline.push(unit);
    else open.deck.push(unit);
    open.last = unit.index;
  }
  return heads.map(withHeadline);
}

/** R19: a kicker that no headline follows is the headline, and so is a deck without a headline, unless its dash says what it is. */
function withHeadline(head: Head): Head {
  if (head.headline.length > 0) return head;
  if (head.kicker.length > 0) return { ...head, kicker: [], headline: head.kicker };
  return head.deck.some((unit) => unit.first.cues.dash) ? head : { ...head, deck: [], headline: head.deck };
}

function beginsHead(open: OpenHead, unit: Unit): boolean {
  if (open.extras.length > 0) return true;
  if (unit.role === 'kicker') return open.headline.length > 0 || open.kicker.length > 0;
  if (unit.role === 'headline') return open.headline.length > 0;
  return open.deck.length > 0;
}

/**
 * R14: a label that stands like a kicker but speaks of another story than the headline under it is a headline of its own, or
 * the deck of the headline above it. Returns the heads so divided.
 */
export function divideHeads(heads: readonly Head[], wording: Wording): readonly Head[] {
  const divided: Head[] = [];
  for (const head of heads) {
    const kicker = head.kicker[0];
    if (
      kicker === undefined ||
      kicker.terms.length < limits.leastTerms ||
      head.headline.length === 0 ||
      head.kicker.length > 1
    ) {
      divided.push(head);
      continue;
    }
    const mine = coverageByStory(kicker.terms, wording);
    const theirs = coverageByStory(termsOfHead(head), wording);
    const place = mine.indexOf(Math.max(...mine));
    const target = theirs.indexOf(Math.max(...theirs));
    const clear =
      (mine[place] ?? 0) >= limits.clearCoverage &&
      (mine[place] ?? 0) - (mine[target] ?? 0) >= limits.clearLead;
    if (place === target || !clear || (theirs[target] ?? 0) < limits.fairCoverage) {
      divided.push(head);
      continue;
    }
    const above = divided.at(-1);
    const first = head.headline[0]?.index ?? head.first;
    if (
      above !== undefined &&
      above.last === kicker.index - 1 &&
      above.deck.length === 0 &&
      above.extras.length === 0
    ) {
      const aboveTerms = coverageByStory(termsOfHead(above), wording);
      if (aboveTerms.indexOf(Math.max(...aboveTerms)) === place) {
        divided[divided.length - 1] = { ...above, deck: [kicker], last: kicker.index };
        divided.push({ ...head, kicker: [], first });
        continue;
      }
    }
    divided.push({
      kicker: [],
      headline: [kicker],
      deck: [],
      extras: [],
      first: head.first,
      last: kicker.index,
    });
    divided.push({ ...head, kicker: [], first });
  }
  return divided;
}

/** The terms a head is known by: its headline and deck, or its kicker where it has no headline. */
export function termsOfHead(head: Head): Terms {
  const own = head.headline.length > 0 ? [...head.headline, ...head.deck] : [...head.kicker, ...head.deck];
  return mergeTerms(own.map((unit) => unit.terms));
}
