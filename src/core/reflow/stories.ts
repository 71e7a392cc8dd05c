/**
 * Body units to stories. The units are read in the order of the dump; each goes on with the story before it, takes up an
 * earlier one again (columns of several articles follow each other), or begins a new one, whichever weighs most.
 */

import { weigh } from './choices';
import { coverage, emptyTermSet, mergeTerms, putTerms, type Rarity, type Terms } from './cohesion';
import { countAcross, neighbours, type PairTable } from './pair-table';
import { storyLimits as limits } from './rules';
import { type OpenStory, observeJoin, observeNew, type StoryChoice } from './story-evidence';
import { storyWeights } from './story-weights';
import { isBody, type Unit } from './units';

/** The text of one article: body units in reading order. */
export interface Story {
  readonly units: readonly Unit[];
  /** Log-odds by which its closest decision was taken. */
  readonly margin: number;
  /** Indexes of units that go on with a paragraph broken off by the unit before them in the story. */
  readonly joined: ReadonlySet<number>;
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
    place === 0 ? addTo(stories, null, unit, page, 8) : addTo(stories, best, unit, page, most - second);
    before = unit;
  });
  return stories;
}

/** What all decisions of a page look at. */
export interface StoryPage {
  readonly pairs: PairTable;
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
  return {
    pairs: neighbours(cjkTexts(units), limits.pairCharacters),
    rarity,
    framed: spaced > 1 && spaced * 2 > starts,
  };
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
  { pairs, rarity }: StoryPage,
  margin: number,
): void {
  if (story === null) {
    const terms = emptyTermSet(rarity);
    putTerms(terms, unit.terms);
    stories.push({ units: [unit], terms, joined: new Set(), margin });
    return;
  }
  const last = story.units.at(-1);
  if (last !== undefined && continuesParagraph(last, unit, pairs)) story.joined.add(unit.index);
  story.units.push(unit);
  putTerms(story.terms, unit.terms);
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
  return mergeTerms(own);
}

/** R12: whether a unit goes on with the paragraph that the unit before it in the story broke off. */
function continuesParagraph(last: Unit, unit: Unit, pairs: PairTable): boolean {
  if (last.role === 'crosshead' || unit.role === 'crosshead') return false;
  if (unit.role === 'resumed') return last.last.lineEnd !== 'stop' || unit.block.gap.begins <= -1;
  if (last.last.lineEnd === 'stop' || /[:：]$/u.test(last.last.tight)) return false;
  if (unit.first.cues.lead) return false;
  if (!unit.first.cjk) return unit.first.startsLower;
  return unit.block.gap.begins <= -1 || countAcross(pairs, last.tight, unit.tight) > 1;
}

function cjkTexts(units: readonly Unit[]): readonly string[] {
  return units.filter((unit) => unit.first.cjk).map((unit) => unit.tight);
}
