import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noPart, shownAt } from '#core/page/model';
import {
  longestStretch,
  type ReadingPart,
  readArticle,
  stretchesOf,
  textOfRanges,
  trimRanges,
} from '../../../src/renderer/reader/reading-text';
import { pageText, sampleArticle } from './sample-article';

/** With the flag `u` a surrogate matches only when it stands alone: half a character. */
const brokenPair = /\p{Surrogate}/u;

function partWith(text: string): ReadingPart {
  return { index: 3, role: 'paragraph', part: noPart, shown: { text, segments: [] } };
}

describe('reading text', () => {
  it('shows headline and paragraphs in reading order, columns joined and justification closed up', () => {
    const parts = readArticle(sampleArticle, [pageText]);
    expect(parts.map(({ role, shown }) => [role, shown.text])).toEqual([
      ['headline', '渡口夜航恢复 首班渡轮今晚开出'],
      ['paragraph', '本报讯 停航半年的东岸渡口昨天恢复夜航。'],
      ['paragraph', '乘客说，等了很久。'],
    ]);
  });

  it('keeps an ordinary paragraph in one stretch', () => {
    expect(stretchesOf(partWith('一段话。'))).toEqual([
      { key: '3-0', part: 3, role: 'paragraph', start: 0, text: '一段话。', continues: false },
    ]);
  });

  it('gives a part that shows nothing one empty stretch, so that it keeps its place', () => {
    expect(stretchesOf(partWith('')).map(({ text }) => text)).toEqual(['']);
  });

  it('cuts an enormous paragraph behind a sentence', () => {
    const text = `${'长'.repeat(longestStretch - 10)}。${'短'.repeat(500)}`;
    expect(stretchesOf(partWith(text)).map((stretch) => stretch.text.at(-1))).toEqual(['。', '短']);
  });

  it('loses nothing by cutting, whatever the text, and never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('字', '𠀀', 'a', '。', '\n'), { maxLength: 40 }), (units) => {
        const text = units.join('').repeat(300);
        const stretches = stretchesOf(partWith(text));
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
        for (const stretch of stretches) {
          expect(text.slice(stretch.start, stretch.start + stretch.text.length)).toBe(stretch.text);
          expect(stretch.text).not.toMatch(brokenPair);
          expect(stretch.text.length).toBeLessThanOrEqual(longestStretch);
        }
      }),
    );
  });

  it('trims the blanks a mouse takes along and drops what holds nothing else', () => {
    const parts = [partWith('  渡口 '), partWith('夜航'), partWith('   ')].map((part, index) => ({
      ...part,
      index,
    }));
    const ranges = [0, 1, 2].map((part) => ({
      part,
      range: { start: shownAt(0), end: shownAt(parts[part]?.shown.text.length ?? 0) },
    }));
    const trimmed = trimRanges(parts, ranges);
    expect(textOfRanges(parts, trimmed)).toBe('渡口\n夜航');
    expect(trimmed).toHaveLength(2);
  });
});
