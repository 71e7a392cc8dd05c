/** The reprint worker, started when reprints are first asked for. */
import { proxy, type Remote, wrap } from 'comlink';
import { libraryName } from '../db/library-name';
import { Restartable } from '../workers/restartable';
import type { ReprintService } from './reprint-state';

/** The worker: how it is, and how to begin again with another one. */
export const reprintWorker = new Restartable<Remote<ReprintService>>(
  () =>
    new Worker(new URL('../workers/reprint-worker.ts', import.meta.url), {
      type: 'module',
      name: libraryName(),
    }),
  (worker) => wrap<ReprintService>(worker),
);

const service: ReprintService = {
  start: () => reprintWorker.ask((remote) => remote.start()),
  stop: () => reprintWorker.ask((remote) => remote.stop()),
  clusters: () => reprintWorker.ask((remote) => remote.clusters()),
  similar: (id) => reprintWorker.ask((remote) => remote.similar(id)),
  compare: (a, b) => reprintWorker.ask((remote) => remote.compare(a, b)),
  watch: (listener) => reprintWorker.watch((remote) => remote.watch(proxy(listener))),
};

/** Returns the one reprint service of this window. */
export function reprintService(): ReprintService {
  return service;
}
