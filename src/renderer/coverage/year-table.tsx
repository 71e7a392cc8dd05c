/** All years of a newspaper in numbers; a year leads to its calendar. */
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { csvBeginning, csvLine } from '#core/export/csv';
import { saveTable } from '../analysis/save-table';
import { formatRoute } from '../app/routes';
import { Button } from '../ui/button';
import { formatCount } from '../ui/format';
import type { CoveredPaper } from './coverage-state';
import styles from './year-table.module.css';

export interface YearTableProps {
  readonly paper: CoveredPaper;
  /** The year that is shown now. */
  readonly year: string;
}

const columns = ['issues', 'missing', 'pages', 'gaps', 'unread', 'doubtful'] as const;

/** The table. */
export function YearTable({ paper: { paper, years }, year }: YearTableProps) {
  const { t, i18n } = useTranslation('coverage');

  function save(): void {
    const head = [t('years.year'), ...columns.map((column) => t(`years.${column}`))];
    const rows = years.map((each) => [each.year, ...columns.map((column) => String(each[column]))]);
    const name = t('years.file', { paper: paper === '' ? t('noPaper') : paper });
    saveTable(name, csvBeginning + [head, ...rows].map(csvLine).join(''));
  }

  return (
    <div>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('years.title')}</h2>
        <Button size="small" variant="quiet" icon={Download} onPress={save}>
          {t('years.save')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keys as well */}
      <section className={styles.frame} tabIndex={0} aria-label={t('years.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('years.year')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`years.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((each) => (
              <tr key={each.year} data-current={each.year === year || undefined}>
                <th scope="row">
                  <a
                    href={formatRoute({ view: 'coverage', paper, year: each.year })}
                    aria-current={each.year === year ? 'true' : undefined}
                  >
                    {each.year}
                  </a>
                </th>
                {columns.map((column) => (
                  <td key={column} className={each[column] === 0 ? styles.none : undefined}>
                    {formatCount(each[column], i18n.language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
