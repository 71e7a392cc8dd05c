/** The lines of the palette, in groups. */
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import styles from './palette.module.css';
import type { PaletteItem, PaletteKind } from './palette-item';

export interface ShownGroup {
  readonly name: PaletteKind | 'recent' | 'search';
  readonly lines: readonly PaletteItem[];
}

export interface PaletteListProps {
  readonly groups: readonly ShownGroup[];
  /** Which line is chosen, counted through all groups. */
  readonly active: number;
  readonly onActive: (line: number) => void;
  readonly onChoose: (item: PaletteItem) => void;
  readonly ref: RefObject<HTMLDivElement | null>;
}

/** The list; the field has the focus and names the active line. */
export function PaletteList({ groups, active, onActive, onChoose, ref }: PaletteListProps) {
  const { t } = useTranslation('palette');
  const starts = groups.map((_, group) =>
    groups.slice(0, group).reduce((sum, { lines }) => sum + lines.length, 0),
  );
  return (
    <div ref={ref} id="palette-list" role="listbox" aria-label={t('lines')} className={styles.list}>
      {groups.map(({ name, lines }, group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
        <div key={name} role="group" aria-labelledby={`palette-group-${name}`}>
          <div id={`palette-group-${name}`} role="presentation" className={styles.group}>
            {t(`group.${name}`)}
          </div>
          {lines.map((item, index) => {
            const line = (starts[group] ?? 0) + index;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active line
              <div
                key={item.id}
                id={`palette-${line}`}
                role="option"
                aria-selected={line === active}
                className={styles.line}
                onMouseMove={() => line !== active && onActive(line)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(item)}
              >
                <Icon of={item.icon} size={16} />
                <span className={styles.title} lang={item.lang || undefined}>
                  {item.title}
                </span>
                {item.detail !== '' && <span className={styles.detail}>{item.detail}</span>}
                {item.keys !== '' && <kbd className={styles.keys}>{item.keys}</kbd>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
