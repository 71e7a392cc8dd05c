/** What was searched for before: kept in the library and bounded; no step of the journal. */

import { db } from './database';
import { useLiveQuery } from './live-query';
import type { PreferenceOf } from './preference-rows';

/** So many are kept; the oldest go. */
export const mostPastSearches = 50;

/** Longer ones are not kept, in UTF-16 units: a pasted page is no search to come back to. */
const longest = 300;

const none: readonly string[] = [];

/** Past searches, the last first; none while loading. */
export function usePastSearches(): readonly string[] {
  return useLiveQuery(listPastSearches, []) ?? none;
}

/** Returns past searches, the last first. */
export async function listPastSearches(): Promise<readonly string[]> {
  const row = await db.preferences.get('past-searches');
  return row?.id === 'past-searches' ? row.queries : none;
}

/** Notes that something was searched for; the same again comes to the front, one that it goes on from is replaced. */
export async function rememberSearch(query: string): Promise<void> {
  const tidy = query.trim();
  if (tidy === '' || tidy.length > longest) return;
  await db.transaction('rw', [db.preferences], async () => {
    const before = await listPastSearches();
    if (before[0] === tidy) return;
    const others = before.filter((past, at) => past !== tidy && !(at === 0 && tidy.startsWith(past)));
    const queries = [tidy, ...others].slice(0, mostPastSearches);
    const row: PreferenceOf<'past-searches'> = { id: 'past-searches', queries };
    await db.preferences.put(row);
  });
}

/** Forgets all past searches. */
export async function clearPastSearches(): Promise<void> {
  await db.preferences.delete('past-searches');
}
