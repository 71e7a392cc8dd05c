import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTexts } from '../../../src/renderer/db/merge-texts';

test('keeps what is written where nobody else wrote', () => {
  expect(mergeTexts('a', 'ab', 'a')).toBe('ab');
  expect(mergeTexts('a', '', 'a')).toBe('');
  expect(mergeTexts('changed', 'a', 'a')).toBe('changed');
});

test('keeps both texts where both wrote, and the longer where it holds the other', () => {
  expect(mergeTexts('a theirs', 'a mine', 'a')).toBe('a theirs\n\na mine');
  expect(mergeTexts('ab', 'abc', 'a')).toBe('abc');
  expect(mergeTexts('', 'ab', 'a')).toBe('ab');
  expect(mergeTexts('ab', '', 'a')).toBe('ab');
});

test('loses no text that was written on either side', () => {
  const text = fc.string({ maxLength: 6 });
  fc.assert(
    fc.property(text, text, text, (stored, mine, base) => {
      const merged = mergeTexts(stored, mine, base);
      if (mine !== base) expect(merged).toContain(mine);
      if (stored !== base) expect(merged).toContain(stored);
    }),
  );
});
