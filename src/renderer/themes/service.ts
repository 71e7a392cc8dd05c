/** The theme worker, started when something is first asked of it. */
import { proxy, type Remote, wrap } from 'comlink';
import { libraryName } from '../db/library-name';
import { Restartable } from '../workers/restartable';
import type { ThemeService } from './theme-state';

/** The worker: how it is, and how to begin again with another one. */
export const themeWorker = new Restartable<Remote<ThemeService>>(
  () =>
    new Worker(new URL('../workers/theme-worker.ts', import.meta.url), {
      type: 'module',
      name: libraryName(),
    }),
  (worker) => wrap<ThemeService>(worker),
);

const service: ThemeService = {
  offers: (articleId, most) => themeWorker.ask((remote) => remote.offers(articleId, most)),
  counts: () => themeWorker.ask((remote) => remote.counts()),
  countsAmong: (ids) => themeWorker.ask((remote) => remote.countsAmong(ids)),
  pairs: () => themeWorker.ask((remote) => remote.pairs()),
  timeline: (asked) => themeWorker.ask((remote) => remote.timeline(asked)),
  untagged: () => themeWorker.ask((remote) => remote.untagged()),
  both: (one, other) => themeWorker.ask((remote) => remote.both(one, other)),
  during: (asked) => themeWorker.ask((remote) => remote.during(asked)),
  watch: (listener) => themeWorker.watch((remote) => remote.watch(proxy(listener))),
};

/** Returns the one theme service of this window. */
export function themeService(): ThemeService {
  return service;
}
