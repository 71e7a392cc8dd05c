/** Neighbouring characters: what the table knows, what the page adds, and what nobody can say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKnownCharacter, type PagePairs, pairPlausibility, strongestPair } from '#core/text/char-pairs';
import { pagePairs, wholeText } from '#core/text/page-pairs';
import { hanCharacters, hanPairs, latinPairs, pairTableVersion } from '#core/text/pair-statistics';

const of = (pair: string, page?: PagePairs): number =>
  pairPlausibility(pair.charCodeAt(0), pair.charCodeAt(1), page);

const pageOf = (text: string): PagePairs => pagePairs([wholeText(text)]);

describe('character pairs', () => {
  it('finds the inside of words more plausible than characters that meet by chance', () => {
    for (const word of ['经济', '社会', '群众', '教育', '他们', '已经']) {
      expect(of(word), word).toBeGreaterThan(1);
    }
    for (const pair of ['们学', '社济', '阿的']) expect(of(pair), pair).toBeLessThan(0);
    for (const word of ['th', 'er', 'sch']) expect(of(word), word).toBeGreaterThan(0.5);
    for (const pair of ['tq', 'ej', 'hx']) expect(of(pair), pair).toBeLessThan(-0.5);
  });

  it('reads traditional characters by their simplified forms, and letters without case and diacritics', () => {
    expect(of('經濟')).toBe(of('经济'));
    expect(of('社會')).toBe(of('社会'));
    expect(of('TH')).toBe(of('th'));
    expect(of('né')).toBe(of('ne'));
  });

  it('says nothing of other characters, and little of those it never saw', () => {
    for (const pair of ['。的', '的。', '3的', 'かな', '한국', 'a的', '', '的'])
      expect(of(pair), pair).toBe(0);
    expect(isKnownCharacter('龘'.charCodeAt(0))).toBe(false);
    expect(isKnownCharacter('的'.charCodeAt(0))).toBe(true);
    expect(Math.abs(of('龘靐'))).toBeLessThan(0.1);
  });

  it('learns a page’s own words from the page', () => {
    const page = pageOf('龘靐码头今日开航，龘靐镇的船工说龘靐渡口水位正常。');
    expect(of('龘靐', page)).toBeGreaterThan(of('龘靐') + 1);
    expect(of('靐龘', page)).toBeLessThan(of('龘靐', page));
  });

  it('stays between its bounds and is the same every time', () => {
    const unit = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(unit, unit, (left, right) => {
        const value = pairPlausibility(left, right);
        expect(Math.abs(value)).toBeLessThanOrEqual(strongestPair);
        expect(pairPlausibility(left, right)).toBe(value);
      }),
    );
  });
});

describe('the table of pairs', () => {
  it('is versioned, small, and has no row or pair twice', () => {
    expect(pairTableVersion).toBe(2);
    expect(hanCharacters.length + hanPairs.length + latinPairs.length).toBeLessThan(130_000);
    expect(hanCharacters).toMatch(/^(?:[\u3400-\u9fff][0-9a-z]{3})+$/u);
    for (const table of [hanPairs, latinPairs]) {
      const rows = table.split(' ');
      expect(new Set(rows.map((row) => row[0])).size).toBe(rows.length);
      for (const row of rows) {
        const isHan = table === hanPairs;
        const seconds = row.slice(1).replace(isHan ? /[0-9a-z]/gu : /[1-9]/gu, '');
        expect(new Set(seconds).size).toBe(seconds.length);
        expect(row).toMatch(isHan ? /^.(?:[0-9a-z][\u3400-\u9fff]+)+$/u : /^.(?:[1-9][^\s\d]+)+$/u);
      }
    }
  });
});
