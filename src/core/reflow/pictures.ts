/** Captions and credits: gathered into pictures, and given to the story they illustrate; some are stories of their own. */
import { pictureWeights } from './choice-weights';
import { type Observer, Scale } from './choices';
import { mergeTerms, topTwo } from './cohesion';
import type { Story } from './stories';
import { isBody, isFurniture, isHead, isPicture, type Unit } from './units';
import { coverageByStory, moreAt, type Shared, sharedAt, sharedWith, type Wording } from './wording';

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
      if (!isFurniture(unit)) open = null;
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

/** What the choice of a picture's story looks at. */
export interface PictureChoice {
  readonly covered: ArrayLike<number>;
  readonly shared: Shared;
  readonly most: number;
  readonly second: number;
  /** Stories whose text stands directly before and behind the picture, pictures and furniture skipped. */
  readonly before: number | null;
  readonly after: number | null;
  /** The story of the head that stands directly before it. */
  readonly headed: number | null;
  readonly hasCaption: boolean;
  /** Characters and sentence ends of its captions: a picture that stands for itself tells more. */
  readonly length: number;
  readonly sentences: number;
}

/** Returns what each picture's choice looks at. `headOf` tells the story a head unit was given to. */
export function pictureChoices(
  pictures: readonly Picture[],
  stories: readonly Story[],
  units: readonly Unit[],
  wording: Wording,
  headOf: ReadonlyMap<number, number>,
): readonly PictureChoice[] {
  const storyOf = new Map<number, number>();
  stories.forEach((story, place) => {
    for (const unit of story.units) storyOf.set(unit.index, place);
  });
  return pictures.map((picture) => {
    const first = picture.units[0]?.index ?? 0;
    const last = picture.units.at(-1)?.index ?? first;
    const captions = picture.units.filter((unit) => unit.role === 'caption').map((unit) => unit.terms);
    const own = mergeTerms(captions);
    const previous = neighbour(units, first, -1);
    const next = neighbour(units, last, 1);
    const covered = coverageByStory(own, wording);
    return {
      covered,
      shared: sharedWith(
        picture.units.filter((unit) => unit.role === 'caption'),
        wording,
      ),
      ...topTwo(covered),
      before: previous === null ? null : (storyOf.get(previous.index) ?? null),
      after: next === null ? null : (storyOf.get(next.index) ?? null),
      headed: previous === null ? null : (headOf.get(previous.index) ?? null),
      hasCaption: captions.length > 0,
      length: picture.units.reduce((sum, unit) => sum + (unit.role === 'caption' ? unit.tight.length : 0), 0),
      sentences: picture.units.reduce(
        (sum, unit) =>
          sum + (unit.role === 'caption' ? unit.block.lines.reduce((all, line) => all + line.stops, 0) : 0),
        0,
      ),
    };
  });
}

/** Returns for each picture the place of its story, or null for a picture that stands for itself. */
export function placePictures(
  choices: readonly PictureChoice[],
  stories: readonly Story[],
): readonly (number | null)[] {
  // R20: where a page has one story, there is nothing to choose.
  if (stories.length === 1) return choices.map(() => 0);
  const scale = new Scale(pictureWeights);
  return choices.map((choice) => {
    let best: number | null = null;
    observeOwn(choice, scale.observe);
    let most = scale.take();
    for (let place = 0; place < stories.length; place += 1) {
      observeIllustrated(choice, place, scale.observe);
      const score = scale.take();
      if (score > most) {
        most = score;
        best = place;
      }
    }
    return best;
  });
}

/** Observes what speaks for a picture illustrating a story. */
export function observeIllustrated(choice: PictureChoice, place: number, observe: Observer): void {
  const own = choice.covered[place] ?? 0;
  const other = own === choice.most ? choice.second : choice.most;
  observe('picture: shared words', sharedAt(choice.shared.words, place));
  observe('picture: shared characters', sharedAt(choice.shared.letters, place));
  observe('picture: more words than others', moreAt(choice.shared.words, place));
  observe('picture: more characters than others', moreAt(choice.shared.letters, place));
  observe('picture: covered', own);
  observe('picture: covered more than others', Math.max(-0.5, Math.min(0.5, own - other)));
  if (choice.before === place && choice.after === place) observe('picture: inside story', 1);
  else if (choice.before === place) observe('picture: behind story', 1);
  else if (choice.after === place) observe('picture: before story', 1);
  if (choice.headed === place) observe('picture: behind headline', 1);
}

/** Observes what speaks for a picture standing for itself. */
export function observeOwn(choice: PictureChoice, observe: Observer): void {
  observe('picture: alone', 1);
  if (!choice.hasCaption) observe('picture: credit only', 1);
  if (choice.sentences > 1) observe('picture: several sentences', 1);
  observe('picture: length', Math.min(3, choice.length / 30));
  observe('picture: covered nowhere', 1 - choice.most);
  if (choice.before === null && choice.after === null && choice.headed === null)
    observe('picture: far from text', 1);
}

/** The next unit on a side that is text or a headline. */
function neighbour(units: readonly Unit[], from: number, step: number): Unit | null {
  for (let index = from + step; index >= 0 && index < units.length; index += step) {
    const unit = units[index];
    if (unit === undefined) return null;
    if (isBody(unit) || isHead(unit)) return unit;
  }
  return null;
}
