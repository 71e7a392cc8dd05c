/**
 * The actions that are known before whoever carries them out is on screen: their names, where they belong and their
 * usual keys. Only what stands here can have its keys changed from anywhere, so every action with a key stands here
 * or in a table of keys of its own (the reader's, mending's).
 */
import i18next from 'i18next';
import type { AppCommand } from '../hosts/host';
import type { KeyText } from './keystrokes';

/** Where an action belongs in the palette and in the list of shortcuts, in the order of that list. */
export const actionSections = [
  'window',
  'go',
  'view',
  'tabs',
  'library',
  'search',
  'lists',
  'reading',
  'selection',
  'highlight',
  'mending',
  'tags',
  'insight',
  'help',
] as const;
export type ActionSection = (typeof actionSections)[number];

export interface KnownAction {
  /** Its name now, in the language of the interface. */
  readonly title: () => string;
  readonly section: ActionSection;
  /** The usual keys; the first is the one that is shown. */
  readonly keys: readonly KeyText[];
}

const known = {
  palette: { title: () => i18next.t('palette:open'), section: 'window', keys: ['mod+k'] },
  'open-folder': {
    title: () => i18next.t('common:command.open-folder'),
    section: 'library',
    keys: ['mod+o'],
  },
  'open-files': {
    title: () => i18next.t('common:command.open-files'),
    section: 'library',
    keys: ['mod+shift+o'],
  },
  search: {
    title: () => i18next.t('common:command.search'),
    section: 'search',
    keys: ['/', 'mod+shift+f', 'mod+f'],
  },
  export: { title: () => i18next.t('common:command.export'), section: 'library', keys: ['mod+e'] },
  'lists.select-all': { title: () => i18next.t('palette:lists.all'), section: 'lists', keys: [] },
  'lists.select-none': { title: () => i18next.t('palette:lists.none'), section: 'lists', keys: [] },
  'lists.select-others': { title: () => i18next.t('palette:lists.others'), section: 'lists', keys: [] },
  'lists.read': { title: () => i18next.t('palette:lists.read'), section: 'lists', keys: [] },
  'lists.unread': { title: () => i18next.t('palette:lists.unread'), section: 'lists', keys: [] },
  'lists.tag': { title: () => i18next.t('palette:lists.tag'), section: 'lists', keys: [] },
  'context-menu': {
    title: () => i18next.t('palette:contextMenu'),
    section: 'window',
    keys: ['shift+F10', 'ContextMenu'],
  },
  undo: { title: () => i18next.t('common:command.undo'), section: 'window', keys: ['mod+z'] },
  redo: {
    title: () => i18next.t('common:command.redo'),
    section: 'window',
    keys: ['mod+shift+z', 'mod+y'],
  },
  settings: { title: () => i18next.t('common:command.settings'), section: 'go', keys: ['mod+,'] },
  library: { title: () => i18next.t('common:command.library'), section: 'go', keys: ['mod+1'] },
  'toggle-navigator': {
    title: () => i18next.t('navigator:toggleNavigator'),
    section: 'view',
    keys: ['mod+b'],
  },
  'tabs.next': {
    title: () => i18next.t('tabs:action.next'),
    section: 'tabs',
    keys: ['ctrl+Tab', 'mod+PageDown'],
  },
  'tabs.previous': {
    title: () => i18next.t('tabs:action.previous'),
    section: 'tabs',
    keys: ['ctrl+shift+Tab', 'mod+PageUp'],
  },
  'tabs.keep': { title: () => i18next.t('tabs:action.keep'), section: 'tabs', keys: ['mod+d'] },
  'tabs.close': { title: () => i18next.t('tabs:action.close'), section: 'tabs', keys: ['mod+w'] },
  'tabs.reopen': {
    title: () => i18next.t('tabs:action.reopen'),
    section: 'tabs',
    keys: ['mod+shift+t'],
  },
  'tabs.move-left': {
    title: () => i18next.t('tabs:action.moveLeft'),
    section: 'tabs',
    keys: ['mod+shift+PageUp'],
  },
  'tabs.move-right': {
    title: () => i18next.t('tabs:action.moveRight'),
    section: 'tabs',
    keys: ['mod+shift+PageDown'],
  },
  'tabs.close-others': { title: () => i18next.t('tabs:action.closeOthers'), section: 'tabs', keys: [] },
  'compare.with': { title: () => i18next.t('compare:compareWith'), section: 'tabs', keys: [] },
  'find-in-article': {
    title: () => i18next.t('reading:find.open'),
    section: 'reading',
    keys: ['mod+f'],
  },
  print: { title: () => i18next.t('reading:print.open'), section: 'reading', keys: ['mod+p'] },
  'next-pane': { title: () => i18next.t('navigator:nextPane'), section: 'view', keys: ['F6'] },
  'previous-pane': {
    title: () => i18next.t('navigator:previousPane'),
    section: 'view',
    keys: ['shift+F6'],
  },
  'toggle-list': {
    title: () => i18next.t('navigator:toggleList'),
    section: 'view',
    keys: ['mod+shift+b'],
  },
  'reading-mode': {
    title: () => i18next.t('navigator:readingMode'),
    section: 'reading',
    keys: ['r'],
  },
  'toggle-inspector': {
    title: () => i18next.t('navigator:toggleInspector'),
    section: 'reading',
    keys: ['i'],
  },
  'toggle-source': {
    title: () => i18next.t('common:command.toggle-source'),
    section: 'reading',
    keys: ['s'],
  },
  'toggle-notes': {
    title: () => i18next.t('common:command.toggle-notes'),
    section: 'reading',
    keys: ['n'],
  },
  shortcuts: { title: () => i18next.t('common:command.shortcuts'), section: 'help', keys: ['?'] },
} as const satisfies Record<AppCommand, KnownAction> & Record<string, KnownAction>;

export type KnownActionId = keyof typeof known;

/** All of them, by id. */
export const knownActions: Readonly<Record<KnownActionId, KnownAction>> = known;

/** What is known of an action, null for one that is only there while it is on screen. */
export function knownAction(id: string): KnownAction | null {
  return Object.hasOwn(known, id) ? known[id as KnownActionId] : null;
}
