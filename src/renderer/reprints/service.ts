/** The reprint worker, started when reprints are first asked for. */
import { proxy, type Remote, wrap } from 'comlink';
import { reportFailure } from '../app/failures';
import { libraryName } from '../db/library-name';
import type { ReprintService } from './reprint-state';

let service: ReprintService | null = null;

/** Returns the one reprint service of this window. */
export function reprintService(): ReprintService {
  service ??= startWorker();
  return service;
}

function startWorker(): ReprintService {
  const worker = new Worker(new URL('../workers/reprint-worker.ts', import.meta.url), {
    type: 'module',
    name: libraryName(),
  });
  worker.addEventListener('error', (event) => reportFailure(event.error ?? event.message));
  const remote: Remote<ReprintService> = wrap<ReprintService>(worker);
  return {
    start: () => remote.start(),
    stop: () => remote.stop(),
    clusters: () => remote.clusters(),
    similar: (id) => remote.similar(id),
    compare: (a, b) => remote.compare(a, b),
    watch: (listener) => remote.watch(proxy(listener)),
  };
}
