/** The words and characters of a page's stories, turned about: for each, the stories it stands in. */
import { mergeTerms, type Rarity, type Terms } from './cohesion';

/** A text with its terms, for comparing with others. */
export interface Worded {
  readonly tight: string;
  readonly terms: Terms;
}

/** By the number of a term, or the code of a character, the places of the stories that have it. */
type Places = readonly (readonly number[] | undefined)[];

/** For each term and each Han character the stories that have it, by their places. */
export interface Wording {
  readonly stories: number;
  readonly words: Places;
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
  const words: (number[] | undefined)[] = new Array(rarity.weights.length);
  const letters = new Map<number, number[]>();
  stories.forEach(({ units }, place) => {
    for (const { terms } of units) for (const term of terms) put(words, term, place);
    eachLetter(units, (letter) => {
      const own = letters.get(letter);
      if (own === undefined) letters.set(letter, [place]);
      else if (own[own.length - 1] !== place) own.push(place);
    });
  });
  return { stories: stories.length, words, letters, rarity };
}

function put(places: (number[] | undefined)[], key: number, place: number): void {
  const own = places[key];
  if (own === undefined) places[key] = [place];
  else if (own[own.length - 1] !== place) own.push(place);
}

/** Returns for each story the share (0 to 1) of the terms' weight that it has too. */
export function coverageByStory(terms: Terms, { stories, words, rarity }: Wording): readonly number[] {
  const found: number[] = new Array(stories).fill(0);
  let all = 0;
  for (const term of terms) {
    const weight = rarity.weights[term] ?? rarity.unknown;
    all += weight;
    for (const place of words[term] ?? []) found[place] = (found[place] ?? 0) + weight;
  }
  return all === 0 ? found : found.map((own) => own / all);
}

/** What a short text shares with another. */
export interface Shared {
  readonly words: number;
  readonly letters: number;
}

/**
 * Returns how much a short text shares with each of the stories: in words and in Han characters, each the square root of the
 * summed rarity among the stories. What all stories have counts nothing, what none has neither.
 */
export function sharedWith(units: readonly Worded[], wording: Wording): readonly Shared[] {
  const words = sumRarity(
    mergeTerms(units.map((unit) => unit.terms)),
    (term) => wording.words[term],
    wording.stories,
  );
  const own = new Set<number>();
  eachLetter(units, (letter) => own.add(letter));
  const letters = sumRarity(own, (letter) => wording.letters.get(letter), wording.stories);
  return words.map((sum, place) => ({ words: Math.sqrt(sum), letters: Math.sqrt(letters[place] ?? 0) }));
}

/** Returns by how much a story has more in common with the text than any other has; below 0 where another has more. */
export function lead(shared: readonly Shared[], place: number, kind: keyof Shared): number {
  let others = 0;
  shared.forEach((own, other) => {
    if (other !== place) others = Math.max(others, own[kind]);
  });
  return Math.max(-2, Math.min(2, (shared[place]?.[kind] ?? 0) - others));
}

function sumRarity(
  keys: Iterable<number>,
  placesOf: (key: number) => readonly number[] | undefined,
  stories: number,
): number[] {
  const sums: number[] = new Array(stories).fill(0);
  for (const key of keys) {
    const own = placesOf(key);
    if (own === undefined) continue;
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
