/** Two texts that scroll together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partnerTop } from '../../../src/renderer/compare/linked-scroll';

describe('the partner of a text that is scrolled', () => {
  it('begins and ends with it', () => {
    expect(partnerTop({ top: 0, height: 1000, view: 200 }, { height: 500, view: 200 })).toBe(0);
    expect(partnerTop({ top: 800, height: 1000, view: 200 }, { height: 500, view: 200 })).toBe(300);
    expect(partnerTop({ top: 400, height: 1000, view: 200 }, { height: 500, view: 200 })).toBe(150);
  });

  it('stays where it is when either has nothing to scroll', () => {
    expect(partnerTop({ top: 0, height: 100, view: 200 }, { height: 500, view: 200 })).toBe(0);
    expect(partnerTop({ top: 300, height: 1000, view: 200 }, { height: 100, view: 200 })).toBe(0);
  });

  it('leads back to where the first one was', () => {
    const size = fc.integer({ min: 300, max: 5_000 });
    fc.assert(
      fc.property(size, size, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, share) => {
        const view = 200;
        const top = (one - view) * share;
        const there = partnerTop({ top, height: one, view }, { height: other, view });
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(other - view);
        expect(partnerTop({ top: there, height: other, view }, { height: one, view })).toBeCloseTo(top, 6);
      }),
    );
  });
});
