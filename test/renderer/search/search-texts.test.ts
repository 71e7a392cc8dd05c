// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { noMarks } from '#core/search/article-facts';
import { emptyDocument } from '#core/search/document';
import { type CheckedArticle, SearchTexts } from '../../../src/renderer/workers/search-texts';

const facts = { ...noMarks } as CheckedArticle['facts'];
const id = (number: number) => `article:a/0/${number}` as ArticleId;

function article(number: number, body: string): CheckedArticle {
  return { document: { ...emptyDocument, id: id(number), body }, facts };
}

describe('texts held to be checked', () => {
  it('are as they were given, folded and exact ones apart', () => {
    const texts = new SearchTexts();
    texts.put(id(1), false, article(1, '汉'));
    texts.put(id(1), true, article(1, '漢'));
    expect(texts.get(id(1), false)?.document.body).toBe('汉');
    expect(texts.get(id(1), true)?.document.body).toBe('漢');
    expect(texts.get(id(2), false)).toBeUndefined();
  });

  it('stay within their budget, but for the last, and what came first stays', () => {
    const texts = new SearchTexts(50_000);
    for (let number = 0; number < 100; number += 1)
      texts.put(id(number), false, article(number, '报'.repeat(1_000)));
    expect(texts.bytes).toBeLessThan(55_000);
    expect(texts.get(id(0), false)).toBeDefined();
    expect(texts.get(id(99), false)).toBeUndefined();
  });
});
