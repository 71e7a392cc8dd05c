/**
 * Raw text to shown text and back. What is shown of a part is computed from its pieces; a `ShownText` knows
 * for every shown character where it stands in the raw text.
 */
import { type Part, type Piece, type RawOffset, raw, type ShownOffset, shownAt } from './model';

/** A stretch of shown text that is raw text unchanged; `shownEnd - shownStart` equals `end - start`. */
export interface Segment {
  readonly page: number;
  readonly start: RawOffset;
  readonly end: RawOffset;
  readonly shownStart: ShownOffset;
  readonly shownEnd: ShownOffset;
}

/** The shown text of one part. Glue characters lie between segments and have no raw offset of their own. */
export interface ShownText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** A raw range on the page with this index in the article's `pages`. */
export interface PagedRange {
  readonly page: number;
  readonly start: RawOffset;
  readonly end: RawOffset;
}

/** A half-open range of shown text. */
export interface ShownRange {
  readonly start: ShownOffset;
  readonly end: ShownOffset;
}

/** Returns what is shown of a part. `pageTexts[i]` is the raw text of page `i` of the article. */
export function showPart(part: Part, pageTexts: readonly string[]): ShownText {
  let text = '';
  const segments: Segment[] = [];
  for (const piece of part.pieces) {
    if (piece.hidden) continue;
    if (text !== '') text += piece.glue;
    const shownStart = shownAt(text.length);
    text += (pageTexts[piece.page] ?? '').slice(piece.start, piece.end);
    segments.push({
      page: piece.page,
      start: piece.start,
      end: piece.end,
      shownStart,
      shownEnd: shownAt(text.length),
    });
  }
  return { text, segments };
}

/**
 * The raw ranges under a shown range, in shown order. Ranges of one page that follow each other with nothing
 * but white space or hidden characters (`between` says so) become one. An empty range gives no ranges.
 */
export function toRaw(
  shown: ShownText,
  range: ShownRange,
  mayBridge: (page: number, start: RawOffset, end: RawOffset) => boolean,
): readonly PagedRange[] {
  const ranges: { page: number; start: RawOffset; end: RawOffset }[] = [];
  for (const segment of shown.segments) {
    const from = Math.max(segment.shownStart, range.start);
    const to = Math.min(segment.shownEnd, range.end);
    if (from >= to) continue;
    const start = raw(segment.start + from - segment.shownStart);
    const end = raw(segment.start + to - segment.shownStart);
    const last = ranges.at(-1);
    if (
      last !== undefined &&
      last.page === segment.page &&
      last.end <= start &&
      mayBridge(segment.page, last.end, start)
    ) {
      last.end = end;
    } else {
      ranges.push({ page: segment.page, start, end });
    }
  }
  return ranges;
}

/** The shown ranges of the part that a raw range covers, touching ones merged over glue; [] when none. */
export function toShown(shown: ShownText, range: PagedRange): readonly ShownRange[] {
  const ranges: { start: ShownOffset; end: ShownOffset }[] = [];
  let lastSegment = -2;
  shown.segments.forEach((segment, index) => {
    if (segment.page !== range.page) return;
    const from = Math.max(segment.start, range.start);
    const to = Math.min(segment.end, range.end);
    if (from >= to) return;
    const start = shownAt(segment.shownStart + from - segment.start);
    const end = shownAt(segment.shownStart + to - segment.start);
    const last = ranges.at(-1);
    // The glue between two segments that are both covered up to their ends is covered as well.
    if (
      last !== undefined &&
      lastSegment === index - 1 &&
      from === segment.start &&
      touches(shown, index, last.end)
    ) {
      last.end = end;
    } else {
      ranges.push({ start, end });
    }
    lastSegment = index;
  });
  return ranges;
}

function touches(shown: ShownText, index: number, end: ShownOffset): boolean {
  return shown.segments[index - 1]?.shownEnd === end;
}

/** True when the raw text between two offsets holds only white space or characters hidden pieces cover. */
export function bridgeable(
  part: Part,
  pageTexts: readonly string[],
): (page: number, start: RawOffset, end: RawOffset) => boolean {
  const hidden = part.pieces.filter((piece) => piece.hidden);
  return (page, start, end) => {
    const text = pageTexts[page] ?? '';
    for (let offset = start as number; offset < end; offset += 1) {
      if (/\s/u.test(text[offset] ?? '')) continue;
      if (!hidden.some((piece) => covers(piece, page, offset))) return false;
    }
    return true;
  };
}

function covers(piece: Piece, page: number, offset: number): boolean {
  return piece.page === page && piece.start <= offset && offset < piece.end;
}
