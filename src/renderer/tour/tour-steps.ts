/** The steps of the tour: where each leads and what it points at. Their words are in the namespace `tour`. */
import type { ArticleId } from '#core/page/ids';
import type { Route } from '../app/routes';

export interface TourStep {
  readonly id: 'list' | 'read' | 'highlight' | 'tag' | 'search' | 'check' | 'keep';
  /** Where it takes place, with an article to show and a word to search for. */
  readonly route: (article: ArticleId, word: string) => Route;
  /** What is pointed at: the first of these that is in the window. */
  readonly targets: readonly string[];
}

const toArticle: TourStep['route'] = (articleId) => ({ view: 'article', articleId });

/** All steps, in order: two minutes of reading. */
export const tourSteps: readonly TourStep[] = [
  { id: 'list', route: () => ({ view: 'library' }), targets: ['main [role="listbox"]'] },
  { id: 'read', route: toArticle, targets: ['main article'] },
  { id: 'highlight', route: toArticle, targets: ['main article'] },
  { id: 'tag', route: toArticle, targets: ['main article'] },
  { id: 'search', route: (_, word) => ({ view: 'search', query: word }), targets: ['search'] },
  { id: 'check', route: () => ({ view: 'worklist' }), targets: ['main [role="listbox"]'] },
  { id: 'keep', route: () => ({ view: 'help', topic: 'backups' }), targets: [] },
];
