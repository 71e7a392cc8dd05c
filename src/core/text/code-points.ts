/** Offsets in code points, as other programs count them, and in UTF-16 units, as this one does. */

/** Converts offsets of one text; made once, each conversion takes logarithmic time. */
export interface CodePoints {
  /** The code points before a UTF-16 offset; one inside a pair counts as before it. */
  toCodePoints(offset: number): number;
  /** The UTF-16 offset of a code point; the text's length for those behind its end. */
  toUnits(codePoint: number): number;
}

/** Returns how the offsets of a text convert. */
export function codePointsOf(text: string): CodePoints {
  // Where the second half of each pair stands: everything else is one unit.
  const halves: number[] = [];
  for (let at = 0; at < text.length - 1; at += 1) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) {
      halves.push(at + 1);
      at += 1;
    }
  }
  return {
    toCodePoints: (offset) => offset - countBelow(halves, (half) => half <= offset),
    toUnits(codePoint) {
      const pairs = countBelow(halves, (half, index) => half - index <= codePoint);
      return Math.min(text.length, codePoint + pairs);
    },
  };
}

/** How many of the first entries hold; entries that hold come before those that do not. */
function countBelow(sorted: readonly number[], holds: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
