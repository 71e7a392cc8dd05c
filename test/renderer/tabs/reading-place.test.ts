/** Where in a text one is, by its parts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAmong, type Stretch, wayTo } from '../../../src/renderer/tabs/reading-place';

/** Parts one under the other, scrolled by so much. */
function laidOut(heights: readonly number[], scrolled: number): readonly Stretch[] {
  let top = -scrolled;
  return heights.map((height, part) => {
    const near = top;
    top += height;
    return { part, near, far: top };
  });
}

describe('a place in a text', () => {
  it('is none at the beginning and where nothing is', () => {
    expect(placeAmong(laidOut([40, 100], 0))).toBeNull();
    expect(placeAmong([])).toBeNull();
  });

  it('is the first part in sight, with how much of it has gone by', () => {
    expect(placeAmong(laidOut([40, 100, 60], 65))).toEqual({ part: 1, share: 0.25 });
  });

  it('counts a part that stands in several stretches as one', () => {
    const stretches = [
      { part: 0, near: -300, far: -100 },
      { part: 1, near: -100, far: 100 },
      { part: 1, near: 100, far: 300 },
    ];
    expect(placeAmong(stretches)).toEqual({ part: 1, share: 0.25 });
  });

  it('is nowhere when its part is not there', () => {
    expect(wayTo(laidOut([40], 0), { part: 3, share: 0 })).toBeNull();
  });

  it('is come back to from anywhere, also when all parts have become larger or smaller', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 2, maxLength: 30 }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.nat(2_000),
        fc.nat(2_000),
        (heights, factor, first, second) => {
          const all = heights.reduce((sum, height) => sum + height, 0);
          const place = placeAmong(laidOut(heights, Math.min(first, all - 2)));
          if (place === null) return;
          const other = laidOut(
            heights.map((height) => height * factor),
            second,
          );
          const way = wayTo(other, place) ?? Number.NaN;
          const part = other[place.part];
          if (part === undefined) throw new Error('the place is in one of the parts');
          // What was at the edge of what is in sight is there again.
          expect(part.near + (part.far - part.near) * place.share - way).toBeCloseTo(0, 6);
          expect(place.share).toBeGreaterThanOrEqual(0);
          expect(place.share).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
