/**
 * Finding a quote again in a text that may have changed. Cheap and sure first: the position, then the same text
 * elsewhere, then similar text, which the user has to confirm; what stands nowhere is lost, never guessed.
 */
import search from 'approx-string-match';
import type { RawRange } from '../page/model';
import {
  agreeing,
  asGoodAsWhole,
  isAlone,
  isDisputed,
  type OldPlace,
  resemblesAt,
  type Sides,
  sidesAt,
  standsAt,
} from './position';
import { contextOf, type Quote } from './quote';
import {
  type Context,
  findAll,
  leftAgreement,
  rawRangeOf,
  rightAgreement,
  type SolidText,
  solidIndexOf,
  solidText,
} from './solid-text';

/** Where a quote stands now. `spans` are in the order of the quotes; for 'similar' some may be missing. */
export type Resolution =
  | { readonly status: 'exact' | 'moved' | 'similar'; readonly spans: readonly RawRange[] }
  | { readonly status: 'lost' };

/**
 * Below this length similar text is not accepted and the same text elsewhere only with its context: measured, a
 * deleted Chinese quote of six to eight characters has a look-alike on the same page almost every time.
 */
export const shortQuote = 8;

/** Two letters or digits of a word say about as much as one Chinese character. */
const lettersPerCharacter = 2;

/** Returns how much a quote without white space says, in Chinese characters: what `shortQuote` is compared with. */
export function weightOf(needle: string): number {
  const letters = needle.match(/[\p{Script=Latin}\p{Nd}]/gu)?.length ?? 0;
  return needle.length - letters + letters / lettersPerCharacter;
}

/** Errors allowed in similar text, as a part of its length; more lets other place names through. */
export const mostErrors = 0.15;

/** The score by which the best similar place must lead the next one: about one side of the context. */
const clearLead = 0.25;

/** Similar text is looked for with the quote's first so many units: the search takes time by its length. */
const longestPattern = 400;

/** The part of several quotes' text that must be found for the rest to be kept as similar. */
const mostOfIt = 0.5;

/**
 * Returns where the quotes stand in a page's text. `hint`: where they stood, one range a quote; a position with
 * the same text is exact unless its surroundings stand elsewhere as well as the text. `old`: the text it was
 * found in last, where that is known: then a place that is more like another one of the same words is not taken.
 */
export function resolveQuote(
  quote: Quote,
  hint: readonly RawRange[],
  page: string | SolidText,
  old: OldPlace | null = null,
): Resolution {
  const solid = typeof page === 'string' ? solidText(page) : page;
  const needles = quote.quotes.map((text) => solidText(text).text);
  const stays = hint.length === needles.length && standsAt(quote, hint, solid.raw);
  if (needles.every((needle) => needle === ''))
    return stays ? { status: 'exact', spans: hint } : { status: 'lost' };
  const sides = { prefix: contextOf(quote.prefix), suffix: contextOf(quote.suffix) };

  const isOwn = (at: number, start: number): boolean =>
    !isDisputed({ needle: needles[at] ?? '', from: old?.ranges[at], old: old?.text ?? null, solid, start });
  const keepsAll = stays && hint.every(({ start }, at) => isOwn(at, solidIndexOf(solid, start)));
  const agreed = stays ? sidesAt(solid, hint, sides) : 0;
  if (agreed === 2) return { status: 'exact', spans: hint };
  if (keepsAll && agreed === 1 && isAlone(solid, needles, hint, sides)) {
    return { status: 'exact', spans: hint };
  }
  const order = needles.map((_, at) => at).sort((a, b) => lengthOf(needles, b) - lengthOf(needles, a));
  for (const at of order) {
    const anchor = anchorAt(quote, needles, hint, at, sides);
    const place = samePlace(solid, anchor, old !== null, (start) => isOwn(at, start));
    if (place === null) continue;
    if (keepsAll && isPlaceOf(solid, place.start, hint[at])) return { status: 'exact', spans: hint };
    const found = assemble(solid, needles, hint, at, place, isOwn);
    if (found !== null) return found;
  }
  const isLong = needles.some((needle) => weightOf(needle) >= shortQuote);
  const isPlain = isLong || (old !== null && isAlone(solid, needles, hint, sides));
  if (keepsAll && isPlain && resemblesAt(solid, hint, sides)) return { status: 'exact', spans: hint };
  // The words are there by position alone, in other surroundings: a few characters are so by chance.
  if (stays && isLong) return { status: 'similar', spans: hint };
  const longest = order[0] ?? 0;
  const similar = similarPlace(solid, anchorAt(quote, needles, hint, longest, sides));
  return (similar && assemble(solid, needles, hint, longest, similar, isOwn)) ?? { status: 'lost' };
}

/** One of the quotes, by which the others are found. */
interface Anchor {
  readonly needle: string;
  /** What must stand before and after it; null where another span or unknown text stands. */
  readonly prefix: Context | null;
  readonly suffix: Context | null;
  /** Where it stood. */
  readonly hint: RawRange | undefined;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly isSame: boolean;
  /** True when the user has to confirm it. */
  readonly isDoubtful: boolean;
}

function anchorAt(
  quote: Quote,
  needles: readonly string[],
  hint: readonly RawRange[],
  at: number,
  sides: Sides,
): Anchor {
  return {
    needle: needles[at] ?? '',
    prefix: at === 0 ? sides.prefix : null,
    suffix: at === quote.quotes.length - 1 ? sides.suffix : null,
    hint: hint[at],
  };
}

/** The place of the same text whose surroundings are the quote's; null when there is none, or none is better. */
function samePlace(
  solid: SolidText,
  anchor: Anchor,
  isOldKnown: boolean,
  isOwn: (start: number) => boolean,
): Place | null {
  const { needle, hint } = anchor;
  const places = findAll(solid, needle).map((start) => ({
    start,
    ...scoreAt(solid, start, start + needle.length, anchor),
  }));
  const near = hint === undefined ? 0 : solidIndexOf(solid, hint.start);
  places.sort((a, b) => b.score - a.score || Math.abs(a.start - near) - Math.abs(b.start - near));
  const [best, next] = places;
  if (best === undefined) return null;
  const place = { start: best.start, end: best.start + needle.length, isSame: true };
  const isLong = weightOf(needle) >= shortQuote;
  // A complete side is no other place's (see `describeSpans`), whatever happened on the other side. Without one, of
  // several places none is sure: what stood around the right one may be what was changed.
  const isSure = best.hasComplete
    ? (next === undefined || best.score - next.score >= aComplete / 2) &&
      (isLong || next === undefined || next.most < asGoodAsWhole || best.least >= agreeing.same) &&
      // Half of a short quote's surroundings can have come to stand beside other words of its kind: it is enough only where
      // the old text is known and nothing at all of them stands at the next place.
      (isLong ||
        best.least >= agreeing.same ||
        (isOldKnown && (next === undefined || next.most < agreeing.same)))
    : next === undefined &&
      (isLong ? best.most >= agreeing.same : best.least >= agreeing.similar) &&
      !isCutOut(solid, anchor);
  const isIts = isOwn(best.start);
  if (isSure && isIts) return { ...place, isDoubtful: false };
  if (!isLong) return null;
  // The same long words in other surroundings: moved, unless they stand there several times or were taken out of
  // the place we know, with its surroundings closed up. Then somebody has to look.
  return { ...place, isDoubtful: next !== undefined || !isIts || isCutOut(solid, anchor) };
}

/** The one similar place; null when there is none, when its surroundings differ, or another is nearly as good. */
function similarPlace(solid: SolidText, anchor: Anchor): Place | null {
  const pattern = anchor.needle.slice(0, longestPattern);
  if (weightOf(pattern) < shortQuote || isCutOut(solid, anchor)) return null;
  const errors = Math.floor(pattern.length * mostErrors);
  const isWhole = pattern.length === anchor.needle.length;
  const matches = [...nearby(search(solid.text, pattern, errors))];
  const first = matches[0];
  if (first === undefined) return null;
  // The search gives the best only; the runner-up may be on either side of it.
  const rest = [
    ...search(solid.text.slice(0, first.start), pattern, errors),
    ...search(solid.text.slice(first.end), pattern, errors).map((match) => ({
      start: match.start + first.end,
      end: match.end + first.end,
      errors: match.errors,
    })),
  ];
  const scored = [first, ...nearby(rest)].map((match) => {
    const end = isWhole ? match.end : Math.min(solid.text.length, match.start + anchor.needle.length);
    const { most, hasComplete } = scoreAt(solid, match.start, end, anchor);
    const share = Math.min(1, most / (2 * agreeing.similar));
    const agrees = most >= agreeing.similar || hasComplete;
    return { start: match.start, end, agrees, score: 1 - match.errors / pattern.length + share };
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (best === undefined || !best.agrees) return null;
  if (next !== undefined && best.score - next.score < clearLead) return null;
  return { start: best.start, end: best.end, isSame: false, isDoubtful: true };
}

/** One of matches that end at neighbouring places: the search reports each end. */
function* nearby(matches: readonly { start: number; end: number; errors: number }[]) {
  let last = -1;
  for (const match of matches) {
    if (match.start < last) continue;
    last = match.end;
    yield match;
  }
}

/** What a complete side is worth in a score: more than any units that agree. */
const aComplete = 10_000;

interface PlaceScore {
  /** Sorts places: complete sides first, then units that agree. */
  readonly score: number;
  /** Units that agree on the better side, and on the worse; 0 where a side is not known. */
  readonly most: number;
  readonly least: number;
  readonly hasComplete: boolean;
}

function scoreAt(solid: SolidText, start: number, end: number, { prefix, suffix }: Anchor): PlaceScore {
  const sides = [
    ...(prefix === null ? [] : [leftAgreement(solid, start, prefix)]),
    ...(suffix === null ? [] : [rightAgreement(solid, end, suffix)]),
  ];
  return {
    score: sides.reduce((sum, side) => sum + side.units + (side.isComplete ? aComplete : 0), 0),
    most: Math.max(0, ...sides.map(({ units }) => units)),
    least: sides.length < 2 ? 0 : Math.min(...sides.map(({ units }) => units)),
    hasComplete: sides.some(({ isComplete }) => isComplete),
  };
}

/** True when what stood before and after the quote now stands together: then the quote is gone from there. */
function isCutOut(solid: SolidText, { prefix, suffix }: Anchor): boolean {
  if (prefix === null || suffix === null) return false;
  const left = prefix.text.slice(-2 * agreeing.similar);
  const right = suffix.text.slice(0, 2 * agreeing.similar);
  if (left.length < agreeing.similar || right.length < agreeing.similar) {
    // Near an edge little is left to know the place by: the whole page without the quote is.
    return prefix.reachesEdge && suffix.reachesEdge && solid.text === prefix.text + suffix.text;
  }
  return solid.text.includes(left + right);
}

/** Finds the other quotes around the one that was found, each nearest to where it would be. */
function assemble(
  solid: SolidText,
  needles: readonly string[],
  hint: readonly RawRange[],
  anchor: number,
  place: Place,
  isOwn: (at: number, start: number) => boolean,
): Resolution | null {
  const from = hint[anchor];
  const shift = from === undefined ? 0 : (solid.offsets[place.start] ?? 0) - from.start;
  const spans: RawRange[] = [];
  let found = 0;
  let isWhole = place.isSame && !place.isDoubtful;
  needles.forEach((needle, at) => {
    if (at === anchor) {
      spans.push(rawRangeOf(solid, place.start, place.end));
      found += needle.length;
      return;
    }
    if (needle === '') return;
    const expected = solidIndexOf(solid, (hint[at]?.start ?? 0) + shift);
    const places = findAll(solid, needle);
    const start = nearest(places, expected);
    if (start === null || overlaps(spans, rawRangeOf(solid, start, start + needle.length))) {
      isWhole = false;
      return;
    }
    if (!isSurelyThere(places, start, expected, weightOf(needle)) || !isOwn(at, start)) isWhole = false;
    spans.push(rawRangeOf(solid, start, start + needle.length));
    found += needle.length;
  });
  const all = needles.reduce((sum, needle) => sum + needle.length, 0);
  if (found / all < mostOfIt) return null;
  return { status: isWhole ? 'moved' : 'similar', spans };
}

/** Another span is where it should be within so many units: a few characters more or less between the two. */
const shortWay = 12;

/** True when one of the spans stands where it should and no other place is near, or is long and stands once. */
function isSurelyThere(places: readonly number[], start: number, expected: number, weight: number): boolean {
  const way = Math.abs(start - expected);
  const others = places.filter((place) => place !== start);
  if (weight >= shortQuote && others.length === 0) return true;
  return way <= shortWay && others.every((place) => Math.abs(place - expected) > way + 2 * shortWay);
}

function nearest(places: readonly number[], expected: number): number | null {
  let best: number | null = null;
  for (const place of places) {
    if (best === null || Math.abs(place - expected) < Math.abs(best - expected)) best = place;
  }
  return best;
}

function overlaps(spans: readonly RawRange[], range: RawRange): boolean {
  return spans.some(({ start, end }) => start < range.end && range.start < end);
}

function isPlaceOf(solid: SolidText, start: number, range: RawRange | undefined): boolean {
  return range !== undefined && solidIndexOf(solid, range.start) === start;
}

function lengthOf(needles: readonly string[], at: number): number {
  return (needles[at] ?? '').length;
}
