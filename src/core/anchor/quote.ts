/** A quote with its context: the second way to find a highlight again, when positions have changed. */
import type { RawRange } from '../page/model';

/** The raw text of spans and what stands around them. */
export interface Quote {
  /** Raw text of each span. */
  readonly quotes: readonly string[];
  /** Raw text before the first span. */
  readonly prefix: string;
  /** Raw text after the last span. */
  readonly suffix: string;
}

/** Context that is always kept, and the most that is kept to make a quote unique, in UTF-16 units. */
const leastContext = 32;
const mostContext = 512;

/**
 * Returns the quotes of spans of one page with enough context that no other place of the page has the same
 * text in the same surroundings (up to 512 units a side). Edges never cut a surrogate pair. [] spans: all ''.
 */
export function describeSpans(spans: readonly RawRange[], pageText: string): Quote {
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return { quotes: [], prefix: '', suffix: '' };
  const quotes = spans.map(({ start, end }) => pageText.slice(start, end));
  let context = leastContext;
  while (context < mostContext && !isUnique(first, last, pageText, context)) context *= 2;
  return {
    quotes,
    prefix: before(pageText, first.start, context),
    suffix: after(pageText, last.end, context),
  };
}

/** The text of up to `units` before an offset, not beginning inside a surrogate pair. */
export function before(text: string, offset: number, units: number): string {
  let start = Math.max(0, offset - units);
  if (cutsPair(text, start)) start += 1;
  return text.slice(start, offset);
}

/** The text of up to `units` after an offset, not ending inside a surrogate pair. */
export function after(text: string, offset: number, units: number): string {
  let end = Math.min(text.length, offset + units);
  if (cutsPair(text, end)) end -= 1;
  return text.slice(offset, end);
}

function cutsPair(text: string, offset: number): boolean {
  const high = text.charCodeAt(offset - 1);
  const low = text.charCodeAt(offset);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

function isUnique(first: RawRange, last: RawRange, text: string, context: number): boolean {
  const whole =
    before(text, first.start, context) + text.slice(first.start, last.end) + after(text, last.end, context);
  const at = text.indexOf(whole);
  return at !== -1 && text.indexOf(whole, at + 1) === -1;
}
