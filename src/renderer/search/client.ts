/** The search as a hook: the answer to one request, first hits first, kept up to date while the library changes. */
import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { foundBefore, keepFound, requestKey } from './last-answers';
import type { IndexProgress, SearchAnswer, SearchRequest, SearchState } from './search-state';
import { searchService } from './service';

/** An answer is asked for anew at most this often while the library changes, in milliseconds. */
const refreshMs = 600;

/** A query that another one has pushed aside is asked again after this, in milliseconds. */
const askAgainMs = 250;

const noAnswer: SearchAnswer = {
  hits: [],
  total: 0,
  isExact: true,
  articlesSearched: 0,
  fieldsSearched: [],
  pending: 0,
  problems: [],
  facets: null,
  histogram: null,
  pages: null,
};

interface Answered {
  /** What was asked, all but how many hits. */
  readonly key: string;
  readonly answer: SearchAnswer;
  /** The library's revision when it was asked for; -1 for an answer from before the view was left. */
  readonly revision: number;
}

/**
 * Returns the state of a request; give the same object while nothing changed. While another one is being answered, the
 * hits, facets and months of the one before stay, with status 'searching'. An empty query is 'idle'.
 */
export function useSearch(request: SearchRequest): SearchState {
  const progress = useIndexProgress();
  const { limit } = request;
  const key = requestKey(request);
  const isAsked = request.text.trim() !== '';
  const [answered, setAnswered] = useState<Answered | null>(() => {
    const answer = isAsked ? foundBefore(key) : null;
    return answer === null ? null : { key, answer, revision: -1 };
  });
  const [failure, setFailure] = useState<string | null>(null);
  const [attempts, setAttempts] = useState(0);
  const revision = useSettled(progress?.revision ?? 0, refreshMs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key and the limit say all of the request
  useEffect(() => {
    if (!isAsked) {
      setAnswered(null);
      return;
    }
    let isCurrent = true;
    setFailure(null);
    const take = (answer: SearchAnswer | null) => {
      if (!isCurrent || answer === null) return;
      // Lists, filters and timeline are drawn in pieces: keys come in between.
      startTransition(() =>
        setAnswered((last) => ({ key, revision, answer: withCounts(answer, last, key) })),
      );
    };
    ask(request, take, () => isCurrent).catch((error: unknown) => {
      console.error(error);
      if (isCurrent) setFailure(key);
    });
    return () => {
      isCurrent = false;
    };
  }, [key, limit, isAsked, revision, attempts]);

  useEffect(() => {
    if (answered !== null) keepFound(answered.key, answered.answer);
  }, [answered]);

  const more = {
    indexed: progress?.searchable ?? 0,
    toIndex: progress?.articles ?? 0,
    key: answered?.key ?? key,
    retry: () => setAttempts((count) => count + 1),
  };
  if (!isAsked) return { status: 'idle', ...noAnswer, ...more };
  const answer = answered?.answer ?? noAnswer;
  if (failure === key) return { status: 'failed', ...answer, ...more };
  const isAnswered = answered?.key === key && progress !== null;
  // An answer from before the last change may lack something: it is not the last word.
  const isComplete = more.indexed >= more.toIndex && answered?.revision === progress?.revision;
  const status = !isAnswered ? 'searching' : isComplete ? 'done' : 'indexing';
  return { status, ...answer, ...more };
}

/** Hands over the first hits and then the whole answer; when another part of the window asked in between, once more. */
async function ask(
  request: SearchRequest,
  take: (answer: SearchAnswer | null) => void,
  isCurrent: () => boolean,
): Promise<void> {
  const service = searchService();
  for (let isWhole = false; !isWhole && isCurrent(); ) {
    const first = await service.search(request);
    take(first);
    const whole = first !== null && isCurrent() ? await service.complete(request) : null;
    take(whole);
    isWhole = whole !== null;
    if (!isWhole) await new Promise((resolve) => setTimeout(resolve, askAgainMs));
  }
}

/**
 * First hits come without facets, with a count that may grow, and are few: what is known of the same query stays beside
 * them, and in place of fewer hits, so that the list does not become shorter under whoever reads on in it.
 */
function withCounts(answer: SearchAnswer, last: Answered | null, key: string): SearchAnswer {
  if (last === null || answer.facets !== null) return answer;
  const { facets, histogram, pages, isExact, total, hits } = last.answer;
  if (last.key !== key) return { ...answer, facets, histogram };
  const isCounted = isExact && !answer.isExact;
  const areMore = hits.length > answer.hits.length && (!answer.isExact || hits.length <= answer.total);
  return {
    ...answer,
    facets,
    histogram,
    pages: answer.pages ?? pages,
    ...(isCounted && { isExact, total }),
    ...(areMore && { hits }),
  };
}

/** Null until the worker has said something. */
let latest: IndexProgress | null = null;
let isWatching = false;
const listeners = new Set<() => void>();

/** How far the worker knows the library, live; null while that is not known. */
export function useIndexProgress(): IndexProgress | null {
  return useSyncExternalStore(onProgress, () => latest);
}

function onProgress(listener: () => void): () => void {
  listeners.add(listener);
  if (!isWatching) {
    isWatching = true;
    searchService()
      .watch((progress) => {
        latest = progress;
        for (const each of listeners) each();
      })
      // A search that is asked says it, and the worker that takes its place is watched as well.
      .catch(console.error);
  }
  return () => listeners.delete(listener);
}

/** A value that follows another, at most once in `ms`. */
function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState({ value, at: 0 });
  useEffect(() => {
    if (Object.is(settled.value, value)) return;
    const timer = setTimeout(
      () => setSettled({ value, at: Date.now() }),
      Math.max(0, settled.at + ms - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [value, settled, ms]);
  return settled.value;
}
