import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256, uuidOf } from '#core/base/sha256';

describe('SHA-256', () => {
  it('is what other implementations compute', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a\n\0é中𠮷\u{10FFFF}', '\uD800', '\uDFFF'), maxLength: 300 }),
        (text) => {
          expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
        },
      ),
    );
  });

  it('is known for lengths about a block', () => {
    for (let length = 0; length < 140; length += 1) {
      const text = '中'.repeat(length % 5) + 'x'.repeat(length);
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }
  });

  it('gives UUIDs of version 8 that differ', () => {
    expect(uuidOf('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(uuidOf('a')).toBe(uuidOf('a'));
    expect(uuidOf('a')).not.toBe(uuidOf('b'));
  });
});
