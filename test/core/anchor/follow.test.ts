import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followSpans, mapText } from '#core/anchor/follow';
import { solidText } from '#core/anchor/solid-text';
import { raw } from '#core/page/model';

const first =
  '渡口夜航恢复\n停航半年的东岸渡口昨天恢复夜航，\n第一班船载客四十二人。市民张攀说，\n等了半年，终于不用绕行大桥回家。\n';
const second =
  '菜场搬到楼上去\n梨花巷菜场从马路边搬到了二楼，一早\n八十二个摊位全部开张，门口新装两部扶梯。\n';

function follow(before: string, marked: string, now: string) {
  const [one, other] = [solidText(before), solidText(now)];
  const start = before.indexOf(marked);
  const span = { start: raw(start), end: raw(start + marked.length) };
  const { spans, share } = followSpans([span], mapText(one, other), one, other);
  return { share, text: spans.map((range) => now.slice(range.start, range.end)).join('|') };
}

describe('an article is followed into another reading of its page', () => {
  it('over misread characters in every line', () => {
    const better = first
      .replace('东岸', '東岸')
      .replace('第一班', '第—班')
      .replace('绕行', '绕道')
      .replace('恢复夜航，', '恢复了夜航，');
    const { share, text } = follow(first + second, first, better + second);
    expect(share).toBeGreaterThan(0.6);
    expect(text).toContain('市民张攀说');
    expect(text).not.toContain('菜场');
  });

  it('to another place of the page, in other line breaks', () => {
    const moved = `${second}${first.replaceAll('\n', '')}`;
    const { share, text } = follow(first + second, first, moved);
    expect(share).toBe(1);
    expect(solidText(text).text).toBe(solidText(first).text);
  });

  it('to nowhere when it is gone', () => {
    expect(follow(first + second, first, second).share).toBeLessThan(0.2);
  });

  it('to itself when nothing changed, whatever the text', () => {
    const unit = fc.constantFrom('甲', '乙', '丙', 'a', 'b', ' ', '\n', '𠮷');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const solid = solidText(text);
        mapText(solid, solid).to.forEach((to, at) => {
          if (to !== -1) expect(to).toBe(at);
        });
      }),
    );
  });
});
