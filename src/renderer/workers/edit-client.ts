/** The window's side of the edit worker: starts it for an edit, and tells which edit is being done. */
import { proxy, type Remote, wrap } from 'comlink';
import { useSyncExternalStore } from 'react';
import { type BulkEdits, EditCancelled } from '../db/bulk-edits';
import { db } from '../db/database';
import { type EditProgress, partDone } from '../db/edit-progress';
import { isStoredBy, UndoRefused } from '../db/journal';
import { libraryName } from '../db/library-name';
import { noteDeletion } from '../db/library-state';
import { newKey } from '../db/new-id';
import { rememberSize } from '../db/storage-health';
import { tellOfUnheardChanges } from '../db/unheard-changes';
import { HostError } from '../hosts/host';
import type { EditAnswer, EditApi } from './edit-api';

/** What is being done, with the number of articles, highlights or rows; 0 where it is not known. */
export interface RunningEdit {
  readonly kind: keyof BulkEdits;
  readonly count: number;
  /** 0 to 1; null while it is not known. */
  readonly part: number | null;
  /** Stops it, so that nothing is changed; null where it cannot be stopped. */
  readonly cancel: (() => void) | null;
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
    changeTags: (change, rows) => run('changeTags', rows, (api) => api.changeTags(change, rows)),
    setRead: (ids, read) => run('setRead', ids.length, (api) => api.setRead(ids, read)),
    applyPatterns: (patterns) => run('applyPatterns', 0, (api) => api.applyPatterns(patterns)),
    binSource: (id) => run('binSource', 1, (api) => api.binSource(id)),
    async deleteForGood(ids) {
      await run('deleteForGood', ids.length, (api) => api.deleteForGood(ids));
      // A worker has no place to write it down.
      await rememberSize(db);
      await noteDeletion(db);
    },
    replay: (direction, id, rows) => run('replay', rows, (api) => api.replay(direction, id, rows)),
  };
}

/** What is deleted for good goes source by source: it is not one transaction, which ends as it began. */
const cannotStop: ReadonlySet<RunningEdit['kind']> = new Set(['deleteForGood']);

async function run<T>(
  kind: RunningEdit['kind'],
  count: number,
  call: (api: Remote<EditApi>) => Promise<EditAnswer<T>>,
): Promise<T> {
  const key = newKey();
  const worker = new Worker(new URL('./edit-worker.ts', import.meta.url), {
    type: 'module',
    name: libraryName(),
  });
  const api = wrap<EditApi>(worker);
  let edit: RunningEdit = { kind, count, part: null, cancel: null };
  let isOver = false;
  const replace = (next: RunningEdit) => {
    if (isOver) return;
    show(running.map((other) => (other === edit ? next : other)));
    edit = next;
  };
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new HostError('unavailable', event.message)));
    if (cannotStop.has(kind)) return;
    edit = {
      ...edit,
      cancel: () => {
        replace({ ...edit, cancel: null });
        // The transaction dies with its worker, unless it was stored in this very moment.
        worker.terminate();
        isStoredBy(key).then((isDone) => {
          // What a worker stored in its last moment nobody has heard of.
          if (isDone) tellOfUnheardChanges();
          reject(new EditCancelled(isDone));
        }, reject);
      },
    };
  });
  show([...running, edit]);
  try {
    await Promise.race([
      api.watch(
        proxy((progress: EditProgress) => {
          const part = partDone(progress, count);
          // A hundredth is what one sees.
          if (part === null || part - (edit.part ?? 0) >= 0.01) replace({ ...edit, part });
        }),
        key,
      ),
      broken,
    ]);
    const answer = await Promise.race([call(api), broken]);
    if (answer.kind === 'refused') throw new UndoRefused(answer.step);
    if (answer.kind === 'failure') throw new HostError(answer.reason, answer.detail);
    return answer.value;
  } finally {
    isOver = true;
    show(running.filter((other) => other !== edit));
    worker.terminate();
  }
}

function show(next: readonly RunningEdit[]): void {
  running = next;
  for (const listener of listeners) listener();
}
