/** The list of shortcuts: searched by name or key, each changed where it stands. */
import { RotateCcw } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resetKeys } from '../app/key-choices';
import { useSettings } from '../settings/settings';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { SearchField } from '../ui/search-field';
import { ShortcutLine } from './shortcut-line';
import styles from './shortcut-list.module.css';
import { useShortcutRows } from './use-shortcut-rows';

/** All shortcuts, by where they work. */
export function ShortcutList() {
  const { t } = useTranslation('shortcuts');
  const { shortcuts } = useSettings('shortcuts');
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  /** What was changed last stays in sight, though its new keys may not be what was looked for. */
  const [kept, setKept] = useState<string | null>(null);
  const { all, groups } = useShortcutRows(useDeferredValue(typed), kept);
  const changed = Object.keys(shortcuts).length;
  function find(next: string): void {
    setTyped(next);
    setKept(null);
  }

  return (
    <div className={styles.list}>
      <div className={styles.head}>
        <SearchField
          label={t('find')}
          placeholder={t('find')}
          value={typed}
          onChange={find}
          inputRef={field}
          autoFocus
        />
        <p className={styles.intro}>{t('intro')}</p>
      </div>
      {changed > 0 && (
        <p className={styles.reset}>
          <span>{t('changedCount', { count: changed })}</span>
          <Button
            size="small"
            icon={RotateCcw}
            onPress={() => {
              setEditing(null);
              resetKeys();
              // The button goes with what it undid.
              field.current?.focus();
              announce(t('wasReset'));
            }}
          >
            {t('resetAll')}
          </Button>
        </p>
      )}
      {groups.length === 0 && <p className={styles.none}>{t('none')}</p>}
      {groups.map(({ section, rows, fixed }) => (
        <section key={section} aria-labelledby={`shortcuts-${section}`} className={styles.group}>
          <h3 id={`shortcuts-${section}`} className={styles.heading}>
            {t(`section.${section}`)}
          </h3>
          <ul>
            {rows.map((row) => (
              <ShortcutLine
                key={row.id}
                row={row}
                all={all}
                isEditing={editing === row.id}
                onEdit={(isOn) => {
                  setEditing(isOn ? row.id : null);
                  setKept(row.id);
                }}
              />
            ))}
            {fixed.map(({ title, keys }) => (
              <li key={title} className={styles.line} title={t('fixed')}>
                <span className={styles.name}>{title}</span>
                <span className={styles.keys}>
                  {keys.map((key) => (
                    <kbd key={key} className={styles.fixed}>
                      {key}
                    </kbd>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
