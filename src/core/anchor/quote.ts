/** A quote with its context: the second way to find a highlight again, when positions have changed. */
import type { RawRange } from '../page/model';
import {
  type Context,
  findAll,
  leftAgreement,
  rightAgreement,
  type SolidText,
  solidText,
} from './solid-text';

/** The raw text of spans of one page and what stands around them. */
export interface Quote {
  /** Raw text of each span. */
  readonly quotes: readonly string[];
  /** Raw text before the first span. */
  readonly prefix: string;
  /** Raw text after the last span. */
  readonly suffix: string;
}

/** Context that is always kept, and the most that is kept to make a quote unique, in UTF-16 units. */
export const leastContext = 32;
export const mostContext = 512;

/**
 * Returns the quotes of spans of one page, with as much context that on either side alone no other place of the
 * page has the same text in the same surroundings (512 units a side at most). No edge cuts a surrogate pair.
 * No spans: no quotes and ''.
 */
export function describeSpans(spans: readonly RawRange[], page: string | SolidText): Quote {
  const solid = typeof page === 'string' ? solidText(page) : page;
  const text = solid.raw;
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return { quotes: [], prefix: '', suffix: '' };
  return {
    quotes: spans.map(({ start, end }) => text.slice(start, end)),
    prefix: widen(
      (units) => before(text, first.start, units),
      (prefix) => isOnlyAfter(solid, first, prefix),
    ),
    suffix: widen(
      (units) => after(text, last.end, units),
      (suffix) => isOnlyBefore(solid, last, suffix),
    ),
  };
}

/** The text of about `units` before an offset, one more where it would begin inside a surrogate pair. */
export function before(text: string, offset: number, units: number): string {
  const start = Math.max(0, offset - units);
  return text.slice(cutsPair(text, start) ? start - 1 : start, offset);
}

/** The text of about `units` after an offset, one more where it would end inside a surrogate pair. */
export function after(text: string, offset: number, units: number): string {
  const end = Math.min(text.length, offset + units);
  return text.slice(offset, cutsPair(text, end) ? end + 1 : end);
}

function widen(take: (units: number) => string, isUnique: (context: string) => boolean): string {
  let units = leastContext;
  while (units < mostContext && !isUnique(take(units))) units *= 2;
  return take(units);
}

function isOnlyAfter(solid: SolidText, span: RawRange, prefix: string): boolean {
  const context = contextOf(prefix);
  const needle = solidText(solid.raw.slice(span.start, span.end)).text;
  return findAll(solid, needle).filter((at) => leftAgreement(solid, at, context).isComplete).length <= 1;
}

function isOnlyBefore(solid: SolidText, span: RawRange, suffix: string): boolean {
  const context = contextOf(suffix);
  const needle = solidText(solid.raw.slice(span.start, span.end)).text;
  return (
    findAll(solid, needle).filter((at) => rightAgreement(solid, at + needle.length, context).isComplete)
      .length <= 1
  );
}

/** Returns a context as it is compared: without white space, knowing whether it reached the page's edge. */
export function contextOf(side: string): Context {
  let units = leastContext;
  while (units < side.length - 1) units *= 2;
  return { text: solidText(side).text, reachesEdge: side.length < units };
}

function cutsPair(text: string, offset: number): boolean {
  const high = text.charCodeAt(offset - 1);
  const low = text.charCodeAt(offset);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
