import { describe, expect, it } from 'vitest';
import { differencesOf } from '#core/search/reprints/differences';
import { sideParagraphs } from '../../../src/renderer/reprints/side-runs';

const a =
  '渡口通航\n江湾渡口自本月十二日起恢复夜间航行，末班船改在二十二时开出。\n凡持月票者照旧有效，沿岸商号装卸货物须于傍晚以前办妥。';
const b =
  '渡口通航\n江湾渡口自本月十三日起恢复夜间航行，末班船改在二十二时开出。\n船工已经重新考过执照。\n凡持月票者照旧有效，沿岸商号装卸货物须办妥。';

/** A side as text, differences in brackets with their numbers. */
function painted(text: string, side: 'a' | 'b'): string {
  return sideParagraphs(text, differencesOf(a, b), side)
    .map(({ runs }) =>
      runs.map((run) => (run.difference === null ? run.text : `[${run.difference}:${run.text}]`)).join(''),
    )
    .join('\n');
}

describe('two printings side by side', () => {
  it('have their differences marked, also where one has nothing', () => {
    expect(painted(a, 'a')).toBe(
      '渡口通航\n江湾渡口自本月十[0:二]日起恢复夜间航行，末班船改在二十二时开出。\n[1:]凡持月票者照旧有效，沿岸商号装卸货物须[2:于傍晚以前]办妥。',
    );
    expect(painted(b, 'b')).toBe(
      '渡口通航\n江湾渡口自本月十[0:三]日起恢复夜间航行，末班船改在二十二时开出。\n[1:船工已经重新考过执照]。\n凡持月票者照旧有效，沿岸商号装卸货物须[2:]办妥。',
    );
  });

  it('all of a text stands in its paragraphs', () => {
    for (const [text, side] of [
      [a, 'a'],
      [b, 'b'],
    ] as const) {
      const whole = sideParagraphs(text, differencesOf(a, b), side).map(({ runs }) =>
        runs.map((run) => run.text).join(''),
      );
      expect(whole.join('\n')).toBe(text);
    }
  });
});
