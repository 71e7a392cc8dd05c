/** This window's library, and those beside it, live. */
import { db } from '../db/database';
import { type LibraryEntry, listLibraries } from '../db/libraries';
import { type LibraryIdentity, libraryIdentity } from '../db/library-state';
import { useThrottledQuery } from '../db/live';

/** The identity of this window's library; null where it has none yet, undefined while loading. */
export function useLibrary(): LibraryIdentity | null | undefined {
  return useThrottledQuery(['preferences'], () => libraryIdentity(db), []);
}

/** All libraries of this computer; undefined while loading. `version`: another one looks again. */
export function useLibraries(version: number): readonly LibraryEntry[] | undefined {
  return useThrottledQuery(['preferences', 'dumps'], listLibraries, [version]);
}
