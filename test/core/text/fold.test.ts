import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldString, foldText } from '#core/text/fold';

const cases: readonly (readonly [source: string, folded: string])[] = [
  ['', ''],
  ['渡口重新开航。', '渡口重新开航。'],
  ['ABC', 'abc'],
  ['ＡＢＣ１２３，', 'abc123,'],
  ['Größe', 'grosse'],
  ['Café', 'cafe'],
  ['Cafe\u0301', 'cafe'],
  ['ﬁnal', 'final'],
  ['①Ⅳ㎡', '1ivm2'],
  ['½', '1⁄2'],
  ['İstanbul', 'istanbul'],
  ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
  ['ｶﾞｷﾞ', 'ガギ'],
  ['かがみ', 'かがみ'],
  ['\u1112\u1161\u11ab글', '한글'],
  ['豈', '豈'],
  ['Zei\u00adtung', 'zeitung'],
  ['a\u200bb', 'ab'],
  ['\u{20000}𝐀', '\u{20000}a'],
  ['　', ' '],
  ['…', '...'],
];

describe('foldText', () => {
  for (const [source, folded] of cases) {
    it(`folds ${JSON.stringify(source)} to ${JSON.stringify(folded)}`, () =>
      expect(foldText(source).text).toBe(folded));
  }

  const places: readonly (readonly [source: string, query: string, found: string])[] = [
    ['e\u0301가x', '가', '가'],
    // One character shrinks, one grows: the lengths agree and the offsets do not.
    ['e\u0301½가x', '가', '가'],
    ['Die Größe zählt', 'größe', 'Größe'],
    ['Die Größe zählt', 'zahlt', 'zählt'],
    ['第１２版', '12', '１２'],
    ['Ｒ＆Ｄ', 'r&d', 'Ｒ＆Ｄ'],
    ['cafe\u0301', 'cafe', 'cafe\u0301'],
    ['ﬁ', 'i', 'ﬁ'],
    ['x\u00ady', 'xy', 'x\u00ady'],
    ['\u{20000}A', 'a', 'A'],
  ];
  for (const [source, query, found] of places) {
    it(`leads from ${JSON.stringify(query)} in ${JSON.stringify(source)} back to its place`, () => {
      const { text, toSource } = foldText(source);
      const needle = foldString(query);
      const at = text.indexOf(needle);
      expect(at).toBeGreaterThanOrEqual(0);
      const { start, end } = toSource(at, at + needle.length);
      expect(source.slice(start, end)).toBe(found);
    });
  }

  it('maps the start, the end and empty ranges inside the source', () => {
    const { text, toSource } = foldText('Ａé');
    expect(toSource(0, 0)).toEqual({ start: 0, end: 0 });
    expect(toSource(0, text.length)).toEqual({ start: 0, end: 2 });
    expect(toSource(text.length, text.length)).toEqual({ start: 2, end: 2 });
    expect(foldText('').toSource(0, 0)).toEqual({ start: 0, end: 0 });
  });

  const letters = fc.constantFrom(
    ...[
      '渡',
      'A',
      'é',
      'e\u0301',
      '\u0301',
      'ß',
      '½',
      '①',
      'ｶ',
      'ﾞ',
      '한',
      '\u1112',
      '\u1161',
      '\u{20000}',
      '\u00ad',
      ' ',
      '\n',
      'İ',
      'ﬁ',
      '．',
    ],
  );
  const texts = fc.oneof(
    fc.array(letters).map((each) => each.join('')),
    fc.string({ unit: 'binary' }),
  );

  it('maps in order and inside the source, and folds the source of a character to text that holds it', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const { text, toSource } = foldText(source);
        let last = 0;
        for (let unit = 0; unit < text.length; unit += 1) {
          const { start, end } = toSource(unit, unit + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(foldText(source.slice(start, end)).text).toContain(text[unit]);
          last = start;
        }
      }),
    );
  });

  it('gives the same for text that is folded already', () => {
    fc.assert(
      fc.property(fc.array(letters), (each) => {
        const once = foldString(each.join(''));
        expect(foldString(once)).toBe(once);
      }),
    );
  });
});
