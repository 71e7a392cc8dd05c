/** Text without its white space, and the way back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { solidText } from '#core/anchor/solid-text';

test('drops white space of every kind and knows where each unit stood', () => {
  const text = '\uFEFF 甲\u3000乙\n\n丙 𠮷\u00A0x\t';
  const solid = solidText(text);
  expect(solid.text).toBe('甲乙丙𠮷x');
  expect([...solid.offsets].map((at) => text[at]).join('')).toBe(solid.text);
});

test('equals the text with its white space taken out, whatever the text', () => {
  const units = fc.string({
    unit: fc.constantFrom('甲', 'a', ' ', '\n', '\u3000', '\uFEFF', '𠮷', '\uD842'),
  });
  fc.assert(
    fc.property(units, (text) => {
      const solid = solidText(text);
      expect(solid.text).toBe(text.replaceAll(/[\s\uFEFF]/gu, ''));
      expect(solid.offsets).toHaveLength(solid.text.length);
      expect([...solid.offsets].map((at) => text[at]).join('')).toBe(solid.text);
    }),
  );
});

test('takes a line of ten million characters', () => {
  const text = '字'.repeat(10_000_000);
  expect(solidText(text).offsets).toHaveLength(10_000_000);
});
