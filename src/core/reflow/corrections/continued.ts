/** An article that goes on on other pages, made one of what it is on each of them. */
import type { Article, Piece } from '../../page/model';
import { endsSentence } from '../../text/sentence';
import { joinPieces, type TextOf } from './cut';
import type { DraftArticle } from './draft-page';
import { isPicture, joinArticles } from './structure';

/** What an article is on one page. */
export interface ContinuedMember {
  readonly article: Article;
  /** Index of its page among the pages of the whole; its own pieces say 0. */
  readonly page: number;
}

/**
 * Returns the members as one article, in their order. A paragraph that breaks off goes on with the next member's
 * first one, unless that has a head of its own. `pageTexts[i]` is the raw text of page `i` of the whole.
 */
export function continuedArticle(members: readonly ContinuedMember[], pageTexts: readonly string[]): Article {
  const textOf: TextOf = ({ page, start, end }) => (pageTexts[page] ?? '').slice(start, end);
  const drafts = members.map(onPage);
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    if (before !== undefined) joinBrokenOff(textOf, before, draft);
  });
  return joinArticles(drafts);
}

function onPage({ article, page }: ContinuedMember): DraftArticle {
  const moved = ({ pieces }: { readonly pieces: readonly Piece[] }): { pieces: readonly Piece[] } => ({
    pieces: pieces.map((piece) => ({ ...piece, page })),
  });
  return {
    ...article,
    kicker: moved(article.kicker),
    headline: moved(article.headline),
    deck: moved(article.deck),
    byline: moved(article.byline),
    blocks: article.blocks.map((block) => ({ ...block, ...moved(block) })),
  };
}

function joinBrokenOff(textOf: TextOf, before: DraftArticle, next: DraftArticle): void {
  const last = before.blocks.findLast((block) => !isPicture(block));
  const [first, ...rest] = next.blocks;
  const hasHead = [next.kicker, next.headline, next.deck].some(({ pieces }) => pieces.length > 0);
  if (last?.role !== 'paragraph' || first?.role !== 'paragraph' || hasHead) return;
  if (endsSentence(last.pieces.slice(-2).map(textOf).join(''))) return;
  last.pieces = joinPieces(textOf, last.pieces, first.pieces);
  next.blocks = rest;
}
