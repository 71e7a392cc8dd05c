/** The search worker, started when the search is first asked for, and soon after it the one that files. */
import { proxy, type Remote, wrap } from 'comlink';
import { libraryName } from '../db/library-name';
import { Restartable } from '../workers/restartable';
import { startFilingSoon } from './filing';
import type { SearchService } from './search-state';

/** The worker: how it is, and how to begin again with another one. */
export const searchWorker = new Restartable<Remote<SearchService>>(
  () => {
    // What waits is searched all the same: the first answer comes first.
    startFilingSoon();
    return new Worker(new URL('../workers/search-worker.ts', import.meta.url), {
      type: 'module',
      name: libraryName(),
    });
  },
  (worker) => wrap<SearchService>(worker),
);

const service: SearchService = {
  search: (request) => searchWorker.ask((remote) => remote.search(request)),
  complete: (request) => searchWorker.ask((remote) => remote.complete(request)),
  findAll: (request) => searchWorker.ask((remote) => remote.findAll(request)),
  count: (request) => searchWorker.ask((remote) => remote.count(request)),
  suggest: (text, limit) => searchWorker.ask((remote) => remote.suggest(text, limit)),
  watch: (listener) => searchWorker.watch((remote) => remote.watch(proxy(listener))),
};

/** Returns the one search of this window. */
export function searchService(): SearchService {
  return service;
}
