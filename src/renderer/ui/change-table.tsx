/** What taking something over would do, by parts of the library: how much is added, changed, and there already. */
import { useTranslation } from 'react-i18next';
import styles from './change-table.module.css';
import { formatCount } from './format';

const columns = ['added', 'changed', 'kept'] as const;

/** One part of the library. */
export interface ChangeRow extends Readonly<Record<(typeof columns)[number], number>> {
  readonly id: string;
  readonly name: string;
}

export interface ChangeTableProps {
  /** What the columns are called. */
  readonly titles: Readonly<Record<'part' | (typeof columns)[number], string>>;
  readonly rows: readonly ChangeRow[];
}

/** The table. */
export function ChangeTable({ titles, rows }: ChangeTableProps) {
  const { i18n } = useTranslation();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['part', ...columns] as const).map((column) => (
            <th key={column} scope="col">
              {titles[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            {columns.map((column) => (
              <td key={column}>{formatCount(row[column], i18n.language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
