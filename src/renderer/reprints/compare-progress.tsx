/** How far the articles are compared, with a way to stop it and to go on. */
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { Button } from '../ui/button';
import { formatCount } from '../ui/format';
import { ProgressBar } from '../ui/progress-bar';
import { useReprintProgress, useReprintsFailed } from './client';
import styles from './reprints-view.module.css';
import { reprintService } from './service';

/** The words, the bar while there is something to do, and the button. */
export function CompareProgress() {
  const { t, i18n } = useTranslation('reprints');
  const { phase, done, total } = useReprintProgress();
  const hasFailed = useReprintsFailed();
  // The view says that, with a way to try again.
  if (hasFailed) return null;
  const isBusy = phase === 'reading' || phase === 'comparing';
  const [shownDone, shownTotal] = [done, total].map((count) => formatCount(count, i18n.language));
  return (
    <div className={styles.progress}>
      <span>{t(`progress.${phase}`, { done: shownDone, total: shownTotal })}</span>
      {isBusy && (
        <>
          <div className={styles.bar}>
            <ProgressBar label={t('progress.label')} value={done / Math.max(1, total)} />
          </div>
          <Button size="small" onPress={() => attempt(() => reprintService().stop())}>
            {t('progress.stop')}
          </Button>
        </>
      )}
      {phase === 'stopped' && (
        <Button size="small" onPress={() => attempt(() => reprintService().start())}>
          {t('progress.goOn')}
        </Button>
      )}
    </div>
  );
}
