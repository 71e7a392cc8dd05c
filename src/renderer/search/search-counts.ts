/** How many articles saved searches find, kept up to date while the library changes. */
import { useEffect, useState } from 'react';
import type { SavedSearchRow } from '../db/rows';
import { useIndexProgress } from './client';
import { plainRequest } from './search-state';
import { searchService } from './service';

/** Counts follow the library after it has rested so long, in milliseconds: not with every page of an import. */
const restMs = 1500;

/** The count of each saved search by its id; one that is not counted yet is left out. */
export type SearchCounts = ReadonlyMap<string, number>;

const none: SearchCounts = new Map();

/**
 * Returns the counts, live: one search is counted after another, and all again when what can be found has changed.
 * While that goes on the counts of before stay.
 */
export function useSearchCounts(searches: readonly SavedSearchRow[]): SearchCounts {
  const progress = useIndexProgress();
  const [counts, setCounts] = useState<SearchCounts>(none);
  /** What of the searches the counts depend on: names and order do not matter. */
  const asked = searches.map(({ id, query, exact }) => JSON.stringify([id, query, exact])).sort();
  const key = asked.join('\n');
  const revision = progress?.revision ?? null;
  const isFirst = counts === none;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the searches; the first count comes at once
  useEffect(() => {
    if (revision === null || key === '') return;
    let isCurrent = true;
    const timer = setTimeout(
      async () => {
        try {
          const known = new Set(searches.map(({ id }) => id));
          for (const { id, query, exact } of searches) {
            // As the view that it leads to asks: its last word may go on.
            const count = await searchService().count({ ...plainRequest, text: query, exact, typing: true });
            if (!isCurrent) return;
            setCounts((before) => new Map([...before, [id, count] as const].filter(([of]) => known.has(of))));
          }
        } catch (error) {
          // A count that is missing says nothing wrong; the search itself says when it fails.
          console.error(error);
        }
      },
      isFirst ? 0 : restMs,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, revision]);
  return counts;
}
