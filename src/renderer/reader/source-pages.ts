/** The pages of an open article as the source pane shows them. */
import type { PageId } from '#core/page/ids';
import { articleSpans } from '#core/page/parts';
import type { OpenPage } from '../db/articles';
import type { ArticleRow, PageRow } from '../db/rows';
import type { ReadingPart } from './reading-text';
import { type OwnedRange, ownedRanges } from './source-rows';

/** One raw page with who owns what on it. */
export interface SourcePage {
  readonly id: PageId;
  /** Number of the page in its dump, from 1. */
  readonly number: number;
  readonly text: string;
  readonly owned: readonly OwnedRange[];
  /** The other articles of the page, in the order that owners refer to. */
  readonly others: readonly ArticleRow[];
}

/**
 * Returns an article's pages with their owners. `around` tells what else is on a page; a page it does not tell
 * of (it is still loading) knows the article's own lines only.
 */
export function sourcePages(
  row: ArticleRow,
  pages: readonly PageRow[],
  parts: readonly ReadingPart[],
  around: OpenPage | null,
): readonly SourcePage[] {
  return pages.map((page, index) => {
    const isAround = around?.page.id === page.id;
    const others = isAround ? around.articles.filter(({ id }) => id !== row.id) : [];
    const otherRanges = others.map(({ article, pages: ids }, order) => ({
      order,
      ranges: articleSpans(article, ids).filter((span) => span.page === page.id),
    }));
    const furniture = isAround ? around.reflow.furniture : [];
    return {
      id: page.id,
      number: page.ordinal + 1,
      text: page.text,
      owned: ownedRanges(parts, index, furniture, otherRanges),
      others,
    };
  });
}
