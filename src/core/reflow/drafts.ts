/** Units to drafts of articles: stories with their heads, bylines, notes and pictures. Every unit goes into one draft. */
import { rarityOf } from './cohesion';
import { assignHeads } from './headlines';
import { divideHeads, gatherHeads, type Head } from './heads';
import { isSentence } from './observations';
import { gatherPictures, pictureChoices, placePictures } from './pictures';
import { findStories, type Story } from './stories';
import { isBody, type Unit } from './units';
import { type Wording, wordingOf } from './wording';

/** An article in units. */
export interface Draft {
  /** Where it begins in the dump: its text, or what there is of it. */
  readonly order: number;
  readonly body: readonly Unit[];
  /** Indexes of body units that go on with a paragraph broken off by the unit before them. */
  readonly joined: ReadonlySet<number>;
  head: Head | null;
  readonly byline: Unit[];
  readonly notes: Unit[];
  readonly pictures: Unit[];
}

/** Returns the drafts of a page's units, furniture left aside, in the order in which they begin. */
export function draftArticles(units: readonly Unit[]): readonly Draft[] {
  const rarity = rarityOf(units.filter(isBody).map((unit) => unit.terms));
  const stories = findStories(units, rarity);
  const wording = wordingOf(stories, rarity);
  const drafts = stories.map((story) => draft(story.units[0]?.index ?? 0, story));
  const headOf = placeHeads(units, stories, drafts, wording);
  drafts.forEach((own, place) => {
    drafts[place] = promoteCrosshead(own);
  });
  drafts.forEach((own, place) => {
    drafts[place] = withText(own);
  });
  const pictures = gatherPictures(units);
  const choices = pictureChoices(pictures, stories, units, wording, headOf);
  placePictures(choices, stories).forEach((place, index) => {
    const own = pictures[index]?.units ?? [];
    const target = place === null ? undefined : drafts[place];
    (target ?? add(drafts, draft(own[0]?.index ?? 0, null))).pictures.push(...own);
  });
  placeLoose(units, stories, drafts);
  return drafts.sort((a, b) => a.order - b.order);
}

function draft(order: number, story: Story | null): Draft {
  return {
    order,
    body: story?.units ?? [],
    joined: story?.joined ?? new Set(),
    head: null,
    byline: [],
    notes: [],
    pictures: [],
  };
}

/** R15: a crosshead stands between paragraphs; above the first, where no headline is, it is the headline. */
function promoteCrosshead(own: Draft): Draft {
  const first = own.body[0];
  if (
    first?.role !== 'crosshead' ||
    own.body.length < 2 ||
    (own.head !== null && own.head.headline.length > 0)
  )
    return own;
  const { head } = own;
  return {
    ...own,
    body: own.body.slice(1),
    head: {
      kicker: head?.kicker ?? [],
      headline: [first],
      deck: head?.deck ?? [],
      extras: head?.extras ?? [],
      first: first.index,
      last: first.index,
    },
  };
}

/** R18: under a headline that no text follows, a deck that ends a sentence is the text: cuttings begin so. */
function withText(own: Draft): Draft {
  const { head } = own;
  const last = head?.deck.at(-1)?.last;
  if (head === null || own.body.length > 0 || head.headline.length === 0 || last === undefined) return own;
  if (!isSentence(last)) return own;
  return {
    ...own,
    body: head.deck.map((unit) => ({ ...unit, role: 'paragraph' })),
    head: { ...head, deck: [] },
  };
}

function add(drafts: Draft[], own: Draft): Draft {
  drafts.push(own);
  return own;
}

/** Gives heads to stories; returns for each unit of a head the place of its story. */
function placeHeads(
  units: readonly Unit[],
  stories: readonly Story[],
  drafts: Draft[],
  wording: Wording,
): ReadonlyMap<number, number> {
  const heads = divideHeads(gatherHeads(units), wording);
  const headOf = new Map<number, number>();
  assignHeads(heads, stories, units, wording).forEach((place, index) => {
    const head = heads[index];
    if (head === undefined) return;
    const target = (place === null ? undefined : drafts[place]) ?? add(drafts, draft(head.first, null));
    target.head = head;
    for (const unit of head.extras) (unit.role === 'byline' ? target.byline : target.notes).push(unit);
    if (place === null) return;
    for (let at = head.first; at <= head.last; at += 1) headOf.set(at, place);
  });
  return headOf;
}

/** Bylines and notes that follow no headline belong to the story that follows them, or sign the one before. */
function placeLoose(units: readonly Unit[], stories: readonly Story[], drafts: Draft[]): void {
  const placed = new Set<Unit>(drafts.flatMap((own) => own.head?.extras ?? []));
  const starts = new Map<number, number>();
  const members = new Map<number, number>();
  stories.forEach((story, place) => {
    story.units.forEach((unit, index) => {
      if (index === 0) starts.set(unit.index, place);
      members.set(unit.index, place);
    });
  });
  units.forEach((unit, at) => {
    if ((unit.role !== 'byline' && unit.role !== 'editor-note') || placed.has(unit)) return;
    const after = nearest(units, at, 1);
    const before = nearest(units, at, -1);
    const place =
      (after === null ? undefined : starts.get(after)) ??
      (before === null ? undefined : members.get(before)) ??
      (after === null ? undefined : members.get(after));
    const target = (place === undefined ? undefined : drafts[place]) ?? add(drafts, draft(unit.index, null));
    (unit.role === 'byline' ? target.byline : target.notes).push(unit);
  });
}

function nearest(units: readonly Unit[], from: number, step: number): number | null {
  for (let index = from + step; index >= 0 && index < units.length; index += step) {
    const unit = units[index];
    if (unit !== undefined && isBody(unit)) return index;
  }
  return null;
}
