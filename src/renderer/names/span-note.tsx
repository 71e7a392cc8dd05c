/** Says what the list below the chart leaves out: other times, or what has no date. */
import { useTranslation } from 'react-i18next';
import type { TimeSpan } from '../charts/time-bins';
import { spanWords } from '../charts/time-words';
import { Button } from '../ui/button';
import styles from './name-page.module.css';
import type { NameArticles } from './names-state';

export interface SpanNoteProps {
  readonly found: NameArticles | undefined;
  readonly span: TimeSpan | null;
  readonly onAll: () => void;
}

/** The line; nothing where the list has all and all have dates. */
export function SpanNote({ found, span, onAll }: SpanNoteProps) {
  const { t, i18n } = useTranslation('names');
  const { t: tCharts } = useTranslation('charts');
  const undated = found?.undated ?? 0;
  if (span === null && (undated === 0 || found?.months.length === 0)) return null;
  return (
    <p className={styles.span}>
      {span === null ? (
        t('page.undated', { count: undated })
      ) : (
        <>
          {t('page.showing', { range: spanWords(tCharts, span, i18n.language) })}
          <Button size="small" variant="quiet" onPress={onAll}>
            {t('page.all')}
          </Button>
        </>
      )}
    </p>
  );
}
