/** A chart's numbers as a table that scrolls by itself; long ones are shown a part at a time. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { formatCount, formatShare } from '../ui/format';
import type { ChartCell, ChartColumn, ChartTable } from './chart';
import { cellValue } from './chart-csv';
import styles from './chart-numbers.module.css';

/** Rows shown at first, and more at a time. */
const rowsAtATime = 120;

/** The table with a button for more. */
export function ChartNumbers({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  const { t } = useTranslation('charts');
  const [most, setMost] = useState(rowsAtATime);
  const { columns, rows } = table;
  const rest = Math.min(rowsAtATime, rows.length - most);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keys as well
    <section className={styles.frame} tabIndex={0} aria-label={t('numbersOf', { title })}>
      <table className={styles.table} aria-label={t('numbersOf', { title })}>
        <thead>
          <tr>
            {columns.map(({ label, kind }) => (
              <th key={label} scope="col" className={kind === 'text' ? undefined : styles.number}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
            <tr key={at}>
              {columns.map((column, place) => (
                <Cell key={column.label} cell={row[place] ?? ''} column={column} isName={place === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button size="small" onPress={() => setMost(most + rowsAtATime)}>
          {t('more', { count: rest })}
        </Button>
      )}
    </section>
  );
}

interface CellProps {
  readonly cell: ChartCell;
  readonly column: ChartColumn;
  readonly isName: boolean;
}

function Cell({ cell, column: { kind }, isName }: CellProps) {
  const { i18n } = useTranslation('charts');
  const value = cellValue(cell);
  const words =
    typeof value === 'string'
      ? value
      : kind === 'share'
        ? formatShare(value, i18n.language)
        : formatCount(value, i18n.language);
  const link = typeof cell !== 'object' ? null : 'link' in cell ? cell.link() : cell;
  const content =
    link === null ? (
      words
    ) : (
      <a href={link.href} aria-label={link.label}>
        {words}
      </a>
    );
  if (isName) return <th scope="row">{content}</th>;
  return <td className={kind === 'text' ? undefined : styles.number}>{content}</td>;
}
