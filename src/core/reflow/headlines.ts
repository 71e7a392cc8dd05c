/** Headlines to stories: heads are gathered, and all heads of a page assigned to all its stories at once. */
import { assign } from './assignment';
import { headWeights } from './choice-weights';
import { type Observer, Scale } from './choices';
import { topTwo } from './cohesion';
import { type Head, termsOfHead } from './heads';
import { isBody, isHead, type Unit } from './units';
import { coverageByStory, moreAt, type Shared, sharedAt, sharedWith, type Wording } from './wording';

/** A story, or a piece of one. */
interface Story {
  readonly units: readonly Unit[];
}

/** What the choice of a head's story looks at. */
export interface HeadChoice {
  /** Share of the head's weight that each story has; the greatest share, and the greatest of the others. */
  readonly covered: ArrayLike<number>;
  /** What it shares with each story, in words and in characters. */
  readonly shared: Shared;
  readonly most: number;
  readonly second: number;
  /** The story that begins directly behind the head, and the one that ends directly before it. */
  readonly after: number | null;
  readonly before: number | null;
  /** 1 where the page's headlines stand before their stories, 0 where behind. */
  readonly habit: number;
  /** Another head stands directly beside it: heads are gathered in one place. */
  readonly crowd: boolean;
  readonly stories: readonly Story[];
}

/** Returns what each head's choice looks at. */
export function headChoices(
  heads: readonly Head[],
  stories: readonly Story[],
  units: readonly Unit[],
  wording: Wording,
): readonly HeadChoice[] {
  const covered = heads.map((head) => coverageByStory(termsOfHead(head), wording));
  const storyOf = new Int32Array(units.length).fill(-1);
  stories.forEach((story, place) => {
    for (const unit of story.units) storyOf[unit.index] = place;
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
  stories: readonly Story[],
  units: readonly Unit[],
  wording: Wording,
): readonly (number | null)[] {
  const scale = new Scale(headWeights);
  const scores = headChoices(heads, stories, units, wording).map((choice) => {
    observeNoStory(choice, scale.observe);
    const none = scale.take();
    const row = new Float64Array(stories.length);
    for (let column = 0; column < row.length; column += 1) {
      observeStory(choice, column, scale.observe);
      row[column] = scale.take() - none;
    }
    return row;
  });
  return assign(scores, stories.length);
}

/** Observes what speaks for a head belonging to a story. */
export function observeStory(choice: HeadChoice, place: number, observe: Observer): void {
  const { covered, after, before, habit, crowd, shared } = choice;
  const own = covered[place] ?? 0;
  const other = own === choice.most ? choice.second : choice.most;
  observe('head: shared words', sharedAt(shared.words, place));
  observe('head: shared characters', sharedAt(shared.letters, place));
  observe('head: more words than others', moreAt(shared.words, place));
  observe('head: more characters than others', moreAt(shared.letters, place));
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
  stories: readonly Story[],
  units: readonly Unit[],
  storyOf: Int32Array,
): { readonly before: number | null; readonly after: number | null } {
  let before: number | null = null;
  let after: number | null = null;
  for (let index = head.first - 1; index >= 0; index -= 1) {
    const unit = units[index];
    if (unit === undefined || isHead(unit)) break;
    if (!isBody(unit)) continue;
    const place = storyOf[unit.index] ?? -1;
    if (stories[place]?.units.at(-1) === unit) before = place;
    break;
  }
  for (let index = head.last + 1; index < units.length; index += 1) {
    const unit = units[index];
    if (unit === undefined || isHead(unit)) break;
    if (!isBody(unit)) continue;
    const place = storyOf[unit.index] ?? -1;
    if (stories[place]?.units[0] === unit) after = place;
    break;
  }
  return { before, after };
}

/** The page's habit: what wording says where both sides are possible, and where heads stand that have only one. */
function directionHabit(
  neighbours: readonly { readonly before: number | null; readonly after: number | null }[],
  covered: readonly ArrayLike<number>[],
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
