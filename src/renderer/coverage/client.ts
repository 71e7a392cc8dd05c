/** What the coverage worker says, as hooks that follow the library. */
import { useSyncExternalStore } from 'react';
import { reportFailure } from '../app/failures';
import { revisedAnswers } from '../workers/revised-answers';
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

const useRevised = revisedAnswers(coverageService);

/** The answer to a question; it is asked again when the library has changed. */
function useAnswer<T>(key: string, ask: (service: CoverageService) => Promise<T>): T | undefined {
  return useRevised(
    key,
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
      .catch(reportFailure);
  }
  return () => listeners.delete(listener);
}
