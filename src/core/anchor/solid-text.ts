/**
 * Text without its white space, with the way back. Quotes are compared in it, because line breaks and spaces are
 * what differs between two readings of the same page.
 */
import { type RawRange, raw } from '../page/model';
import { isSpace } from '../text/char-class';

export interface SolidText {
  readonly raw: string;
  /** `raw` without white space, in UTF-16 units. */
  readonly text: string;
  /** For each unit of `text` its offset in `raw`. */
  readonly offsets: Int32Array;
}

/** Returns a text without its white space. */
export function solidText(rawText: string): SolidText {
  const offsets = new Int32Array(rawText.length);
  const pieces: string[] = [];
  let length = 0;
  let pieceStart = 0;
  // A plain loop: a pattern for the runs between white space fails on a run of ten million characters.
  for (let at = 0; at <= rawText.length; at += 1) {
    if (at < rawText.length && !isSpace(rawText.charCodeAt(at))) {
      offsets[length] = at;
      length += 1;
    } else {
      if (at > pieceStart) pieces.push(rawText.slice(pieceStart, at));
      pieceStart = at + 1;
    }
  }
  return { raw: rawText, text: pieces.join(''), offsets: offsets.subarray(0, length) };
}

/** The raw range under a range of solid text that is not empty. */
export function rawRangeOf(solid: SolidText, start: number, end: number): RawRange {
  return { start: raw(solid.offsets[start] ?? 0), end: raw((solid.offsets[end - 1] ?? -1) + 1) };
}

/** The index in `text` of the first character at or after a raw offset. */
export function solidIndexOf(solid: SolidText, offset: number): number {
  let low = 0;
  let high = solid.offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((solid.offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** More places than this are not looked at: a quote that stands so often is not found by its text. */
const mostPlaces = 5_000;

/** Every place of `needle` in the solid text, overlapping ones too; [] for ''. */
export function findAll({ text }: SolidText, needle: string): readonly number[] {
  const places: number[] = [];
  if (needle === '') return places;
  for (let at = text.indexOf(needle); at !== -1 && places.length < mostPlaces; ) {
    places.push(at);
    at = text.indexOf(needle, at + 1);
  }
  return places;
}

/** A stored context prepared for comparing. */
export interface Context {
  readonly text: string;
  /** True when it is shorter than any width that is taken: it ends where the page does. */
  readonly reachesEdge: boolean;
}

/** How far the surroundings of a place are those of a quote. */
export interface Agreement {
  /** Units that agree, from the place outwards, the page's edge counted as one. */
  readonly units: number;
  /** True when all of the context agrees. */
  readonly isComplete: boolean;
}

/** Compares what stands before `at` with a stored prefix. */
export function leftAgreement(
  { text }: SolidText,
  at: number,
  { text: wanted, reachesEdge }: Context,
): Agreement {
  let units = 0;
  while (units < wanted.length && units < at && text[at - 1 - units] === wanted[wanted.length - 1 - units]) {
    units += 1;
  }
  return agreement(units, wanted.length, reachesEdge, at - units === 0);
}

/** Compares what stands from `at` on with a stored suffix. */
export function rightAgreement(
  { text }: SolidText,
  at: number,
  { text: wanted, reachesEdge }: Context,
): Agreement {
  let units = 0;
  while (units < wanted.length && at + units < text.length && text[at + units] === wanted[units]) units += 1;
  return agreement(units, wanted.length, reachesEdge, at + units === text.length);
}

function agreement(units: number, wanted: number, reachesEdge: boolean, isAtEdge: boolean): Agreement {
  if (units < wanted) return { units, isComplete: false };
  if (!reachesEdge) return { units, isComplete: true };
  return { units: units + (isAtEdge ? 1 : 0), isComplete: isAtEdge };
}
