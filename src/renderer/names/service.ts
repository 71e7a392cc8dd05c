/** The name worker, started when something is first asked of it. */
import { proxy, type Remote, wrap } from 'comlink';
import { reportFailure } from '../app/failures';
import { libraryName } from '../db/library-name';
import type { NameService } from './names-state';

let service: NameService | null = null;
let running: Worker | null = null;
let onFailure: (error: unknown) => void = reportFailure;

/** Returns the one name service of this window. */
export function nameService(): NameService {
  service ??= startWorker();
  return service;
}

/** Says who hears of what the worker cannot do. */
export function onNameFailure(listener: (error: unknown) => void): void {
  onFailure = listener;
}

/** Ends the worker; the next question starts another one. */
export function stopNameService(): void {
  running?.terminate();
  running = null;
  service = null;
}

function startWorker(): NameService {
  const worker = new Worker(new URL('../workers/name-worker.ts', import.meta.url), {
    type: 'module',
    name: libraryName(),
  });
  running = worker;
  worker.addEventListener('error', (event) => onFailure(event.error ?? event.message));
  const remote: Remote<NameService> = wrap<NameService>(worker);
  return {
    counts: () => remote.counts(),
    name: (id) => remote.name(id),
    mentions: (id, articles) => remote.mentions(id, articles),
    offers: (kind) => remote.offers(kind),
    reporters: () => remote.reporters(),
    reporter: (name) => remote.reporter(name),
    write: (id, style, samplesName, onProgress) => remote.write(id, style, samplesName, proxy(onProgress)),
    pause: (isPaused) => remote.pause(isPaused),
    watch: (listener) => remote.watch(proxy(listener)),
  };
}
