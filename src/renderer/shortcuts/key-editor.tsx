/** What changes the keys of a shortcut: the keys it has, a field that takes the next ones, and what they would mean. */
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseKeys } from '../app/key-choices';
import { describeText, formatKeys, type KeyText, strokeOf } from '../app/keystrokes';
import { host } from '../hosts/current';
import { announce } from '../ui/announcer';
import { Button, IconButton } from '../ui/button';
import { isSystemKey, meaningOf, withKeys, withoutKeys } from './conflicts';
import styles from './shortcut-list.module.css';
import type { ShortcutRow } from './shortcut-rows';

export interface KeyEditorProps {
  readonly row: ShortcutRow;
  readonly all: readonly ShortcutRow[];
  readonly isChanged: boolean;
  readonly onClose: () => void;
}

/** The editor; Escape closes it. */
export function KeyEditor({ row, all, isChanged, onClose }: KeyEditorProps) {
  const { t } = useTranslation('shortcuts');
  const [pressed, setPressed] = useState<KeyText | null>(null);
  const { platform } = host();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const written = (text: KeyText) => describeText(text, platform);
  const name = row.title;

  function take(keys: KeyText, isInstead: boolean): void {
    for (const other of meaningOf(keys, row, all, platform).conflicts) {
      chooseKeys(other.id, withoutKeys(other.keys, keys, platform));
    }
    chooseKeys(row.id, withKeys(row.keys, keys, isInstead));
    announce(t('edit.took', { keys: written(keys), name }));
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const stroke = strokeOf(event.nativeEvent, platform);
    const isPlain = stroke !== null && formatKeys(stroke) === stroke.key;
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape' && isPlain) onClose();
    else if (event.key === 'Enter' && isPlain && pressed !== null) {
      if (!has(row, pressed)) take(pressed, true);
    } else if (stroke !== null) setPressed(formatKeys(stroke));
  }

  function has({ keys }: ShortcutRow, wanted: KeyText): boolean {
    return withoutKeys(keys, wanted, platform).length < keys.length;
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the editor wherever in it the focus is
    <div
      className={styles.editor}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {row.keys.length > 0 && (
        <ul className={styles.now} aria-label={t('edit.now')}>
          {row.keys.map((text) => (
            <li key={text} className={styles.chip}>
              <kbd>{written(text)}</kbd>
              <IconButton
                size="small"
                icon={X}
                label={t('edit.remove', { keys: written(text) })}
                onPress={() => {
                  chooseKeys(row.id, withoutKeys(row.keys, text, platform));
                  field.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <input
        readOnly
        ref={field}
        className={styles.press}
        aria-label={t('edit.title', { name })}
        aria-describedby="key-editor-told"
        placeholder={t('edit.press')}
        value={pressed === null ? '' : written(pressed)}
        onKeyDown={onKeyDown}
      />
      <div id="key-editor-told" role="status" className={styles.told}>
        {pressed === null ? (
          <p>{t(platform === 'mac' ? 'edit.pressTextMac' : 'edit.pressText')}</p>
        ) : (
          <Told row={row} all={all} keys={pressed} />
        )}
      </div>
      <div className={styles.answers}>
        {pressed !== null && !has(row, pressed) && (
          <>
            <Button variant="primary" size="small" onPress={() => take(pressed, true)}>
              {t(row.keys.length === 0 ? 'edit.add' : 'edit.replace', { keys: written(pressed) })}
            </Button>
            {row.keys.length > 0 && (
              <Button size="small" onPress={() => take(pressed, false)}>
                {t('edit.add', { keys: written(pressed) })}
              </Button>
            )}
          </>
        )}
        {isChanged && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              restore(row, all, platform);
              announce(t('edit.usual', { name }));
              onClose();
            }}
          >
            {t('edit.reset')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What the pressed keys would mean. */
function Told({ row, all, keys }: { readonly keys: KeyText } & Pick<KeyEditorProps, 'row' | 'all'>) {
  const { t } = useTranslation('shortcuts');
  const here = host();
  const { conflicts, shadows } = meaningOf(keys, row, all, here.platform);
  const shown = describeText(keys, here.platform);
  const names = (rows: readonly ShortcutRow[]) => ({
    keys: shown,
    count: rows.length,
    names: rows.map(({ title }) => title).join(t('and')),
  });
  const own = row.keys.map((text) => describeText(text, here.platform));
  return (
    <>
      {own.includes(shown) && <p>{t('edit.same', { keys: shown })}</p>}
      {conflicts.length > 0 && <p className={styles.conflict}>{t('edit.conflict', names(conflicts))}</p>}
      {shadows.length > 0 && <p>{t('edit.shadows', names(shadows))}</p>}
      {isSystemKey(keys, here) && <p className={styles.conflict}>{t('edit.system', { keys: shown })}</p>}
    </>
  );
}

/** The usual keys again; whoever has one of them by the user's choice loses it. */
function restore(
  row: ShortcutRow,
  all: readonly ShortcutRow[],
  platform: ReturnType<typeof host>['platform'],
) {
  chooseKeys(row.id, null);
  for (const keys of row.usual) {
    for (const other of meaningOf(keys, row, all, platform).conflicts) {
      const isUsual = other.usual.includes(keys);
      if (!isUsual) chooseKeys(other.id, withoutKeys(other.keys, keys, platform));
    }
  }
}
