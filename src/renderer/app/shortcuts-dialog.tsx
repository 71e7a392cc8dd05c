/** The keys of the app, in one dialog. */
import { useTranslation } from 'react-i18next';
import { host } from '../hosts/current';
import type { AppCommand } from '../hosts/host';
import { Dialog } from '../ui/dialog';
import { describeStroke, keymap } from './keymap';
import styles from './shortcuts-dialog.module.css';

const groups: readonly {
  readonly id: 'everywhere' | 'reading';
  readonly commands: readonly AppCommand[];
}[] = [
  {
    id: 'everywhere',
    commands: [
      'open-folder',
      'open-files',
      'search',
      'library',
      'export',
      'undo',
      'redo',
      'settings',
      'shortcuts',
    ],
  },
  { id: 'reading', commands: ['toggle-source', 'toggle-notes'] },
];

/** Keys of lists: they are the browser's and react-aria's habits, written down. */
const listKeys = [
  ['↑', '↓'],
  ['Enter'],
  ['Space'],
  ['Shift+↑', 'Shift+↓'],
  ['mod+A'],
  ['Home', 'End'],
  ['A–Z'],
] as const;
const listKeyNames = ['move', 'open', 'select', 'extend', 'selectAll', 'ends', 'typeAhead'] as const;

export interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keys, by where they work. */
export function ShortcutsDialog({ isOpen, onClose }: ShortcutsDialogProps) {
  const { t } = useTranslation('common');
  const { platform } = host();
  const mod = platform === 'mac' ? '⌘' : 'Ctrl+';
  return (
    <Dialog title={t('shortcuts.title')} isOpen={isOpen} onClose={onClose}>
      {groups.map((group) => (
        <section key={group.id} className={styles.group}>
          <h3 className={styles.heading}>{t(`shortcuts.${group.id}`)}</h3>
          <dl>
            {group.commands.map((command) => (
              <div key={command} className={styles.line}>
                <dt>{t(`command.${command}`)}</dt>
                <dd className={styles.keys}>
                  {keymap[command].map((stroke) => (
                    <kbd key={stroke.key} className={styles.key}>
                      {describeStroke(stroke, platform)}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section className={styles.group}>
        <h3 className={styles.heading}>{t('shortcuts.lists')}</h3>
        <dl>
          {listKeyNames.map((name, index) => (
            <div key={name} className={styles.line}>
              <dt>{t(`shortcuts.list.${name}`)}</dt>
              <dd className={styles.keys}>
                {(listKeys[index] ?? []).map((key) => (
                  <kbd key={key} className={styles.key}>
                    {key.replace('mod+', mod)}
                  </kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </Dialog>
  );
}
