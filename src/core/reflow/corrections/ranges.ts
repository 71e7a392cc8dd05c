/** Raw ranges as corrections speak of text: long ones, over the white space between pieces and lines. */
import { type Piece, type RawOffset, type RawRange, raw } from '../../page/model';

const blanks = /^[\s\uFEFF]*$/u;

/** Returns ranges in raw order, those with nothing but white space between them as one. */
export function tidyRanges(text: string, ranges: readonly RawRange[]): readonly RawRange[] {
  const tidy: { start: RawOffset; end: RawOffset }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start >= end) continue;
    const last = tidy.at(-1);
    if (last !== undefined && (start <= last.end || blanks.test(text.slice(last.end, start)))) {
      last.end = raw(Math.max(last.end, end));
    } else {
      tidy.push({ start, end });
    }
  }
  return tidy;
}

/** Returns those of tidy ranges that share text with a stretch, in order. */
export function rangesOver(ranges: readonly RawRange[], { start, end }: RawRange): readonly RawRange[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < ranges.length && (ranges[last]?.start ?? end) < end) last += 1;
  return ranges.slice(low, last);
}

/** Returns the ranges of pieces that stand on one page of an article, in raw order. */
export function rangesOfPieces(text: string, pieces: readonly Piece[], page = 0): readonly RawRange[] {
  return tidyRanges(
    text,
    pieces.filter((piece) => piece.page === page),
  );
}

/** Returns stored ranges as they can be used on a text: inside it, tidy, no white space at their ends, no pair cut. */
export function rangesIn(text: string, ranges: readonly RawRange[]): readonly RawRange[] {
  const inside = ranges.flatMap(({ start, end }): readonly RawRange[] => {
    if (!Number.isInteger(start) || !Number.isInteger(end)) return [];
    let from = Math.max(0, start);
    let to = Math.min(text.length, end);
    while (from < to && blanks.test(text[from] ?? '')) from += 1;
    while (to > from && blanks.test(text[to - 1] ?? '')) to -= 1;
    if (from >= to) return [];
    return [
      { start: raw(cutsPair(text, from) ? from - 1 : from), end: raw(cutsPair(text, to) ? to + 1 : to) },
    ];
  });
  return tidyRanges(text, inside);
}

/** Returns where the character at an offset begins, or the next one that is no white space. */
export function solidFrom(text: string, offset: number): RawOffset {
  let at = offset;
  while (at >= 0 && at < text.length && blanks.test(text[at] ?? '')) at += 1;
  return raw(cutsPair(text, at) ? at - 1 : at);
}

function cutsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
