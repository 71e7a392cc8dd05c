/** Rows of reprints: derived, made anew from the articles' texts at any time. */
import type { ArticleId } from '#core/page/ids';
import type { ReprintRelation } from '#core/search/reprints/compare';
import type { ReprintSignature } from '#core/search/reprints/signature';

/** What finds an article's reprints. It goes in the transaction that changes the article's text: who has none is new. */
export interface ReprintSignatureRow extends ReprintSignature {
  readonly articleId: ArticleId;
  /** The version of the rules that it was made by. */
  readonly version: number;
  /** 1 when its reprints among those that were there have been looked for. */
  readonly compared: 0 | 1;
}

/** Two articles of which one is a reprint of the other; it holds as long as both texts are those it was found in. */
export interface ReprintPairRow extends ReprintRelation {
  /** The one with the smaller id first. */
  readonly a: ArticleId;
  readonly b: ArticleId;
  /** Of both signatures. */
  readonly aHash: number;
  readonly bHash: number;
}
