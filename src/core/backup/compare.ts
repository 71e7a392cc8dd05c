/** A library at the start of the app beside its last snapshot: is anything gone? */

/** What is counted of a library at every start. */
export interface LibraryCounts {
  readonly sources: number;
  readonly dumps: number;
  readonly highlights: number;
  readonly tags: number;
  readonly marks: number;
  readonly notes: number;
}

export const countedTables = ['sources', 'dumps', 'highlights', 'tags', 'marks', 'notes'] as const;

/** How the library stands at its last snapshot or now. */
export interface LibraryState {
  readonly counts: LibraryCounts;
  /** See `SnapshotHeader.lastStep`. */
  readonly lastStep: number;
  /** Steps that are undone. */
  readonly undone: number;
}

/**
 * 'empty': everything is gone. 'older': the library has lost steps that the snapshot has. 'smaller': rows are gone
 * that no later step took away. 'changed': rows are not as they were written. Null: nothing is missing.
 */
export type Loss = 'empty' | 'older' | 'smaller' | 'changed';

/** How the library stood right after the user deleted for good, which is no step. */
export interface Deletion extends LibraryState {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Returns what is lost. `snapshot.time` in milliseconds since 1970; `deletion`: the last one, null where there was none
 * or nobody knows any more.
 */
export function lossSince(
  snapshot: LibraryState & { readonly time: number },
  now: LibraryState,
  deletion: Deletion | null,
): Loss | null {
  const hasFewer = (than: LibraryState): boolean =>
    now.lastStep < than.lastStep || countedTables.some((table) => now.counts[table] < than.counts[table]);
  // The user made it so small, and nothing went since but by steps.
  if (deletion !== null && deletion.at >= snapshot.time) {
    const since = { ...deletion, time: deletion.at };
    return hasFewer(deletion) ? lossSince(since, now, null) : null;
  }
  const isEmpty = countedTables.every((table) => now.counts[table] === 0);
  const hadAny = countedTables.some((table) => snapshot.counts[table] > 0);
  if (isEmpty && hadAny) return 'empty';
  if (now.lastStep < snapshot.lastStep) return 'older';
  // No step takes sources and dumps away; other rows it does.
  const lostPages = now.counts.sources < snapshot.counts.sources || now.counts.dumps < snapshot.counts.dumps;
  const isSameStep = now.lastStep === snapshot.lastStep && now.undone === snapshot.undone;
  return lostPages || (isSameStep && hasFewer(snapshot)) ? 'smaller' : null;
}
