/** The numbers of a chart of frequencies as a table; each leads to the search for its articles. */
import { useTranslation } from 'react-i18next';
import { type FrequencyTable, perThousand } from '#core/search/analysis/frequency';
import { formatRoute } from '../app/routes';
import { formatCount } from '../ui/format';
import type { AnalysisScope } from './analysis-route';
import { pointRoute, rateWords } from './frequency-words';
import styles from './numbers.module.css';

export interface FrequencyNumbersProps {
  readonly table: FrequencyTable;
  readonly terms: readonly string[];
  readonly scope: AnalysisScope;
}

/** The table; what has no date stands last. */
export function FrequencyNumbers({ table, terms, scope }: FrequencyNumbersProps) {
  const { t, i18n } = useTranslation('analysis');
  const rows = [...table.rows, { period: '', ...table.undated }];
  return (
    <section className={styles.numbers}>
      <h2 className={styles.title}>{t('frequency.table')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <section className={styles.frame} tabIndex={0} aria-label={t('frequency.table')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('frequency.period')}</th>
              <th scope="col">{t('frequency.articles')}</th>
              {terms.map((term) => (
                <th key={term} scope="col">
                  {term}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ period, articles, counts }) => (
              <tr key={period}>
                <th scope="row">{period === '' ? t('frequency.undated') : period}</th>
                <td>{formatCount(articles, i18n.language)}</td>
                {counts.map((count, at) => {
                  const term = terms[at] ?? '';
                  const rate = perThousand(count, articles);
                  if (period === '' || rate === null || count === 0) {
                    return <td key={term}>{formatCount(count, i18n.language)}</td>;
                  }
                  return (
                    <td key={term}>
                      <a
                        href={formatRoute(pointRoute(term, period, scope))}
                        aria-label={t('frequency.cell', {
                          term,
                          period,
                          count: formatCount(count, i18n.language),
                          articles: formatCount(articles, i18n.language),
                        })}
                      >
                        {formatCount(count, i18n.language)}
                      </a>{' '}
                      <span className={styles.rate}>
                        {rateWords(rate, i18n.language)} {t('frequency.rate')}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
