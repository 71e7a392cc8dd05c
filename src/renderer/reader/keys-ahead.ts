/** Keys that are pressed before the article they are meant for is there: none is lost, and none is done to another. */
import type { ArticleId } from '#core/page/ids';
import { currentRoute, navigate } from '../app/navigation';
import type { Sought } from '../app/routes';
import type { ReaderAction } from './reader-keys';
import { chosenWay, listNeighbours } from './reading-list';

/** What waits for an article, in the order of the keys. */
interface Kept {
  readonly articleId: ArticleId;
  readonly actions: readonly ReaderAction[];
}

let kept: Kept | null = null;

/**
 * Answers a key for an article that is not there yet. Along a list the step from it is known, and is taken at once;
 * everything else waits for the article, and so does what comes after something that waits.
 */
export function actAhead(articleId: ArticleId, action: ReaderAction, sought: Sought = {}): void {
  const way = chosenWay();
  const neighbours =
    isStep(action) && kept?.articleId !== articleId && (way === null || way.kind === 'list')
      ? listNeighbours(articleId)
      : null;
  if (neighbours === null) keepFor(articleId, action);
  else stepTo(articleId, action === 'next' ? neighbours.next : neighbours.previous, sought);
}

/** Keeps an action until the article is there, or until another place is gone to. */
export function keepFor(articleId: ArticleId, action: ReaderAction): void {
  const before = kept?.articleId === articleId ? kept.actions : [];
  kept = { articleId, actions: [...before, action] };
  window.removeEventListener('hashchange', forgetElsewhere);
  window.addEventListener('hashchange', forgetElsewhere);
}

/** Does what waited for the article; a step, and all that comes after it, only once it is known where it leads. */
export function doKept(articleId: ArticleId, canStep: boolean, run: (action: ReaderAction) => void): void {
  while (kept?.articleId === articleId) {
    const [action, ...rest] = kept.actions;
    if (action === undefined || (isStep(action) && !canStep)) return;
    kept = rest.length === 0 ? null : { articleId, actions: rest };
    run(action);
  }
}

/** Moves along without leaving a trail: back leads to where reading began. What still waits goes along. */
export function stepTo(from: ArticleId, articleId: ArticleId | null, sought: Sought = {}): void {
  if (articleId === null) return;
  if (kept?.articleId === from) kept = { ...kept, articleId };
  const now = currentRoute();
  const tab = now.view === 'article' && now.tab !== undefined ? { tab: now.tab } : {};
  navigate({ view: 'article', articleId, ...tab, ...sought }, { replace: true });
}

function isStep(action: ReaderAction): boolean {
  return action === 'next' || action === 'previous';
}

function forgetElsewhere(): void {
  const route = currentRoute();
  if (route.view === 'article' && route.articleId === kept?.articleId) return;
  kept = null;
  window.removeEventListener('hashchange', forgetElsewhere);
}
