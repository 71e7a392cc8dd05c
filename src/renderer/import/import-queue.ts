/** The imports of this window: one runs at a time, the others wait; a store that components follow. */
import { useSyncExternalStore } from 'react';
import type { SourceId } from '#core/page/ids';
import { HostError, type PickedSource } from '../hosts/host';
import { sourceName } from '../library/source-name';
import type { ImportJob, ImportSummary } from './progress';

/** An import, from waiting to its summary. */
export type QueuedImport = {
  readonly key: number;
  readonly name: string;
} & (
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly job: ImportJob }
  | { readonly state: 'finished'; readonly job: ImportJob; readonly summary: ImportSummary }
  | { readonly state: 'failed'; readonly error: unknown }
);

/** Resolves to null when the place is gone. */
type Start = () => Promise<ImportJob | null>;

let imports: readonly QueuedImport[] = [];
let nextKey = 1;
let chain: Promise<void> = Promise.resolve();
const withdrawn = new Set<number>();
const listeners = new Set<() => void>();

/** The imports of this window in the order they were asked for, live; those put away are gone from it. */
export function useImports(): readonly QueuedImport[] {
  return useSyncExternalStore(onImports, currentImports);
}

/** The imports now. */
export function currentImports(): readonly QueuedImport[] {
  return imports;
}

/** Imports a source when those before it have ended. */
export function enqueueImport(source: PickedSource): void {
  enqueue(sourceName(source), async () => (await import('./job')).startImport(source));
}

/** Reads a source through again when the imports before it have ended. */
export function enqueueRescan(sourceId: SourceId, name: string): void {
  enqueue(name, async () => (await import('./job')).rescan(sourceId));
}

/** Tries again what failed in a finished import. */
export function enqueueRetry(summary: ImportSummary, name: string): void {
  enqueue(name, async () => summary.retry());
}

/** Stops a running import (whole files already done stay), or takes a waiting one out of the queue. */
export function cancelImport(key: number): void {
  const entry = imports.find((other) => other.key === key);
  if (entry?.state === 'running') entry.job.cancel();
  if (entry?.state === 'waiting') {
    withdrawn.add(key);
    putAway(key);
  }
}

/** Takes an import that has ended out of the list. */
export function putAway(key: number): void {
  change(imports.filter((entry) => entry.key !== key));
}

function enqueue(name: string, start: Start): void {
  const key = nextKey;
  nextKey += 1;
  // What an earlier import of the same name said is out of date now.
  const others = imports.filter((entry) => entry.name !== name || !isOver(entry));
  change([...others, { key, name, state: 'waiting' }]);
  chain = chain.then(() => run(key, start));
}

function isOver({ state }: QueuedImport): boolean {
  return state === 'finished' || state === 'failed';
}

async function run(key: number, start: Start): Promise<void> {
  if (withdrawn.delete(key)) return;
  try {
    const job = await start();
    if (job === null)
      throw new HostError('not-found', 'The place of the source is gone or may not be opened');
    replace(key, (entry) => ({ key, name: entry.name, state: 'running', job }));
    const summary = await job.finished;
    replace(key, (entry) => ({ key, name: entry.name, state: 'finished', job, summary }));
  } catch (error) {
    replace(key, (entry) => ({ key, name: entry.name, state: 'failed', error }));
  }
}

function replace(key: number, next: (entry: QueuedImport) => QueuedImport): void {
  change(imports.map((entry) => (entry.key === key ? next(entry) : entry)));
}

function change(next: readonly QueuedImport[]): void {
  imports = next;
  for (const listener of listeners) listener();
}

function onImports(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
