/** The words and characters of a page's stories, turned about: for each, the stories it stands in. */
import { mergeTerms, type Rarity, type Terms, topTwo } from './cohesion';

/** A text with its terms, for comparing with others. */
export interface Worded {
  readonly tight: string;
  readonly terms: Terms;
}

/** For each term and each Han character the stories that have it, by their places. */
export interface Wording {
  readonly stories: number;
  /** The places for the term of a number stand in `words.places` from `words.starts[term]` on. */
  readonly words: { readonly starts: Uint32Array; readonly places: Uint32Array };
  readonly letters: ReadonlyMap<number, readonly number[]>;
  readonly rarity: Rarity;
}

/** Longest text looked at in a unit, in characters. */
const longest = 4_000;

/** Returns the wording of several stories, each made of units. */
export function wordingOf(
  stories: readonly { readonly units: readonly Worded[] }[],
  rarity: Rarity,
): Wording {
  const letters = new Map<number, number[]>();
  stories.forEach(({ units }, place) => {
    eachLetter(units, (letter) => {
      const own = letters.get(letter);
      if (own === undefined) letters.set(letter, [place]);
      else if (own[own.length - 1] !== place) own.push(place);
    });
  });
  const words = placesOfTerms(
    stories.map(({ units }) => mergeTerms(units.map(({ terms }) => terms))),
    rarity.weights.length,
  );
  return { stories: stories.length, words, letters, rarity };
}

/** The terms of each story, each once, turned about: counted first, so that all places fit in one list. */
function placesOfTerms(stories: readonly Terms[], size: number): Wording['words'] {
  const starts = new Uint32Array(size + 1);
  for (const terms of stories) for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < size; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const places = new Uint32Array(starts[size] ?? 0);
  const next = starts.slice();
  stories.forEach((terms, place) => {
    for (const term of terms) {
      const at = next[term] ?? 0;
      places[at] = place;
      next[term] = at + 1;
    }
  });
  return { starts, places };
}

function placesOf(term: number, { starts, places }: Wording['words']): Uint32Array {
  return places.subarray(starts[term] ?? places.length, starts[term + 1] ?? places.length);
}

/** Returns for each story the share (0 to 1) of the terms' weight that it has too. */
export function coverageByStory(terms: Terms, { stories, words, rarity }: Wording): readonly number[] {
  const found: number[] = new Array(stories).fill(0);
  let all = 0;
  for (const term of terms) {
    const weight = rarity.weights[term] ?? rarity.unknown;
    all += weight;
    for (const place of placesOf(term, words)) found[place] = (found[place] ?? 0) + weight;
  }
  return all === 0 ? found : found.map((own) => own / all);
}

/** What a short text shares with another. */
export interface Shared {
  readonly words: number;
  readonly letters: number;
  /** By how much these exceed what any other has in common with it; below 0 where another has more. */
  readonly moreWords: number;
  readonly moreLetters: number;
}

/**
 * Returns how much a short text shares with each of the stories: in words and in Han characters, each the square root of the
 * summed rarity among the stories. What all stories have counts nothing, what none has neither.
 */
export function sharedWith(units: readonly Worded[], wording: Wording): readonly Shared[] {
  const words = sumRarity(
    mergeTerms(units.map((unit) => unit.terms)),
    (term) => placesOf(term, wording.words),
    wording.stories,
  );
  const own = new Set<number>();
  eachLetter(units, (letter) => own.add(letter));
  const letters = sumRarity(own, (letter) => wording.letters.get(letter), wording.stories);
  const byWords = words.map(Math.sqrt);
  const byLetters = letters.map(Math.sqrt);
  const moreWords = leads(byWords);
  const moreLetters = leads(byLetters);
  return byWords.map((own, place) => ({
    words: own,
    letters: byLetters[place] ?? 0,
    moreWords: moreWords[place] ?? 0,
    moreLetters: moreLetters[place] ?? 0,
  }));
}

/** By how much each value exceeds the greatest of the others. */
function leads(values: readonly number[]): readonly number[] {
  const { most, second } = topTwo(values);
  return values.map((own) => Math.max(-2, Math.min(2, own - (own === most ? second : most))));
}

function sumRarity(
  keys: Iterable<number>,
  storiesOf: (key: number) => (ArrayLike<number> & Iterable<number>) | undefined,
  stories: number,
): number[] {
  const sums: number[] = new Array(stories).fill(0);
  for (const key of keys) {
    const own = storiesOf(key);
    if (own === undefined || own.length === 0) continue;
    const rarity = Math.max(0, Math.log((stories + 0.5) / own.length));
    for (const place of own) sums[place] = (sums[place] ?? 0) + rarity;
  }
  return sums;
}

/** Visits the Han characters of a text: they carry meaning singly, letters of other scripts do not. */
function eachLetter(units: readonly Worded[], visit: (letter: number) => void): void {
  for (const { tight } of units) {
    const length = Math.min(tight.length, longest);
    for (let offset = 0; offset < length; offset += 1) {
      const unit = tight.charCodeAt(offset);
      if (unit >= 0x3400 && unit <= 0x9fff) visit(unit);
    }
  }
}
