/** Headlines to stories: heads are gathered, and all heads of a page assigned to all its stories at once. */
import { assign } from './assignment';
import { headWeights } from './choice-weights';
import { type Observer, weigh } from './choices';
import { topTwo } from './cohesion';
import { type Head, termsOfHead } from './heads';
import { isBody, isHead, type Unit } from './units';
import { coverageByStory, type Shared, sharedWith, type Wording } from './wording';

/** A story, or a piece of one. */
interface Worded {
  readonly units: readonly Unit[];
}

/** What the choice of a head's story looks at. */
export interface HeadChoice {
  /** Share of the head's weight that each story has; the greatest share, and the greatest of the others. */
  readonly covered: readonly number[];
  /** What it shares with each story, in words and in characters. */
  readonly shared: readonly Shared[];
  readonly most: number;
  readonly second: number;
  /** The story that begins directly behind the head, and the one that ends directly before it. */
  readonly after: number | null;
  readonly before: number | null;
  /** 1 where the page's headlines stand before their stories, 0 where behind. */
  readonly habit: number;
  /** Another head stands directly beside it: heads are gathered in one place. */
  readonly crowd: boolean;
  readonly stories: readonly Worded[];
}

/** Returns what each head's choice looks at. */
export function headChoices(
  heads: readonly Head[],
  stories: readonly Worded[],
  units: readonly Unit[],
  wording: Wording,
): readonly HeadChoice[] {
  const covered = heads.map((head) => coverageByStory(termsOfHead(head), wording));
  const storyOf = new Map<Unit, number>();
  stories.forEach((story, place) => {
    for (const unit of story.units) storyOf.set(unit, place);
  });
  const neighbours = heads.map((head) => neighboursOf(head, stories, units, storyOf));
  const habit = directionHabit(neighbours, covered, units);
  return heads.map((head, row) => ({
    covered: covered[row] ?? [],
    shared: sharedWith([...head.kicker, ...head.headline, ...head.deck], wording),
    ...topTwo(covered[row] ?? []),
    after: neighbours[row]?.after ?? null,
    before: neighbours[row]?.before ?? null,
    habit,
    crowd: isHeadAt(units, head.first - 1) || isHeadAt(units, head.last + 1),
    stories,
  }));
}

/** Returns for each head the place of its story, or null. */
export function assignHeads(
  heads: readonly Head[],
  stories: readonly Worded[],
  units: readonly Unit[],
  wording: Wording,
): readonly (number | null)[] {
  const scores = headChoices(heads, stories, units, wording).map((choice) => {
    const none = weigh(headWeights, (observe) => observeNoStory(choice, observe));
    return stories.map(
      (_, column) => weigh(headWeights, (observe) => observeStory(choice, column, observe)) - none,
    );
  });
  return assign(scores, stories.length);
}

/** Observes what speaks for a head belonging to a story. */
export function observeStory(choice: HeadChoice, place: number, observe: Observer): void {
  const { covered, after, before, habit, crowd } = choice;
  const own = covered[place] ?? 0;
  const other = own === choice.most ? choice.second : choice.most;
  const shared = choice.shared[place];
  observe('head: shared words', shared?.words ?? 0);
  observe('head: shared characters', shared?.letters ?? 0);
  observe('head: more words than others', shared?.moreWords ?? 0);
  observe('head: more characters than others', shared?.moreLetters ?? 0);
  observe('head: covered', own);
  observe('head: covered more than others', Math.max(-0.5, Math.min(0.5, own - other)));
  if (after === place) {
    observe('head: before story', 1);
    observe('head: before story, as usual', habit);
    if (crowd) observe('head: before story, in a crowd', 1);
  }
  if (before === place) {
    observe('head: behind story', 1);
    observe('head: behind story, as usual', 1 - habit);
    if (crowd) observe('head: behind story, in a crowd', 1);
  }
}

/** Observes what speaks for a head having no story on the page. */
export function observeNoStory({ most }: HeadChoice, observe: Observer): void {
  observe('head: alone', 1);
  observe('head: covered nowhere', 1 - most);
}

function isHeadAt(units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  return unit !== undefined && isHead(unit);
}

/** The stories a head stands directly before and behind; bylines, notes and furniture between do not count. */
function neighboursOf(
  head: Head,
  stories: readonly Worded[],
  units: readonly Unit[],
  storyOf: ReadonlyMap<Unit, number>,
): { readonly before: number | null; readonly after: number | null } {
  let before: number | null = null;
  let after: number | null = null;
  for (let index = head.first - 1; index >= 0; index -= 1) {
    const unit = units[index];
    if (unit === undefined || isHead(unit)) break;
    if (!isBody(unit)) continue;
    const place = storyOf.get(unit) ?? null;
    if (place !== null && stories[place]?.units.at(-1) === unit) before = place;
    break;
  }
  for (let index = head.last + 1; index < units.length; index += 1) {
    const unit = units[index];
    if (unit === undefined || isHead(unit)) break;
    if (!isBody(unit)) continue;
    const place = storyOf.get(unit) ?? null;
    if (place !== null && stories[place]?.units[0] === unit) after = place;
    break;
  }
  return { before, after };
}

/** The page's habit: what wording says where both sides are possible, and where heads stand that have only one. */
function directionHabit(
  neighbours: readonly { readonly before: number | null; readonly after: number | null }[],
  covered: readonly (readonly number[])[],
  units: readonly Unit[],
): number {
  let sum = 0;
  neighbours.forEach(({ before, after }, row) => {
    const own = covered[row] ?? [];
    if (before !== null && after !== null) sum += ((own[after] ?? 0) - (own[before] ?? 0)) * 4;
    else if (after !== null) sum += 0.5;
    else if (before !== null) sum -= 0.5;
  });
  const first = units.find((unit) => isHead(unit) || isBody(unit));
  const last = units.findLast((unit) => isHead(unit) || isBody(unit));
  if (first !== undefined) sum += isHead(first) ? 1 : -1;
  if (last !== undefined && isHead(last)) sum -= 1;
  return 1 / (1 + Math.exp(-sum));
}
