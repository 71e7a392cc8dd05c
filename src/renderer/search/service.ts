/** The search worker and the one that files for it, started when the search is first asked for. */
import { proxy, type Remote, wrap } from 'comlink';
import { reportFailure } from '../app/failures';
import { libraryName } from '../db/library-name';
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
  const filer = new Worker(new URL('../workers/filing-worker.ts', import.meta.url), {
    type: 'module',
    name: libraryName(),
  });
  for (const each of [worker, filer]) {
    each.addEventListener('error', (event) => reportFailure(event.error ?? event.message));
  }
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
