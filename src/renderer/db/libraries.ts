/** The libraries of this computer, side by side: a database each. */
import { Dexie } from 'dexie';
import { compareNames } from '../ui/name-order';
import { BroadsheetDatabase, db } from './database';
import { databaseNameOf, firstLibrary, isLibraryName } from './library-name';
import { type LibraryIdentity, libraryIdentity, noteDeletion, setIdentity } from './library-state';
import { newKey } from './new-id';
import { asStorageError } from './storage-error';

/** A library of this computer. */
export interface LibraryEntry {
  readonly database: string;
  /** Null where it was never backed up. */
  readonly key: string | null;
  /** '' where the user gave none. */
  readonly name: string;
  readonly dumps: number;
  readonly isCurrent: boolean;
}

/** Held while a restore fills a database that is no library yet. */
export const restoringLock = 'broadsheet.restoring';

/** Returns all libraries, this window's first, the others by name. */
export async function listLibraries(): Promise<readonly LibraryEntry[]> {
  const names = (await Dexie.getDatabaseNames()).filter(isLibraryName);
  const entries: LibraryEntry[] = [];
  for (const name of new Set([db.name, ...names])) {
    // One that cannot be opened now must not hide the others; it is listed again when it can be.
    const entry = name === db.name ? await entryOf(db) : await withLibrary(name, entryOf).catch(() => null);
    // Without an identity it is what a restore left that was broken off.
    if (entry !== null && (entry.isCurrent || entry.key !== null || name === firstLibrary))
      entries.push(entry);
  }
  return entries.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || compareNames(a.name, b.name));
}

/** Makes an empty library and returns the name of its database. */
export async function createLibrary(name: string): Promise<string> {
  const key = newKey();
  const database = databaseNameOf(key);
  await asStorageError(() => withLibrary(database, (made) => setIdentity(made, { key, name: name.trim() })));
  return database;
}

/**
 * Makes an empty library without an identity, and returns the name of its database: a window that opens it offers the
 * last backup.
 */
export async function createForRestore(): Promise<string> {
  const database = databaseNameOf(newKey());
  await asStorageError(() => withLibrary(database, async () => undefined));
  return database;
}

/** Gives a library another name. */
export async function renameLibrary(database: string, name: string): Promise<void> {
  const rename = async (library: BroadsheetDatabase): Promise<void> => {
    const key = (await libraryIdentity(library))?.key ?? newKey();
    await setIdentity(library, { key, name: name.trim() });
  };
  if (database === db.name) await rename(db);
  else await withLibrary(database, rename);
}

/**
 * Gives a database that was filled from a backup its identity: from then on it is a library, right as it is. It gets a
 * key of its own where another library than `replaced` has that key already, or cannot be asked: two libraries of one
 * key would write over each other's backups.
 */
export async function identifyLibrary(
  database: string,
  { key, name }: LibraryIdentity,
  replaced: string = db.name,
): Promise<void> {
  const isTaken = await hasKeyElsewhere(key, [database, replaced]);
  await withLibrary(database, async (library) => {
    await setIdentity(library, { key: isTaken ? newKey() : key, name });
    // It has no steps, and its backup does.
    await noteDeletion(library);
  });
}

/** Deletes a library that no window of ours has to be in; this window's is never deleted. */
export async function deleteLibrary(database: string): Promise<void> {
  if (database === db.name || !isLibraryName(database)) return;
  await asStorageError(() => Dexie.delete(database));
}

/** Deletes what restores left that were broken off; nothing while one runs in any window. */
export async function deleteUnfinished(): Promise<void> {
  await navigator.locks?.request(restoringLock, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    for (const name of (await Dexie.getDatabaseNames()).filter(isLibraryName)) {
      if (name === firstLibrary || name === db.name) continue;
      const isLeft = await withLibrary(name, isUnfinished).catch(() => false);
      if (isLeft) await Dexie.delete(name);
    }
  });
}

/** True without an identity and without a step: somebody who works in a library makes steps, a restore makes none. */
async function isUnfinished(library: BroadsheetDatabase): Promise<boolean> {
  return (await libraryIdentity(library)) === null && (await library.journal.count()) === 0;
}

async function hasKeyElsewhere(key: string, except: readonly string[]): Promise<boolean> {
  for (const name of (await Dexie.getDatabaseNames()).filter(isLibraryName)) {
    if (except.includes(name)) continue;
    const other = await withLibrary(name, libraryIdentity).then(
      (identity) => identity?.key ?? null,
      () => key,
    );
    if (other === key) return true;
  }
  return false;
}

async function entryOf(library: BroadsheetDatabase): Promise<LibraryEntry> {
  const identity = await libraryIdentity(library);
  const dumps = await library.dumps.count();
  const isCurrent = library.name === db.name;
  return { database: library.name, key: identity?.key ?? null, name: identity?.name ?? '', dumps, isCurrent };
}

async function withLibrary<T>(name: string, work: (library: BroadsheetDatabase) => Promise<T>): Promise<T> {
  const library = new BroadsheetDatabase(name);
  try {
    await library.open();
    return await work(library);
  } finally {
    library.close();
  }
}
