/** Months put together for a chart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binned,
  columnsOf,
  extentOf,
  monthOfColumn,
  monthsWithin,
  namedColumns,
  spanOf,
  timeColumns,
} from '../../../src/renderer/charts/time-bins';

const month = (year: number, at: number) => year * 12 + at - 1;

describe('columns of time', () => {
  it('are months where there is room, else years, else decades', () => {
    const from = month(1900, 1);
    expect(timeColumns(from, month(1904, 12), 800)).toMatchObject({ unit: 'month', count: 60 });
    expect(timeColumns(from, month(1999, 12), 800)).toMatchObject({ unit: 'year', count: 100 });
    expect(timeColumns(from, month(1999, 12), 100)).toMatchObject({ unit: 'decade', count: 10 });
  });

  it('know the months that they stand for', () => {
    const years = timeColumns(month(1900, 5), month(1999, 12), 800);
    expect(monthOfColumn(years, 3)).toBe('1903-01');
    expect(spanOf(years, { first: 3, last: 4 })).toEqual({ from: '1903-01', until: '1904-12' });
    expect(columnsOf(years, { from: '1903-07', until: '1904' })).toEqual({ first: 3, last: 4 });
    expect(columnsOf(years, { from: '', until: '1901' })).toEqual({ first: 0, last: 1 });
    expect(columnsOf(years, { from: '2010', until: '2011' })).toBeNull();
  });

  it('are named at round distances', () => {
    const years = timeColumns(month(1903, 1), month(1999, 12), 800);
    const named = namedColumns(years, 12).map((column) => monthOfColumn(years, column).slice(0, 4));
    expect(named).toEqual(['1910', '1920', '1930', '1940', '1950', '1960', '1970', '1980', '1990']);
  });

  it('reach over all that any series has', () => {
    expect(extentOf([[5, 1], [], [2, 1, 9, 3]])).toEqual({ first: 2, last: 9 });
    expect(extentOf([[], []])).toBeNull();
  });

  it('lose no article and count none twice, on whatever width', () => {
    const series = fc
      .uniqueArray(fc.integer({ min: month(1850, 1), max: month(2020, 12) }), { minLength: 1, maxLength: 60 })
      .map((months) => months.sort((a, b) => a - b).flatMap((each, at) => [each, at + 1]));
    fc.assert(
      fc.property(series, fc.integer({ min: 20, max: 2_000 }), (months, width) => {
        const extent = extentOf([months]);
        if (extent === null) throw new Error('there is a month');
        const columns = timeColumns(extent.first, extent.last, width);
        const counts = binned(months, columns);
        const sum = (all: ArrayLike<number>) => Array.from(all).reduce((total, each) => total + each, 0);
        expect(sum(counts)).toBe(sum(months.filter((_, at) => at % 2 === 1)));
        // What a chosen column lists is what the column counts.
        for (const [column, count] of counts.entries()) {
          const within = monthsWithin(months, spanOf(columns, { first: column, last: column }));
          expect(sum(within.filter((_, at) => at % 2 === 1))).toBe(count);
        }
      }),
    );
  });
});
