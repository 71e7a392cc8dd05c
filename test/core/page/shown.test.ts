import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conservationBreaches } from '#core/page/invariants';
import { type Part, raw, shownAt } from '#core/page/model';
import { articleParts } from '#core/page/parts';
import { bridgeable, showPart, toRaw, toShown, withoutReadings } from '#core/page/shown';
import { cutPage } from './generate';

const lines = '渡口小學本週開學-\n新生　四十二人';
const part: Part = {
  pieces: [
    { page: 0, start: raw(0), end: raw(8), glue: '' },
    { page: 0, start: raw(8), end: raw(9), glue: '', hidden: true },
    { page: 0, start: raw(10), end: raw(12), glue: '' },
    { page: 0, start: raw(13), end: raw(17), glue: ' ' },
  ],
};

describe('what is shown of a part', () => {
  const shown = showPart(part, [lines]);

  it('joins lines, collapses wide spaces and leaves line-end hyphens out', () => {
    expect(shown.text).toBe('渡口小學本週開學新生 四十二人');
  });

  it('is one raw range over the line end and the hidden hyphen, when bridged', () => {
    const ranges = toRaw(shown, { start: shownAt(6), end: shownAt(10) }, bridgeable(part, [lines]));
    expect(ranges.map(({ start, end }) => lines.slice(start, end))).toEqual(['開學-\n新生']);
  });

  it('is one shown range for a raw range over several pieces, glue included', () => {
    expect(toShown(shown, { page: 0, start: raw(6), end: raw(15) })).toEqual([{ start: 6, end: 13 }]);
  });

  it('gives no ranges for what is not shown or not there', () => {
    expect(toShown(shown, { page: 0, start: raw(8), end: raw(10) })).toEqual([]);
    expect(toShown(shown, { page: 1, start: raw(0), end: raw(17) })).toEqual([]);
    expect(toRaw(shown, { start: shownAt(4), end: shownAt(4) }, () => true)).toEqual([]);
  });
});

describe('a reading', () => {
  // 「大灯」 over a line end was read as 「太燈塔」; 「丈」 is not shown at all.
  const text = '落成大\n灯高二十丈。';
  const pieces = [
    { page: 0, start: raw(0), end: raw(2), glue: '' as const },
    { page: 0, start: raw(2), end: raw(3), glue: '' as const, reading: '太燈塔' },
    { page: 0, start: raw(4), end: raw(5), glue: '' as const, reading: '' },
    { page: 0, start: raw(5), end: raw(8), glue: '' as const },
    { page: 0, start: raw(8), end: raw(9), glue: '' as const, reading: '' },
    { page: 0, start: raw(9), end: raw(10), glue: '' as const },
  ];
  const read: Part = { pieces };
  const shown = showPart(read, [text]);
  const rawOf = (start: number, end: number) =>
    toRaw(shown, { start: shownAt(start), end: shownAt(end) }, bridgeable(read, [text])).map((range) =>
      text.slice(range.start, range.end),
    );

  it('is shown in place of its characters, which stay in the raw part', () => {
    expect(shown.text).toBe('落成太燈塔高二十。');
    expect(showPart(withoutReadings(read), [text]).text).toBe('落成大灯高二十丈。');
  });

  it('is all of its characters, over the line end, from any part of it', () => {
    expect(rawOf(3, 4)).toEqual(['大\n灯']);
    expect(rawOf(1, 3)).toEqual(['成大\n灯']);
    expect(rawOf(4, 6)).toEqual(['大\n灯高']);
    expect(rawOf(5, 6)).toEqual(['高']);
    expect(rawOf(7, 9)).toEqual(['十丈。']);
  });

  it('is shown whole for any of its characters, and what is not shown has no place', () => {
    expect(toShown(shown, { page: 0, start: raw(2), end: raw(3) })).toEqual([{ start: 2, end: 5 }]);
    expect(toShown(shown, { page: 0, start: raw(1), end: raw(6) })).toEqual([{ start: 1, end: 6 }]);
    expect(toShown(shown, { page: 0, start: raw(8), end: raw(9) })).toEqual([]);
  });
});

describe('laws of provenance', () => {
  it('every shown character is the raw character at its offset, and comes back to the same place', () => {
    fc.assert(
      fc.property(cutPage, ({ text, articles }) => {
        for (const article of articles) {
          for (const { part: each } of articleParts(article)) {
            const shown = showPart(each, [text]);
            for (const segment of shown.segments) {
              for (let at = segment.shownStart as number; at < segment.shownEnd; at += 1) {
                const range = { start: shownAt(at), end: shownAt(at + 1) };
                const [place] = toRaw(shown, range, () => false);
                expect(text.slice(place?.start, place?.end)).toBe(shown.text[at]);
                expect(place && toShown(shown, place)).toEqual([range]);
              }
            }
          }
        }
      }),
    );
  });

  it('a shown range goes to raw and comes back as itself, but for glue at its edges', () => {
    fc.assert(
      fc.property(cutPage, fc.nat(), fc.nat(), ({ text, articles }, a, b) => {
        const each = articles.flatMap(articleParts)[0]?.part;
        if (each === undefined) return;
        const shown = showPart(each, [text]);
        const [x, y] = [a % (shown.text.length + 1), b % (shown.text.length + 1)];
        const range = { start: shownAt(Math.min(x, y)), end: shownAt(Math.max(x, y)) };
        const ranges = toRaw(shown, range, bridgeable(each, [text]));
        const back = ranges.flatMap((rawRange) => toShown(shown, rawRange));
        const texts = back.map(({ start, end }) => shown.text.slice(start, end)).join('');
        expect(texts.trim()).toBe(shown.text.slice(range.start, range.end).trim());
      }),
      { numRuns: 500 },
    );
  });

  it('generated pages conserve their text, and a piece less is noticed', () => {
    fc.assert(
      fc.property(cutPage, ({ text, articles }) => {
        const reflow = { lang: 'und', articles, furniture: [], problems: [] };
        expect(conservationBreaches(text, reflow)).toEqual([]);
        if (articles.length > 0) {
          expect(conservationBreaches(text, { ...reflow, articles: articles.slice(1) })).not.toEqual([]);
          expect(conservationBreaches(text, { ...reflow, articles: [...articles, ...articles] })).not.toEqual(
            [],
          );
        }
      }),
    );
  });
});
