/**
 * Live queries that stay cheap while an import commits many times a second: they run again at most every
 * `restMs`, and at once when nothing has changed for a while. Single rows use `live-query.ts` directly.
 */
import { Dexie, type ObservabilitySet } from 'dexie';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { libraryName } from './library-name';

/** The least rest between two runs of a throttled query, in milliseconds. */
const restMs = 400;

/** The longest such rest: a run that had to wait for an import's writing took long, but is soon out of date. */
const mostRestMs = 3_000;

/**
 * Returns the answer of `query`, kept up to date when one of the tables changes in any window or worker;
 * undefined until the first answer for these `deps` is there. `also`, the same function each time, calls back when it
 * is another for another reason, and returns how to stop.
 */
export function useThrottledQuery<T>(
  tables: readonly string[],
  query: () => Promise<T>,
  deps: readonly unknown[],
  also?: (onChange: () => void) => () => void,
): T | undefined {
  const key = JSON.stringify(deps);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const latest = useRef(query);
  latest.current = query;
  const watched = tables.join(' ');
  useEffect(() => {
    const watcher = watchTables(watched.split(' '), async () => {
      try {
        const value = await latest.current();
        if (watcher.open) setAnswer({ key, value });
      } catch (error) {
        if (watcher.open) setFailure({ error });
      }
    });
    const stopAlso = also?.(() => watcher.again());
    return () => {
      stopAlso?.();
      watcher.close();
    };
  }, [key, watched, also]);
  if (failure !== null) throw failure.error;
  return answer?.key === key ? answer.value : undefined;
}

/**
 * Returns a hook whose users all share one throttled query: for what many parts of a view ask at once. It runs while
 * somebody uses it, again when one of the tables changes, and when `also` calls back, which returns how to stop. `rest`:
 * the least between two runs, in milliseconds.
 */
export function sharedQuery<T>(
  tables: readonly string[],
  query: () => Promise<T>,
  also?: (onChange: () => void) => () => void,
  rest = restMs,
): () => T | undefined {
  let answer: { readonly value: T } | { readonly error: unknown } | null = null;
  let watcher: Watcher | null = null;
  let stopAlso: (() => void) | undefined;
  const listeners = new Set<() => void>();
  const tell = (next: NonNullable<typeof answer>): void => {
    answer = next;
    for (const listener of [...listeners]) listener();
  };
  const start = (): void => {
    const again = async () => {
      try {
        const value = await query();
        if (own.open) tell({ value });
      } catch (error) {
        if (own.open) tell({ error });
      }
    };
    const own: Watcher = watchTables(tables, again, rest);
    watcher = own;
    stopAlso = also?.(() => own.again());
  };
  const stopIfUnused = (): void => {
    if (listeners.size > 0) return;
    stopAlso?.();
    watcher?.close();
    watcher = null;
    answer = null;
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    if (watcher === null) start();
    return () => {
      listeners.delete(listener);
      // Whoever takes the place of the last user is there in a moment.
      setTimeout(stopIfUnused, 0);
    };
  };
  return () => {
    const now = useSyncExternalStore(subscribe, () => answer);
    if (now !== null && 'error' in now) throw now.error;
    return now?.value;
  };
}

/** A running watch; `open` is false once it is closed. */
export interface Watcher {
  readonly open: boolean;
  /** Runs again as after a change. */
  again(): void;
  close(): void;
}

/**
 * Calls `run` at once and again after changes of the tables, never twice at a time, resting between runs as long
 * as four runs take, `restMs` at least and `mostRestMs` at most.
 */
export function watchTables(tables: readonly string[], run: () => Promise<void>, rest = restMs): Watcher {
  let open = true;
  let running = false;
  let changed = false;
  let readyAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = async (): Promise<void> => {
    timer = undefined;
    running = true;
    changed = false;
    const startedAt = Date.now();
    await run();
    running = false;
    const took = Date.now() - startedAt;
    readyAt = Date.now() + Math.max(rest, Math.min(4 * took, mostRestMs));
    if (open && changed) schedule();
  };
  const schedule = (): void => {
    changed = true;
    if (running || timer !== undefined) return;
    timer = setTimeout(() => void start(), Math.max(0, readyAt - Date.now()));
  };
  const onChange = (parts: ObservabilitySet): void => {
    if (tables.some((table) => touches(parts, table))) schedule();
  };

  Dexie.on('storagemutated').subscribe(onChange);
  void start();
  return {
    get open() {
      return open;
    },
    again: schedule,
    close() {
      open = false;
      clearTimeout(timer);
      Dexie.on('storagemutated').unsubscribe(onChange);
    },
  };
}

/** Parts are named `idb://database/table/index`; an upgrade or deletion touches everything. */
function touches(parts: ObservabilitySet, table: string): boolean {
  const start = `idb://${libraryName()}/${table}/`;
  return 'all' in parts || Object.keys(parts).some((part) => part.startsWith(start));
}
