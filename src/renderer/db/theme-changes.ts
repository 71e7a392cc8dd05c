/** What a committed change of the database means for the themes: read from what Dexie tells every window. */
import { Dexie, type ObservabilitySet } from 'dexie';
import type { ArticleId, HighlightId, TagId } from '#core/page/ids';
import { db } from './database';
import { changedKeys } from './search-changes';

/** What was written. */
export interface ThemeChange {
  /** Articles that were written or removed; 'all' when that is not known. */
  readonly articles: readonly ArticleId[] | 'all';
  /** The tags themselves: their names or the tree. */
  readonly tags: readonly TagId[] | 'all';
  readonly highlights: readonly HighlightId[] | 'all';
  /** Also what is refused, which changes no article. */
  readonly marks: boolean;
  readonly sources: boolean;
}

/** Calls back with changes as they are committed, in any window; returns how to stop. */
export function onThemeChanges(listener: (change: ThemeChange) => void): () => void {
  const onMutated = (parts: ObservabilitySet) => {
    const keysOf = <T>(table: string) => changedKeys(parts, db.name, table) as readonly T[] | 'all';
    const change: ThemeChange = {
      articles: keysOf<ArticleId>('articles'),
      tags: keysOf<TagId>('tags'),
      highlights: keysOf<HighlightId>('highlights'),
      marks: keysOf('marks').length > 0,
      sources: keysOf('sources').length > 0,
    };
    const { articles, tags, highlights, marks, sources } = change;
    if (articles.length + tags.length + highlights.length > 0 || marks || sources) listener(change);
  };
  Dexie.on('storagemutated').subscribe(onMutated);
  return () => Dexie.on('storagemutated').unsubscribe(onMutated);
}
