/** The coverage worker, started when coverage, or the pages without articles, are first asked for. */
import { proxy, type Remote, wrap } from 'comlink';
import { reportFailure } from '../app/failures';
import { libraryName } from '../db/library-name';
import type { CoverageService } from './coverage-state';

let service: CoverageService | null = null;

/** Returns the one coverage service of this window. */
export function coverageService(): CoverageService {
  service ??= startWorker();
  return service;
}

function startWorker(): CoverageService {
  const worker = new Worker(new URL('../workers/coverage-worker.ts', import.meta.url), {
    type: 'module',
    name: libraryName(),
  });
  worker.addEventListener('error', (event) => reportFailure(event.error ?? event.message));
  const remote: Remote<CoverageService> = wrap<CoverageService>(worker);
  return {
    papers: () => remote.papers(),
    year: (paper, year) => remote.year(paper, year),
    issue: (paper, date) => remote.issue(paper, date),
    bare: () => remote.bare(),
    watch: (listener) => remote.watch(proxy(listener)),
  };
}
