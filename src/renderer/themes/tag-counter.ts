/** The theme worker as the one who counts tags for the window: it knows what carries them and asks no index again. */
import { countTags } from '../db/tag-counts';
import { countAllTags, type TagCounter } from '../db/tag-figures';
import { packIds } from './packed-ids';
import { onRevision } from './revisions';
import { themeService } from './service';

/** The worker is started so long after the window, in milliseconds: what is read first comes first. */
const startAfterMs = 800;

/** Returns the counter; whoever asks it early waits until the window has had time to show its first view. */
export function countingInWorker(): TagCounter {
  const isTime = new Promise<void>((resolve) => {
    setTimeout(resolve, startAfterMs);
  });
  return {
    async figures() {
      await isTime;
      const counts = await themeService()
        .counts()
        // The tree of tags does not go with the worker: without it the indexes are asked.
        .catch(() => null);
      if (counts === null) return countAllTags();
      return new Map(
        counts.map(({ tagId, articles, articlesBelow, highlights, highlightsBelow }) => [
          tagId,
          {
            own: { articles, highlights },
            withSubthemes: { articles: articlesBelow, highlights: highlightsBelow },
          },
        ]),
      );
    },
    async among(articleIds) {
      await isTime;
      return themeService()
        .countsAmong(packIds(articleIds))
        .catch(() => countTags(articleIds));
    },
    watch(onChange) {
      let isOver = false;
      let stop: (() => void) | undefined;
      void isTime.then(() => {
        if (!isOver) stop = onRevision(onChange);
      });
      return () => {
        isOver = true;
        stop?.();
      };
    },
  };
}
