import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldString } from '#core/text/fold';
import { sharedPhrases } from '#core/themes/shared-phrases';
import { comparable, themeWords, wordsOf } from '#core/themes/theme-words';

const wordsIn = (text: string): readonly string[] => [...themeWords('', text).keys()];

describe('the words of a text', () => {
  it('are pairs of characters, parted by grammar, and whole Latin words without it', () => {
    expect(wordsIn('渡口的夜航船')).toEqual(['渡口', '夜航', '航船']);
    expect(wordsIn('the ferry on pier 42 is new')).toEqual(['ferry', 'pier', 'new']);
    expect(wordsIn('𠮷野家')).toEqual(['𠮷野', '野家']);
    expect(wordsIn('')).toEqual([]);
  });

  it('count more in a headline', () => {
    const counts = themeWords('渡口', '渡口');
    expect(counts.get('渡口')).toBe(3);
  });

  it('stand where they are said to stand, and comparing keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'渡口學學校的，a bc𠮷𠀀def1') }), (text) => {
        const compared = comparable(text);
        expect(compared).toHaveLength(text.length);
        for (const { word, start } of wordsOf(compared)) {
          expect(compared.slice(start, start + word.length)).toBe(word);
        }
      }),
    );
  });
});

describe('what two texts have in common', () => {
  it('is shown as the text writes it, pairs put together again, and nothing twice', () => {
    const phrases = sharedPhrases('學校新添夜航船書桌', '夜航船载来学校的书桌', wordsIn('学校夜航船书桌'), 4);
    expect(phrases).toEqual(['學校', '夜航船', '書桌']);
  });

  it('has no grammar at its ends', () => {
    expect(sharedPhrases('渡口的夜航', '渡口的夜市', ['渡口'], 3)).toEqual(['渡口的夜']);
    expect(sharedPhrases('在渡口了', '在渡口了', ['渡口'], 3)).toEqual(['渡口']);
  });

  it('stands in both texts, and holds one of the words', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'渡口夜航船的，。书桌ab c'), maxLength: 40 })
      .map(foldString);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const shared = wordsIn(one).filter((word) => wordsIn(other).includes(word));
        for (const phrase of sharedPhrases(one, other, shared, 5)) {
          expect(one).toContain(phrase);
          expect(other).toContain(phrase);
          expect(shared.some((word) => phrase.includes(word))).toBe(true);
        }
      }),
    );
  });
});
