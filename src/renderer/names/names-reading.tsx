/** How far the articles are read for names, while they are; it can be paused. */
import { useTranslation } from 'react-i18next';
import { reportFailure } from '../app/failures';
import { Button } from '../ui/button';
import { formatCount } from '../ui/format';
import { ProgressBar } from '../ui/progress-bar';
import { retryNames, useNameProgress, useNamesFailed } from './client';
import styles from './names-view.module.css';
import { nameService } from './service';

/** With fewer articles left it is done before it is read. */
const fewLeft = 120;

/** The strip; nothing where nothing, or hardly anything, is left to read. Where reading has failed it says so. */
export function NamesReading() {
  const { t, i18n } = useTranslation('names');
  const progress = useNameProgress();
  const hasFailed = useNamesFailed();
  if (hasFailed) {
    return (
      <div className={styles.reading} role="alert">
        <span>{t('reading.failed')}</span>
        <Button size="small" onPress={retryNames}>
          {t('reading.again')}
        </Button>
      </div>
    );
  }
  if (progress === null || !progress.isReading) return null;
  const { done, all, isPaused } = progress;
  if (all - done < fewLeft && !isPaused) return null;
  const shown = { done: formatCount(done, i18n.language), all: formatCount(all, i18n.language) };
  return (
    <div className={styles.reading}>
      <div className={styles.bar}>
        <ProgressBar label={t('reading.progress')} value={done / Math.max(1, all)} />
      </div>
      <span>{t(isPaused ? 'reading.paused' : 'reading.words', shown)}</span>
      <Button
        size="small"
        variant="quiet"
        onPress={() => void nameService().pause(!isPaused).catch(reportFailure)}
      >
        {t(isPaused ? 'reading.resume' : 'reading.pause')}
      </Button>
    </div>
  );
}
