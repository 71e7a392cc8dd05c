/**
 * Finding a quote again in a text that may have changed. Cheap and sure first: the position, then the same text
 * elsewhere, then similar text, which the user has to confirm; what stands nowhere is lost, never guessed.
 */
import { type RawRange, raw } from '../page/model';
import {
  type Anchor,
  type Bond,
  isBound,
  type Place,
  samePlace,
  shortQuote,
  similarPlace,
  weightOf,
} from './places';
import {
  isAlone,
  isDisputed,
  isInOrder,
  type OldPlace,
  resemblesAt,
  type Sides,
  sidesAt,
  standsAt,
  wentTo,
} from './position';
import { contextOf, type Quote } from './quote';
import {
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

  const bond = (at: number, start: number): Bond => {
    const place = { needle: needles[at] ?? '', from: old?.ranges[at], old: old?.text ?? null, solid, start };
    if (isDisputed(place)) return 'elsewhere';
    const went = wentTo(place);
    const isSingle = (text: SolidText) => findAll(text, place.needle).length === 1;
    if (went !== 'unknown' || old === null) return went;
    return isSingle(old.text) && isSingle(solid) && isInOrder(place) ? 'single' : went;
  };
  const isOwn = (at: number, start: number): boolean => bond(at, start) !== 'elsewhere';
  // Of a short span at either end, where the old text is not known, the side it was described with must be there.
  const isInPlace = (at: number, start: number): boolean => {
    const needle = needles[at] ?? '';
    if (old !== null || weightOf(needle) >= shortQuote) return true;
    return (
      (at > 0 || leftAgreement(solid, start, sides.prefix).isComplete) &&
      (at < needles.length - 1 || rightAgreement(solid, start + needle.length, sides.suffix).isComplete)
    );
  };
  const bonds = stays ? hint.map(({ start }, at) => bond(at, solidIndexOf(solid, start))) : [];
  const keepsAll = stays && !bonds.includes('elsewhere');
  const isLong = needles.some((needle) => weightOf(needle) >= shortQuote);
  const isKnown = isLong || bonds.every(isBound);
  const agreed = stays ? sidesAt(solid, hint, sides) : 0;
  if (agreed === 2 && !bonds.includes('contested')) return { status: 'exact', spans: hint };
  if (keepsAll && isKnown && agreed === 1 && isAlone(solid, needles, hint, sides)) {
    return { status: 'exact', spans: hint };
  }
  const order = needles.map((_, at) => at).sort((a, b) => lengthOf(needles, b) - lengthOf(needles, a));
  for (const at of order) {
    const anchor = anchorAt(quote, needles, hint, at, sides);
    const place = samePlace(solid, anchor, (start) => bond(at, start));
    if (place === null) continue;
    if (keepsAll && !place.isDoubtful && isPlaceOf(solid, place.start, hint[at])) {
      return { status: 'exact', spans: hint };
    }
    const found = assemble(solid, needles, hint, at, place, isOwn, isInPlace);
    if (found !== null) return withSpaces(found, quote.quotes, solid.raw);
  }
  if (keepsAll && isLong && resemblesAt(solid, hint, sides)) return { status: 'exact', spans: hint };
  // The words are there by position alone, in other surroundings: a few characters are so by chance.
  if (stays && isLong) return { status: 'similar', spans: hint };
  const longest = order[0] ?? 0;
  const similar = similarPlace(solid, anchorAt(quote, needles, hint, longest, sides));
  return (
    (similar && assemble(solid, needles, hint, longest, similar, isOwn, isInPlace)) ?? { status: 'lost' }
  );
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

/** Gives found quotes the white space back that they began and ended with, where it stands there. */
function withSpaces(found: Resolution, quotes: readonly string[], text: string): Resolution {
  if (found.status !== 'moved' || found.spans.length !== quotes.length) return found;
  const spans = found.spans.map(({ start, end }, at): RawRange => {
    const quote = quotes[at] ?? '';
    const before = quote.slice(0, quote.length - quote.trimStart().length);
    const after = quote.slice(quote.trimEnd().length);
    return {
      start: text.slice(start - before.length, start) === before ? raw(start - before.length) : start,
      end: text.startsWith(after, end) ? raw(end + after.length) : end,
    };
  });
  return { status: 'moved', spans };
}

/** Finds the other quotes around the one that was found, each nearest to where it would be. */
function assemble(
  solid: SolidText,
  needles: readonly string[],
  hint: readonly RawRange[],
  anchor: number,
  place: Place,
  isOwn: (at: number, start: number) => boolean,
  isInPlace: (at: number, start: number) => boolean,
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
    if (
      !isSurelyThere(places, start, expected, weightOf(needle)) ||
      !isOwn(at, start) ||
      !isInPlace(at, start)
    ) {
      isWhole = false;
    }
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
