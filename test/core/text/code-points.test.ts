import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsOf } from '#core/text/code-points';

describe('offsets in code points', () => {
  it('are what counting gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const points = codePointsOf(text);
        let units = 0;
        [...text].forEach((character, index) => {
          expect(points.toCodePoints(units)).toBe(index);
          expect(points.toUnits(index)).toBe(units);
          units += character.length;
        });
        expect(points.toCodePoints(text.length)).toBe([...text].length);
        expect(points.toUnits([...text].length)).toBe(text.length);
      }),
    );
  });

  it('inside a pair are before it, behind the end are the end', () => {
    expect(codePointsOf('a𠮷b').toCodePoints(2)).toBe(1);
    expect(codePointsOf('a𠮷b').toUnits(99)).toBe(4);
  });
});
