import { describe, expect, it } from 'vitest';
import { foldWidth, parseHanNumber, parseRoman } from '#core/text/numerals';

describe('numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['廿三', 23],
    ['卅', 30],
    ['一百零二', 102],
    ['一百一十八', 118],
    ['一一八', 118],
    ['二〇三一', 2031],
    ['二○三一', 2031],
    ['两', 2],
    ['', null],
    ['上', null],
    ['十十', null],
    ['一二三四五', null],
  ])('in Han: %s is %s', (text, value) => {
    expect(parseHanNumber(text)).toBe(value);
  });

  it.each([
    ['I', 1],
    ['IV', 4],
    ['IX', 9],
    ['XIV', 14],
    ['XXXIX', 39],
    ['IIII', null],
    ['VX', null],
    ['', null],
    ['MIX', null],
  ])('in Roman capitals: %s is %s', (text, value) => {
    expect(parseRoman(text)).toBe(value);
  });

  it('of full width become ASCII, place by place', () => {
    expect(foldWidth('Ａ１２（三）版')).toBe('A12(三)版');
  });
});
