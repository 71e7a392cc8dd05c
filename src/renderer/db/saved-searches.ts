/** Searches that the user keeps, in the user's order. Each change is a step of the journal. */

import { db } from './database';
import { act } from './edit';
import { useLiveQuery } from './live-query';
import { newKey } from './new-id';
import type { SavedSearchRow } from './rows';

/** A name is a line in the side bar: longer ones are cut, in UTF-16 units. */
export const longestSearchName = 120;

/** All saved searches in their order; undefined while loading. */
export function useSavedSearches(): readonly SavedSearchRow[] | undefined {
  return useLiveQuery(listSavedSearches, []);
}

/** Returns all saved searches in their order. */
export async function listSavedSearches(): Promise<readonly SavedSearchRow[]> {
  return db.savedSearches.orderBy('position').toArray();
}

/** Keeps a search as the last one and returns its id; without a name it is called by its query. */
export async function saveSearch(search: {
  readonly name: string;
  readonly query: string;
  readonly exact: boolean;
}): Promise<string> {
  const name = tidySearchName(search.name) || tidySearchName(search.query);
  return act(db, { action: 'saveSearch', values: { name } }, async (edit) => {
    const last = await db.savedSearches.orderBy('position').last();
    const id = `saved-search:${newKey()}`;
    const { query, exact } = search;
    const position = (last?.position ?? -1) + 1;
    await edit.put('savedSearches', { id, name, query, exact, position, createdAt: edit.now });
    return id;
  });
}

/** Gives a saved search another name; a blank one changes nothing. */
export async function renameSavedSearch(id: string, name: string): Promise<void> {
  const tidy = tidySearchName(name);
  if (tidy === '') return;
  await act(db, { action: 'renameSearch', values: { name: tidy } }, async (edit) => {
    const row = await db.savedSearches.get(id);
    if (row !== undefined) await edit.put('savedSearches', { ...row, name: tidy });
  });
}

/** Lets a saved search stand for another query from now on. */
export async function changeSavedSearch(id: string, query: string, exact: boolean): Promise<void> {
  const row = await db.savedSearches.get(id);
  await act(db, { action: 'changeSearch', values: { name: row?.name ?? '' } }, async (edit) => {
    const found = await db.savedSearches.get(id);
    if (found !== undefined) await edit.put('savedSearches', { ...found, query, exact });
  });
}

/** Moves a saved search up (-1) or down (1) by one place; at the end it stays. */
export async function moveSavedSearch(id: string, step: -1 | 1): Promise<void> {
  const named = await db.savedSearches.get(id);
  await act(db, { action: 'moveSearch', values: { name: named?.name ?? '' } }, async (edit) => {
    const rows = await db.savedSearches.orderBy('position').toArray();
    const at = rows.findIndex((row) => row.id === id);
    const to = at + step;
    const [row, other] = [rows[at], rows[to]];
    if (row === undefined || other === undefined) return;
    rows[at] = other;
    rows[to] = row;
    // Places are counted anew: those that came from elsewhere may share one.
    const moved = rows.flatMap((each, position) =>
      each.position === position ? [] : [{ ...each, position }],
    );
    await edit.putAll('savedSearches', moved);
  });
}

/** Removes a saved search; nothing of what it finds is touched. */
export async function deleteSavedSearch(id: string): Promise<void> {
  const row = await db.savedSearches.get(id);
  await act(db, { action: 'deleteSearch', values: { name: row?.name ?? '' } }, (edit) =>
    edit.remove('savedSearches', id),
  );
}

function tidySearchName(name: string): string {
  return name
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longestSearchName)
    .replace(/[\ud800-\udbff]$/u, '')
    .trim();
}
