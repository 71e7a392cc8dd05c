import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRegex, farthestRepeat, judgeRegex } from '#core/search/query/regex';

describe('an expression', () => {
  it.each([
    ['第[0-9]+版', 'ok'],
    ['\\p{Script=Han}{2,4}日报', 'ok'],
    ['(?:北京|上海)市', 'ok'],
    ['(?<!不)可能(?=.*因为)', 'ok'],
    ['.*桥.*', 'ok'],
    ['.*桥.*河.*', 'slow'],
    ['(a+)+b', 'slow'],
    ['(a?b?)*c', 'slow'],
    ['(a|ab)*c', 'slow'],
    ['((ab)*c)+', 'slow'],
    ['(?:a{2,20}){3}', 'slow'],
    ['.*.*x', 'slow'],
    ['.*\\b.*x', 'slow'],
    ['.*y?.*x', 'slow'],
    ['a*(b*c|d)', 'slow'],
    ['a.*b.*c.*d', 'slow'],
    ['(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a).*b', 'slow'],
    ['(.)\\1', 'slow'],
    ['(?<a>.)\\k<a>', 'slow'],
    ['a{500}', 'slow'],
    ['a?b?c?d?e?f?g?h?i?j?k?l?m?n?o?p?q?r?', 'slow'],
    ['x'.repeat(400), 'slow'],
    ['a(', 'wrong'],
    ['[b-a]', 'wrong'],
    ['', 'wrong'],
  ])('%s is %s', (source, verdict) => {
    expect(judgeRegex(source, '')).toBe(verdict);
  });

  it('takes the flags i and s only', () => {
    expect(['', 'i', 's', 'is'].map((flags) => judgeRegex('a', flags))).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(['g', 'u', 'm', 'y', 'ii'].map((flags) => judgeRegex('a', flags))).toEqual(
      Array.from({ length: 5 }, () => 'wrong'),
    );
  });

  const atoms = ['a', 'b', '.', '[ab]', '\\w', '(?:ab)', '(a|b)', '[^\\]]', '\\p{L}', '中'];
  const source = fc
    .array(
      fc.tuple(fc.constantFrom(...atoms), fc.constantFrom('', '*', '+', '?', '{2}', '{1,3}', '{2,}', '*?')),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((parts) => parts.map(([atom, quantifier]) => atom + quantifier).join(''));

  it('that can be searched finds what it means, as far as its repeats reach', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ']', '中', ' '), maxLength: farthestRepeat });
    fc.assert(
      fc.property(source, text, (expression, where) => {
        fc.pre(judgeRegex(expression, '') === 'ok');
        const found = [...where.matchAll(compileRegex(expression, ''))].map(({ 0: match, index }) => [
          index,
          match,
        ]);
        const meant = [...where.matchAll(new RegExp(expression, 'gu'))].map(({ 0: match, index }) => [
          index,
          match,
        ]);
        expect(found).toEqual(meant);
      }),
      { numRuns: 500 },
    );
  });

  // Without the bounds a single one of these takes longer than the whole suite may.
  it('that can be searched comes to the end of a page of the worst text', { timeout: 120_000 }, () => {
    const page = `${'a'.repeat(1500)}b`;
    fc.assert(
      fc.property(source, (expression) => {
        fc.pre(judgeRegex(`${expression}[xy]`, '') === 'ok');
        expect([...page.matchAll(compileRegex(`${expression}[xy]`, ''))]).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
