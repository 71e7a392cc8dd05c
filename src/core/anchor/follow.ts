/**
 * Where a stretch of a page went when the page was read anew: a whole article is followed by the many short pieces
 * of text that stand once in either reading. For what hangs on an article; a quote has to be found as it is.
 */
import type { RawRange } from '../page/model';
import { rawRangeOf, type SolidText, solidIndexOf } from './solid-text';

/** Length of the pieces in UTF-16 units: as a rule longer ones break at a misread character, shorter ones repeat. */
const pieceLength = 6;

/** Text between two found pieces counts as found with them up to this many units: misread characters, a few words. */
const longestGap = 16;

/** Longer pages are not followed: the pieces would take too much memory. */
const longestPage = 500_000;

/** For each unit of a solid text the unit of another one that it became; -1 where it is not known. */
export type Mapping = Int32Array;

/** Returns where the units of one reading of a page stand in another, or of a page in any other text. */
export function mapText(before: SolidText, now: SolidText): Mapping {
  const mapping = new Int32Array(before.text.length).fill(-1);
  if (Math.max(before.text.length, now.text.length) > longestPage) return mapping;
  const places = singlePieces(now.text);
  for (const [piece, at] of singlePieces(before.text)) {
    const to = places.get(piece);
    if (at === -1 || to === undefined || to === -1 || mapping[at] !== -1) continue;
    let left = 0;
    while (isSameUnit(before, at - left - 1, now, to - left - 1)) left += 1;
    let right = 0;
    while (isSameUnit(before, at + right, now, to + right)) right += 1;
    for (let unit = -left; unit < right; unit += 1) {
      if (mapping[at + unit] === -1) mapping[at + unit] = to + unit;
    }
  }
  return mapping;
}

export interface Followed {
  /** In the order of the new text; they do not overlap. */
  readonly spans: readonly RawRange[];
  /** The part of the text that was found, 0 to 1. */
  readonly share: number;
}

/** Returns where spans of the one text are in the other, as `mapText` has it. */
export function followSpans(
  spans: readonly RawRange[],
  mapping: Mapping,
  before: SolidText,
  now: SolidText,
): Followed {
  const found: number[] = [];
  let all = 0;
  for (const span of spans) {
    const end = solidIndexOf(before, span.end);
    for (let at = solidIndexOf(before, span.start); at < end; at += 1) {
      all += 1;
      const to = mapping[at] ?? -1;
      if (to !== -1) found.push(to);
    }
  }
  found.sort((a, b) => a - b);
  const ranges: RawRange[] = [];
  let start = 0;
  found.forEach((unit, index) => {
    const next = found[index + 1];
    if (next !== undefined && next - unit <= longestGap) return;
    ranges.push(rawRangeOf(now, found[start] ?? 0, unit + 1));
    start = index + 1;
  });
  return { spans: ranges, share: all === 0 ? 0 : found.length / all };
}

/** The pieces of a text with their places, -1 for those that stand there more than once. */
function singlePieces(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + pieceLength <= text.length; at += 1) {
    const piece = text.slice(at, at + pieceLength);
    places.set(piece, places.has(piece) ? -1 : at);
  }
  return places;
}

function isSameUnit(before: SolidText, at: number, now: SolidText, to: number): boolean {
  const unit = before.text[at];
  return unit !== undefined && unit === now.text[to];
}
