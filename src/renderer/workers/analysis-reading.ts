/** Articles read portion by portion, with a way to stop. */
import type { ArticleId } from '#core/page/ids';
import { loadForExport, type StoredArticle } from '../db/articles';

/** Articles read at a time. */
const portion = 60;

/** Whether a reading is to go on. */
export interface ReadingTurn {
  isStopped: boolean;
}

/** Gives the articles that are there to `take`, in order, telling how many ids were gone through, until it is stopped. */
export async function readArticles(
  ids: readonly ArticleId[],
  turn: ReadingTurn,
  take: (article: StoredArticle) => void,
  onProgress: (read: number) => void,
): Promise<void> {
  for (let start = 0; start < ids.length && !turn.isStopped; start += portion) {
    const some = await loadForExport(ids.slice(start, start + portion));
    for (const article of some) if (article !== null) take(article);
    onProgress(Math.min(ids.length, start + portion));
    // Lets messages in.
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }
}

/** Returns at most `most` of them, spread evenly. */
export function evenly<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]).filter(
    (one) => one !== undefined,
  );
}
