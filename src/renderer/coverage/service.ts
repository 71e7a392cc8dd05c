/** The coverage worker, started when coverage, or the pages without articles, are first asked for. */
import { proxy, type Remote, wrap } from 'comlink';
import { libraryName } from '../db/library-name';
import { Restartable } from '../workers/restartable';
import type { CoverageService } from './coverage-state';

/** The worker: how it is, and how to begin again with another one. */
export const coverageWorker = new Restartable<Remote<CoverageService>>(
  () =>
    new Worker(new URL('../workers/coverage-worker.ts', import.meta.url), {
      type: 'module',
      name: libraryName(),
    }),
  (worker) => wrap<CoverageService>(worker),
);

const service: CoverageService = {
  papers: () => coverageWorker.ask((remote) => remote.papers()),
  year: (paper, year) => coverageWorker.ask((remote) => remote.year(paper, year)),
  issue: (paper, date) => coverageWorker.ask((remote) => remote.issue(paper, date)),
  bare: () => coverageWorker.ask((remote) => remote.bare()),
  watch: (listener) => coverageWorker.watch((remote) => remote.watch(proxy(listener))),
};

/** Returns the one coverage service of this window. */
export function coverageService(): CoverageService {
  return service;
}
