/** What a committed change of the database means for the search: read from what Dexie tells every window. */
import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import type { ArticleId, NoteId, TagId } from '#core/page/ids';
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

/** Articles whose document has to be read again; 'all' when that is not known. */
export type ChangedArticles = readonly ArticleId[] | 'all';

/** Calls back with the database's changes as they are committed, in any window; returns how to stop. */
export function onChanges(
  db: BroadsheetDatabase,
  listener: (changed: () => Promise<ChangedArticles>) => void,
): () => void {
  const onMutated = (parts: ObservabilitySet) => {
    const articles = changedKeys(parts, db.name, 'articles');
    const notes = changedKeys(parts, db.name, 'notes');
    const tags = changedKeys(parts, db.name, 'tags');
    if (articles.length + notes.length + tags.length === 0) return;
    listener(() => affectedArticles(db, { articles, notes, tags }));
  };
  Dexie.on('storagemutated').subscribe(onMutated);
  return () => Dexie.on('storagemutated').unsubscribe(onMutated);
}

async function affectedArticles(
  db: BroadsheetDatabase,
  { articles, notes, tags }: Readonly<Record<'articles' | 'notes' | 'tags', ChangedKeys>>,
): Promise<ChangedArticles> {
  if (articles === 'all' || notes === 'all' || tags === 'all') return 'all';
  // A note or tag that was deleted changes the rows of its articles as well, so only what is there is asked for.
  const noteRows = await db.notes.bulkGet(notes as readonly NoteId[] as NoteId[]);
  const pages = noteRows.flatMap((note) => note?.pageIds ?? []);
  const [noted, tagged] = await Promise.all([
    pages.length === 0 ? [] : db.articles.where('pages').anyOf(pages).primaryKeys(),
    tags.length === 0
      ? []
      : db.articles
          .where('tagIds')
          .anyOf(tags as readonly TagId[] as TagId[])
          .primaryKeys(),
  ]);
  return [...new Set([...(articles as readonly ArticleId[]), ...noted, ...tagged])];
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
