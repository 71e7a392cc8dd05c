import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldString, foldText } from '#core/text/fold';

/** Text that is rich in what folding changes. */
const awkward = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'É',
        'e\u0301',
        'ß',
        'ﬁ',
        'Ａ',
        '１',
        '　',
        ' ',
        '\n',
        '中',
        '国',
        '，',
        '…',
        '㈠',
        '①',
        'ｶﾞ',
        'が',
      ],
      ...[
        '가',
        '\u1100\u1161',
        '\u00AD',
        '\u200B',
        '𠮷',
        '\u{E0100}',
        'İ',
        '’',
        '—',
        '\uFEFF',
        '\u0301',
        'ς',
      ],
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

function cut(source: string, needle: string): string {
  const folded = foldText(source);
  const start = folded.text.indexOf(needle);
  expect(start).toBeGreaterThanOrEqual(0);
  const range = folded.toSource(start, start + needle.length);
  return source.slice(range.start, range.end);
}

describe('folding', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['Crème Brûlée', 'creme brulee'],
    ['STRASSE Straße', 'strasse strasse'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['(㈠)', '((一))'],
    ['“引号”，。', '“引号”,。'],
    ['don’t', "don't"],
    ['co\u00ADoperate', 'cooperate'],
    ['张　攀', '张攀'],
    ['2018 年 5 月', '2018年5月'],
    ['a  b\u3000c', 'a b c'],
    ['一行\n二行', '一行二行'],
    ['one\ntwo', 'one two'],
    ['İstanbul', 'istanbul'],
  ])('writes %j as %j', (text, folded) => {
    expect(foldString(text)).toBe(folded);
  });

  it('finds the source of a match where one character shrinks and another grows', () => {
    expect(cut('e\u0301가x', '가')).toBe('가');
    expect(cut('e\u0301㈠x', 'x')).toBe('x');
    expect(cut('…e\u0301가', '가')).toBe('가');
  });

  it('covers a character that grew whole', () => {
    expect(cut('第㈠章', '(一')).toBe('㈠');
    expect(cut('Straße', 'as')).toBe('aß');
  });

  it('covers dropped characters inside a match and leaves those at its edges', () => {
    expect(cut('甲 张　攀 乙', '张攀')).toBe('张　攀');
    expect(cut('x co\u00ADop y', 'coop')).toBe('co\u00ADop');
  });

  it('finds matches at the start, at the end, and of the whole text', () => {
    expect(cut('Ａ中', 'a')).toBe('Ａ');
    expect(cut('中Ａ', 'a')).toBe('Ａ');
    expect(cut('Ａ', 'a')).toBe('Ａ');
    expect(foldText('中').toSource(1, 1)).toEqual({ start: 1, end: 1 });
    expect(foldText('').toSource(0, 0)).toEqual({ start: 0, end: 0 });
  });

  it('gives the same text with and without the map, and a map that is monotone and within bounds', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const folded = foldText(text);
        expect(folded.text).toBe(foldString(text));
        let last = 0;
        for (let offset = 0; offset < folded.text.length; offset += 1) {
          const { start, end } = folded.toSource(offset, offset + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(foldString(foldString(text))).toBe(foldString(text));
      }),
    );
  });
});
