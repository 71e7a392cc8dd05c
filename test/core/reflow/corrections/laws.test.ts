/** Laws of corrections: whatever the user does to a page, its text stays whole, each character once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reflowPage } from '#core/ingest';
import type { Correction } from '#core/page/corrections';
import { conservationBreaches } from '#core/page/invariants';
import { type PageReflow, shownAt } from '#core/page/model';
import { pageParts } from '#core/page/parts';
import { bridgeable, showPart, toRaw, toShown } from '#core/page/shown';
import { applyCorrections } from '#core/reflow/corrections/apply';
import { recutPage } from '../../page/generate';
import { type Mending, mending, nonsense } from './generate';

const menders = fc.array(fc.oneof({ arbitrary: mending, weight: 5 }, { arbitrary: nonsense, weight: 1 }), {
  minLength: 1,
  maxLength: 12,
});

/** A page as another engine might have cut it, furniture among it. */
const cutPages = recutPage.map(({ text, before, after }) => {
  const withFurniture = (articles: PageReflow['articles']): PageReflow => ({
    lang: 'und',
    articles: articles.slice(1),
    furniture: articles.slice(0, 1).flatMap((article) =>
      pageParts({ lang: 'und', articles: [article], furniture: [], problems: [] }).map(({ part }) => ({
        role: 'other' as const,
        pieces: part.pieces,
      })),
    ),
    problems: [],
  });
  return { text, one: withFurniture(before), other: withFurniture(after) };
});

/** Each mending is made on the page as it is by then, as the user does it. */
function mend(text: string, engine: PageReflow, make: readonly Mending[]): readonly Correction[] {
  const made: Correction[] = [];
  for (const next of make) made.push(next(text, applyCorrections(text, engine, made)));
  return made;
}

const hasLook = ({ articles, furniture }: PageReflow): void => {
  for (const article of articles) {
    expect(pageParts({ lang: '', articles: [article], furniture: [], problems: [] })).not.toEqual([]);
    for (const block of article.blocks) expect(block.pieces).not.toEqual([]);
  }
  for (const { pieces } of furniture) expect(pieces).not.toEqual([]);
};

/** A busy machine takes its time. */
const patience = 60_000;

describe('a mended page', () => {
  it(
    'keeps every character once, and has no empty parts',
    () => {
      fc.assert(
        fc.property(cutPages, menders, ({ text, one }, make) => {
          const mended = applyCorrections(text, one, mend(text, one, make));
          expect(conservationBreaches(text, mended)).toEqual([]);
          hasLook(mended);
        }),
        { numRuns: 600 },
      );
    },
    patience,
  );

  it(
    'keeps every character when another engine makes the page',
    () => {
      fc.assert(
        fc.property(cutPages, menders, ({ text, one, other }, make) => {
          const mended = applyCorrections(text, other, mend(text, one, make));
          expect(conservationBreaches(text, mended)).toEqual([]);
          hasLook(mended);
        }),
        { numRuns: 600 },
      );
    },
    patience,
  );

  it(
    'of the real engine keeps every character',
    () => {
      const word = fc.constantFrom(
        '渡口小学开学',
        '本报讯',
        '灯塔',
        '。',
        '，',
        ' ',
        '\n',
        '\n\n',
        'ferry-',
        'house',
        '𠮷',
      );
      const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(''));
      fc.assert(
        fc.property(text, menders, (page, make) => {
          const corrections = mend(page, reflowPage(page), make);
          expect(conservationBreaches(page, reflowPage(page, corrections))).toEqual([]);
        }),
        { numRuns: 100 },
      );
    },
    patience,
  );

  it(
    'is the same every time, and does not touch what the engine made',
    () => {
      fc.assert(
        fc.property(cutPages, menders, ({ text, one }, make) => {
          const before = JSON.stringify(one);
          const corrections = mend(text, one, make);
          expect(applyCorrections(text, one, corrections)).toEqual(applyCorrections(text, one, corrections));
          expect(JSON.stringify(one)).toBe(before);
        }),
      );
    },
    patience,
  );

  it(
    'shows each character of the raw text or a reading of it, and leads back to it',
    () => {
      fc.assert(
        fc.property(cutPages, menders, ({ text, one }, make) => {
          const corrections = mend(text, one, make);
          for (const { part } of pageParts(applyCorrections(text, one, corrections))) {
            const shown = showPart(part, [text]);
            for (const segment of shown.segments) {
              for (let at = segment.shownStart as number; at < segment.shownEnd; at += 1) {
                const range = { start: shownAt(at), end: shownAt(at + 1) };
                const places = toRaw(shown, range, bridgeable(part, [text]));
                const [place] = places;
                if (segment.reading === true) {
                  expect(place?.start).toBeLessThanOrEqual(segment.start);
                  expect(place?.end).toBeGreaterThanOrEqual(segment.end);
                } else {
                  expect(text.slice(place?.start, place?.end)).toBe(shown.text[at]);
                }
                const back = places.flatMap((raw) => toShown(shown, raw));
                expect(back.some(({ start, end }) => start <= at && at < end)).toBe(true);
              }
            }
          }
        }),
        { numRuns: 200 },
      );
    },
    patience,
  );
});
