import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSnippet } from '#core/search/snippet';
import { widthInCells } from '#core/text/width';

const filler = '会议听取了报告，讨论了明年的工作。';

describe('making a snippet', () => {
  it('cuts after punctuation before the match, and at punctuation behind it', () => {
    const text = `${filler.repeat(8)}海港大桥通车。${filler.repeat(8)}`;
    const start = text.indexOf('海港');
    const { text: shown, marks } = makeSnippet(text, [[{ start, end: start + 4 }]]);
    expect(shown.slice(marks[0]?.[0], marks[0]?.[1])).toBe('海港大桥');
    expect(shown).toMatch(/^…会议|^…讨论/u);
    expect(shown).toMatch(/[，。]…$/u);
  });

  it('leaves a closing mark out with the sentence it closes', () => {
    const text = `他说：“${filler.repeat(6)}”她说，海港大桥通车。`;
    const start = text.indexOf('海港');
    const { text: shown } = makeSnippet(text, [[{ start, end: start + 4 }]], 40);
    expect(shown).toMatch(/^…她说，海港/u);
  });

  it('shows a short text whole, without dots', () => {
    expect(makeSnippet('短讯一则', [[{ start: 2, end: 4 }]])).toEqual({ text: '短讯一则', marks: [[2, 4]] });
  });

  it('begins at the beginning when nothing matched', () => {
    expect(makeSnippet(filler.repeat(20), []).text.startsWith('会议听取')).toBe(true);
  });

  it('merges marks that overlap or touch', () => {
    const found = [[{ start: 0, end: 3 }], [{ start: 2, end: 5 }], [{ start: 5, end: 6 }]];
    expect(makeSnippet('一二三四五六七', found).marks).toEqual([[0, 6]]);
  });

  it('shows the match whole, keeps its width and never cuts a character in two', () => {
    const characters = fc.array(fc.constantFrom('中', '，', '。', ' ', 'a', '𠮷', '👍', '…'), {
      minLength: 1,
      maxLength: 400,
    });
    fc.assert(
      fc.property(characters, fc.nat(), fc.integer({ min: 1, max: 30 }), (list, from, length) => {
        const first = from % list.length;
        const before = list.slice(0, first).join('');
        const match = list.slice(first, first + length).join('');
        const text = list.join('');
        const { text: shown, marks } = makeSnippet(text, [
          [{ start: before.length, end: before.length + match.length }],
        ]);
        expect(marks.map(([start, end]) => shown.slice(start, end))).toEqual([match]);
        expect(shown).not.toMatch(/\p{Surrogate}/u);
        expect(widthInCells(shown)).toBeLessThanOrEqual(100 + 2 + widthInCells(match));
      }),
    );
  });
});
