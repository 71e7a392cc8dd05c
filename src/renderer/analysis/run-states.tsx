/** What the views show while there is nothing to show: what belongs here, or what went wrong and what to do. */
import { CircleSlash, SearchX, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyHere } from '../library/empty-here';
import { useIndexProgress } from '../search/client';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { formatCount } from '../ui/format';
import { ProgressBar } from '../ui/progress-bar';
import styles from './analysis-view.module.css';
import type { RunState } from './reading-run';

/** The term asks for no words, nothing was found, or the reading failed; null while there is something. */
export function RunTrouble({
  state: { status, progress },
  term,
  onAgain,
}: {
  readonly state: RunState<unknown>;
  readonly term: string;
  readonly onAgain: () => void;
}) {
  const { t } = useTranslation('analysis');
  if (status === 'nothing') {
    return (
      <EmptyState icon={CircleSlash} title={t('nothing.title')}>
        {t('nothing.text')}
      </EmptyState>
    );
  }
  if (status === 'failed') {
    return (
      <EmptyState
        icon={TriangleAlert}
        title={t('failed.title')}
        actions={<Button onPress={onAgain}>{t('failed.again')}</Button>}
      >
        {t('failed.text')}
      </EmptyState>
    );
  }
  if (status === 'done' && progress.lines === 0) {
    return (
      <EmptyHere icon={SearchX} title={t('none.title', { term })}>
        {t('none.text')}
      </EmptyHere>
    );
  }
  return null;
}

/** How far the reading is, with a way to cancel it; nothing when it is not under way. */
export function RunProgress({
  state: { status, progress },
  onStop,
}: {
  readonly state: RunState<unknown>;
  readonly onStop: () => void;
}) {
  const { t, i18n } = useTranslation('analysis');
  if (status !== 'finding' && status !== 'reading') return null;
  const [read, articles] = [progress.articlesRead, progress.articles].map((count) =>
    formatCount(count, i18n.language),
  );
  return (
    <>
      <div className={styles.progress}>
        <ProgressBar
          label={t('status.progress')}
          value={status === 'finding' ? null : progress.articlesRead / Math.max(1, progress.articles)}
        />
      </div>
      <span>{status === 'finding' ? t('status.finding') : t('status.reading', { read, articles })}</span>
      <Button size="small" onPress={onStop}>
        {t('status.cancel')}
      </Button>
    </>
  );
}

/** Says that the library has changed, or that not all of it can be found yet, with a way to read again. */
export function RunOutdated({
  state: { isOutdated, status },
  onAgain,
}: {
  readonly state: RunState<unknown>;
  readonly onAgain: () => void;
}) {
  const { t, i18n } = useTranslation('analysis');
  const index = useIndexProgress();
  const missing = index === null ? 0 : index.articles - index.searchable;
  if ((!isOutdated && missing <= 0) || (status !== 'done' && status !== 'stopped')) return null;
  return (
    <>
      <span className={styles.outdated}>
        {missing > 0
          ? t('status.missing', { count: missing, shown: formatCount(missing, i18n.language) })
          : t('status.outdated')}
      </span>
      <Button size="small" onPress={onAgain}>
        {t('status.again')}
      </Button>
    </>
  );
}
