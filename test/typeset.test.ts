/** The pages that the typesetter makes are what their truth says they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf } from './score/typeset/books.mjs';
import { composePage } from './score/typeset/page.mjs';
import { createChance } from './score/typeset/random.mjs';

interface Box {
  readonly segments: readonly { readonly text: string }[];
}

interface Block {
  readonly role: string;
  readonly text: string;
}

interface Typeset {
  readonly gold: {
    readonly articles: readonly (Readonly<Record<'kicker' | 'headline' | 'deck' | 'byline', string>> & {
      readonly blocks: readonly Block[];
    })[];
    readonly furniture: readonly Block[];
  };
  readonly order: readonly { readonly boxes: readonly Box[] }[];
}

const languages = ['zh-Hans', 'zh-Hant', 'en', 'de'];

function compose(seed: number, lang: string, mix: string): Typeset {
  const books = (which: string) => bookOf(which, mix);
  return composePage({ lang, mix, chance: createChance(seed), books, metrics: {}, available: new Set() });
}

/** The characters of texts, sorted; without spaces, and without hyphens, which lines end with. */
const characters = (texts: readonly string[]) =>
  [...texts.join('').replace(/[\s\u3000-]/gu, '')].sort().join('');

const drawn = ({ order }: Typeset) =>
  order.flatMap(({ boxes }) => boxes.map(({ segments }) => segments.map(({ text }) => text).join('')));

const told = ({ gold }: Typeset) => [
  ...gold.articles.flatMap((article) => [
    article.kicker,
    article.headline,
    article.deck,
    article.byline,
    ...article.blocks.map(({ text }) => text),
  ]),
  ...gold.furniture.map(({ text }) => text),
];

const anyPage = fc.tuple(fc.nat(1_000_000), fc.constantFrom(...languages), fc.constantFrom('train', 'test'));

describe('typeset pages', () => {
  it('are the same for the same seed', () => {
    fc.assert(
      fc.property(anyPage, ([seed, lang, mix]) => {
        const [one, other] = [compose(seed, lang, mix), compose(seed, lang, mix)];
        expect([one.gold, one.order]).toEqual([other.gold, other.order]);
      }),
      { numRuns: 8 },
    );
  });

  it('have drawn on them what their truth tells, character for character', () => {
    fc.assert(
      fc.property(anyPage, ([seed, lang, mix]) => {
        const page = compose(seed, lang, mix);
        expect(characters(drawn(page))).toBe(characters(told(page)));
      }),
      { numRuns: 60 },
    );
  });

  it.each(languages)('hold stories in %s', (lang) => {
    const pages = [1, 2, 3, 4, 5].map((seed) => compose(seed, lang, 'train'));
    expect(pages.some(({ gold }) => gold.articles.length > 3)).toBe(true);
  });
});
