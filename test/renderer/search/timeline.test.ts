/** Bars of a timeline and the days they stand for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MonthCount } from '../../../src/renderer/search/search-state';
import {
  barsOfSpan,
  countIn,
  countsWithin,
  firstDay,
  firstDayOf,
  lastDay,
  lastDayOf,
  shortSpan,
  spanBetween,
  spanOfBars,
  ticksOf,
  timelineOf,
} from '../../../src/renderer/search/timeline';

const months = fc.array(
  fc.record({
    month: fc.oneof(
      fc.constant(''),
      fc
        .tuple(fc.integer({ min: 1815, max: 2040 }), fc.integer({ min: 1, max: 12 }))
        .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
    ),
    count: fc.nat(900),
    all: fc.constant(900),
  }),
  { maxLength: 60 },
);

describe('the bars of a timeline', () => {
  it('are months in a short run, with those that hold nothing', () => {
    const timeline = timelineOf([
      { month: '2031-04', count: 3, all: 4 },
      { month: '2031-01', count: 2, all: 3 },
      { month: '', count: 5, all: 6 },
    ]);
    expect(timeline).toEqual({
      unit: 'month',
      bars: [
        { month: '2031-01', count: 2, all: 3 },
        { month: '2031-02', count: 0, all: 0 },
        { month: '2031-03', count: 0, all: 0 },
        { month: '2031-04', count: 3, all: 4 },
      ],
      most: 3,
      undated: 5,
    });
  });

  it('are years in a long run, and ten years where a date is out of all proportion', () => {
    const long = timelineOf([
      { month: '1902-06', count: 1, all: 2 },
      { month: '1948-02', count: 2, all: 3 },
    ]);
    expect([long.unit, long.bars.length, long.bars[0]?.month]).toEqual(['year', 47, '1902-01']);
    const odd = timelineOf([
      { month: '0193-06', count: 1, all: 2 },
      { month: '1948-02', count: 2, all: 3 },
    ]);
    expect([odd.unit, odd.bars[0]?.month, odd.bars.at(-1)?.month]).toEqual(['decade', '0190-01', '1940-01']);
  });

  it('lose no article', () => {
    fc.assert(
      fc.property(months, (counts: readonly MonthCount[]) => {
        const timeline = timelineOf(counts);
        const all = countIn(timeline, { first: 0, last: timeline.bars.length - 1 });
        expect(all + timeline.undated).toBe(counts.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });

  it('are found again from the days they stand for', () => {
    fc.assert(
      fc.property(months, fc.nat(300), fc.nat(300), (counts, one, other) => {
        const timeline = timelineOf(counts);
        fc.pre(timeline.bars.length > 0);
        const [a, b] = [one % timeline.bars.length, other % timeline.bars.length];
        const span = spanOfBars(timeline, { first: a, last: b });
        expect(span).not.toBeNull();
        expect(barsOfSpan(timeline, span ?? { from: lastDay, to: lastDay })).toEqual({
          first: Math.min(a, b),
          last: Math.max(a, b),
        });
      }),
    );
  });

  it('stand for whole months and years', () => {
    const timeline = timelineOf([
      { month: '2032-02', count: 1, all: 2 },
      { month: '2032-04', count: 1, all: 2 },
    ]);
    expect(spanOfBars(timeline, { first: 0, last: 0 })).toEqual({ from: '2032-02-01', to: '2032-02-29' });
    expect(barsOfSpan(timeline, { from: firstDay, to: '2032-03-10' })).toEqual({ first: 0, last: 1 });
    expect(barsOfSpan(timeline, { from: '2033-01-01', to: lastDay })).toBeNull();
    expect(barsOfSpan(timelineOf([]), { from: firstDay, to: lastDay })).toBeNull();
  });

  it('are months again when one looks at a part of a long run', () => {
    const counts = [
      { month: '', count: 4, all: 4 },
      { month: '1902-06', count: 1, all: 2 },
      { month: '1911-12', count: 1, all: 2 },
      { month: '1912-02', count: 3, all: 4 },
      { month: '1948-02', count: 2, all: 3 },
    ];
    const near = timelineOf(countsWithin(counts, { from: '1911-01-01', to: '1912-12-31' }));
    expect(near.unit).toBe('month');
    expect(near.bars.map(({ month, count }) => [month, count])).toEqual([
      ['1911-12', 1],
      ['1912-01', 0],
      ['1912-02', 3],
    ]);
    expect(countsWithin(counts, { from: '1912-01-01', to: lastDay }).map(({ month }) => month)).toEqual([
      '1912-02',
      '1948-02',
    ]);
  });

  it('are named at round distances', () => {
    const timeline = timelineOf([
      { month: '1902-06', count: 1, all: 2 },
      { month: '1948-02', count: 2, all: 3 },
    ]);
    const named = ticksOf(timeline, 6).map((bar) => timeline.bars[bar]?.month.slice(0, 4));
    expect(named).toEqual(['1910', '1920', '1930', '1940']);
  });
});

describe('the ends of a span', () => {
  it('are days, from months and years as they are typed', () => {
    expect([firstDayOf('1912'), firstDayOf('1912-03'), firstDayOf('1912-03-05')]).toEqual([
      '1912-01-01',
      '1912-03-01',
      '1912-03-05',
    ]);
    expect(spanBetween('1912', '')).toEqual({ from: '1912-01-01', to: lastDay });
    expect(spanBetween('', '1912-03')).toEqual({ from: firstDay, to: '1912-03-31' });
    expect(spanBetween('', '')).toBeNull();
    expect([lastDayOf('1912'), lastDayOf('1912-02'), lastDayOf('1900-02'), lastDayOf('1912-03-05')]).toEqual([
      '1912-12-31',
      '1912-02-29',
      '1900-02-28',
      '1912-03-05',
    ]);
  });

  it('are written as short as they can be', () => {
    expect(shortSpan({ from: '1912-01-01', to: '1913-12-31' })).toEqual({ from: '1912', to: '1913' });
    expect(shortSpan({ from: '1912-03-01', to: '1912-04-30' })).toEqual({ from: '1912-03', to: '1912-04' });
    expect(shortSpan({ from: '1912-03-02', to: lastDay })).toEqual({ from: '1912-03-02', to: '' });
  });
});
