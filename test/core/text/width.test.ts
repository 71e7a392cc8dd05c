import { describe, expect, it } from 'vitest';
import { widthInCells } from '#core/text/width';

const cases: readonly (readonly [text: string, cjk: number, latin: number])[] = [
  ['', 0, 0],
  ['汉字', 2, 2],
  ['abc', 1.5, 1.5],
  ['示范区86家', 5, 5],
  ['“雪亮”', 4, 3],
  ['2019年3月', 4.5, 4.5],
  ['（一）', 3, 3],
  ['\u3000\u3000首', 3, 3],
  ['\u{20000}\u{2a6d6}', 2, 2],
  ['é', 0.5, 0.5],
  ['e\u0301', 0.5, 0.5],
  ['für Größe', 4.5, 4.5],
  ['a\u00adb', 1, 1],
  ['\u200b\ufeff\t', 0, 0],
  ['ｱ', 0.5, 0.5],
  ['ア한', 2, 2],
  ['□×·…—', 5, 2.5],
  ['□', 1, 0.5],
  ['①', 1, 0.5],
  ['～，、', 3, 3],
  ['\u{1f600}', 1, 1],
];

describe('widthInCells', () => {
  for (const [text, cjk, latin] of cases) {
    it(`measures ${JSON.stringify(text)} as ${cjk} on a CJK page and ${latin} on a Latin one`, () => {
      expect(widthInCells(text)).toBe(cjk);
      expect(widthInCells(text, 0.5)).toBe(latin);
    });
  }

  it('adds up: the width of two texts is the sum of their widths', () => {
    for (const [first] of cases) {
      for (const [second] of cases) {
        expect(widthInCells(first + second)).toBe(widthInCells(first) + widthInCells(second));
      }
    }
  });
});
