/** The words and characters of a page's stories, turned about: for each, the stories it stands in. */
import { mergeTerms, type Rarity, type Terms, topTwo } from './cohesion';

/** A text with its terms and Han characters, for comparing with others. */
export interface Worded {
  readonly terms: Terms;
  readonly letters: Terms;
}

/** Several of them, taken as one; what they have together where that is known. */
export interface WordedStory {
  readonly units: readonly Worded[];
  readonly terms?: Terms;
  readonly letters?: Terms;
}

/** The places of the stories that have a term stand in `places` from `starts[term]` up to `starts[term + 1]`. */
interface Places {
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** For each term and each Han character the stories that have it, by their places. */
export interface Wording {
  readonly stories: number;
  readonly words: Places;
  readonly letters: Places;
  readonly rarity: Rarity;
}

/** Returns the wording of several stories, each made of units. */
export function wordingOf(stories: readonly WordedStory[], rarity: Rarity): Wording {
  const letters = stories.map((own) => own.letters ?? mergeTerms(own.units.map((unit) => unit.letters)));
  let size = 0;
  for (const own of letters)
    for (let index = 0; index < own.length; index += 1) size = Math.max(size, (own[index] ?? 0) + 1);
  return {
    stories: stories.length,
    words: placesOfTerms(
      stories.map((own) => own.terms ?? mergeTerms(own.units.map((unit) => unit.terms))),
      rarity.weights.length,
    ),
    letters: placesOfTerms(letters, size),
    rarity,
  };
}

/** The terms of each story, each once, turned about: counted first, so that all places fit in one list. */
function placesOfTerms(stories: readonly Terms[], size: number): Places {
  const starts = new Uint32Array(size + 1);
  for (const terms of stories) {
    for (let index = 0; index < terms.length; index += 1) {
      const at = (terms[index] ?? 0) + 1;
      starts[at] = (starts[at] ?? 0) + 1;
    }
  }
  for (let term = 0; term < size; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const places = new Uint32Array(starts[size] ?? 0);
  const next = starts.slice();
  stories.forEach((terms, place) => {
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index] ?? 0;
      const at = next[term] ?? 0;
      places[at] = place;
      next[term] = at + 1;
    }
  });
  return { starts, places };
}

/** Returns for each story the share (0 to 1) of the terms' weight that it has too. */
export function coverageByStory(terms: Terms, { stories, words, rarity }: Wording): Float64Array {
  const { starts, places } = words;
  const found = new Float64Array(stories);
  let all = 0;
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index] ?? 0;
    const weight = rarity.weights[term] ?? rarity.unknown;
    all += weight;
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const place = places[at] ?? 0;
      found[place] = (found[place] ?? 0) + weight;
    }
  }
  if (all !== 0) for (let place = 0; place < stories; place += 1) found[place] = (found[place] ?? 0) / all;
  return found;
}

/** What a short text shares with each story of a page, and the most and second most of that. */
export interface SharedKind {
  readonly own: Float64Array;
  readonly most: number;
  readonly second: number;
}

/** What it shares in words and in Han characters. */
export interface Shared {
  readonly words: SharedKind;
  readonly letters: SharedKind;
}

/** Returns what is shared with the story of a place. */
export function sharedAt({ own }: SharedKind, place: number): number {
  return own[place] ?? 0;
}

/** Returns by how much that exceeds what any other story has in common with the text, -2 to 2; below 0 where another has more. */
export function moreAt({ own, most, second }: SharedKind, place: number): number {
  const value = own[place];
  return value === undefined ? 0 : Math.max(-2, Math.min(2, value - (value === most ? second : most)));
}

/**
 * Returns how much a short text shares with each of the stories: in words and in Han characters, each the square root of the
 * summed rarity among the stories. What all stories have counts nothing, what none has neither.
 */
export function sharedWith(units: readonly Worded[], { words, letters, stories }: Wording): Shared {
  return {
    words: sharedKind(mergeTerms(units.map((unit) => unit.terms)), words, stories),
    letters: sharedKind(mergeTerms(units.map((unit) => unit.letters)), letters, stories),
  };
}

function sharedKind(terms: Terms, { starts, places }: Places, stories: number): SharedKind {
  const own = new Float64Array(stories);
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index] ?? 0;
    const from = starts[term] ?? 0;
    const end = starts[term + 1] ?? 0;
    if (end <= from) continue;
    const rarity = Math.max(0, Math.log((stories + 0.5) / (end - from)));
    for (let at = from; at < end; at += 1) {
      const place = places[at] ?? 0;
      own[place] = (own[place] ?? 0) + rarity;
    }
  }
  for (let place = 0; place < stories; place += 1) own[place] = Math.sqrt(own[place] ?? 0);
  return { own, ...topTwo(own) };
}
