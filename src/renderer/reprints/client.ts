/** What the reprint worker says, as hooks that follow it. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ArticleId } from '#core/page/ids';
import { useWorkerHealth } from '../workers/restartable';
import type { Comparison, ReprintProgress, ReprintService } from './reprint-state';
import { reprintService, reprintWorker } from './service';

const waiting: ReprintProgress = { phase: 'waiting', done: 0, total: 0, revision: 0 };

let latest = waiting;
let isWatching = false;
const listeners = new Set<() => void>();

/** How far the worker is, live; asking starts it. */
export function useReprintProgress(): ReprintProgress {
  return useSyncExternalStore(onProgress, () => latest);
}

function onProgress(listener: () => void): () => void {
  listeners.add(listener);
  if (!isWatching) {
    isWatching = true;
    reprintService()
      .watch((progress) => {
        latest = progress;
        for (const each of listeners) each();
      })
      .catch(reprintWorker.fail);
    reprintService().start().catch(reprintWorker.fail);
  }
  return () => listeners.delete(listener);
}

/** True while nothing can be compared: what was known stays, and `retryReprints` begins again. */
export function useReprintsFailed(): boolean {
  return useWorkerHealth(reprintWorker).hasFailed;
}

/** Begins again with another worker. */
export function retryReprints(): void {
  reprintWorker.restart();
  reprintService().start().catch(reprintWorker.fail);
}

/** An answer is asked for anew at most this often while more is found, in milliseconds. */
const refreshMs = 1_200;

/** The worker's answer, asked for again as more is found; undefined until it is there. `ask` is known by `key`. */
export function useReprintAnswer<T>(
  key: string,
  ask: (service: ReprintService) => Promise<T>,
): T | undefined {
  const { revision, phase } = useReprintProgress();
  const { attempt } = useWorkerHealth(reprintWorker);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null);
  const settled = useSettled(phase === 'done' ? -1 - revision : revision, refreshMs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is known by its key
  useEffect(() => {
    let isCurrent = true;
    ask(reprintService()).then((value) => {
      if (isCurrent) setAnswer({ key, value });
    }, reprintWorker.fail);
    return () => {
      isCurrent = false;
    };
  }, [key, settled, attempt]);
  return answer?.key === key ? answer.value : undefined;
}

/** Two articles side by side; null when one of them is gone, undefined while it is being made. */
export function useComparison(a: ArticleId, b: ArticleId): Comparison | null | undefined {
  return useReprintAnswer(`${a} ${b}`, (service) => service.compare(a, b));
}

/** A value that follows another, at most once in `ms`, and at last. */
function useSettled(value: number, ms: number): number {
  const [settled, setSettled] = useState({ value, at: 0 });
  useEffect(() => {
    if (settled.value === value) return;
    const wait = Math.max(0, settled.at + ms - Date.now());
    const timer = setTimeout(() => setSettled({ value, at: Date.now() }), wait);
    return () => clearTimeout(timer);
  }, [value, settled, ms]);
  return settled.value;
}
