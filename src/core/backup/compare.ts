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
}

/**
 * 'empty': everything is gone. 'older': the library has lost steps that the snapshot has. 'smaller': rows are gone
 * that no later step took away. Null: nothing is missing.
 */
export type Loss = 'empty' | 'older' | 'smaller';

/**
 * Returns what is lost. `known`: the counts written down when the user last deleted for good or the window last
 * looked, null where nothing was; what is as small as that was made so by the user.
 */
export function lossSince(
  snapshot: LibraryState,
  now: LibraryState,
  known: Partial<LibraryCounts> | null,
): Loss | null {
  const isAsKnown = countedTables.every(
    (table) => known?.[table] === undefined || known[table] === now.counts[table],
  );
  const isExpected = known !== null && isAsKnown;
  const isEmpty = countedTables.every((table) => now.counts[table] === 0);
  const hadAny = countedTables.some((table) => snapshot.counts[table] > 0);
  if (isEmpty && hadAny && !isExpected) return 'empty';
  if (now.lastStep < snapshot.lastStep) return isEmpty && hadAny ? 'empty' : 'older';
  // Pages and what they are of are no steps: what became fewer of them was deleted for good, and written down then.
  const isSmaller = (['sources', 'dumps'] as const).some(
    (table) => now.counts[table] < snapshot.counts[table],
  );
  if (isSmaller && !isExpected) return 'smaller';
  const isUnchanged = now.lastStep === snapshot.lastStep;
  const hasFewer = countedTables.some((table) => now.counts[table] < snapshot.counts[table]);
  return isUnchanged && hasFewer && !isExpected ? 'smaller' : null;
}
