/**
 * Raw text to shown text and back. What is shown of a part is computed from its pieces; a `ShownText` knows
 * for every shown character where it stands in the raw text.
 *
 * A reading of the user's stands for all of its raw characters at once: an offset inside it, on either side, means
 * its beginning where a range begins and its end where one ends.
 */
import { type Part, type Piece, type RawOffset, raw, type ShownOffset, shownAt } from './model';

/**
 * A stretch of shown text that is raw text unchanged (`shownEnd - shownStart` equals `end - start`), or a reading
 * shown in place of it.
 */
export interface Segment {
  readonly page: number;
  readonly start: RawOffset;
  readonly end: RawOffset;
  readonly shownStart: ShownOffset;
  readonly shownEnd: ShownOffset;
  /** There when the text is the user's. Nothing is shown of further lines that the reading before stands for too. */
  readonly reading?: true;
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
    const { page, start, end, reading } = piece;
    if (piece.hidden || (reading === '' && segments.at(-1)?.reading !== true)) continue;
    if (text !== '' && reading !== '') text += piece.glue;
    const shownStart = shownAt(text.length);
    text += reading ?? (pageTexts[page] ?? '').slice(start, end);
    const shownEnd = shownAt(text.length);
    segments.push({
      page,
      start,
      end,
      shownStart,
      shownEnd,
      ...(reading !== undefined && { reading: true }),
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
  let hasReading = false;
  for (const segment of shown.segments) {
    const { reading = false } = segment;
    const from = Math.max(segment.shownStart, range.start);
    const to = Math.min(segment.shownEnd, range.end);
    if (from >= to && !(hasReading && isUnshown(segment))) {
      hasReading = false;
      continue;
    }
    hasReading = reading;
    const start = reading ? segment.start : raw(segment.start + from - segment.shownStart);
    const end = reading ? segment.end : raw(segment.start + to - segment.shownStart);
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

/** True for a further line of a reading, which is shown with the line before. */
function isUnshown({ reading, shownStart, shownEnd }: Segment): boolean {
  return reading === true && shownStart === shownEnd;
}

/** The shown ranges of the part that a raw range covers, touching ones merged over glue; [] when none. */
export function toShown(shown: ShownText, range: PagedRange): readonly ShownRange[] {
  const ranges: { start: ShownOffset; end: ShownOffset }[] = [];
  let lastSegment = -2;
  shown.segments.forEach((segment, index) => {
    if (segment.page !== range.page) return;
    const isWhole = segment.reading === true && segment.start < range.end && range.start < segment.end;
    const from = isWhole ? segment.start : Math.max(segment.start, range.start);
    const to = isWhole ? segment.end : Math.min(segment.end, range.end);
    if (from >= to) return;
    if (isUnshown(segment)) {
      if (lastSegment === index - 1) lastSegment = index;
      return;
    }
    const start = shownAt(segment.shownStart + from - segment.start);
    const end = isWhole ? segment.shownEnd : shownAt(segment.shownStart + to - segment.start);
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
  const hidden = part.pieces.filter((piece) => piece.hidden || piece.reading === '');
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

/** The part as its raw text has it: what is read as something else there shown as it is. */
export function withoutReadings(part: Part): Part {
  return {
    pieces: part.pieces.map(({ page, start, end, glue, hidden }): Piece => {
      return { page, start, end, glue, ...(hidden && { hidden }) };
    }),
  };
}

/** True when something of the part is shown as the user read it. */
export function hasReadings({ pieces }: Part): boolean {
  return pieces.some(({ reading }) => reading !== undefined);
}
