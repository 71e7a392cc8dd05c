/** Keys that are the same in every app, or that move by a character: they are listed and cannot be changed. */
import type { TFunction } from 'i18next';
import type { ActionSection } from '../app/known-actions';
import type { Host } from '../hosts/host';
import { chosenKeyNames } from '../reader/chosen-keys';
import { queryKeys } from '../search/query-keys';

export interface FixedRow {
  readonly title: string;
  readonly section: ActionSection;
  /** As the platform writes them. */
  readonly keys: readonly string[];
}

type Words = TFunction<['common', 'corrections', 'marking', 'tags', 'query', 'shortcuts']>;

const listKeys = {
  move: ['↑', '↓'],
  open: ['Enter'],
  select: ['Space'],
  extend: ['Shift+↑', 'Shift+↓'],
  selectAll: ['Ctrl+A'],
  ends: ['Home', 'End'],
  typeAhead: ['A–Z'],
  tagChosen: ['1–9'],
} as const;

const caretKeys = {
  move: ['←', '→', '↑', '↓'],
  byWord: ['Ctrl+←', 'Ctrl+→'],
  select: ['Shift+←', 'Shift+→'],
  ends: ['Home', 'End'],
  textEnds: ['Ctrl+Home', 'Ctrl+End'],
  toolbar: ['Tab'],
} as const;

const tagKeys = { open: ['Enter'], unfold: ['→', '←'], menu: ['Shift+F10'] } as const;

const highlightKeys = ['end', 'endWord', 'start', 'startWord', 'colour'] as const;

/** All of them, in the order they are listed. */
export function fixedRows(t: Words, platform: Host['platform']): readonly FixedRow[] {
  const written = (keys: readonly string[]) => keys.map((key) => onMac(key, platform));
  return [
    ...namesOf(queryKeys).map((name) => ({
      title: t(`query:keys.${name}`),
      section: 'search' as const,
      keys: written(queryKeys[name]),
    })),
    ...namesOf(listKeys).map((name) => ({
      title: t(`common:shortcuts.list.${name}`),
      section: 'lists' as const,
      keys: written(listKeys[name]),
    })),
    { title: t('shortcuts:listPages'), section: 'lists', keys: ['PageUp', 'PageDown'] },
    { title: t('shortcuts:listNone'), section: 'lists', keys: ['Escape'] },
    ...namesOf(caretKeys).map((name) => ({
      title: t(`shortcuts:caret.${name}`),
      section: 'selection' as const,
      keys: written(caretKeys[name]),
    })),
    ...highlightKeys.map((name) => ({
      title: t(`marking:keys.${name}`),
      section: 'highlight' as const,
      keys: written(chosenKeyNames[name]),
    })),
    ...namesOf(tagKeys).map((name) => ({
      title: t(`tags:keys.${name}`),
      section: 'tags' as const,
      keys: written(tagKeys[name]),
    })),
    { title: t('corrections:keys.block'), section: 'mending', keys: ['↑', '↓'] },
    { title: t('corrections:keys.choose'), section: 'mending', keys: ['Shift+↑', 'Shift+↓', 'Space'] },
    { title: t('corrections:keys.caret'), section: 'mending', keys: ['←', '→'] },
    { title: t('corrections:keys.select'), section: 'mending', keys: ['Shift+←', 'Shift+→'] },
  ];
}

function namesOf<Table extends object>(table: Table): readonly (keyof Table)[] {
  return Object.keys(table) as (keyof Table)[];
}

function onMac(key: string, platform: Host['platform']): string {
  if (platform !== 'mac') return key;
  return key.replace('Alt+', '⌥').replace('Shift+', '⇧').replace('Ctrl+A', '⌘A').replace('Ctrl+', '⌃');
}
