/**
 * Articles as they are checked against queries, held in memory for as long as nothing changes: reading one from the
 * library and folding it takes a hundred times as long as looking through it.
 */
import type { ArticleId } from '#core/page/ids';
import type { ArticleFacts } from '#core/search/article-facts';
import type { SearchDocument } from '#core/search/document';

/** What of an article is checked. */
export interface CheckedArticle {
  /** Folded, or exact. */
  readonly document: SearchDocument;
  readonly facts: ArticleFacts;
}

/** So much is held, in bytes: all of some ten thousand articles. */
export const textBudget = 40_000_000;

/** About what facts and ids take beside the texts, in bytes. */
const besideTexts = 1_000;

export class SearchTexts {
  readonly #budget: number;
  readonly #folded = new Map<ArticleId, CheckedArticle>();
  readonly #exact = new Map<ArticleId, CheckedArticle>();
  #bytes = 0;

  constructor(budget: number = textBudget) {
    this.#budget = budget;
  }

  /** Bytes held, about. */
  get bytes(): number {
    return this.#bytes;
  }

  get(id: ArticleId, exact: boolean): CheckedArticle | undefined {
    return (exact ? this.#exact : this.#folded).get(id);
  }

  /**
   * Holds an article while there is room. What is held stays: counting goes through all that may answer in one order, and
   * letting the oldest go would have nothing left of it for the next time.
   */
  put(id: ArticleId, exact: boolean, article: CheckedArticle): void {
    const held = exact ? this.#exact : this.#folded;
    if (this.#bytes >= this.#budget || held.has(id)) return;
    const { headline, crosshead, byline, body, note, tag } = article.document;
    const units = headline.length + crosshead.length + byline.length + body.length + note.length + tag.length;
    this.#bytes += units * 2 + besideTexts;
    held.set(id, article);
  }
}
