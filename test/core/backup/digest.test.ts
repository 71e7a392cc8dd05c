/** The sum of a table's rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  digestOfRow,
  emptyDigest,
  isEmptyDigest,
  isSameDigest,
  joinDigests,
  withoutRow,
  withRow,
} from '#core/backup/digest';

const row = fc.object({
  withBigInt: true,
  withDate: true,
  withTypedArray: true,
  values: [fc.string({ unit: 'binary' }), fc.double(), fc.integer(), fc.boolean(), fc.constant(null)],
});

describe('the digest of rows', () => {
  it('is the same before and after storage copied a row', () => {
    fc.assert(
      fc.property(row, (value) => {
        expect(digestOfRow(structuredClone(value))).toEqual(digestOfRow(value));
      }),
    );
  });

  it('does not depend on the order of keys or rows, and not on keys without a value', () => {
    expect(digestOfRow({ a: 1, b: [undefined, -0] })).toEqual(
      digestOfRow({ b: [undefined, 0], c: undefined, a: 1 }),
    );
    fc.assert(
      fc.property(fc.array(row), fc.infiniteStream(fc.nat()), (rows, at) => {
        const others = [...rows];
        for (let end = others.length; end > 1; end -= 1) {
          const [one] = others.splice((at.next().value as number) % end, 1);
          others.push(one as (typeof rows)[number]);
        }
        expect(others.reduce(withRow, emptyDigest)).toEqual(rows.reduce(withRow, emptyDigest));
      }),
    );
  });

  it('comes to nothing when every row goes that came', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (kept, gone) => {
        const all = [...kept, ...gone].reduce(withRow, emptyDigest);
        expect(gone.reduce(withoutRow, all)).toEqual(kept.reduce(withRow, emptyDigest));
        const change = gone.reduce(withoutRow, emptyDigest);
        expect(isSameDigest(joinDigests(all, change), kept.reduce(withRow, emptyDigest))).toBe(true);
      }),
    );
    expect(isEmptyDigest(withoutRow(withRow(emptyDigest, { id: 'a' }), { id: 'a' }))).toBe(true);
  });

  it.each([
    [{ a: 'bc' }, { ab: 'c' }],
    [{ a: ['1', '2'] }, { a: ['12'] }],
    [{ a: '1' }, { a: 1 }],
    [{ a: null }, {}],
    [{ a: [] }, { a: {} }],
    [{ a: [[], 1] }, { a: [[1]] }],
    [{ a: 0.1 }, { a: 0.2 }],
    [{ a: '渡口' }, { a: '口渡' }],
    [{ a: true }, { a: false }],
    [{ a: new Uint8Array([1, 2]) }, { a: new Uint8Array([2, 1]) }],
  ])('tells %j from %j', (one, other) => {
    expect(isSameDigest(digestOfRow(one), digestOfRow(other))).toBe(false);
  });

  it('tells texts apart that differ in one place', () => {
    const seen = new Set<string>();
    for (let at = 0; at < 20_000; at += 1) {
      const { high, low } = digestOfRow({ id: `note:${at}`, body: '渡船在大雾里靠了岸' });
      seen.add(`${high} ${low}`);
    }
    expect(seen.size).toBe(20_000);
  });
});
