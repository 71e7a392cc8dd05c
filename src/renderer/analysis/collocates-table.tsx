/** Collocates as a table that is sorted by any of its columns. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collocate } from '#core/search/analysis/collocates';
import { formatRoute } from '../app/routes';
import { Button } from '../ui/button';
import { formatCount } from '../ui/format';
import { compareNames } from '../ui/name-order';
import { type CollocatesRoute, scopeOf, usualWithin } from './analysis-route';
import styles from './numbers.module.css';

const columns = ['word', 'near', 'elsewhere', 'logLikelihood', 'logDice'] as const;
type Column = (typeof columns)[number];

/** Rows shown at first, and more at a time. */
const rows = { first: 60, more: 200 } as const;

export interface CollocatesTableProps {
  readonly collocates: readonly Collocate[];
  readonly route: CollocatesRoute;
}

/** The table; a second press on a column turns its order. */
export function CollocatesTable({ collocates, route }: CollocatesTableProps) {
  const { t, i18n } = useTranslation('analysis');
  const [sort, setSort] = useState<{ column: Column; isTurned: boolean }>({
    column: 'logLikelihood',
    isTurned: false,
  });
  const [most, setMost] = useState<number>(rows.first);
  const sorted = useMemo(() => sortCollocates(collocates, sort.column, sort.isTurned), [collocates, sort]);
  const { term, within = usualWithin } = route;
  const number = (value: number, digits: number) =>
    value.toLocaleString(i18n.language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  // Words from A, numbers from the largest: turned, the other way round.
  const isAscending = (sort.column === 'word') !== sort.isTurned;
  return (
    <section className={styles.numbers}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <section className={styles.frame} tabIndex={0} aria-label={t('collocates.table', { term })}>
        <table className={styles.table} aria-label={t('collocates.table', { term })}>
          <thead>
            <tr>
              {columns.map((column) => {
                const isSorted = sort.column === column;
                return (
                  <th
                    key={column}
                    scope="col"
                    aria-sort={isSorted ? (isAscending ? 'ascending' : 'descending') : 'none'}
                  >
                    <button
                      type="button"
                      className={styles.sort}
                      title={t('collocates.sortBy', { column: t(`collocates.${column}`) })}
                      onClick={() => setSort({ column, isTurned: isSorted && !sort.isTurned })}
                    >
                      {t(`collocates.${column}`)}
                      <span aria-hidden="true">{isSorted ? (isAscending ? ' ↑' : ' ↓') : ''}</span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, most).map(({ text, units, near, elsewhere, logLikelihood, logDice }) => (
              <tr key={units.join(' ')}>
                <th scope="row">
                  <a
                    href={formatRoute({
                      view: 'concordance',
                      term,
                      ...scopeOf(route),
                      near: units.join(' '),
                      within,
                    })}
                    aria-label={t('collocates.open', { term, word: text })}
                  >
                    {text}
                  </a>
                </th>
                <td>{formatCount(near, i18n.language)}</td>
                <td>{number(elsewhere, 2)}</td>
                <td>{number(logLikelihood, 1)}</td>
                <td>{number(logDice, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sorted.length > most && (
        <div>
          <Button size="small" onPress={() => setMost(most + rows.more)}>
            {t('collocates.more', { count: Math.min(rows.more, sorted.length - most) })}
          </Button>
        </div>
      )}
      <p className={styles.about}>{t('collocates.about')}</p>
    </section>
  );
}

/** Returns them by a column: words from the first, numbers from the largest; turned, the other way round. */
export function sortCollocates(
  collocates: readonly Collocate[],
  column: Column,
  isTurned: boolean,
): readonly Collocate[] {
  const sorted = [...collocates].sort((one, other) =>
    column === 'word' ? compareNames(one.text, other.text) : other[column] - one[column],
  );
  return isTurned ? sorted.reverse() : sorted;
}
