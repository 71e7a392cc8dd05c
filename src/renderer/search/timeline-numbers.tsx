/** What the bars of a timeline say, as a table. */
import { useTranslation } from 'react-i18next';
import { formatCount } from '../ui/format';
import type { Timeline } from './timeline';
import styles from './timeline-numbers.module.css';
import { barWords } from './timeline-words';

/** A row a bar, with how many articles there are of that time at all. */
export function TimelineNumbers({ timeline }: { readonly timeline: Timeline }) {
  const { t, i18n } = useTranslation('results');
  const { bars, unit, undated } = timeline;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus to be scrolled by keys
    <section className={styles.frame} tabIndex={0} aria-label={t('timeline.numbers')}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t(`timeline.unit.${unit}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('timeline.time')}</th>
            <th scope="col">{t('timeline.articles')}</th>
            <th scope="col">{t('timeline.all')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ month, count, all }) => (
            <tr key={month}>
              <th scope="row">{barWords(unit, month, i18n.language)}</th>
              <td>{formatCount(count, i18n.language)}</td>
              <td>{formatCount(all, i18n.language)}</td>
            </tr>
          ))}
          {undated > 0 && (
            <tr>
              <th scope="row">{t('without.date')}</th>
              <td>{formatCount(undated, i18n.language)}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
