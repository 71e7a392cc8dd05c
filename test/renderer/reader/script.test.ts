import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanVariantGroups } from '#core/text/han-variants';
import { loadConvert } from '../../../src/renderer/reader/convert';
import { convertInPlace, isTraditional, scriptFor, shownLang } from '../../../src/renderer/reader/script';

const variants = [...new Set(hanVariantGroups.replace(/ /gu, ''))];
const scripts = ['hans', 'hant'] as const;

describe('text shown in the other script', () => {
  it('chooses characters by their words', async () => {
    const hant = await loadConvert('hant');
    expect(convertInPlace('后来皇后发现头发干净，干部吃面。', hant)).toBe('後來皇后發現頭髮乾淨，幹部吃麵。');
    const hans = await loadConvert('hans');
    expect(convertInPlace('後來乾隆皇帝發現頭髮乾了', hans)).toBe('后来乾隆皇帝发现头发干了');
  });

  it.each(scripts)('has every character in its place, in %s, whatever the text', async (script) => {
    const convert = await loadConvert(script);
    const unit = fc.oneof(fc.constantFrom(...variants), fc.constantFrom('。', '\n', 'a', '1', '𠮷', '😀'));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const turned = convertInPlace(text, convert);
        const places = (each: string) => [...each].map((character) => character.length);
        expect(places(turned)).toEqual(places(text));
      }),
      { numRuns: 400 },
    );
    // Each by itself, too: no character of the tables was missed.
    for (const character of variants)
      expect(convertInPlace(character, convert)).toHaveLength(character.length);
  });

  it('gives way character by character only where a word would change its length', () => {
    const convert = (text: string) => text.replaceAll('国', '國').replaceAll('软件', '軟體們');
    expect(convertInPlace('国。软件国', convert)).toBe('國。软件國');
    expect(convertInPlace('𠮷国', (text) => text.replace('𠮷', '吉吉').replace('国', '國'))).toBe('𠮷國');
  });
});

describe('the script of a text', () => {
  it('is turned only where it is Chinese and not that script already', () => {
    expect(scriptFor('hant', 'zh-Hans')).toBe('hant');
    expect(scriptFor('hans', 'zh-Hant')).toBe('hans');
    expect(scriptFor('hans', 'zh')).toBe('hans');
    expect(scriptFor('hans', 'zh-CN')).toBeNull();
    expect(scriptFor('hant', 'zh-HK')).toBeNull();
    for (const lang of ['en', 'ja', 'und', '']) expect(scriptFor('hans', lang)).toBeNull();
    expect(scriptFor('stored', 'zh-Hant')).toBeNull();
  });

  it('says its language', () => {
    expect(shownLang('zh-Hant', 'hans')).toBe('zh-Hans');
    expect(shownLang('en', null)).toBe('en');
    expect(isTraditional('zh-TW')).toBe(true);
    expect(isTraditional('zh-Hans')).toBe(false);
  });
});
