/** What the name worker says, as hooks that follow the library. */
import { useSyncExternalStore } from 'react';
import type { NameKind } from '#core/names/model';
import type { ArticleId, NameId } from '#core/page/ids';
import { revisedAnswers } from '../workers/revised-answers';
import type {
  ArticleMentions,
  NameArticles,
  NameCount,
  NameProgress,
  NameService,
  OfferedNames,
  ReporterCount,
} from './names-state';
import { nameService, onNameFailure, stopNameService } from './service';

/** How much mentions each name; undefined while loading. */
export function useNameCounts(): readonly NameCount[] | undefined {
  return useAnswer('counts', (service) => service.counts());
}

/** The articles of a name; undefined while loading. */
export function useNameArticles(id: NameId): NameArticles | undefined {
  return useAnswer(`name ${id}`, (service) => service.name(id));
}

/** What somebody wrote; undefined while loading. */
export function useReporter(name: string): NameArticles | undefined {
  return useAnswer(`reporter ${name}`, (service) => service.reporter(name));
}

/** All authors; undefined while loading. */
export function useReporters(): readonly ReporterCount[] | undefined {
  return useAnswer('reporters', (service) => service.reporters());
}

/** What is offered of a kind; undefined while loading. */
export function useOffers(kind: NameKind): OfferedNames | undefined {
  return useAnswer(`offers ${kind}`, (service) => service.offers(kind));
}

/** The mentions in articles in sight; undefined while loading. */
export function useMentions(
  id: NameId,
  articles: readonly ArticleId[],
): readonly ArticleMentions[] | undefined {
  return useAnswer(`mentions ${id} ${articles.join(' ')}`, (service) => service.mentions(id, articles));
}

/** How far the reading is; null until the worker has said something. */
export function useNameProgress(): NameProgress | null {
  return useSyncExternalStore(onProgress, () => latest);
}

/** True while the names cannot be read from the articles: what was known stays, and `retryNames` begins again. */
export function useNamesFailed(): boolean {
  return useSyncExternalStore(onProgress, () => hasFailed);
}

/** Begins again with another worker. */
export function retryNames(): void {
  stopNameService();
  hasFailed = false;
  latest = null;
  attempts += 1;
  watchProgress();
  tell();
}

const useRevised = revisedAnswers(nameService, noteFailure);

/** The answer to a question; it is asked again when there is more. */
function useAnswer<T>(key: string, ask: (service: NameService) => Promise<T>): T | undefined {
  // After a failure the same is asked of another worker.
  const attempt = useSyncExternalStore(onProgress, () => attempts);
  return useRevised(
    attempt === 0 ? key : `${attempt} ${key}`,
    useSyncExternalStore(onProgress, () => latest?.revision ?? -1),
    ask,
  );
}

let latest: NameProgress | null = null;
let hasFailed = false;
let attempts = 0;
let isWatching = false;
const listeners = new Set<() => void>();

function onProgress(listener: () => void): () => void {
  listeners.add(listener);
  if (!isWatching) {
    isWatching = true;
    onNameFailure(noteFailure);
    watchProgress();
  }
  return () => listeners.delete(listener);
}

function watchProgress(): void {
  const attempt = attempts;
  nameService()
    .watch((progress) => {
      if (attempt !== attempts) return;
      // It knows more than before: it reads again, and what could not be answered is asked anew.
      if (progress.revision !== latest?.revision) hasFailed = false;
      latest = progress;
      tell();
    })
    .catch(noteFailure);
}

function noteFailure(error: unknown): void {
  console.error(error);
  hasFailed = true;
  tell();
}

function tell(): void {
  for (const each of listeners) each();
}
