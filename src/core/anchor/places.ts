/**
 * The place of one quote in a text that may have changed: of the same words in the same surroundings, or of similar
 * words; none where it cannot be told from others.
 */
import search from 'approx-string-match';
import type { RawRange } from '../page/model';
import { agreeing, type wentTo } from './position';
import {
  type Context,
  findAll,
  leftAgreement,
  rightAgreement,
  type SolidText,
  solidIndexOf,
} from './solid-text';

/**
 * Below this length similar text is not accepted and the same text elsewhere only with its context: measured, a
 * deleted Chinese quote of six to eight characters has a look-alike on the same page almost every time.
 */
export const shortQuote = 8;

/** From this weight on a quote that stands once says by itself which place it is, where the text around it led there. */
const fewWords = 4;

/** So much must agree around a short quote, both sides together, that neither a whole side nor the old text speaks for. */
const untoldQuote = 2.5 * shortQuote;

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

/** One of the quotes, by which the others are found. */
export interface Anchor {
  readonly needle: string;
  /** What must stand before and after it; null where another span or unknown text stands. */
  readonly prefix: Context | null;
  readonly suffix: Context | null;
  /** Where it stood. */
  readonly hint: RawRange | undefined;
}

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly isSame: boolean;
  /** True when the user has to confirm it. */
  readonly isDoubtful: boolean;
}

/** What the old text says of a place: see `wentTo`. 'single': the words stand once in either text. */
export type Bond = ReturnType<typeof wentTo> | 'single';

/** Returns true when the old text says that a place is the quote's. */
export function isBound(bond: Bond): boolean {
  return bond === 'here' || bond === 'single';
}

/** The place of the same text whose surroundings are the quote's; null when there is none, or none is better. */
export function samePlace(solid: SolidText, anchor: Anchor, bondOf: (start: number) => Bond): Place | null {
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
  const bond = bondOf(best.start);
  const isIts = bond !== 'elsewhere';
  const isLong = weightOf(needle) >= shortQuote;
  const isSure = isLong
    ? isSureOfLong(solid, anchor, best, next)
    : isSureOfShort(solid, anchor, { ...best, end: place.end }, next, bond);
  if (isSure && isIts) return { ...place, isDoubtful: false };
  if (!isLong) return null;
  // The same long words in other surroundings: moved, unless they stand there several times or were taken out of
  // the place we know, with its surroundings closed up. Then somebody has to look.
  return { ...place, isDoubtful: next !== undefined || !isIts || isCutOut(solid, anchor) };
}

type ScoredPlace = PlaceScore & { readonly start: number };

/** True when no other place has nearly as much of the quote's surroundings: at least a complete side less. */
function leads(best: ScoredPlace, next: ScoredPlace | undefined): boolean {
  return next === undefined || best.score - next.score >= aComplete / 2;
}

/**
 * True when the best place of a long quote is the quote's. A complete side is no other place's (see `describeSpans`),
 * whatever happened on the other side. Without one, of several places none is sure: what stood around the right one
 * may be what was changed.
 */
function isSureOfLong(
  solid: SolidText,
  anchor: Anchor,
  best: ScoredPlace,
  next: ScoredPlace | undefined,
): boolean {
  // Where one side says nothing for the best place, another that it does speak for may be the one.
  const isContradicted = best.least < agreeing.same && next !== undefined && next.most >= agreeing.similar;
  if (best.hasComplete) return leads(best, next) && !isContradicted;
  return next === undefined && best.most >= agreeing.same && !isCutOut(solid, anchor);
}

/**
 * True when the best place of a short quote is the quote's. Half of its surroundings can have come to stand beside
 * other words of its kind: there the text around it must have led here, and no other place may have more of them
 * than a turn of phrase.
 */
function isSureOfShort(
  solid: SolidText,
  anchor: Anchor,
  best: ScoredPlace & { readonly end: number },
  next: ScoredPlace | undefined,
  bond: Bond,
): boolean {
  if (best.isWhole && bond !== 'contested') return leads(best, next);
  const [left, right] = weightsAt(solid, best, anchor);
  const isTold = best.hasComplete || isBound(bond) || left + right >= untoldQuote;
  if (next === undefined && isTold && Math.min(left, right) >= shortQuote && !isCutOut(solid, anchor)) {
    return true;
  }
  if (!best.hasComplete) return false;
  if (bond === 'single') return isStillBeside(solid, best, anchor);
  if (bond !== 'here' || !leads(best, next)) return false;
  if (best.least >= agreeing.same) return next === undefined || next.most < agreeing.similar;
  return next === undefined && (weightOf(anchor.needle) >= fewWords || isStillBeside(solid, best, anchor));
}

/** The one similar place; null when there is none, when its surroundings differ, or another is nearly as good. */
export function similarPlace(solid: SolidText, anchor: Anchor): Place | null {
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
  /** True when both sides are known and complete. */
  readonly isWhole: boolean;
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
    isWhole: sides.length === 2 && sides.every(({ isComplete }) => isComplete),
  };
}

/** How much the text that agrees before and after a place says: see `weightOf`; 0 where a side is not known. */
function weightsAt(
  solid: SolidText,
  { start, end }: { readonly start: number; readonly end: number },
  { prefix, suffix }: Anchor,
): readonly [before: number, after: number] {
  if (prefix === null || suffix === null) return [0, 0];
  // A side that reaches the page's edge has one unit more than text: the slice takes what there is.
  const left = leftAgreement(solid, start, prefix).units;
  const right = rightAgreement(solid, end, suffix).units;
  return [
    weightOf(solid.text.slice(Math.max(0, start - left), start)),
    weightOf(solid.text.slice(end, end + right)),
  ];
}

/** Text may have come between a quote and what stood beside it: so many units. */
const farApart = 64;

/** True when what stood on either side of the quote is on that side still, though text may have come between. */
function isStillBeside(
  { text }: SolidText,
  { start, end }: { readonly start: number; readonly end: number },
  { prefix, suffix }: Anchor,
): boolean {
  const left = prefix?.text.slice(-agreeing.same) ?? '';
  const right = suffix?.text.slice(0, agreeing.same) ?? '';
  return (
    text.slice(Math.max(0, start - farApart), start).includes(left) &&
    text.slice(end, end + farApart).includes(right)
  );
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
