/**
 * Finding a quote again in a text that may have changed. Cheap and sure first: the position, then the same text
 * elsewhere, then similar text, which the user has to confirm; what stands nowhere is lost, never guessed.
 */
import search from 'approx-string-match';
import type { RawRange } from '../page/model';
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

/** Errors allowed in similar text, as a part of its length; more lets other place names through. */
export const mostErrors = 0.15;

/**
 * Context agrees when so many units on one side do. Fewer are common by chance; similar text needs more than the
 * same text.
 */
const agreeing = { same: 4, similar: 8 } as const;

/** The score by which the best similar place must lead the next one: about one side of the context. */
const clearLead = 0.25;

/** Similar text is looked for with the quote's first so many units: the search takes time by its length. */
const longestPattern = 400;

/** The part of several quotes' text that must be found for the rest to be kept as similar. */
const mostOfIt = 0.5;

/**
 * Returns where the quotes stand in a page's text. `hint`: where they stood, one range a quote; a position with
 * the same text is exact unless its surroundings stand elsewhere as well as the text.
 */
export function resolveQuote(quote: Quote, hint: readonly RawRange[], page: string | SolidText): Resolution {
  const solid = typeof page === 'string' ? solidText(page) : page;
  const needles = quote.quotes.map((text) => solidText(text).text);
  const stays = hint.length === needles.length && standsAt(quote, hint, solid.raw);
  if (needles.every((needle) => needle === ''))
    return stays ? { status: 'exact', spans: hint } : { status: 'lost' };
  const sides = { prefix: contextOf(quote.prefix), suffix: contextOf(quote.suffix) };

  if (stays && agreesAt(solid, hint, sides)) return { status: 'exact', spans: hint };
  const order = needles.map((_, at) => at).sort((a, b) => lengthOf(needles, b) - lengthOf(needles, a));
  for (const at of order) {
    const anchor = anchorAt(quote, needles, hint, at, sides);
    const place = samePlace(solid, anchor);
    if (place === null) continue;
    if (stays && isPlaceOf(solid, place.start, hint[at])) return { status: 'exact', spans: hint };
    const found = assemble(solid, needles, hint, at, place);
    if (found !== null) return found;
  }
  if (stays) return { status: 'exact', spans: hint };
  const longest = order[0] ?? 0;
  const similar = similarPlace(solid, anchorAt(quote, needles, hint, longest, sides));
  return (similar && assemble(solid, needles, hint, longest, similar)) ?? { status: 'lost' };
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

interface Sides {
  readonly prefix: Context;
  readonly suffix: Context;
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
function samePlace(solid: SolidText, anchor: Anchor): Place | null {
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
  const isAhead = next === undefined || best.score > next.score;
  const isLong = needle.length >= shortQuote;
  // A complete side is no other place's (see `describeSpans`), whatever happened on the other side.
  const isSure = best.hasComplete || (best.most >= agreeing.same && !isCutOut(solid, anchor));
  if (isAhead && isSure) return { ...place, isDoubtful: false };
  if (!isLong) return null;
  // The same long words in other surroundings: moved, unless they stand there several times or were taken out of
  // the place we know, with its surroundings closed up. Then somebody has to look.
  return { ...place, isDoubtful: next !== undefined || isCutOut(solid, anchor) };
}

/** The one similar place; null when there is none, when its surroundings differ, or another is nearly as good. */
function similarPlace(solid: SolidText, anchor: Anchor): Place | null {
  const pattern = anchor.needle.slice(0, longestPattern);
  if (pattern.length < shortQuote || isCutOut(solid, anchor)) return null;
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

interface PlaceScore {
  /** Sorts places: complete sides first, then units that agree. */
  readonly score: number;
  /** Units that agree on the better side. */
  readonly most: number;
  readonly hasComplete: boolean;
}

function scoreAt(solid: SolidText, start: number, end: number, { prefix, suffix }: Anchor): PlaceScore {
  const sides = [
    ...(prefix === null ? [] : [leftAgreement(solid, start, prefix)]),
    ...(suffix === null ? [] : [rightAgreement(solid, end, suffix)]),
  ];
  return {
    score: sides.reduce((sum, side) => sum + side.units + (side.isComplete ? 10_000 : 0), 0),
    most: Math.max(0, ...sides.map(({ units }) => units)),
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
    const start = nearest(findAll(solid, needle), expected);
    if (start === null || overlaps(spans, rawRangeOf(solid, start, start + needle.length))) {
      isWhole = false;
      return;
    }
    spans.push(rawRangeOf(solid, start, start + needle.length));
    found += needle.length;
  });
  const all = needles.reduce((sum, needle) => sum + needle.length, 0);
  if (found / all < mostOfIt) return null;
  return { status: isWhole ? 'moved' : 'similar', spans };
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

function standsAt({ quotes }: Quote, hint: readonly RawRange[], text: string): boolean {
  return hint.every(({ start, end }, at) => end <= text.length && text.slice(start, end) === quotes[at]);
}

/** True when all of the context before the first or after the last span is as it was. */
function agreesAt(solid: SolidText, hint: readonly RawRange[], { prefix, suffix }: Sides): boolean {
  const first = hint[0];
  const last = hint.at(-1);
  if (first === undefined || last === undefined) return false;
  return (
    leftAgreement(solid, solidIndexOf(solid, first.start), prefix).isComplete ||
    rightAgreement(solid, solidIndexOf(solid, last.end), suffix).isComplete
  );
}

function isPlaceOf(solid: SolidText, start: number, range: RawRange | undefined): boolean {
  return range !== undefined && solidIndexOf(solid, range.start) === start;
}

function lengthOf(needles: readonly string[], at: number): number {
  return (needles[at] ?? '').length;
}
