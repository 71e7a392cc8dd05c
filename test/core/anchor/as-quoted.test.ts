import { describe, expect, it } from 'vitest';
import { isAsQuoted, isLikeQuoted } from '../../../src/core/anchor/as-quoted';

describe('a highlight that is exact', () => {
  it('is as quoted only to the last unit, white space counted', () => {
    expect(isAsQuoted(['渡口\n停航'], ['渡口\n停航'])).toBe(true);
    expect(isAsQuoted(['渡口\n停航'], ['渡口停航'])).toBe(false);
    expect(isAsQuoted(['渡口'], ['渡头'])).toBe(false);
    expect(isAsQuoted(['渡口'], ['渡口', '停航'])).toBe(false);
  });
});

describe('a highlight that was found in similar text', () => {
  it('may differ in one of ten characters and in white space', () => {
    expect(isLikeQuoted(['昨日渡口恢复通航半年后'], ['昨日渡囗恢复\n通航半年后'])).toBe(true);
  });

  it('is not like other text of the same length, nor like a text that has it inside', () => {
    expect(isLikeQuoted(['昨日渡口恢复通航半年后'], ['城南米价稍落每石跌二角'])).toBe(false);
    expect(isLikeQuoted(['昨日渡口恢复通航半年后'], ['据说昨日渡口恢复通航半年后城南米价稍落'])).toBe(false);
  });

  it('is not like a short quote that differs at all, nor like nothing', () => {
    expect(isLikeQuoted(['广州市'], ['广州城'])).toBe(false);
    expect(isLikeQuoted(['广州市'], [])).toBe(false);
    expect(isLikeQuoted(['广州市'], [''])).toBe(false);
  });

  it('stands in a part of its quotes', () => {
    expect(isLikeQuoted(['昨日渡口恢复通航', '城南米价'], ['城南米价'])).toBe(true);
  });
});
