/** Whether words stand where they stood: by what is around them now, and by what was around their like before. */
import type { RawRange } from '../page/model';
import { mappingOf } from './follow';
import type { Quote } from './quote';
import {
  type Agreement,
  type Context,
  findAll,
  leftAgreement,
  rightAgreement,
  type SolidText,
  solidIndexOf,
} from './solid-text';

/**
 * Context agrees when so many units on one side do. Fewer are common by chance; similar text needs more than the
 * same text.
 */
export const agreeing = { same: 4, similar: 8 } as const;

/** Where quotes surely stood, a range each, in the text of before. */
export interface OldPlace {
  readonly text: SolidText;
  readonly ranges: readonly RawRange[];
}

/** What must stand before the first and after the last span. */
export interface Sides {
  readonly prefix: Context;
  readonly suffix: Context;
}

/** True when the quotes stand, unit by unit, where they stood. */
export function standsAt({ quotes }: Quote, hint: readonly RawRange[], text: string): boolean {
  return hint.every(({ start, end }, at) => end <= text.length && text.slice(start, end) === quotes[at]);
}

/** On how many sides all of the context is as it was: before the first span, and after the last. */
export function sidesAt(solid: SolidText, hint: readonly RawRange[], { prefix, suffix }: Sides): number {
  const [first, last] = [hint[0], hint.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const before = leftAgreement(solid, solidIndexOf(solid, first.start), prefix).isComplete;
  const after = rightAgreement(solid, solidIndexOf(solid, last.end), suffix).isComplete;
  return Number(before) + Number(after);
}

/** So many units of a side that agree leave a short quote's place open, though another place has the whole side. */
export const asGoodAsWhole = 16;

/** True unless one side of the surroundings now stands, mostly whole, beside the same words elsewhere. */
export function isAlone(
  solid: SolidText,
  needles: readonly string[],
  hint: readonly RawRange[],
  { prefix, suffix }: Sides,
): boolean {
  const [first = '', last = ''] = [needles[0], needles.at(-1)];
  const own = [solidIndexOf(solid, hint[0]?.start ?? 0), solidIndexOf(solid, hint.at(-1)?.start ?? 0)];
  const isElsewhere = (needle: string, at: number | undefined, isIt: (place: number) => boolean): boolean =>
    findAll(solid, needle).some((place) => place !== at && isIt(place));
  return (
    !isElsewhere(first, own[0], (at) => isWhole(leftAgreement(solid, at, prefix))) &&
    !isElsewhere(last, own[1], (at) => isWhole(rightAgreement(solid, at + last.length, suffix)))
  );
}

function isWhole({ units, isComplete }: Agreement): boolean {
  return units >= asGoodAsWhole || (isComplete && units > 1);
}

/** So much of what stood before or after it stands there still, unit by unit: the place is the same, mended here and there. */
const mostlySame = 0.5;

/** True when the surroundings on one side are mostly what they were, at the same distance. */
export function resemblesAt(solid: SolidText, hint: readonly RawRange[], { prefix, suffix }: Sides): boolean {
  const first = solidIndexOf(solid, hint[0]?.start ?? 0);
  const last = solidIndexOf(solid, hint.at(-1)?.end ?? 0);
  const near = 4 * agreeing.similar;
  const left = prefix.text.slice(-near);
  const right = suffix.text.slice(0, near);
  return (
    sameUnits(left, solid.text.slice(Math.max(0, first - left.length), first).padStart(left.length)) ||
    sameUnits(right, solid.text.slice(last, last + right.length))
  );
}

function sameUnits(one: string, other: string): boolean {
  let same = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] === other[at]) same += 1;
  return one.length >= agreeing.similar && same >= mostlySame * one.length;
}

/** Surroundings are compared so far on either side, in units. */
const farAround = 32;

/** A place of the words of a quote, beside where they stood in the old text; null and undefined where that is not known. */
interface WordsAt {
  readonly needle: string;
  readonly from: RawRange | undefined;
  readonly old: SolidText | null;
  readonly solid: SolidText;
  readonly start: number;
}

/**
 * True when the old text had the same words elsewhere in surroundings that are more like those of this place, on
 * either side: then this may be those.
 */
export function isDisputed({ needle, from, old, solid, start }: WordsAt): boolean {
  if (old === null || from === undefined || needle === '') return false;
  const own = solidIndexOf(old, from.start);
  if (!old.text.startsWith(needle, own)) return false;
  const around = (place: number): readonly [before: number, after: number] => [
    agreementAround(old.text, place - 1, solid.text, start - 1, -1),
    agreementAround(old.text, place + needle.length, solid.text, start + needle.length, 1),
  ];
  const [ownBefore, ownAfter] = around(own);
  return findAll(old, needle).some((place) => {
    if (place === own) return false;
    const [before, after] = around(place);
    return (before >= agreeing.same && before > ownBefore) || (after >= agreeing.same && after > ownAfter);
  });
}

/**
 * What the text around a quote says of a place: that it is the quote's ('here') or another's ('elsewhere'), that what
 * stood before and what stood behind it say different things ('contested'), or nothing.
 */
export function wentTo({
  needle,
  from,
  old,
  solid,
  start,
}: WordsAt): 'here' | 'contested' | 'elsewhere' | 'unknown' {
  if (old === null || from === undefined) return 'unknown';
  const { to, isContested } = mappingOf(old, solid);
  const own = solidIndexOf(old, from.start);
  let isSure = true;
  let isDoubted = false;
  for (let unit = own; unit < own + needle.length; unit += 1) {
    const place = to[unit] ?? -1;
    if (place !== -1 && place !== start + unit - own) return 'elsewhere';
    if (place === -1) isSure = false;
    if (isContested[unit] === 1) isDoubted = true;
  }
  return isDoubted ? 'contested' : isSure ? 'here' : 'unknown';
}

/** So far from a quote, in units, its neighbours are asked where they went. */
const farNeighbours = 64;

/**
 * True unless a neighbour of the quote says otherwise: the nearest text before it that is known to stand in the new
 * text must stand before the place, and the nearest behind it behind.
 */
export function isInOrder({ needle, from, old, solid, start }: WordsAt): boolean {
  if (old === null || from === undefined) return true;
  const { to } = mappingOf(old, solid);
  const own = solidIndexOf(old, from.start);
  const end = own + needle.length;
  const before = nearestOf(to, own - 1, Math.max(-1, own - 1 - farNeighbours));
  const after = nearestOf(to, end, Math.min(to.length, end + farNeighbours));
  return (before === -1 || before < start) && (after === -1 || after >= start + needle.length);
}

/** Where the first known unit from one index towards another stands; -1 where none is known. */
function nearestOf(to: Int32Array, first: number, last: number): number {
  const step = first < last ? 1 : -1;
  for (let unit = first; unit !== last && unit >= 0 && unit < to.length; unit += step) {
    const place = to[unit] ?? -1;
    if (place !== -1) return place;
  }
  return -1;
}

function agreementAround(one: string, at: number, other: string, to: number, step: 1 | -1): number {
  let units = 0;
  while (
    units < farAround &&
    one[at + step * units] !== undefined &&
    one[at + step * units] === other[to + step * units]
  ) {
    units += 1;
  }
  return units;
}
