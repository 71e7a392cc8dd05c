/** Which tables hold truth, which are derived from it, and what of truth a user's action may change. */

/** What the user brought or made: never cleared by an upgrade, removed only by the user for good. */
export const truthTables = [
  'sources',
  'dumps',
  'bytes',
  'pages',
  'highlights',
  'tags',
  'marks',
  'notes',
  'links',
  'continuations',
  'journal',
  'changes',
  'recents',
  'facts',
  'dismissals',
  'preferences',
  'savedSearches',
  'names',
  'refusedNames',
  'progress',
] as const;

/**
 * The tables of which a snapshot holds every row. Bytes and pages stand in it as texts, with what was mended of a page
 * as rows of their own; steps of undo and the places of this computer do not outlive the library.
 */
export const snapshotTables = truthTables.filter(
  (name) => !['bytes', 'pages', 'journal', 'changes', 'recents'].includes(name),
);

/** What can be rebuilt from truth at any time. */
export const derivedTables = [
  'reflows',
  'articles',
  'searchQueue',
  'searchIndexes',
  'searchSegments',
  'searchBlocks',
  'searchDeletions',
  'reprintSignatures',
  'reprintPairs',
  'sightings',
  'sightedNames',
] as const;

/** What tells whether truth is as it was written: neither truth nor made from it, and it may be lost without harm. */
export const guardTables = ['digests'] as const;

/** What was mended of pages: rows of a table of its own in a snapshot, because the pages themselves stand in texts. */
export const pageEditsTable = 'pageEdits';

/** The tables whose rows a journalled action may change. */
export const journalledTables = [
  'sources',
  'highlights',
  'tags',
  'marks',
  'notes',
  'links',
  'continuations',
  'facts',
  'dismissals',
  'preferences',
  'savedSearches',
  'names',
  'refusedNames',
  'progress',
] as const;
export type JournalledTable = (typeof journalledTables)[number];

/** Returns true when `name` is the name of a journalled table. */
export function isJournalledTable(name: string): name is JournalledTable {
  return (journalledTables as readonly string[]).includes(name);
}
