/** Captions and credits: gathered into pictures, and given to the story they illustrate; some are stories of their own. */
import { coverage, mergeTerms, type Rarity } from './cohesion';
import { pictureWeights as weights } from './rules';
import type { Story } from './stories';
import { isBody, isPicture, type Unit } from './units';

/** A caption with its credit, or either alone. */
export interface Picture {
  readonly units: readonly Unit[];
}

/** Returns the pictures of a page in the order of the dump. */
export function gatherPictures(units: readonly Unit[]): readonly Picture[] {
  const pictures: { units: Unit[] }[] = [];
  let open: { units: Unit[] } | null = null;
  for (const unit of units) {
    if (!isPicture(unit)) {
      open = null;
      continue;
    }
    if (open === null || unit.role === 'caption') {
      open = { units: [] };
      pictures.push(open);
    }
    open.units.push(unit);
  }
  return pictures;
}

/** Returns for each picture the place of its story, or null for a picture that stands for itself. */
export function placePictures(
  pictures: readonly Picture[],
  stories: readonly Story[],
  units: readonly Unit[],
  rarity: Rarity,
): readonly (number | null)[] {
  const terms = stories.map((story) => mergeTerms(story.units.map((unit) => unit.terms)));
  const storyOf = new Map<number, number>();
  stories.forEach((story, place) => {
    for (const unit of story.units) storyOf.set(unit.index, place);
  });
  return pictures.map((picture) => {
    const first = picture.units[0]?.index ?? 0;
    const last = picture.units.at(-1)?.index ?? first;
    const own = mergeTerms(picture.units.filter((unit) => unit.role === 'caption').map((unit) => unit.terms));
    const behind = neighbour(units, first, -1, storyOf);
    const before = neighbour(units, last, 1, storyOf);
    let best: number | null = null;
    let most = 0;
    stories.forEach((_, place) => {
      let score = weights.coverage * coverage(own, terms[place] ?? own, rarity) - weights.least;
      if (behind === place && before === place) score += weights.inside;
      else if (behind === place) score += weights.behind;
      else if (before === place) score += weights.before;
      if (score > most) {
        most = score;
        best = place;
      }
    });
    return best;
  });
}

function neighbour(
  units: readonly Unit[],
  from: number,
  step: number,
  storyOf: ReadonlyMap<number, number>,
): number | null {
  for (let index = from + step; index >= 0 && index < units.length; index += step) {
    const unit = units[index];
    if (unit === undefined) return null;
    if (isBody(unit)) return storyOf.get(unit.index) ?? null;
    if (!isPicture(unit)) return null;
  }
  return null;
}
