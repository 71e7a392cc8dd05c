/** What a committed change of the database means for names: read from what Dexie tells every window. */
import { Dexie, type ObservabilitySet } from 'dexie';
import type { ArticleId } from '#core/page/ids';
import { db } from './database';
import { changedKeys } from './search-changes';

/** What was written. */
export interface NameChange {
  /** Articles that were written or removed; 'all' when that is not known. */
  readonly articles: readonly ArticleId[] | 'all';
  /** The lists of names. */
  readonly names: boolean;
  /** What is not offered any more. */
  readonly refused: boolean;
}

/** Calls back with changes as they are committed, in any window; returns how to stop. */
export function onNameChanges(listener: (change: NameChange) => void): () => void {
  const onMutated = (parts: ObservabilitySet) => {
    const articles = changedKeys(parts, db.name, 'articles') as readonly ArticleId[] | 'all';
    const names = changedKeys(parts, db.name, 'names').length > 0;
    const refused = changedKeys(parts, db.name, 'refusedNames').length > 0;
    if (articles.length > 0 || names || refused) listener({ articles, names, refused });
  };
  Dexie.on('storagemutated').subscribe(onMutated);
  return () => Dexie.on('storagemutated').unsubscribe(onMutated);
}
