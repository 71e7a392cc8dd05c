import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attach, indexExtents, sharesOf, spanLength, subtractSpans } from '#core/anchor/attach';
import { articleIdOf, makeId, type PageId, pageIdOf } from '#core/page/ids';
import { type Article, raw, type Span } from '#core/page/model';
import { articleSpans } from '#core/page/parts';
import { recutPage } from '../page/generate';

const page = pageIdOf(makeId('dump', 'd'), 0);
const span = (start: number, end: number, on: PageId = page): Span => ({
  page: on,
  start: raw(start),
  end: raw(end),
});
const article = (order: number, ...spans: Span[]) => ({ id: articleIdOf(page, order), spans });
const id = (order: number) => articleIdOf(page, order);

describe('attaching what was said of spans', () => {
  it('stays with an article that is as it was', () => {
    const index = indexExtents([article(0, span(0, 10)), article(1, span(10, 30))]);
    expect(attach([span(10, 30)], index)).toEqual({
      main: id(1),
      articles: [id(1)],
      noteDoubtful: false,
      doubtful: false,
    });
  });

  it('goes to the merged article', () => {
    const index = indexExtents([article(0, span(0, 30))]);
    expect(attach([span(10, 30)], index).articles).toEqual([id(0)]);
  });

  it('goes to both parts of a split, its note to the larger one', () => {
    const index = indexExtents([article(0, span(0, 10)), article(1, span(10, 30))]);
    expect(attach([span(0, 30)], index)).toEqual({
      main: id(1),
      articles: [id(1), id(0)],
      noteDoubtful: false,
      doubtful: false,
    });
  });

  it('does not go to a neighbour that got a few lines', () => {
    const index = indexExtents([article(0, span(0, 25)), article(1, span(25, 60))]);
    expect(attach([span(0, 30)], index).articles).toEqual([id(0)]);
  });

  it('is doubtful as a note when no article has half of it', () => {
    const index = indexExtents([article(0, span(0, 10)), article(1, span(10, 20)), article(2, span(20, 30))]);
    expect(attach([span(0, 30)], index)).toMatchObject({ main: id(0), noteDoubtful: true, doubtful: false });
  });

  it('is doubtful when most of its text is in no article', () => {
    expect(attach([span(0, 30)], indexExtents([article(0, span(20, 40))]))).toMatchObject({
      main: id(0),
      doubtful: true,
    });
    expect(attach([span(0, 30)], indexExtents([]))).toEqual({
      main: null,
      articles: [],
      noteDoubtful: true,
      doubtful: true,
    });
  });

  it('follows an article over two pages', () => {
    const next = pageIdOf(makeId('dump', 'd'), 1);
    const index = indexExtents([article(0, span(0, 10), span(0, 50, next)), article(1, span(10, 40))]);
    expect(attach([span(0, 10), span(0, 50, next)], index).articles).toEqual([id(0)]);
  });
});

describe('taking spans out of spans', () => {
  it('leaves what lies before, between and after', () => {
    expect(subtractSpans([span(0, 30)], [span(5, 10), span(20, 40)])).toEqual([span(0, 5), span(10, 20)]);
    expect(subtractSpans([span(0, 30)], [span(0, 30)])).toEqual([]);
    expect(subtractSpans([span(0, 30)], [span(0, 30, pageIdOf(makeId('dump', 'e'), 0))])).toEqual([
      span(0, 30),
    ]);
  });
});

describe('laws: a page cut anew', () => {
  const extents = (articles: readonly Article[]) =>
    articles.map((each, order) => ({ id: id(order), spans: articleSpans(each, [page]) }));

  it('nothing is orphaned: every mark has an article, and the first is one with most of its text', () => {
    fc.assert(
      fc.property(recutPage, ({ before, after }) => {
        const index = indexExtents(extents(after));
        for (const { spans } of extents(before)) {
          const { main, articles, doubtful } = attach(spans, index);
          const shares = sharesOf(spans, index);
          expect(main).toBe(shares[0]?.id);
          expect(articles).toContain(main);
          const heirs = shares.filter(({ id: heir }) => articles.includes(heir));
          const kept = heirs.reduce((sum, { common }) => sum + common, 0);
          // It is flagged exactly when those that get it have less than half of its text.
          expect(doubtful).toBe(kept < spanLength(spans) / 2);
          expect(
            shares.every(({ id: other, ofArticle }) => articles.includes(other) || ofArticle <= 0.5),
          ).toBe(true);
          expect(Math.max(...shares.map(({ common }) => common))).toBe(shares[0]?.common);
          // All text of the page is in articles, so that no text of the mark is outside of them.
          expect(shares.reduce((sum, { common }) => sum + common, 0)).toBe(spanLength(spans));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a merge has the union, and a split has the tag on every part', () => {
    fc.assert(
      fc.property(recutPage, ({ text, before, after }) => {
        const whole = [{ id: id(0), spans: [span(0, text.length)] }];
        for (const { spans } of extents(before)) {
          expect(attach(spans, indexExtents(whole)).articles).toEqual([id(0)]);
        }
        const parts = extents(after);
        const all = parts.flatMap(({ spans }) => spans);
        if (all.length === 0) return;
        expect(new Set(attach(all, indexExtents(parts)).articles)).toEqual(
          new Set(parts.map((part) => part.id)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('cutting back gives back: a mark never leaves its own article', () => {
    fc.assert(
      fc.property(recutPage, ({ before }) => {
        const parts = extents(before);
        const index = indexExtents(parts);
        for (const part of parts) expect(attach(part.spans, index).articles).toEqual([part.id]);
      }),
    );
  });
});
