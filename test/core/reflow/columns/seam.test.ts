import { describe, expect, it } from 'vitest';
import { endOf } from '#core/reflow/columns/seam';

describe('how a stretch of a column ends', () => {
  it('is told of a hyphen that nothing stands before, at the very start of a page', () => {
    expect(endOf('-', 0, 1)).toBe('open');
    expect(endOf('light-', 0, 6)).toBe('hyphen');
  });
});
