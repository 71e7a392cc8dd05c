import { describe, expect, it } from 'vitest';
import { heightOf } from '../../../src/renderer/notes/card-list';

describe('the height a card is thought to have', () => {
  it('grows with the lines of its quote, up to as many as it shows', () => {
    const heights = ['渡口', '渡口'.repeat(10), '渡口'.repeat(25), '渡口'.repeat(60), '渡口'.repeat(500)].map(
      (quote) => heightOf({ quotes: [quote] }),
    );
    expect(heights).toEqual([...new Set(heights.slice(0, 4)), heights[3]]);
    expect([...heights].sort((a, b) => a - b)).toEqual(heights);
  });

  it('counts a Latin letter as half a character, and a card without a quote as one line', () => {
    expect(heightOf({ quotes: ['ferry ferry ferry ferry ferr'] })).toBe(
      heightOf({ quotes: ['渡'.repeat(14)] }),
    );
    expect(heightOf({ quotes: [] })).toBe(heightOf({ quotes: ['渡'] }));
  });
});
