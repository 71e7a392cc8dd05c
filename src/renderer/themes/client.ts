/** What the theme worker says, as hooks that follow the library. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ArticleId, TagId } from '#core/page/ids';
import { reportFailure } from '../app/failures';
import { themeService } from './service';
import type { TagOffers, ThemeOverview, ThemeService } from './theme-state';

/** Tags suggested for an article at a time. */
export const mostOffers = 5;

/** The tags to suggest for an article; undefined until it is known, null where there is no article. */
export function useTagOffers(articleId: ArticleId | null): TagOffers | null | undefined {
  return useAnswer(`offers ${articleId ?? ''}`, async (service) =>
    articleId === null ? null : service.offers(articleId, mostOffers),
  );
}

/** How much carries which tags; undefined while loading. */
export function useThemeOverview(): ThemeOverview | undefined {
  return useAnswer('overview', (service) => service.overview());
}

/** The articles without a tag, as the reader reads; undefined while loading. */
export function useUntagged(): readonly ArticleId[] | undefined {
  // What was tagged elsewhere since the last visit does not belong to the list that is now begun.
  return useAnswer('untagged', (service) => service.untagged(), false);
}

/** The articles that carry both tags, as the reader reads; undefined while loading. */
export function useBoth(one: TagId, other: TagId): readonly ArticleId[] | undefined {
  return useAnswer(`both ${one} ${other}`, (service) => service.both(one, other));
}

interface Known {
  readonly revision: number;
  readonly value: unknown;
}

/** Answers to show at once when a view is come back to; those given last are kept. */
const known = new Map<string, Known>();
const mostKnown = 12;

function remember(key: string, answer: Known): void {
  known.delete(key);
  known.set(key, answer);
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) return;
    known.delete(oldest);
  }
}

/**
 * The answer to a question; it is asked again when the library has changed, and until then the last answer stays, also
 * the one from the last visit unless `mayBeOld` is false. The key must say what is asked.
 */
function useAnswer<T>(
  key: string,
  ask: (service: ThemeService) => Promise<T>,
  mayBeOld = true,
): T | undefined {
  const revision = useSyncExternalStore(onRevision, () => latest);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
  useEffect(() => {
    if (known.get(key)?.revision === revision) return;
    let isCurrent = true;
    ask(themeService()).then((value) => {
      remember(key, { revision, value });
      if (isCurrent) setAnswer({ key, value });
    }, reportFailure);
    return () => {
      isCurrent = false;
    };
  }, [key, revision]);
  const last = known.get(key);
  if (last !== undefined && (mayBeOld || last.revision === revision)) return last.value as T;
  return answer?.key === key ? answer.value : undefined;
}

let latest = 0;
let isWatching = false;
const listeners = new Set<() => void>();

function onRevision(listener: () => void): () => void {
  listeners.add(listener);
  if (!isWatching) {
    isWatching = true;
    void themeService().watch((revision) => {
      latest = revision;
      for (const each of listeners) each();
    });
  }
  return () => listeners.delete(listener);
}
