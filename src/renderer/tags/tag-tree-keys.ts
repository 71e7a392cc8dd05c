/** The keys of the tree of tags that can be changed: data, for the tree and for the list of shortcuts. */
import i18next from 'i18next';
import type { KeyRow } from '../app/key-tables';

export interface TagTreeKey extends KeyRow {
  readonly action: 'rename' | 'newUnder' | 'delete';
}

/** The first of an action is the one that is shown. */
export const tagTreeKeys: readonly TagTreeKey[] = [
  { action: 'rename', key: 'F2' },
  { action: 'newUnder', key: 'Insert' },
  { action: 'delete', key: 'Delete' },
  { action: 'delete', key: 'Backspace' },
];

/** What an action of the tree is called. */
export function tagTreeTitle(action: TagTreeKey['action']): string {
  return i18next.t(`tags:keys.${action}`);
}
