/** The table of characters in words: read from its rows as they are written, and what it says of two neighbours. */
import { describe, expect, it } from 'vitest';
import { HanTable } from '#core/text/han-table';

/** 船 begins and ends words, 渡 begins them; 渡船 is one. A digit n stands for about 2^(n / 1.5). */
const table = new HanTable('船lff渡kk0口ll3们h0h', '渡i船3口');
const ratio = (pair: string): number => table.ratio(pair.charCodeAt(0), pair.charCodeAt(1));
const times = (pair: string): number => table.times(pair.charCodeAt(0), pair.charCodeAt(1));

describe('the table of Han characters', () => {
  it('knows the characters and pairs it was given, and no others', () => {
    for (const own of '船渡口们') expect(table.isKnown(own.charCodeAt(0))).toBe(true);
    expect(table.isKnown('桥'.charCodeAt(0))).toBe(false);
    expect(times('渡船')).toBeCloseTo(2 ** 12 - 1);
    expect(times('渡口')).toBeCloseTo(3);
    expect(times('船渡')).toBe(0);
  });

  it('finds the inside of a word likelier than two words, and two words likelier than what no word ends or begins with', () => {
    expect(ratio('渡船')).toBeGreaterThan(ratio('船渡'));
    expect(ratio('船渡')).toBeGreaterThan(ratio('渡们'));
    expect(ratio('渡们')).toBeLessThan(-2);
  });

  it('says nothing of a character that it does not know', () => {
    expect(ratio('渡桥')).toBe(0);
    expect(ratio('桥渡')).toBe(0);
  });
});
