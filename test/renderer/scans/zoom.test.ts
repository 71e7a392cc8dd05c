/** How large a scan is shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleOf, scrollAfterZoom, stepScale, turned, zoomBounds } from '../../../src/renderer/scans/zoom';

const scan = { width: 2000, height: 3000 };

describe('a scan', () => {
  it('is as wide as the pane, or wholly in sight, or as large as was asked for', () => {
    expect(scaleOf('width', scan, { width: 500, height: 300 })).toBe(0.25);
    expect(scaleOf('page', scan, { width: 500, height: 300 })).toBe(0.1);
    expect(scaleOf('page', scan, { width: 500, height: 3000 })).toBe(0.25);
    expect(scaleOf(2, scan, { width: 500, height: 300 })).toBe(2);
    expect(scaleOf('width', scan, { width: 0, height: 0 })).toBe(1);
  });

  it('lies on its side after a quarter turn and stands again after two', () => {
    expect(turned(scan, 1)).toEqual({ width: 3000, height: 2000 });
    expect(turned(scan, 2)).toEqual(scan);
  });

  it('is as large as before after a step up and a step down, inside the bounds', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 6, noNaN: true }), (scale) => {
        expect(stepScale(stepScale(scale, 1), -1)).toBeCloseTo(scale, 9);
      }),
    );
    expect(stepScale(zoomBounds.max, 1)).toBe(zoomBounds.max);
    expect(stepScale(zoomBounds.min, -1)).toBe(zoomBounds.min);
  });

  it('keeps what is under the pointer where it is while it becomes larger', () => {
    fc.assert(
      fc.property(
        fc.nat(5_000),
        fc.nat(800),
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        (scroll, point, from) => {
          const to = from * 1.25;
          const before = (scroll + point) / from;
          expect((scrollAfterZoom(scroll, point, from, to) + point) / to).toBeCloseTo(before, 6);
        },
      ),
    );
  });
});
