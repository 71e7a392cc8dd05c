/** What the coverage worker says, as hooks that follow the library. */
import { useSyncExternalStore } from 'react';
import { useWorkerHealth } from '../workers/restartable';
import { revisedAnswers } from '../workers/revised-answers';
import type { CoverageService, CoveredDay, CoveredIssue, CoveredPaper } from './coverage-state';
import { coverageService, coverageWorker } from './service';

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

/** True while nothing can be counted: what was known stays, and `retryCoverage` begins again. */
export function useCoverageFailed(): boolean {
  return useWorkerHealth(coverageWorker).hasFailed;
}

/** Begins again with another worker. */
export function retryCoverage(): void {
  coverageWorker.restart();
}

const useRevised = revisedAnswers(coverageService, coverageWorker.fail);

/** The answer to a question; it is asked again when the library has changed. */
function useAnswer<T>(key: string, ask: (service: CoverageService) => Promise<T>): T | undefined {
  // After a failure the same is asked of another worker.
  const { attempt } = useWorkerHealth(coverageWorker);
  return useRevised(
    attempt === 0 ? key : `${attempt} ${key}`,
    useSyncExternalStore(onRevision, () => latest),
    ask,
  );
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
      .catch(coverageWorker.fail);
  }
  return () => listeners.delete(listener);
}
