/** The theme worker, started when something is first asked of it. */
import { proxy, type Remote, wrap } from 'comlink';
import { reportFailure } from '../app/failures';
import { libraryName } from '../db/library-name';
import type { ThemeService } from './theme-state';

let service: ThemeService | null = null;

/** Returns the one theme service of this window. */
export function themeService(): ThemeService {
  service ??= startWorker();
  return service;
}

function startWorker(): ThemeService {
  const worker = new Worker(new URL('../workers/theme-worker.ts', import.meta.url), {
    type: 'module',
    name: libraryName(),
  });
  worker.addEventListener('error', (event) => reportFailure(event.error ?? event.message));
  const remote: Remote<ThemeService> = wrap<ThemeService>(worker);
  return {
    offers: (articleId, most) => remote.offers(articleId, most),
    counts: () => remote.counts(),
    pairs: () => remote.pairs(),
    timeline: (asked) => remote.timeline(asked),
    untagged: () => remote.untagged(),
    both: (one, other) => remote.both(one, other),
    during: (asked) => remote.during(asked),
    watch: (listener) => remote.watch(proxy(listener)),
  };
}
