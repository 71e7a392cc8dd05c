/** The keys of the app, in one dialog. */
import { useTranslation } from 'react-i18next';
import { keysOfAction, type MendAction, rolesByDigit } from '../corrections/mend-keys';
import { host } from '../hosts/current';
import type { AppCommand, Host } from '../hosts/host';
import { chosenKeyNames } from '../reader/chosen-keys';
import { type ReaderAction, readerKeys } from '../reader/reader-keys';
import { queryKeys } from '../search/query-keys';
import { Dialog } from '../ui/dialog';
import { keysNow } from './key-choices';
import { describeText } from './keystrokes';
import { knownActions } from './known-actions';
import styles from './shortcuts-dialog.module.css';

const everywhere: readonly AppCommand[] = [
  'open-folder',
  'open-files',
  'search',
  'library',
  'export',
  'undo',
  'redo',
  'settings',
  'shortcuts',
];
const reading: readonly AppCommand[] = ['toggle-source', 'toggle-notes'];

/** The reader's own keys; the five colours are one line. */
const readerActions = [
  'next',
  'previous',
  'read',
  'tag',
  'suggested-tag',
  'caret',
  'highlight-again',
  'note',
  'cite',
  'next-match',
  'previous-match',
  'back',
] as const satisfies readonly ReaderAction[];

/** Keys of lists, by what they do. */
const listKeys = {
  move: ['↑', '↓'],
  open: ['Enter'],
  select: ['Space'],
  extend: ['Shift+↑', 'Shift+↓'],
  selectAll: ['mod+A'],
  ends: ['Home', 'End'],
  typeAhead: ['A–Z'],
  tagChosen: ['1–9'],
} as const;

/** Keys of the tree of tags, by what they do. */
const tagKeys = {
  open: ['Enter'],
  unfold: ['→', '←'],
  rename: ['F2'],
  newUnder: ['Insert'],
  delete: ['Del'],
  menu: ['Shift+F10'],
} as const;

/** What mends a page, in the order it is told; the digits of the roles are one line. */
const mendActions = [
  'merge-before',
  'merge-after',
  'split',
  'join',
  'break',
  'move-up',
  'move-down',
  'article-up',
  'article-down',
  'headline',
  'no-headline',
  'furniture',
  'correct',
  'read',
  'right',
  'next-doubt',
  'previous-doubt',
] as const satisfies readonly MendAction[];

interface KeyLine {
  readonly name: string;
  readonly keys: readonly string[];
}

export interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keys, by where they work. */
export function ShortcutsDialog({ isOpen, onClose }: ShortcutsDialogProps) {
  const { t } = useTranslation(['common', 'reader', 'corrections', 'marking', 'tags', 'query']);
  const { platform } = host();
  const ofCommand = (command: AppCommand): KeyLine => ({
    name: t(`command.${command}`),
    keys: keysNow(command, knownActions[command].keys).map((keys) => describeText(keys, platform)),
  });
  const ofReader = (action: (typeof readerActions)[number]): KeyLine => ({
    name: t(`reader:keys.${action}`),
    keys: keysOfReader(action, platform),
  });
  const ofList = (name: keyof typeof listKeys): KeyLine => ({
    name: t(`shortcuts.list.${name}`),
    keys: listKeys[name].map((key) => key.replace('mod+', platform === 'mac' ? '⌘' : 'Ctrl+')),
  });
  const ofChosen = (action: keyof typeof chosenKeyNames): KeyLine => ({
    name: t(`marking:keys.${action}`),
    keys: chosenKeyNames[action].map((key) => key.replace('Alt', platform === 'mac' ? '⌥' : 'Alt')),
  });
  const ofMending = (action: (typeof mendActions)[number]): KeyLine => ({
    name: t(`corrections:action.${action}`),
    keys: keysOfAction(action, platform === 'mac'),
  });
  return (
    <Dialog title={t('shortcuts.title')} isOpen={isOpen} onClose={onClose} width="wide">
      <div className={styles.columns}>
        <Group title={t('shortcuts.everywhere')} lines={everywhere.map(ofCommand)} />
        <Group
          title={t('query:keys.title')}
          lines={(Object.keys(queryKeys) as (keyof typeof queryKeys)[]).map((name) => ({
            name: t(`query:keys.${name}`),
            keys: queryKeys[name].map((key) => key.replace('Alt+', platform === 'mac' ? '⌥' : 'Alt+')),
          }))}
        />
        <Group
          title={t('shortcuts.lists')}
          lines={(Object.keys(listKeys) as (keyof typeof listKeys)[]).map(ofList)}
        />
        <Group
          title={t('shortcuts.reading')}
          lines={[
            ...reading.map(ofCommand),
            ...readerActions.map(ofReader),
            { name: t('reader:keys.colours'), keys: ['1–5'] },
            { name: t('marking:keys.tag'), keys: ['T'] },
            { name: t('marking:keys.favourite'), keys: ['1–9'] },
          ]}
        />
        <Group
          title={t('marking:keys.title')}
          lines={[
            { name: t('marking:keys.next'), keys: ['.'] },
            { name: t('marking:keys.previous'), keys: [','] },
            ...(Object.keys(chosenKeyNames) as (keyof typeof chosenKeyNames)[]).map(ofChosen),
            { name: t('marking:keys.split'), keys: ['X'] },
          ]}
        />
        <Group
          title={t('tags:tree')}
          lines={(Object.keys(tagKeys) as (keyof typeof tagKeys)[]).map((name) => ({
            name: t(`tags:keys.${name}`),
            keys: tagKeys[name],
          }))}
        />
        <Group
          title={t('corrections:keys.title')}
          lines={[
            { name: t('corrections:keys.block'), keys: ['↑', '↓'] },
            { name: t('corrections:keys.choose'), keys: ['Shift+↑', 'Shift+↓', 'Space'] },
            { name: t('corrections:keys.caret'), keys: ['←', '→'] },
            { name: t('corrections:keys.select'), keys: ['Shift+←', 'Shift+→'] },
            ...mendActions.map(ofMending),
            {
              name: t('corrections:keys.roles', {
                roles: rolesByDigit.map((role) => t(`reader:roles.${role}`)).join(t('corrections:and')),
              }),
              keys: ['1–9'],
            },
          ]}
        />
      </div>
    </Dialog>
  );
}

function Group({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{title}</h3>
      <dl>
        {lines.map(({ name, keys }) => (
          <div key={name} className={styles.line}>
            <dt>{name}</dt>
            <dd className={styles.keys}>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' };

function keysOfReader(action: ReaderAction, platform: Host['platform']): readonly string[] {
  return readerKeys
    .filter((entry) => entry.action === action)
    .map(({ key, alt, shift }) => {
      const name = arrows[key] ?? (key.length === 1 ? key.toUpperCase() : key);
      if (shift === true) return `${platform === 'mac' ? '⇧' : 'Shift+'}${name}`;
      return alt === true ? `${platform === 'mac' ? '⌥' : 'Alt+'}${name}` : name;
    });
}
