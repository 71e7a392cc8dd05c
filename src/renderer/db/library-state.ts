/** What a library is called, and how much of it there is: what is compared with its last backup. */
import { countedTables, type Deletion, type LibraryCounts, type LibraryState } from '#core/backup/compare';
import { z } from '../hosts/zod';
import type { BroadsheetDatabase } from './database';
import { newKey } from './new-id';
import { asStorageError } from './storage-error';

/** What a library is known by. */
export interface LibraryIdentity {
  /** Letters and digits; the same on every computer. */
  readonly key: string;
  /** '' where the user gave none. */
  readonly name: string;
}

/** Returns the library's identity; null where it has none yet. */
export async function libraryIdentity(db: BroadsheetDatabase): Promise<LibraryIdentity | null> {
  const row = await db.preferences.get('library');
  return row?.id === 'library' ? { key: row.key, name: row.name } : null;
}

/** Returns the library's identity, giving it one where it has none. */
export async function ensureIdentity(db: BroadsheetDatabase): Promise<LibraryIdentity> {
  return asStorageError(() =>
    db.transaction('rw', db.preferences, async () => {
      const known = await libraryIdentity(db);
      if (known !== null) return known;
      const made = { key: newKey(), name: '' };
      await db.preferences.put({ id: 'library', ...made });
      return made;
    }),
  );
}

/** Gives the library an identity of its own or another name. */
export async function setIdentity(db: BroadsheetDatabase, identity: LibraryIdentity): Promise<void> {
  await asStorageError(() => db.preferences.put({ id: 'library', ...identity }));
}

/** Counts what is compared at the start of a window. */
export async function libraryState(db: BroadsheetDatabase): Promise<LibraryState> {
  return db.transaction('r', [...countedTables.map((name) => db.table(name)), db.journal], async () => {
    const counts: Record<string, number> = {};
    for (const name of countedTables) counts[name] = await db.table(name).count();
    return { counts: counts as unknown as LibraryCounts, ...(await stepsOf(db)) };
  });
}

/** Returns where the journal stands, in the caller's transaction. */
export async function stepsOf(db: BroadsheetDatabase): Promise<Pick<LibraryState, 'lastStep' | 'undone'>> {
  const lastStep = (await db.journal.orderBy(':id').last())?.id ?? 0;
  return { lastStep, undone: await db.journal.where('undone').equals(1).count() };
}

/** Where the last deletion for good is written down, by database: apart from IndexedDB, which may go as a whole. */
const deletionItem = 'broadsheet.deleted.';

const deletionSchema = z.object({
  at: z.number(),
  lastStep: z.number(),
  undone: z.number(),
  counts: z.object({
    sources: z.number(),
    dumps: z.number(),
    highlights: z.number(),
    tags: z.number(),
    marks: z.number(),
    notes: z.number(),
  }),
});

/**
 * Notes how the library stands after the user deleted for good, or said that it is right so: it may be smaller than its
 * last backup then, and nothing is lost.
 */
export async function noteDeletion(
  db: BroadsheetDatabase,
  known: Pick<Storage, 'setItem'> | undefined = globalThis.localStorage,
): Promise<void> {
  if (known === undefined) return;
  const state = await libraryState(db);
  try {
    known.setItem(deletionItem + db.name, JSON.stringify({ at: Date.now(), ...state }));
  } catch {
    // The next start may then ask about what the user took away.
  }
}

/** Returns how the library stood after the last deletion for good; null where there was none. */
export function lastDeletion(
  db: BroadsheetDatabase,
  known: Pick<Storage, 'getItem'> = localStorage,
): Deletion | null {
  try {
    return deletionSchema.parse(JSON.parse(known.getItem(deletionItem + db.name) ?? 'null'));
  } catch {
    return null;
  }
}
