/**
 * Derived rows made in the background: after a source comes out of the bin, and after whatever interrupted it.
 * `keepDerivedCurrent()` is called once at the start of the window. What an older engine made is left as it is
 * until the user asks for it: `previewRebuild` says what would change, `applyRebuild` changes it.
 */
import { useSyncExternalStore } from 'react';
import type { PageId } from '#core/page/ids';
import { setRebuilder } from '../db/visibility';
import type { RebuildProgress } from '../workers/import-api';
import { type ImportBackend, startBackend } from '../workers/import-client';
import type { PreviewProgress, RebuildPreview } from '../workers/rebuild-preview';

let progress: RebuildProgress | null = null;
let running: Promise<void> | null = null;
let isWanted = false;
const listeners = new Set<() => void>();

/** How far rebuilding is; null when nothing is being rebuilt. */
export function useRebuildProgress(): RebuildProgress | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => progress,
  );
}

/** Makes what is missing, now and whenever a source comes out of the bin. */
export function keepDerivedCurrent(backend: () => ImportBackend = startBackend): Promise<void> {
  setRebuilder(() => rebuild(backend));
  return rebuild(backend);
}

/** One worker at a time; what is wanted meanwhile is done in another round. */
function rebuild(backend: () => ImportBackend): Promise<void> {
  isWanted = true;
  running ??= rounds(backend).finally(() => {
    running = null;
    show(null);
  });
  return running;
}

async function rounds(backend: () => ImportBackend): Promise<void> {
  while (isWanted) {
    isWanted = false;
    const worker = backend();
    try {
      await worker.rebuild(show);
    } finally {
      worker.stop();
    }
  }
}

/** What a long task is given: `signal` stops it, `onProgress` hears how far it is. */
export interface TaskOptions<Progress> {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Resolves to what this engine would change of what older ones made; nothing is changed. Rejects with the signal's
 * reason when it is stopped.
 */
export function previewRebuild(
  { signal, onProgress }: TaskOptions<PreviewProgress>,
  backend: () => ImportBackend = startBackend,
): Promise<RebuildPreview> {
  return stoppable(signal, backend, (worker) => worker.previewRebuild(onProgress));
}

/**
 * Lets this engine make pages that an older one made; all of them when no pages are given. Resolves to the number of
 * dumps they are of. Stopped, it rejects with the signal's reason, and the dumps done by then stay done.
 */
export function applyRebuild(
  pages: readonly PageId[] | null,
  { signal, onProgress }: TaskOptions<RebuildProgress>,
  backend: () => ImportBackend = startBackend,
): Promise<number> {
  return stoppable(signal, backend, (worker) => worker.applyRebuild(pages, onProgress));
}

async function stoppable<T>(
  signal: AbortSignal,
  backend: () => ImportBackend,
  work: (worker: ImportBackend) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const worker = backend();
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([work(worker), stopped]);
  } finally {
    worker.stop();
  }
}

function show(next: RebuildProgress | null): void {
  progress = next;
  for (const listener of listeners) listener();
}
