import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactString, foldString, foldText } from '#core/text/fold';
import { hanVariantGroups } from '#core/text/han-variants';

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
  ['豈', '岂'],
  ['Zei\u00adtung', 'zeitung'],
  ['a\u200bb', 'ab'],
  ['\u{20000}𝐀', '\u{20000}a'],
  ['　', ' '],
  ['…', '...'],
  ['漢語詞典', '汉语词典'],
  ['後面的裏子、乾麵', '后面的里子、干面'],
  ['発売された広告', '发卖された广告'],
  ['羣眾爲之', '群众为之'],
  ['ﬀ\uf9d8\u2f45', 'ff律方'],
  ['㑮\u{2b748}', '㑮㑮'],
];

describe('exact text', () => {
  it('keeps width, case, diacritics and the form of characters, and makes white space one', () => {
    expect(exactString('Ｃafé　漢字\n ①')).toBe('Ｃafé漢字①');
    expect(exactString('Die  Größe\u00ad n')).toBe('Die Größe n');
    expect(exactString('')).toBe('');
  });

  it('leads back to where it came from', () => {
    const { text, toSource } = foldText('a\u200b　b', true);
    expect(text).toBe('a b');
    expect(toSource(2, 3)).toEqual({ start: 3, end: 4 });
  });
});

describe('characters that stand for others', () => {
  const groups = hanVariantGroups.split(' ').map((group) => Array.from(group));

  it('are in one group each, and none is longer than what it stands for', () => {
    const all = groups.flat();
    expect(new Set(all).size).toBe(all.length);
    const wrong = groups.filter(
      ([first = '', ...others]) => others.length === 0 || others.some((other) => other.length < first.length),
    );
    expect(wrong).toEqual([]);
  });

  it('become the first of their group, one for one', () => {
    const wrong = groups.filter(([first = '', ...others]) =>
      [first, ...others].some((character) => foldString(character) !== first),
    );
    expect(wrong).toEqual([]);
  });

  it('are found in text of either writing, at their own places', () => {
    const source = '論\u{2b748}詞典與辭源';
    const { text, toSource } = foldText(source);
    const at = text.indexOf(foldString('辞'));
    const { start, end } = toSource(at, at + 1);
    expect(source.slice(start, end)).toBe('辭');
  });
});

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
