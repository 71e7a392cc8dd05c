/** Which element a row of a long list is drawn in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noPlaces, placeRows } from '../../../src/renderer/ui/row-places';

const rowKeys = (start: number, count: number) =>
  Array.from({ length: count }, (_, at) => `row-${start + at}`);

/** Windows over a list of rows, as scrolling and jumping make them. */
const windows = fc.array(
  fc.record({ start: fc.integer({ min: 0, max: 60 }), count: fc.integer({ min: 1, max: 20 }) }),
  { minLength: 1, maxLength: 12 },
);

describe('the elements of the rows of a list', () => {
  it('are of one row each, and every row has one, however one scrolls', () => {
    fc.assert(
      fc.property(windows, (steps) => {
        let places = noPlaces;
        for (const { start, count } of steps) {
          const keys = rowKeys(start, count);
          places = placeRows(places, keys);
          expect([...places.keys()]).toEqual(keys);
          expect(new Set(places.values()).size).toBe(count);
        }
      }),
    );
  });

  it('stay with the rows that stay, where at least half of them do', () => {
    fc.assert(
      fc.property(windows, (steps) => {
        let places = noPlaces;
        for (const { start, count } of steps) {
          const keys = rowKeys(start, count);
          const before = places;
          places = placeRows(before, keys);
          const staying = keys.filter((key) => before.has(key));
          if (staying.length * 2 < count) continue;
          for (const key of staying) expect(places.get(key)).toBe(before.get(key));
        }
      }),
    );
  });

  it('are taken over in their order after a jump, so that nothing is taken down or moved', () => {
    const before = placeRows(noPlaces, rowKeys(0, 10));
    expect([...placeRows(before, rowKeys(500, 10)).values()]).toEqual([...before.values()]);
    expect([...placeRows(before, rowKeys(8, 10)).values()]).toEqual([...before.values()]);
  });

  it('are new ones where a jump shows more rows than before', () => {
    const before = placeRows(noPlaces, rowKeys(0, 3));
    expect([...placeRows(before, rowKeys(50, 5)).values()]).toEqual([0, 1, 2, 3, 4]);
  });
});
