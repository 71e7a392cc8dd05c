import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WaitingPostings } from '../../../../src/core/search/index/waiting-postings';

/** Postings of some articles as they are filed: each article's terms once, in any order. */
const filed = fc
  .array(
    fc.uniqueArray(
      fc.tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.integer({ min: 1, max: 0x7f })),
      { selector: ([key]) => key, maxLength: 40 },
    ),
    { maxLength: 30 },
  )
  .chain((articles) => fc.tuple(fc.constant(articles), fc.integer({ min: 0, max: 1_000_000 })))
  .map(([articles, first]) =>
    articles.flatMap((terms, at) => terms.map(([key, info]) => ({ key, document: first + at, info }))),
  );

describe('postings that wait', () => {
  it('come by their terms, as unsigned numbers, and each term in the order of its articles', () => {
    fc.assert(
      fc.property(fc.array(filed, { minLength: 1, maxLength: 3 }), (rounds) => {
        const waiting = new WaitingPostings();
        for (const postings of rounds) {
          for (const { key, document, info } of postings) waiting.add(key, document, info);
          const given: { key: number; document: number; info: number }[] = [];
          waiting.drain((key, document, info) => given.push({ key, document, info }));
          const expected = [...postings].sort(
            (one, other) => (one.key >>> 0) - (other.key >>> 0) || one.document - other.document,
          );
          expect(given).toEqual(expected);
          expect(waiting.count).toBe(0);
        }
      }),
    );
  });

  it('have room for an article with more terms than are gathered, when nothing else waits', () => {
    const waiting = new WaitingPostings();
    const terms = 600_000;
    expect(waiting.isFullFor(terms)).toBe(false);
    for (let key = terms; key > 0; key -= 1) waiting.add(key, 7, 1);
    expect(waiting.isFullFor(1)).toBe(true);
    let last = 0;
    let isInOrder = true;
    waiting.drain((key) => {
      isInOrder &&= key === last + 1;
      last = key;
    });
    expect([isInOrder, last]).toEqual([true, terms]);
  });
});
