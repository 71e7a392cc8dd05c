/** The keys of a saved search in the navigator that can be changed: data, for the list and for the list of shortcuts. */
import i18next from 'i18next';
import { chosenTable, isRowKey, type KeyRow, shownKey } from '../app/key-tables';
import type { KeyEvent } from '../app/keystrokes';

export interface SavedSearchKey extends KeyRow {
  readonly action: 'rename' | 'delete' | 'up' | 'down';
}

/** The first of an action is the one that is shown. */
export const savedSearchKeys: readonly SavedSearchKey[] = [
  { action: 'rename', key: 'F2' },
  { action: 'delete', key: 'Delete' },
  { action: 'up', key: 'ArrowUp', alt: true },
  { action: 'down', key: 'ArrowDown', alt: true },
];

/** Returns what a key does, with the keys the user chose; null when it is not one of them. */
export function savedSearchActionOf(event: KeyEvent): SavedSearchKey['action'] | null {
  return chosenTable('savedSearch', savedSearchKeys).find((row) => isRowKey(event, row))?.action ?? null;
}

/** The key that is shown for an action; '' when it has none. */
export function savedSearchKey(action: SavedSearchKey['action']): string {
  return shownKey('savedSearch', savedSearchKeys, action);
}

/** What an action is called. */
export function savedSearchKeyTitle(action: SavedSearchKey['action']): string {
  return i18next.t(`shortcuts:savedSearch.${action}`);
}
