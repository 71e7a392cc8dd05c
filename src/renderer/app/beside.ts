/** Says to what stands in the pane of the list that an article is open beside it. */
import { createContext, useContext } from 'react';
import type { ArticleId } from '#core/page/ids';

/** The article beside the list; null where the list has the place for itself. */
export const BesideContext = createContext<ArticleId | null>(null);

/** The article that is open beside this list; null where none is. */
export function useArticleBeside(): ArticleId | null {
  return useContext(BesideContext);
}

/** Puts the keys to the article that is open already: choosing it again goes nowhere else. */
export function focusArticle(): void {
  document.getElementById('main')?.focus({ preventScroll: true });
}
