/** What the rows of a page share: how to mend, drag and drop; the same object while the page is open. */
import { createContext, useContext } from 'react';
import { assertPresent } from '#core/base/assert';
import type { Mending } from '../corrections/use-mending';
import type { ArticleRow } from '../db/rows';
import type { PageBlock } from './page-blocks';

/** What is dragged now. */
export type Dragged =
  | { readonly kind: 'block'; readonly block: PageBlock }
  | { readonly kind: 'article'; readonly article: number };

export interface PageTools {
  readonly mending: Mending;
  readonly pageText: string;
  /** BCP 47; undefined where it is not known. */
  readonly lang: string | undefined;
  readonly articles: readonly ArticleRow[];
  /** Returns the first block of an article of the page. */
  firstBlockOf(article: number): PageBlock | null;
  /** Begins or ends (null) a drag. */
  drag(dragged: Dragged | null): void;
  /** Drops what is dragged before a block; on furniture it becomes furniture. */
  dropBefore(block: PageBlock): void;
  /** Drops a block outside the articles. */
  dropOutside(): void;
  /** Drops a block behind the last one of an article. */
  dropAtEnd(article: number): void;
  /** Drops an article before another one; null: behind all. */
  dropArticle(before: number | null): void;
  /** Opens the field for characters that were misread. */
  correct(block: PageBlock): void;
}

/** The tools of the page around. */
export const PageToolsContext = createContext<PageTools | null>(null);

/** Returns the tools of the page around; throws outside of one. */
export function usePageTools(): PageTools {
  return assertPresent(useContext(PageToolsContext), 'blocks are on a page');
}
