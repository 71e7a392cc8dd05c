/** The measuring of reflow itself: fifths by confidence, and what is read out of other programs' HTML. */
import { describe, expect, it } from 'vitest';
import { articleErrors, fifthsOf } from '../../score/calibration.mjs';
import { articlesOfHtml, versionOf } from '../../score/peers.mjs';

const article = (confidence: number, error: number) => ({ confidence, error });

describe('the calibration table', () => {
  it('holds each article in one fifth, the least confident first', () => {
    const articles = Array.from({ length: 23 }, (_, index) => article(index / 23, index < 5 ? 1 : 0));
    const { fifths, all, ratio } = fifthsOf(articles);
    expect(fifths.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(23);
    expect(fifths[0]).toMatchObject({ count: 5, error: 1, wrong: 1 });
    expect(fifths[4]).toMatchObject({ error: 0, wrong: 0 });
    expect(all).toBeCloseTo(5 / 23);
    expect(ratio).toBeCloseTo(23 / 5);
  });

  it('finds nothing in confidence that has nothing to do with errors', () => {
    const articles = Array.from({ length: 50 }, (_, index) => article(index / 50, 0.3));
    expect(fifthsOf(articles).ratio).toBeCloseTo(1);
  });

  it('pairs articles with gold as the scorer does, and leaves out those that it does not see', () => {
    const prediction = {
      articles: [
        { headline: '', blocks: [{ text: ' ' }], confidence: 0.1 },
        { headline: 'a', blocks: [], confidence: 0.9 },
        { headline: '', blocks: [{ text: 'b' }], confidence: 0.2 },
      ],
    };
    const rows = [{ page: 'p', ext: 'x', prediction, m: { pairs: [{ gold: 0, pred: 0, overlap: 1 }] } }];
    const found = articleErrors(rows, (text: string) => text.trim());
    expect(
      found.map(({ confidence, error }: { confidence: number; error: number }) => [confidence, error]),
    ).toEqual([
      [0.2, 1],
      [0.9, 0],
    ]);
  });
});

describe('what others make of a page', () => {
  it('is read from headings and paragraphs of HTML', () => {
    const html =
      '<p>Before <em>all</em> &amp; more</p>\n<h1 id="x">Ferry</h1><p>One.\nTwo.</p><ul><li>三&#x4e09;</li></ul>';
    const { articles } = articlesOfHtml(html);
    expect(articles.map(({ headline }: { headline: string }) => headline)).toEqual(['', 'Ferry']);
    expect(
      articles.map(({ blocks }: { blocks: { text: string }[] }) => blocks.map(({ text }) => text)),
    ).toEqual([['Before all & more'], ['One. Two.', '三三']]);
  });

  it('is not asked of a program that is not there', () => {
    expect(versionOf('no-such-program-as-this')).toBeNull();
  });
});
