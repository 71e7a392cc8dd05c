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

/** Returns the ranges of pieces that stand on one page of an article, in raw order. */
export function rangesOfPieces(text: string, pieces: readonly Piece[], page = 0): readonly RawRange[] {
  return tidyRanges(
    text,
    pieces.filter((piece) => piece.page === page),
  );
}
