/** One shortcut in the list: its name and its keys; pressed, it opens what changes them. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { describeText } from '../app/keystrokes';
import { host } from '../hosts/current';
import { classNames } from '../ui/class-names';
import { KeyEditor } from './key-editor';
import styles from './shortcut-list.module.css';
import type { ShortcutRow } from './shortcut-rows';

export interface ShortcutLineProps {
  readonly row: ShortcutRow;
  /** All shortcuts, to tell what a key means already. */
  readonly all: readonly ShortcutRow[];
  readonly isEditing: boolean;
  readonly onEdit: (isOn: boolean) => void;
}

/** The line, with the editor under it while it is being changed. */
export function ShortcutLine({ row, all, isEditing, onEdit }: ShortcutLineProps) {
  const { t } = useTranslation('shortcuts');
  const { platform } = host();
  const button = useRef<HTMLButtonElement>(null);
  const isChanged = row.keys.join('\n') !== row.usual.join('\n');
  return (
    <li className={classNames(isEditing && styles.open)}>
      <button
        ref={button}
        type="button"
        className={styles.line}
        aria-expanded={isEditing}
        onClick={() => onEdit(!isEditing)}
      >
        <span className={styles.name}>{row.title}</span>
        {isChanged && <span className={styles.changed}>{t('changed')}</span>}
        <span className={styles.keys}>
          {row.keys.length === 0 && <span className={styles.noKeys}>{t('noKeys')}</span>}
          {row.keys.map((text) => (
            <kbd key={text} className={styles.key}>
              {describeText(text, platform)}
            </kbd>
          ))}
        </span>
      </button>
      {isEditing && (
        <KeyEditor
          row={row}
          all={all}
          isChanged={isChanged}
          onClose={() => {
            onEdit(false);
            button.current?.focus();
          }}
        />
      )}
    </li>
  );
}
