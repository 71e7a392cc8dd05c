/** Tables of keys that a place answers itself (the reader, mending, a chosen highlight), as the user changed them. */
import { host } from '../hosts/current';
import { currentSettings } from '../settings/settings';
import { describeStroke, isStroke, type KeyEvent, type Keystroke, parseKeys } from './keystrokes';

/** A row: what a key does. Further fields say when. */
export interface KeyRow extends Keystroke {
  readonly action: string;
}

interface Known {
  readonly shortcuts: object;
  readonly rows: readonly KeyRow[];
}

const chosen = new WeakMap<readonly KeyRow[], Known>();

/** The id of an action of a table in the list of shortcuts and in the settings, as in `reader.next`. */
export function tableId(place: string, action: string): string {
  return `${place}.${action}`;
}

/** Returns the table with the keys the user chose; an action keeps the further fields of its first row. */
export function chosenTable<Row extends KeyRow>(place: string, table: readonly Row[]): readonly Row[] {
  const { shortcuts } = currentSettings();
  const known = chosen.get(table);
  if (known?.shortcuts === shortcuts) return known.rows as readonly Row[];
  const done = new Set<string>();
  const rows = table.flatMap((row): readonly Row[] => {
    const id = tableId(place, row.action);
    if (!Object.hasOwn(shortcuts, id)) return [row];
    if (done.has(id)) return [];
    done.add(id);
    const { mod: _mod, ctrl: _ctrl, alt: _alt, shift: _shift, ...others } = row;
    return (shortcuts[id] ?? []).flatMap((text) => {
      const stroke = parseKeys(text);
      return stroke === null ? [] : [{ ...others, ...stroke } as Row];
    });
  });
  chosen.set(table, { shortcuts, rows });
  return rows;
}

/** True when the event is the row's keystroke on this machine. */
export function isRowKey(event: KeyEvent, row: KeyRow): boolean {
  return isStroke(event, row, host().platform);
}

/** The key that is shown for an action of a table, as the platform writes it; '' when it has none. */
export function shownKey<Row extends KeyRow>(
  place: string,
  table: readonly Row[],
  action: Row['action'],
): string {
  const row = chosenTable(place, table).find((each) => each.action === action);
  return row === undefined ? '' : describeStroke(row, host().platform);
}
