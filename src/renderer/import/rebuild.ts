/**
 * Derived rows made anew in the background: after a source comes out of the bin, after an update of the rules,
 * and after whatever interrupted it. `keepDerivedCurrent()` is called once at the start of the window.
 */
import { useSyncExternalStore } from 'react';
import { setRebuilder } from '../db/visibility';
import type { RebuildProgress } from '../workers/import-api';
import { type ImportBackend, startBackend } from '../workers/import-client';

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

/** Rebuilds what is missing or of an older version, now and whenever a source comes out of the bin. */
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

function show(next: RebuildProgress | null): void {
  progress = next;
  for (const listener of listeners) listener();
}
