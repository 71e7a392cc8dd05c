/** The search as a hook: the state of one query, kept up to date while the library changes. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { parseQuery } from '#core/search/query';
import { reportFailure } from '../app/failures';
import {
  type IndexProgress,
  plainRequest,
  type SearchAnswer,
  type SearchHit,
  type SearchState,
} from './search-state';
import { searchService } from './service';

export type { SearchHit, SearchState };

/** An answer is asked for anew at most this often while the library changes, in milliseconds. */
const refreshMs = 600;

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
};

interface Answered {
  readonly text: string;
  readonly answer: SearchAnswer;
  /** The library's revision when it was asked for. */
  readonly revision: number;
}

/**
 * Returns the state of a query and its best `limit` hits. While a changed query is being answered, the hits of the
 * one before stay, with status 'searching'. An empty query is 'idle'.
 */
export function useSearch(text: string, limit = 100): SearchState {
  const progress = useIndexProgress();
  const isAsked = parseQuery(text).terms.length > 0;
  const [answered, setAnswered] = useState<Answered | null>(null);
  const revision = useSettled(progress?.revision ?? 0, refreshMs);
  useEffect(() => {
    if (!isAsked) {
      setAnswered(null);
      return;
    }
    let isCurrent = true;
    const service = searchService();
    const take = (answer: SearchAnswer | null) => {
      if (isCurrent && answer !== null) setAnswered({ text, answer, revision });
    };
    const fail = (error: unknown) => {
      take(noAnswer);
      reportFailure(error);
    };
    const request = { ...plainRequest, text, typing: true, limit };
    service
      .search(request)
      .then((answer) => {
        take(answer);
        return answer === null || answer.isExact ? null : service.complete(request);
      })
      .then(take, fail);
    return () => {
      isCurrent = false;
    };
  }, [text, limit, isAsked, revision]);

  const counts = { indexed: progress?.searchable ?? 0, toIndex: progress?.articles ?? 0 };
  if (!isAsked) return { status: 'idle', ...noAnswer, ...counts };
  const answer = answered?.answer ?? noAnswer;
  const isAnswered = answered?.text === text && progress !== null;
  // An answer from before the last change may lack something: it is not the last word.
  const isComplete = counts.indexed >= counts.toIndex && answered?.revision === progress?.revision;
  const status = !isAnswered ? 'searching' : isComplete ? 'done' : 'indexing';
  return { status, ...answer, ...counts };
}

/** Null until the worker has said something. */
let latest: IndexProgress | null = null;
let isWatching = false;
const listeners = new Set<() => void>();

/** How far the worker knows the library, live; null while that is not known. */
function useIndexProgress(): IndexProgress | null {
  return useSyncExternalStore(onProgress, () => latest);
}

function onProgress(listener: () => void): () => void {
  listeners.add(listener);
  if (!isWatching) {
    isWatching = true;
    void searchService().watch((progress) => {
      latest = progress;
      for (const each of listeners) each();
    });
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
