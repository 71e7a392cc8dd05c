import { describe, expect, it } from 'vitest';
import { type Problem, raw } from '#core/page/model';
import { reasonsOf } from '../../../src/renderer/worklist/reasons';
import { articleOf, pageId } from '../page/page-text';

const text = 'The Ferry\nIt left.\nIt came.';
const whole = articleOf(text, ['headline', 'The Ferry'], ['paragraph', 'It left.']);

function reasons(article: typeof whole, problems: readonly Problem[] = [], confidence = 0.4, quality = 1) {
  return reasonsOf({ article, pages: [pageId], confidence, quality }, new Map([[pageId, { problems }]]));
}

function seamAt(words: string): Problem {
  const at = raw(text.indexOf(words));
  return { kind: 'damaged-seam', start: at, end: at, message: '' };
}

describe('why an article is on the worklist', () => {
  it('is said of a missing headline and of a headline without text', () => {
    expect(reasons(articleOf(text, ['paragraph', 'It left.']))).toEqual(['no-headline']);
    expect(reasons(articleOf(text, ['headline', 'The Ferry']))).toEqual(['headline-only']);
  });

  it('is said of what is damaged in its own text, not in another’s', () => {
    expect(reasons(whole, [seamAt('left')])).toEqual(['damaged-seam']);
    expect(reasons(whole, [seamAt('came')])).toEqual([]);
  });

  it('is said of text that came through badly', () => {
    expect(reasons(whole, [], 0.4, 0.1)).toEqual(['poor-text']);
  });

  it('is said of a guess', () => {
    expect(reasons(whole, [], 0.1)).toEqual(['very-low']);
    expect(reasons(whole)).toEqual([]);
  });
});
