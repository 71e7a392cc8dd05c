/**
 * What is wrong with the place where the library is kept. Browsers lose data, and say so only if asked: see
 * `IDBVersionChangeEvent.dataLoss`. `watchStorage()` is called once, before the first query.
 */
import { useSyncExternalStore } from 'react';
import { z } from '../hosts/zod';
import type { BroadsheetDatabase } from './database';
import { storageErrorOf } from './storage-error';

/**
 * 'blocked': another window has the library open in an older version and must be closed. 'outdated': this window
 * must be reloaded, because another one has a newer version. 'lost': the library was here and is gone, with how
 * much there was. 'newer': a newer Broadsheet has changed the library, and this one must not write into it; it is
 * not open. 'unavailable': it cannot be opened.
 */
export type StorageSignal =
  | { readonly kind: 'blocked' }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'lost'; readonly before: LibrarySize | null; readonly detail: string }
  | { readonly kind: 'unavailable'; readonly detail: string };

const sizeSchema = z.object({
  sources: z.number().int().nonnegative(),
  dumps: z.number().int().nonnegative(),
  highlights: z.number().int().nonnegative(),
  notes: z.number().int().nonnegative(),
  tags: z.number().int().nonnegative(),
});

/** Rows of what would be missed. */
export type LibrarySize = z.infer<typeof sizeSchema>;

/** Where the size at the last look is kept: apart from IndexedDB, which goes as a whole. */
const sizeKey = 'broadsheet.library-size';

let signals: readonly StorageSignal[] = [];
const listeners = new Set<() => void>();

/** The signals since the window was opened, oldest first. */
export function useStorageSignals(): readonly StorageSignal[] {
  return useSyncExternalStore(subscribe, storageSignals);
}

/** Returns the signals since the window was opened, oldest first: the same array until there is a new one. */
export function storageSignals(): readonly StorageSignal[] {
  return signals;
}

/** Takes a signal away after the user has read it. */
export function dismissSignal(signal: StorageSignal): void {
  signals = signals.filter((other) => other !== signal);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function report(signal: StorageSignal): void {
  signals = [...signals, signal];
  for (const listener of listeners) listener();
}

function reportUnavailable(error: unknown): void {
  const cause = storageErrorOf(error);
  report({ kind: 'unavailable', detail: cause instanceof Error ? cause.message : String(cause) });
}

/** Resolves when another window keeps this one from opening the library; never, when none does. */
export function whenBlocked(): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!signals.some(({ kind }) => kind === 'blocked')) return;
      listeners.delete(look);
      resolve();
    };
    listeners.add(look);
    look();
  });
}

/**
 * Opens the library, asks the browser not to clear what is in it, and compares its size with the last one known. Resolves
 * to false when it cannot be opened; a signal then says why.
 */
export async function watchStorage(
  db: BroadsheetDatabase,
  known: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
): Promise<boolean> {
  db.on('blocked', () => report({ kind: 'blocked' }));
  db.on('versionchange', () => {
    // Another window upgrades: holding on would block it.
    db.close({ disableAutoOpen: true });
    report({ kind: 'outdated' });
  });
  db.onDataLoss((detail) => report({ kind: 'lost', before: lastSize(known), detail }));
  try {
    await db.open();
    // Dexie opens what a newer schema has written, and would write rows of this one into it.
    if (db.isNewer()) {
      db.close({ disableAutoOpen: true });
      report({ kind: 'newer' });
      return false;
    }
  } catch (error) {
    reportUnavailable(error);
    return false;
  }
  const before = lastSize(known);
  let now: LibrarySize;
  try {
    now = await sizeOf(db);
  } catch (error) {
    // A library that opens and cannot be read is not open to anybody.
    reportUnavailable(error);
    return false;
  }
  if (before !== null && isGone(before, now) && !signals.some(({ kind }) => kind === 'lost')) {
    report({ kind: 'lost', before, detail: 'the library is empty and was not' });
  }
  remember(known, now);
  // Browsers grant it the sooner the more there is to keep; an empty library asks after its first backup.
  if (now.sources > 0) await askToPersist();
  return true;
}

/** Writes the library's size down for the next start. */
export async function rememberSize(
  db: BroadsheetDatabase,
  known: Pick<Storage, 'setItem'> | undefined = globalThis.localStorage,
): Promise<void> {
  if (known !== undefined) remember(known, await sizeOf(db));
}

/** Sources go only by `deleteForGood`, which writes the new size down: without that they are lost. */
function isGone(before: LibrarySize, now: LibrarySize): boolean {
  return before.sources > 0 && now.sources === 0;
}

async function sizeOf(db: BroadsheetDatabase): Promise<LibrarySize> {
  const [sources, dumps, highlights, notes, tags] = await Promise.all([
    db.sources.count(),
    db.dumps.count(),
    db.highlights.count(),
    db.notes.count(),
    db.tags.count(),
  ]);
  return { sources, dumps, highlights, notes, tags };
}

function lastSize(known: Pick<Storage, 'getItem'>): LibrarySize | null {
  try {
    return sizeSchema.parse(JSON.parse(known.getItem(sizeKey) ?? 'null'));
  } catch {
    return null;
  }
}

function remember(known: Pick<Storage, 'setItem'>, size: LibrarySize): void {
  try {
    known.setItem(sizeKey, JSON.stringify(size));
  } catch {
    // Without the note the next start cannot compare; nothing else depends on it.
  }
}

/** Asks the browser to keep the library also when room gets short. */
export async function askToPersist(): Promise<void> {
  // Not everywhere, and refused in silence: the browser may then clear the library when the disk is full.
  await globalThis.navigator?.storage?.persist?.().catch(() => false);
}
