/** The keys of tagging in turn that can be changed: data, for the view and for the list of shortcuts. */
import i18next from 'i18next';
import { chosenTable, isRowKey, type KeyRow, shownKey } from '../app/key-tables';
import type { KeyEvent } from '../app/keystrokes';

export interface UntaggedKey extends KeyRow {
  readonly action: 'next' | 'previous' | 'find';
}

/** The first of an action is the one that is shown. */
export const untaggedKeys: readonly UntaggedKey[] = [
  { action: 'next', key: 'j' },
  { action: 'previous', key: 'k' },
  { action: 'find', key: 't' },
];

/** Returns what a key does, with the keys the user chose; null when it is not one of them. */
export function untaggedActionOf(event: KeyEvent): UntaggedKey['action'] | null {
  return chosenTable('untagged', untaggedKeys).find((row) => isRowKey(event, row))?.action ?? null;
}

/** The key that is shown for an action; '' when it has none. */
export function untaggedKey(action: UntaggedKey['action']): string {
  return shownKey('untagged', untaggedKeys, action);
}

/** What an action is called. */
export function untaggedKeyTitle(action: UntaggedKey['action']): string {
  return i18next.t(`shortcuts:untagged.${action}`);
}
