/** What the theme worker says, as hooks that follow the library. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ArticleId, TagId } from '#core/page/ids';
import { KnownAnswers } from '../workers/known-answers';
import { useWorkerHealth } from '../workers/restartable';
import { pairsOf, type ThemeCount, type ThemePair } from './count-themes';
import { unpackIds } from './packed-ids';
import { currentRevision, onRevision } from './revisions';
import { themeService, themeWorker } from './service';
import type { TagOffers, ThemeService, ThemeTimeline, TimeAsked } from './theme-state';

/** Tags suggested for an article at a time. */
const mostOffers = 5;

/** The tags to suggest for an article; undefined until it is known, null where there is no article. */
export function useTagOffers(articleId: ArticleId | null): TagOffers | null | undefined {
  return useAnswer(`offers ${articleId ?? ''}`, async (service) =>
    articleId === null ? null : service.offers(articleId, mostOffers),
  );
}

/** How much carries which tags; undefined while loading. */
export function useThemeCounts(): readonly ThemeCount[] | undefined {
  return useAnswer('counts', (service) => service.counts());
}

/** Two tags that articles carry, and how much carries each. */
export interface ThemesTogether {
  readonly counts: readonly ThemeCount[];
  /** Those with most articles first. */
  readonly pairs: readonly ThemePair[];
}

/** Which tags go together. */
export function useThemesTogether(): Answer<ThemesTogether> {
  return useAnswerState('pairs', async (service) => {
    const { counts, pairs } = await service.pairs();
    return { counts, pairs: pairsOf(pairs) };
  });
}

/** The articles by month: of all, and of these themes or of so many of the largest. */
export function useThemeTimeline(asked: readonly TagId[] | number): Answer<ThemeTimeline> {
  return useAnswerState(`timeline ${typeof asked === 'number' ? asked : asked.join(' ')}`, (service) =>
    service.timeline(asked),
  );
}

/** The articles of a time and a theme, in the order of time; undefined while loading. */
export function useArticlesDuring({ from, until, tagId }: TimeAsked): readonly ArticleId[] | undefined {
  return useAnswer(`during ${from} ${until} ${tagId ?? ''}`, async (service) =>
    unpackIds(await service.during({ from, until, tagId })),
  );
}

/** The articles without a tag, as the reader reads; undefined while loading. */
export function useUntagged(): readonly ArticleId[] | undefined {
  // What was tagged elsewhere since the last visit does not belong to the list that is now begun.
  return useAnswerState('untagged', async (service) => unpackIds(await service.untagged()), false).value;
}

/** The articles that carry both tags, as the reader reads; undefined while loading. */
export function useBoth(one: TagId, other: TagId): readonly ArticleId[] | undefined {
  return useAnswer(`both ${one} ${other}`, async (service) => unpackIds(await service.both(one, other)));
}

/** What is known of an answer. */
export interface Answer<T> {
  /** The last answer; undefined until there is one. */
  readonly value: T | undefined;
  /** The last question was not answered. */
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

/** True while nothing can be counted: what was known stays, and `retryThemes` begins again. */
export function useThemesFailed(): boolean {
  return useWorkerHealth(themeWorker).hasFailed;
}

/** Begins again with another worker. */
export function retryThemes(): void {
  themeWorker.restart();
}

const known = new KnownAnswers();

function useAnswer<T>(key: string, ask: (service: ThemeService) => Promise<T>): T | undefined {
  return useAnswerState(key, ask).value;
}

/**
 * The answer to a question; it is asked again when the library has changed, and until then the last answer stays, also
 * the one from the last visit unless `mayBeOld` is false. The key must say what is asked.
 */
function useAnswerState<T>(
  key: string,
  ask: (service: ThemeService) => Promise<T>,
  mayBeOld = true,
): Answer<T> {
  const revision = useSyncExternalStore(onRevision, currentRevision);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null);
  const { attempt } = useWorkerHealth(themeWorker);
  const [failed, setFailed] = useState<{ readonly key: string; readonly attempt: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
  useEffect(() => {
    if (known.get(key)?.revision === revision) return;
    let isCurrent = true;
    const remember = known.ask(key, revision);
    ask(themeService()).then(
      (value) => {
        remember(value);
        if (!isCurrent) return;
        setAnswer({ key, value });
        setFailed(null);
      },
      (error) => {
        themeWorker.fail(error);
        if (isCurrent) setFailed({ key, attempt });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [key, revision, attempt]);
  const last = known.get(key);
  const isKept = last !== undefined && (mayBeOld || last.revision === revision);
  const value = isKept ? (last.value as T) : answer?.key === key ? answer.value : undefined;
  return { value, hasFailed: failed?.key === key && failed.attempt === attempt, retry: retryThemes };
}
