/** Articles that are likely to be opened next, loaded while nothing else is to be done: they open without a wait. */
import { Dexie } from 'dexie';
import type { ArticleId } from '#core/page/ids';
import { type OpenArticle, openArticle } from './articles';
import { progressAtOpening } from './progress';
import type { ProgressRow } from './progress-rows';

/** An article with where it was left; null: never read. */
export interface ArticleAhead {
  readonly open: OpenArticle;
  readonly left: ProgressRow | null;
}

/** The library must have been at rest so long before anything is loaded ahead, in milliseconds. */
const restMs = 200;

const loaded = new Map<ArticleId, ArticleAhead>();

/** Keeps these articles loaded as they are in the library now, until it is told to stop by what it returns. */
export function keepAhead(ids: readonly ArticleId[]): () => void {
  let changes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const load = async () => {
    const before = changes;
    for (const id of ids) {
      const [open, left] = await Promise.all([openArticle(id), progressAtOpening(id)]);
      if (before !== changes) return;
      if (open !== null) loaded.set(id, { open, left });
    }
  };
  const loadLater = () => {
    changes += 1;
    loaded.clear();
    clearTimeout(timer);
    // What cannot be loaded now is loaded when it is opened, and says then why not.
    timer = setTimeout(() => void load().catch(() => {}), restMs);
  };
  loadLater();
  Dexie.on('storagemutated').subscribe(loadLater);
  return () => {
    changes += 1;
    clearTimeout(timer);
    loaded.clear();
    Dexie.on('storagemutated').unsubscribe(loadLater);
  };
}

/** Returns the article if it is loaded and nothing has changed since; null otherwise. */
export function articleAhead(id: ArticleId): ArticleAhead | null {
  return loaded.get(id) ?? null;
}
