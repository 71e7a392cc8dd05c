/** What a committed change of the database means for the themes: read from what Dexie tells every window. */
import { Dexie, type ObservabilitySet } from 'dexie';
import type { ArticleId } from '#core/page/ids';
import { db } from './database';
import { changedKeys } from './search-changes';

/** What was written. */
export interface ThemeChange {
  /** Articles that were written or removed; 'all' when that is not known. */
  readonly articles: readonly ArticleId[] | 'all';
  /** The tags themselves: their names or the tree. */
  readonly tags: boolean;
  readonly highlights: boolean;
  /** Also what is refused, which changes no article. */
  readonly marks: boolean;
  readonly sources: boolean;
}

/** Calls back with changes as they are committed, in any window; returns how to stop. */
export function onThemeChanges(listener: (change: ThemeChange) => void): () => void {
  const onMutated = (parts: ObservabilitySet) => {
    const wasWritten = (table: string) => changedKeys(parts, db.name, table).length > 0;
    const articles = changedKeys(parts, db.name, 'articles');
    const change: ThemeChange = {
      articles: articles === 'all' ? 'all' : (articles as readonly ArticleId[]),
      tags: wasWritten('tags'),
      highlights: wasWritten('highlights'),
      marks: wasWritten('marks'),
      sources: wasWritten('sources'),
    };
    const { tags, highlights, marks, sources } = change;
    if (articles.length > 0 || tags || highlights || marks || sources) listener(change);
  };
  Dexie.on('storagemutated').subscribe(onMutated);
  return () => Dexie.on('storagemutated').unsubscribe(onMutated);
}
