/** Sorted ranges of code points, and the search in them: how the tables of this folder are written. */

/** Inclusive ranges of code points, sorted, not overlapping. */
export type Ranges = readonly (readonly [first: number, last: number])[];

/** True when one of the ranges holds the code point. */
export function inRanges(ranges: Ranges, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return false;
    if (codePoint < range[0]) high = middle - 1;
    else if (codePoint > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}
