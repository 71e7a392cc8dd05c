import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaceAgain, placeQuoteLength, readingPlaceOf, shareRead } from '#core/anchor/reading-place';
import { makeId } from '#core/page/ids';
import { type Article, noPart, type Part, type Piece, raw, type Span } from '#core/page/model';
import { articleSpans } from '#core/page/parts';

const page = makeId('page', 'p/0');
const other = makeId('page', 'p/1');

function piece(start: number, end: number, on = 0): Piece {
  return { page: on, start: raw(start), end: raw(end), glue: '' };
}

function spanOf(start: number, end: number, on = page): Span {
  return { page: on, start: raw(start), end: raw(end) };
}

function articleWith(headline: Part, ...paragraphs: readonly Part[]): Article {
  return {
    ...{ kicker: noPart, headline, deck: noPart, byline: noPart, series: null, confidence: 1 },
    blocks: paragraphs.map((part) => ({ role: 'paragraph', ...part })),
  };
}

// A headline that stands behind its text on the page, and text that goes on on another page.
const article = articleWith(
  { pieces: [piece(100, 110)] },
  { pieces: [piece(0, 20), piece(21, 31)] },
  { pieces: [piece(0, 60, 1)] },
);
const pages = [page, other];

describe('a reading place', () => {
  it('is counted as one reads, whichever way the text stands on the page', () => {
    expect(readingPlaceOf(article, pages, spanOf(100, 105))).toEqual({ before: 0, through: 5, all: 100 });
    expect(readingPlaceOf(article, pages, spanOf(18, 23))).toEqual({ before: 28, through: 32, all: 100 });
    expect(readingPlaceOf(article, pages, spanOf(59, 60, other))).toEqual({
      before: 99,
      through: 100,
      all: 100,
    });
  });

  it('is none where the article has nothing of it: between its lines, behind it, on another page', () => {
    expect(readingPlaceOf(article, pages, spanOf(20, 21))).toBeNull();
    expect(readingPlaceOf(article, pages, spanOf(110, 120))).toBeNull();
    expect(readingPlaceOf(article, [page], spanOf(0, 5, other))).toBeNull();
    expect(shareRead(article, pages, spanOf(20, 21))).toBeNull();
  });

  it('never goes back as reading goes on, and is all of the article at its end', () => {
    const spans = articleSpans(article, pages);
    const characters = spans.flatMap(({ page: on, start, end }) =>
      Array.from({ length: end - start }, (_, at) => spanOf(start + at, start + at + 1, on)),
    );
    const shares = characters.map((place) => shareRead(article, pages, place) ?? Number.NaN);
    expect(shares).toEqual(shares.map((_, at) => (at + 1) / characters.length));
  });
});

describe('a place in a text that has changed', () => {
  it('is found again wherever its words went, as long as they are there', () => {
    const words = fc.string({ unit: fc.constantFrom('渡', '口', '夜', '航'), maxLength: 40 });
    fc.assert(
      fc.property(
        words,
        fc.string({ minLength: 1, maxLength: placeQuoteLength }),
        words,
        fc.nat(60),
        (a, quote, b, at) => {
          const text = `${a}${quote}${b}`;
          const found = findPlaceAgain(text, { start: raw(at) }, quote);
          expect(found).not.toBeNull();
          expect(text.startsWith(quote, found ?? -1)).toBe(true);
          // Nothing nearer says the same.
          for (let offset = 0; offset + quote.length <= text.length; offset += 1) {
            if (text.startsWith(quote, offset))
              expect(Math.abs(offset - at)).toBeGreaterThanOrEqual(Math.abs((found ?? 0) - at));
          }
        },
      ),
    );
  });

  it('is nowhere where its words are not, or where it had none', () => {
    expect(findPlaceAgain('渡口夜航', { start: raw(1) }, '停航')).toBeNull();
    expect(findPlaceAgain('渡口夜航', { start: raw(1) }, '')).toBeNull();
  });
});
