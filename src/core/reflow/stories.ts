/**
 * Body units to stories. The units are read in the order of the dump; each goes on with the story before it, takes up an
 * earlier one again (columns of several articles follow each other), or begins a new one, whichever weighs most.
 */

import { type Observer, weigh } from './choices';
import { coverage, mergeTerms, type Rarity, type Terms } from './cohesion';
import { storyLimits as limits } from './rules';
import { storyWeights } from './story-weights';
import { isBody, isHead, isPicture, type Unit } from './units';

/** The text of one article: body units in reading order. */
export interface Story {
  readonly units: readonly Unit[];
  /** Log-odds by which its closest decision was taken. */
  readonly margin: number;
  /** Indexes of units that go on with a paragraph broken off by the unit before them in the story. */
  readonly joined: ReadonlySet<number>;
}

/** A story while units are still being added. */
export interface OpenStory {
  readonly units: Unit[];
  readonly terms: Map<string, number>;
  readonly joined: Set<number>;
  margin: number;
}

/** What a decision about one unit looks at. */
export interface StoryChoice {
  readonly units: readonly Unit[];
  readonly unit: Unit;
  /** The body unit before it in the dump. */
  readonly before: Unit | null;
  readonly pairs: ReadonlyMap<string, number>;
  /** Share of the coming text's weight that each open story has, in the order of `open`. */
  readonly covered: readonly number[];
  readonly open: readonly OpenStory[];
  /** On this page text that begins an article is marked by a leading space. */
  readonly framed: boolean;
}

/** Returns the stories of a page, in the order in which they begin in the dump. */
export function findStories(units: readonly Unit[], rarity: Rarity): readonly Story[] {
  const page = storyPage(units, rarity);
  const stories: OpenStory[] = [];
  let before: Unit | null = null;
  const body = units.filter(isBody);
  body.forEach((unit, place) => {
    const choice = choiceOf(units, body, place, before, stories, page);
    const fresh = weigh(storyWeights, (observe) => observeNew(choice, observe));
    let best: OpenStory | null = null;
    let most = fresh;
    let second = Number.NEGATIVE_INFINITY;
    choice.open.forEach((story, option) => {
      const value = weigh(storyWeights, (observe) => observeJoin(choice, option, observe));
      if (value > most) {
        second = most;
        most = value;
        best = story;
      } else second = Math.max(second, value);
    });
    place === 0
      ? addTo(stories, null, unit, page.pairs, 8)
      : addTo(stories, best, unit, page.pairs, most - second);
    before = unit;
  });
  return stories;
}

/** What all decisions of a page look at. */
export interface StoryPage {
  readonly pairs: ReadonlyMap<string, number>;
  readonly rarity: Rarity;
  readonly framed: boolean;
}

/** Returns what all decisions of a page look at. */
export function storyPage(units: readonly Unit[], rarity: Rarity): StoryPage {
  let starts = 0;
  let spaced = 0;
  for (const unit of units) {
    if (!(unit.first.cues.lead || unit.role === 'byline')) continue;
    starts += 1;
    if (unit.first.lead > 0) spaced += 1;
  }
  return { pairs: unitPairs(units), rarity, framed: spaced > 1 && spaced * 2 > starts };
}

/** Returns what the decision about a body unit looks at, given the stories so far. */
export function choiceOf(
  units: readonly Unit[],
  body: readonly Unit[],
  place: number,
  before: Unit | null,
  stories: readonly OpenStory[],
  page: StoryPage,
): StoryChoice {
  const unit = body[place] as Unit;
  const open = openStories(stories, before);
  const window = windowTerms(body, place);
  return {
    units,
    unit,
    before,
    pairs: page.pairs,
    open,
    framed: page.framed,
    covered: open.map((story) => coverage(window, story.terms, page.rarity)),
  };
}

/** Adds a unit to a story, or to a new one when it is null. */
export function addTo(
  stories: OpenStory[],
  story: OpenStory | null,
  unit: Unit,
  pairs: ReadonlyMap<string, number>,
  margin: number,
): void {
  if (story === null) {
    stories.push({ units: [unit], terms: new Map(unit.terms), joined: new Set(), margin });
    return;
  }
  const last = story.units.at(-1);
  if (last !== undefined && continuesParagraph(last, unit, pairs)) story.joined.add(unit.index);
  story.units.push(unit);
  for (const [term, count] of unit.terms) story.terms.set(term, (story.terms.get(term) ?? 0) + count);
  story.margin = Math.min(story.margin, margin);
}

/** The story of the unit before, and the latest others. */
function openStories(stories: readonly OpenStory[], before: Unit | null): readonly OpenStory[] {
  const open = stories.slice(-limits.open);
  const last = before === null ? undefined : stories.findLast((story) => story.units.at(-1) === before);
  if (last !== undefined && !open.includes(last)) open.push(last);
  return open;
}

/** The terms of a unit and of the body units directly behind it. */
function windowTerms(body: readonly Unit[], place: number): Terms {
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
  return own.length === 1 ? (own[0] ?? new Map()) : mergeTerms(own);
}

/** Observes what speaks for a new story beginning with the unit. */
export function observeNew(choice: StoryChoice, observe: Observer): void {
  const { units, unit, before, covered } = choice;
  const marks = betweenMarks(units, before, unit);
  const see = (name: string, there = true): void => {
    if (there) observe(name, 1);
  };
  see('new');
  see('new: lead', unit.first.cues.lead);
  see('new: opener', unit.first.cues.opener && unit.role !== 'resumed');
  see('new: resumed', unit.role === 'resumed');
  see('new: crosshead', unit.role === 'crosshead');
  see('new: frame start', unit.first.lead > 0 && unit.first.blanks > 0);
  see('new: frame start, as usual', unit.first.lead > 0 && unit.first.blanks > 0 && choice.framed);
  see('new: no frame start', unit.first.lead === 0 && !marks.byline && choice.framed);
  see('new: flush', unit.block.gap.begins <= -1);
  see('new: byline', marks.byline);
  see('new: note', marks.note);
  see('new: headline', marks.headline);
  see('new: kicker', marks.kicker);
  see('new: byline and headline', marks.byline && marks.headline);
  see(
    'new: nothing',
    !marks.byline && !marks.headline && !marks.kicker && !marks.note && !unit.first.cues.lead,
  );
  see('new: wide headline', marks.wide);
  observe('new: unlike all', 1 - Math.max(0, ...covered));
}

/** Observes what speaks for the unit going on with the open story at `option`. */
export function observeJoin(choice: StoryChoice, option: number, observe: Observer): void {
  const { units, unit, before, covered, pairs } = choice;
  const story = choice.open[option];
  const last = story?.units.at(-1);
  if (story === undefined || last === undefined) return;
  const see = (name: string, there = true): void => {
    if (there) observe(name, 1);
  };
  const isLast = last === before;
  const prefix = isLast ? 'on: ' : 'back: ';
  see(`${prefix}any`);
  const open = last.last.lineEnd !== 'stop' && last.role !== 'crosshead';
  const flush = unit.role === 'resumed' || unit.block.gap.begins <= -1;
  see(
    `${prefix}${open ? 'open' : 'closed'}, ${unit.role === 'resumed' ? 'resumed' : flush ? 'flush' : 'fresh'}`,
  );
  if (open && unit.first.cjk) {
    see(
      `${prefix}${(pairs.get(last.tight.slice(-1) + unit.tight.slice(0, 1)) ?? 0) > 0 ? 'pair known' : 'pair new'}`,
    );
  }
  see(`${prefix}small start`, unit.first.startsLower);
  see(`${prefix}hyphen`, last.last.lineEnd === 'hyphen');
  see(`${prefix}${columnChange(last, unit)}`);
  see(`${prefix}after crosshead`, last.role === 'crosshead');
  see(`${prefix}crosshead`, unit.role === 'crosshead');
  see(`${prefix}short story`, story.units.length === 1);
  const own = covered[option] ?? 0;
  observe(`${prefix}covered`, own);
  observe(
    `${prefix}covered more than others`,
    own - Math.max(0, ...covered.filter((_, other) => other !== option)),
  );
  if (isLast) {
    const marks = betweenMarks(units, before, unit);
    see('on: adjacent', unit.index === last.index + 1);
    see('on: picture between', marks.picture);
    see('on: headline between', marks.headline);
    see('on: kicker between', marks.kicker && !marks.headline);
    see('on: furniture between', marks.furniture);
  } else {
    const distance = unit.index - last.index;
    observe('back: distance', Math.log(distance));
    see(
      'back: latest',
      choice.open.every(
        (other) => (other.units.at(-1)?.index ?? 0) <= last.index || other.units.at(-1) === before,
      ),
    );
    see('back: display between', before !== null && unit.index > before.index + 1);
  }
}

/** R12: whether a unit goes on with the paragraph that the unit before it in the story broke off. */
function continuesParagraph(last: Unit, unit: Unit, pairs: ReadonlyMap<string, number>): boolean {
  if (last.role === 'crosshead' || unit.role === 'crosshead') return false;
  if (unit.role === 'resumed') return last.last.lineEnd !== 'stop' || unit.block.gap.begins <= -1;
  if (last.last.lineEnd === 'stop' || /[:：]$/u.test(last.last.tight)) return false;
  if (unit.first.cues.lead) return false;
  if (!unit.first.cjk) return unit.first.startsLower;
  return unit.block.gap.begins <= -1 || (pairs.get(last.tight.slice(-1) + unit.tight.slice(0, 1)) ?? 0) > 1;
}

function columnChange(last: Unit, unit: Unit): string {
  const a = last.block.column;
  const b = unit.block.column;
  if (a === null || b === null) return 'column unknown';
  const ratio = Math.abs(a - b) / Math.max(a, b);
  if (ratio < 0.06) return 'same column';
  return ratio < 0.15 ? 'like column' : 'other column';
}

interface Marks {
  readonly byline: boolean;
  readonly note: boolean;
  readonly headline: boolean;
  readonly kicker: boolean;
  readonly picture: boolean;
  readonly furniture: boolean;
  /** A headline wider than the column that follows: it spans several. */
  readonly wide: boolean;
}

function betweenMarks(units: readonly Unit[], before: Unit | null, unit: Unit): Marks {
  const marks = {
    byline: false,
    note: false,
    headline: false,
    kicker: false,
    picture: false,
    furniture: false,
    wide: false,
  };
  const from = Math.max(before === null ? 0 : before.index + 1, unit.index - limits.between);
  for (let index = from; index < unit.index; index += 1) {
    const between = units[index];
    if (between === undefined) continue;
    if (between.role === 'byline') marks.byline = true;
    else if (between.role === 'headline') {
      marks.headline = true;
      if (unit.block.column !== null && between.first.width > unit.block.column * 1.1) marks.wide = true;
    } else if (isHead(between)) marks.kicker = true;
    else if (isPicture(between)) marks.picture = true;
    else marks.furniture = true;
  }
  return marks;
}

/** Neighbouring characters over the page's units with their counts. */
function unitPairs(units: readonly Unit[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  let left = limits.pairCharacters;
  for (const { tight, first } of units) {
    if (!first.cjk) continue;
    const length = Math.min(tight.length, left);
    for (let offset = 0; offset + 1 < length; offset += 1) {
      const pair = tight.slice(offset, offset + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    left -= length;
    if (left <= 0) break;
  }
  return pairs;
}
