/** The list an article was opened from: next and previous follow it as long as reading goes on. */
import type { ArticleId } from '#core/page/ids';
import { parseRoute } from '../app/routes';

export interface Neighbours {
  readonly previous: ArticleId | null;
  readonly next: ArticleId | null;
}

let list: readonly ArticleId[] = [];

/** Keeps the list that articles are now opened from, in its order, until another place is gone to. */
export function readAlong(ids: readonly ArticleId[]): void {
  list = ids;
  window.removeEventListener('hashchange', forgetElsewhere);
  window.addEventListener('hashchange', forgetElsewhere);
}

/** Returns the neighbours in the list an article was opened from, or null when it was not opened from one. */
export function listNeighbours(id: ArticleId): Neighbours | null {
  const at = list.indexOf(id);
  return at === -1 ? null : { previous: list[at - 1] ?? null, next: list[at + 1] ?? null };
}

function forgetElsewhere(): void {
  if (parseRoute(window.location.hash).view === 'article') return;
  list = [];
  window.removeEventListener('hashchange', forgetElsewhere);
}
