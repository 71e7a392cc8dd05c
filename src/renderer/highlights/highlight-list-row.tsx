/** One row of the list of all highlights: an article's title, or a quote with its note. */
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names';
import type { ListRow } from './highlight-rows';
import styles from './highlights-view.module.css';
import { readableQuote } from './quote-text';

/** The row's content; the list around it makes it open. */
export function HighlightListRow({ row }: { readonly row: ListRow }) {
  const { t } = useTranslation('highlights');
  if (row.kind === 'article') {
    return (
      <div className={styles.article}>
        <span className={styles.articleTitle}>{row.title}</span>
        <span className={styles.articleCount}>{t('count', { count: row.count })}</span>
      </div>
    );
  }
  const { highlight, note } = row;
  return (
    <div className={classNames(styles.highlight, styles[highlight.colour])}>
      <span className={styles.words}>
        <span className={styles.quote}>{readableQuote(highlight.quotes)}</span>
        {note !== '' && <span className={styles.note}>{note}</span>}
      </span>
      {highlight.status !== 'exact' && (
        <span className={styles.status}>{t(`status.${highlight.status}`)}</span>
      )}
    </div>
  );
}
