/** A list of which several can be chosen, each with a number: one tab stop, arrows from row to row, Space to choose. */
import { Check } from 'lucide-react';
import { ListBox, ListBoxItem, type Selection } from 'react-aria-components';
import styles from './check-list.module.css';
import { type ChipColour, ColourDot } from './chip';
import { Icon } from './icon';

export interface CheckListRow {
  readonly id: string;
  readonly label: string;
  /** The number as it is written; '' for none. */
  readonly count: string;
  /** Label and number as a screen reader says them. */
  readonly name: string;
  readonly colour?: ChipColour;
}

export interface CheckListProps {
  readonly label: string;
  readonly rows: readonly CheckListRow[];
  readonly chosen: ReadonlySet<string>;
  /** Called with a row that was chosen or left; the other rows stay as they are. */
  readonly onToggle: (id: string, isChosen: boolean) => void;
  /** What stands there when there is no row. */
  readonly empty?: string;
}

/** The rows with their boxes. */
export function CheckList({ label, rows, chosen, onToggle, empty = '' }: CheckListProps) {
  function change(selection: Selection): void {
    if (selection === 'all') return;
    for (const { id } of rows) {
      if (selection.has(id) !== chosen.has(id)) onToggle(id, selection.has(id));
    }
  }

  return (
    <ListBox
      aria-label={label}
      selectionMode="multiple"
      selectionBehavior="toggle"
      // Escape must not leave every row.
      escapeKeyBehavior="none"
      selectedKeys={new Set(rows.flatMap(({ id }) => (chosen.has(id) ? [id] : [])))}
      onSelectionChange={change}
      className={styles.list ?? ''}
      renderEmptyState={() => <p className={styles.empty}>{empty}</p>}
    >
      {rows.map((row) => (
        <ListBoxItem
          key={row.id}
          id={row.id}
          textValue={row.label}
          aria-label={row.name}
          className={styles.row ?? ''}
        >
          {({ isSelected }) => (
            <>
              <span className={styles.box} aria-hidden="true">
                {isSelected && <Icon of={Check} size={11} />}
              </span>
              {row.colour !== undefined && <ColourDot colour={row.colour} />}
              <span className={styles.words} title={row.label}>
                {row.label}
              </span>
              <span className={styles.count}>{row.count}</span>
            </>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
