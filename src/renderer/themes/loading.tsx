/** Said while a view is counted for the first time, not at once, so that a quick answer does not blink; or that it failed. */
import { useTranslation } from 'react-i18next';
import { WorkerFailed } from '../app/worker-failed';
import { retryThemes, useThemesFailed } from './client';
import styles from './loading.module.css';

/** The quiet words; where counting has failed, that and a way to try again. */
export function Loading() {
  const { t } = useTranslation('themes');
  const hasFailed = useThemesFailed();
  if (hasFailed) return <WorkerFailed onAgain={retryThemes} />;
  return (
    <p className={styles.loading} role="status">
      {t('loading')}
    </p>
  );
}
