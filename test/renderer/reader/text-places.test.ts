import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartRange } from '#core/anchor/selection';
import { shownAt } from '#core/page/model';
import {
  endsOf,
  rangesWithEnds,
  type Side,
  splitRanges,
  stepEnd,
  textLine,
  withEnd,
} from '../../../src/renderer/reader/text-places';

const texts = ['渡口复航', '', '船长说明天再来。Two words', '完'];
const line = textLine(texts);
const range = (part: number, start: number, end: number): PartRange => ({
  part,
  range: { start: shownAt(start), end: shownAt(end) },
});
const place = (part: number, offset: number) => ({ part, offset: shownAt(offset) });
const words = (ranges: readonly PartRange[]) =>
  ranges.map(({ part, range: { start, end } }) => texts[part]?.slice(start, end));

describe('the ends of a highlight', () => {
  it('step from character to character over the end of a part, empty parts passed over', () => {
    const ends = { start: place(0, 2), end: place(0, 4) };
    expect(stepEnd(line, ends, 'end', 1, 'character', 'zh').end).toEqual(place(2, 1));
    expect(stepEnd(line, { ...ends, end: place(2, 1) }, 'end', -1, 'character', 'zh').end).toEqual(
      place(0, 4),
    );
    const later = { start: place(2, 0), end: place(2, 3) };
    expect(stepEnd(line, later, 'start', -1, 'character', 'zh').start).toEqual(place(0, 3));
  });

  it('step from word to word', () => {
    const ends = { start: place(2, 8), end: place(2, 11) };
    expect(stepEnd(line, ends, 'end', 1, 'word', 'en').end).toEqual(place(2, 17));
    expect(stepEnd(line, { ...ends, end: place(2, 17) }, 'end', -1, 'word', 'en').end).toEqual(place(2, 12));
  });

  it('step over a surrogate pair or a cluster as one character', () => {
    const clusters = textLine(['a𠀀e\u0301b']);
    const ends = { start: place(0, 0), end: place(0, 1) };
    expect(stepEnd(clusters, ends, 'end', 1, 'character', 'en').end).toEqual(place(0, 3));
    expect(stepEnd(clusters, { ...ends, end: place(0, 3) }, 'end', 1, 'character', 'en').end).toEqual(
      place(0, 5),
    );
  });

  it('stay where moving them would leave nothing, and at the ends of the text', () => {
    const ends = { start: place(0, 2), end: place(0, 3) };
    expect(stepEnd(line, ends, 'end', -1, 'character', 'zh')).toEqual(ends);
    expect(withEnd(line, ends, 'start', place(2, 0))).toBe(ends);
    const all = { start: place(0, 0), end: place(3, 1) };
    expect(stepEnd(line, all, 'start', -1, 'character', 'zh')).toEqual(all);
    expect(stepEnd(line, all, 'end', 1, 'word', 'zh')).toEqual(all);
  });
});

describe('ranges with other ends', () => {
  it('are filled up and cut off, and keep their holes', () => {
    const ranges = [range(0, 1, 2), range(2, 2, 4)];
    const grown = rangesWithEnds(line, ranges, { start: place(0, 0), end: place(2, 6) });
    expect(words(grown)).toEqual(['渡口', '说明天再']);
    const cut = rangesWithEnds(line, ranges, { start: place(2, 3), end: place(2, 4) });
    expect(words(cut)).toEqual(['明']);
  });

  it('are cut in two at a place, and together are what they were', () => {
    const ranges = [range(0, 1, 4), range(2, 0, 3)];
    const [before, after] = splitRanges(line, ranges, place(0, 3));
    expect(words(before)).toEqual(['口复']);
    expect(words(after)).toEqual(['航', '船长说']);
    expect(splitRanges(line, ranges, place(0, 0))[0]).toEqual([]);
    expect(splitRanges(line, ranges, place(3, 1))[1]).toEqual([]);
  });
});

describe('any text, any ends', () => {
  const anyText = fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 5 });

  it('have exactly the text between their ends when they had no hole', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (parts, a, b, c, d) => {
        const all = textLine(parts);
        const whole = parts.join('');
        const ordered = (one: number, other: number) =>
          [one % (whole.length + 1), other % (whole.length + 1)].sort((x, y) => x - y) as [number, number];
        const at = (offset: number, side: Side) => placeIn(parts, offset, side);
        const make = ([start, end]: [number, number]) =>
          rangesWithEnds(all, [], { start: at(start, 'start'), end: at(end, 'end') });
        const before = make(ordered(a, b));
        const [start, end] = ordered(c, d);
        if (start === end || before.length === 0) return;
        const made = rangesWithEnds(all, before, { start: at(start, 'start'), end: at(end, 'end') });
        const text = made
          .map(({ part, range: { start: from, end: to } }) => parts[part]?.slice(from, to))
          .join('');
        expect(text).toBe(whole.slice(start, end));
        const ends = endsOf(made);
        expect(ends).not.toBeNull();
      }),
    );
  });
});

/** The place of an offset in all the text, told apart from the code under test. */
function placeIn(parts: readonly string[], offset: number, side: Side) {
  let left = offset;
  for (const [part, { length }] of parts.entries()) {
    if (left < length || (left === length && (side === 'end' || part === parts.length - 1)))
      return place(part, left);
    left -= length;
  }
  return place(parts.length - 1, parts.at(-1)?.length ?? 0);
}
