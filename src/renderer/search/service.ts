/** The search worker, started when the search is first asked for, and soon after it the one that files. */
import { proxy, type Remote, wrap } from 'comlink';
import { reportFailure } from '../app/failures';
import { libraryName } from '../db/library-name';
import { startFilingSoon } from './filing';
import type { SearchService } from './search-state';

let service: SearchService | null = null;

/** Returns the one search of this window. */
export function searchService(): SearchService {
  service ??= startWorker();
  return service;
}

function startWorker(): SearchService {
  const worker = new Worker(new URL('../workers/search-worker.ts', import.meta.url), {
    type: 'module',
    name: libraryName(),
  });
  worker.addEventListener('error', (event) => reportFailure(event.error ?? event.message));
  // What waits is searched all the same: the first answer comes first.
  startFilingSoon();
  const remote: Remote<SearchService> = wrap<SearchService>(worker);
  return {
    search: (request) => remote.search(request),
    complete: (request) => remote.complete(request),
    findAll: (request) => remote.findAll(request),
    count: (request) => remote.count(request),
    suggest: (text, limit) => remote.suggest(text, limit),
    watch: (listener) => remote.watch(proxy(listener)),
  };
}
