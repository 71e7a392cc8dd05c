/**
 * Places in an article's shown text, as a highlight's ends move over it: from character to character or word to word,
 * over the ends of parts as if there were nothing between them.
 */
import type { PartRange } from '#core/anchor/selection';
import { shownAt } from '#core/page/model';
import type { ShownPlace } from './dom-range';

export type Step = 'character' | 'word';

/** Which end of a highlight: it decides on which side of a part's edge a place there is. */
export type Side = 'start' | 'end';

/** The first and the last place of a highlight. */
export interface Ends {
  readonly start: ShownPlace;
  readonly end: ShownPlace;
}

/** An article's text as one: `texts[i]` is what part `i` shows. */
export interface TextLine {
  readonly texts: readonly string[];
  /** Where each part begins, in UTF-16 units from the first one's start; at last the length of all. */
  readonly starts: readonly number[];
}

/** Characters are looked at so many units around a place: no word that one would step over is longer. */
const reach = 64;

/** Returns the parts' texts as one line. */
export function textLine(texts: readonly string[]): TextLine {
  const starts = [0];
  for (const text of texts) starts.push((starts.at(-1) ?? 0) + text.length);
  return { texts, starts };
}

/** Returns the first and the last place of ranges in reading order; null for none. */
export function endsOf(ranges: readonly PartRange[]): Ends | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    start: { part: first.part, offset: first.range.start },
    end: { part: last.part, offset: last.range.end },
  };
}

/** Returns `ends` with one of them a step further on or back; where that would leave nothing between them, as it is. */
export function stepEnd(line: TextLine, ends: Ends, side: Side, by: 1 | -1, step: Step, lang: string): Ends {
  const from = offsetOf(line, ends[side]);
  const to =
    by > 0 ? from + lengthAfter(line, from, step, lang) : from - lengthBefore(line, from, step, lang);
  return withEnd(line, ends, side, placeAt(line, to, side));
}

/** Returns `ends` with one of them at a place; where that would leave nothing between them, as it is. */
export function withEnd(line: TextLine, ends: Ends, side: Side, place: ShownPlace): Ends {
  const moved = { ...ends, [side]: placeAt(line, offsetOf(line, place), side) };
  return offsetOf(line, moved.start) < offsetOf(line, moved.end) ? moved : ends;
}

/** Returns ranges cut off at, or filled up to, new ends; holes in them stay. In reading order, one a part or more. */
export function rangesWithEnds(
  line: TextLine,
  ranges: readonly PartRange[],
  ends: Ends,
): readonly PartRange[] {
  const [start, end] = [offsetOf(line, ends.start), offsetOf(line, ends.end)];
  const before = endsOf(ranges);
  const pieces = ranges.map(({ part, range }) => ({
    start: Math.max(start, offsetOf(line, { part, offset: range.start })),
    end: Math.min(end, offsetOf(line, { part, offset: range.end })),
  }));
  const [oldStart, oldEnd] =
    before === null ? [end, end] : [offsetOf(line, before.start), offsetOf(line, before.end)];
  pieces.unshift({ start, end: Math.min(oldStart, end) });
  pieces.push({ start: Math.max(oldEnd, start), end });
  return cutAtParts(line, joinTouching(pieces.filter((piece) => piece.start < piece.end)));
}

/** Returns ranges cut in two at a place: what is before it and what is after it. */
export function splitRanges(
  line: TextLine,
  ranges: readonly PartRange[],
  place: ShownPlace,
): readonly [readonly PartRange[], readonly PartRange[]] {
  const at = offsetOf(line, place);
  const ends = endsOf(ranges);
  if (ends === null) return [[], []];
  const [first, last] = [offsetOf(line, ends.start), offsetOf(line, ends.end)];
  const [before, after] = [Math.min(last, Math.max(first, at)), Math.max(first, Math.min(last, at))];
  return [
    rangesWithEnds(line, ranges, { start: ends.start, end: placeAt(line, before, 'end') }),
    rangesWithEnds(line, ranges, { start: placeAt(line, after, 'start'), end: ends.end }),
  ];
}

function offsetOf({ starts }: TextLine, { part, offset }: ShownPlace): number {
  return (starts[part] ?? 0) + offset;
}

/** At the edge of two parts an end is in the one before, a start in the one after. */
function placeAt({ texts, starts }: TextLine, offset: number, side: Side): ShownPlace {
  const at = Math.max(0, Math.min(offset, starts.at(-1) ?? 0));
  let part = 0;
  while (
    part + 1 < texts.length &&
    (side === 'start' ? (starts[part + 1] ?? 0) <= at : (starts[part + 1] ?? 0) < at)
  ) {
    part += 1;
  }
  return { part, offset: shownAt(at - (starts[part] ?? 0)) };
}

function lengthAfter(line: TextLine, offset: number, step: Step, lang: string): number {
  const { part, offset: inPart } = placeAt(line, offset, 'start');
  const text = line.texts[part]?.slice(inPart, inPart + reach) ?? '';
  let length = 0;
  for (const { segment, isWordLike } of segmenterOf(step, lang).segment(text)) {
    length += segment.length;
    if (step === 'character' || isWordLike === true) break;
  }
  return length;
}

function lengthBefore(line: TextLine, offset: number, step: Step, lang: string): number {
  const { part, offset: inPart } = placeAt(line, offset, 'end');
  const text = line.texts[part]?.slice(Math.max(0, inPart - reach), inPart) ?? '';
  let length = 0;
  for (const { segment, isWordLike } of [...segmenterOf(step, lang).segment(text)].reverse()) {
    length += segment.length;
    if (step === 'character' || isWordLike === true) break;
  }
  return length;
}

function segmenterOf(step: Step, lang: string): Intl.Segmenter {
  return new Intl.Segmenter(lang, { granularity: step === 'word' ? 'word' : 'grapheme' });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function joinTouching(pieces: readonly Stretch[]): readonly Stretch[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function cutAtParts({ texts, starts }: TextLine, pieces: readonly Stretch[]): readonly PartRange[] {
  return pieces.flatMap(({ start, end }) =>
    texts.flatMap((text, part): PartRange[] => {
      const first = starts[part] ?? 0;
      const from = Math.max(start, first);
      const to = Math.min(end, first + text.length);
      return from < to ? [{ part, range: { start: shownAt(from - first), end: shownAt(to - first) } }] : [];
    }),
  );
}
