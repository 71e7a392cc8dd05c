/** What the coverage worker says, as hooks that follow the library. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { reportFailure } from '../app/failures';
import type { CoverageService, CoveredDay, CoveredIssue, CoveredPaper } from './coverage-state';
import { coverageService } from './service';

/** The newspapers of the library; undefined while loading. */
export function useCoveredPapers(): readonly CoveredPaper[] | undefined {
  return useAnswer('papers', (service) => service.papers());
}

/** The days of a year; undefined while loading. */
export function useCoveredYear(paper: string, year: string): readonly CoveredDay[] | undefined {
  return useAnswer(`year ${year} ${paper}`, (service) => service.year(paper, year));
}

/** An issue; null where nothing is known of it, undefined while loading. */
export function useCoveredIssue(paper: string, date: string): CoveredIssue | null | undefined {
  return useAnswer(`issue ${date} ${paper}`, (service) => service.issue(paper, date));
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

/** The answer to a question; it is asked again when the library has changed, and until then the last answer stays. */
function useAnswer<T>(key: string, ask: (service: CoverageService) => Promise<T>): T | undefined {
  const revision = useSyncExternalStore(onRevision, () => latest);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
  useEffect(() => {
    if (known.get(key)?.revision === revision) return;
    let isCurrent = true;
    ask(coverageService()).then((value) => {
      remember(key, { revision, value });
      if (isCurrent) setAnswer({ key, value });
    }, reportFailure);
    return () => {
      isCurrent = false;
    };
  }, [key, revision]);
  const last = known.get(key);
  if (last !== undefined) return last.value as T;
  return answer?.key === key ? answer.value : undefined;
}

let latest = -1;
let isWatching = false;
const listeners = new Set<() => void>();

function onRevision(listener: () => void): () => void {
  listeners.add(listener);
  if (!isWatching) {
    isWatching = true;
    coverageService()
      .watch((revision) => {
        latest = revision;
        for (const each of listeners) each();
      })
      .catch(reportFailure);
  }
  return () => listeners.delete(listener);
}
