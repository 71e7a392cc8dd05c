/** The keyboard of charts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartPlace } from '../../../src/renderer/charts/chart';
import { placeAfterKey, placeOrNearest } from '../../../src/renderer/charts/chart-cursor';

const mark = { box: { x: 0, y: 0, width: 1, height: 1 }, label: 'a value' };

/** A chart drawn with marks (#) and gaps (.). */
function chartOf(...rows: readonly string[]) {
  return {
    rows: rows.length,
    columns: Math.max(...rows.map((row) => row.length)),
    markAt: ({ row, column }: ChartPlace) => (rows[row]?.[column] === '#' ? mark : null),
  };
}

describe('keys in a chart', () => {
  const chart = chartOf('#.#..#', '......', '..##..');
  const go = (key: string, row: number, column: number) => placeAfterKey(key, { row, column }, chart);

  it('go over gaps, and stay where there is nothing further', () => {
    expect(go('ArrowRight', 0, 0)).toEqual({ row: 0, column: 2 });
    expect(go('ArrowRight', 0, 5)).toEqual({ row: 0, column: 5 });
    expect(go('ArrowLeft', 0, 2)).toEqual({ row: 0, column: 0 });
    expect(go('Home', 2, 3)).toEqual({ row: 2, column: 2 });
    expect(go('End', 0, 0)).toEqual({ row: 0, column: 5 });
  });

  it('find the nearest mark of the next row that has any', () => {
    expect(go('ArrowDown', 0, 5)).toEqual({ row: 2, column: 3 });
    expect(go('ArrowUp', 2, 3)).toEqual({ row: 0, column: 2 });
    expect(go('ArrowUp', 0, 2)).toEqual({ row: 0, column: 2 });
  });

  it('that lead nowhere are left to others', () => {
    expect(go('a', 0, 0)).toBeNull();
    expect(go('Tab', 0, 0)).toBeNull();
  });

  it('turn a year of months at a time', () => {
    const months = chartOf('#'.repeat(30));
    expect(placeAfterKey('PageDown', { row: 0, column: 3 }, months)).toEqual({ row: 0, column: 15 });
    expect(placeAfterKey('PageDown', { row: 0, column: 25 }, months)).toEqual({ row: 0, column: 29 });
    expect(placeAfterKey('PageUp', { row: 0, column: 3 }, months)).toEqual({ row: 0, column: 0 });
  });

  it('never leave the marks, whatever the chart', () => {
    const row = fc.string({ unit: fc.constantFrom('#', '.'), minLength: 1, maxLength: 8 });
    const key = fc.constantFrom(
      ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.array(key, { maxLength: 20 }),
        (rows, keys) => {
          const any = chartOf(...rows);
          let place = placeOrNearest({ row: 3, column: 3 }, any);
          expect(place === null).toBe(!rows.join('').includes('#'));
          for (const each of keys) {
            if (place === null) break;
            place = placeAfterKey(each, place, any);
            expect(place === null ? null : any.markAt(place)).toBe(mark);
          }
        },
      ),
    );
  });
});
