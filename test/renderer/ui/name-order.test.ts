/** The order of names: by the interface's language, Chinese by sound or by strokes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, nameComparer, setNameOrder, sortLocale } from '../../../src/renderer/ui/name-order';

const sorted = (names: readonly string[], locale: string) => [...names].sort(nameComparer(locale));

describe('the order of names', () => {
  test('has Chinese by sound or by strokes, as asked', () => {
    const names = ['张', '李', '王', '赵', '丁'];
    expect(sorted(names, sortLocale('zh-Hans', 'pinyin')).join('')).toBe('丁李王张赵');
    expect(sorted(names, sortLocale('zh-Hans', 'stroke')).join('')).toBe('丁王张李赵');
    expect(sorted(names, sortLocale('en', 'stroke')).join('')).toBe('丁王张李赵');
  });

  test('is by strokes in Traditional Chinese and by pinyin elsewhere, unless told', () => {
    expect(sortLocale('zh-Hant', 'language')).toBe('zh-Hant-u-co-stroke');
    expect(sortLocale('zh-Hans', 'language')).toBe('zh-Hans-u-co-pinyin');
    expect(sortLocale('en', 'language')).toBe('en-u-co-pinyin');
    expect(sortLocale('zh-Hant', 'pinyin')).toBe('zh-Hant-u-co-pinyin');
  });

  test('has Latin names first in English and numbers by value', () => {
    const names = ['云渚晚报', 'Übersee', 'Zeitung', 'Auentaler Bote', 'Page 10', 'Page 9', '青渡日报'];
    expect(sorted(names, sortLocale('en', 'language'))).toEqual([
      'Auentaler Bote',
      'Page 9',
      'Page 10',
      'Übersee',
      'Zeitung',
      '青渡日报',
      '云渚晚报',
    ]);
  });

  test('is an order: antisymmetric and transitive, in every language', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '1', '20', '张', '李', ' ', '𠮷') });
    const locale = fc.constantFrom(
      ...(['en', 'zh-Hans', 'zh-Hant'] as const).flatMap((language) =>
        (['pinyin', 'stroke'] as const).map((order) => sortLocale(language, order)),
      ),
    );
    fc.assert(
      fc.property(locale, name, name, name, (by, a, b, c) => {
        const compare = nameComparer(by);
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("follows the window's settings", () => {
    setNameOrder('zh-Hans', 'stroke');
    expect(compareNames('王', '李')).toBeLessThan(0);
    setNameOrder('zh-Hans', 'pinyin');
    expect(compareNames('王', '李')).toBeGreaterThan(0);
    setNameOrder('en', 'language');
  });
});
