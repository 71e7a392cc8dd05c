/** What a committed change of the database means for the search: read from what Dexie tells every window. */
import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import type { BroadsheetDatabase } from './database';

/** Keys of rows that were written; 'all' when a whole range was. */
export type ChangedKeys = readonly string[] | 'all';

/** What was written, by table: what the search looks up. */
export type SearchChange = Readonly<Record<(typeof followedTables)[number], ChangedKeys>>;

const followedTables = [
  'articles',
  'notes',
  'highlights',
  'tags',
  'sources',
  'preferences',
  'searchQueue',
  'searchIndexes',
] as const;

/** Calls back with what was written, in any window, as it is committed; returns how to stop. */
export function onSearchChanges(
  db: BroadsheetDatabase,
  listener: (change: SearchChange) => void,
): () => void {
  const onMutated = (parts: ObservabilitySet) => {
    const changed = followedTables.map((table) => [table, changedKeys(parts, db.name, table)] as const);
    if (changed.some(([, keys]) => keys.length > 0)) listener(Object.fromEntries(changed) as SearchChange);
  };
  Dexie.on('storagemutated').subscribe(onMutated);
  return () => Dexie.on('storagemutated').unsubscribe(onMutated);
}

/** Returns the keys of a table's rows that were written. Dexie names a table's primary keys `idb://database/table/`, and all of them when a schema changes. */
export function changedKeys(parts: ObservabilitySet, database: string, table: string): ChangedKeys {
  if ('all' in parts) return 'all';
  const tree = parts[`idb://${database}/${table}/`];
  if (tree === undefined) return [];
  const keys: string[] = [];
  for (const { from, to } of RangeSet(tree)) {
    if (from !== to || typeof from !== 'string') return 'all';
    keys.push(from);
  }
  return keys;
}
