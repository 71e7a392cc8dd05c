/** The window's side of the edit worker: starts it for an edit, and tells which edit is being done. */
import { type Remote, wrap } from 'comlink';
import { useSyncExternalStore } from 'react';
import type { BulkEdits } from '../db/bulk-edits';
import { db } from '../db/database';
import { UndoRefused } from '../db/journal';
import { libraryName } from '../db/library-name';
import { noteDeletion } from '../db/library-state';
import { rememberSize } from '../db/storage-health';
import { HostError } from '../hosts/host';
import type { EditAnswer, EditApi } from './edit-api';

/** What is being done, with the number of articles or sources; 0 where it is not known. */
export interface RunningEdit {
  readonly kind: keyof BulkEdits;
  readonly count: number;
}

let running: readonly RunningEdit[] = [];
const listeners = new Set<() => void>();

/** The edit that the worker is doing; null when there is none. */
export function useRunningEdit(): RunningEdit | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => running[0] ?? null,
  );
}

/** Returns edits that are done in a worker of their own each, and shown while they last. */
export function editsInWorker(): BulkEdits {
  return {
    tagArticles: (ids, tag) => run('tagArticles', ids.length, (api) => api.tagArticles(ids, tag)),
    untagArticles: (ids, tag) => run('untagArticles', ids.length, (api) => api.untagArticles(ids, tag)),
    tagHighlights: (ids, tag) => run('tagHighlights', ids.length, (api) => api.tagHighlights(ids, tag)),
    untagHighlights: (ids, tag) => run('untagHighlights', ids.length, (api) => api.untagHighlights(ids, tag)),
    recolourHighlights: (ids, colour) =>
      run('recolourHighlights', ids.length, (api) => api.recolourHighlights(ids, colour)),
    deleteHighlights: (ids) => run('deleteHighlights', ids.length, (api) => api.deleteHighlights(ids)),
    changeTags: (change) => run('changeTags', 0, (api) => api.changeTags(change)),
    setRead: (ids, read) => run('setRead', ids.length, (api) => api.setRead(ids, read)),
    applyPatterns: (patterns) => run('applyPatterns', 0, (api) => api.applyPatterns(patterns)),
    binSource: (id) => run('binSource', 1, (api) => api.binSource(id)),
    async deleteForGood(ids) {
      await run('deleteForGood', ids.length, (api) => api.deleteForGood(ids));
      // A worker has no place to write it down.
      await rememberSize(db);
      await noteDeletion(db);
    },
    replay: (direction, id) => run('replay', 0, (api) => api.replay(direction, id)),
  };
}

async function run<T>(
  kind: RunningEdit['kind'],
  count: number,
  call: (api: Remote<EditApi>) => Promise<EditAnswer<T>>,
): Promise<T> {
  const worker = new Worker(new URL('./edit-worker.ts', import.meta.url), {
    type: 'module',
    name: libraryName(),
  });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new HostError('unavailable', event.message)));
  });
  const edit = { kind, count };
  show([...running, edit]);
  try {
    const answer = await Promise.race([call(wrap<EditApi>(worker)), broken]);
    if (answer.kind === 'refused') throw new UndoRefused(answer.step);
    if (answer.kind === 'failure') throw new HostError(answer.reason, answer.detail);
    return answer.value;
  } finally {
    show(running.filter((other) => other !== edit));
    worker.terminate();
  }
}

function show(next: readonly RunningEdit[]): void {
  running = next;
  for (const listener of listeners) listener();
}
