/** Said while a view is counted for the first time; not at once, so that a quick answer does not blink. */
import { useTranslation } from 'react-i18next';
import styles from './loading.module.css';

/** The quiet words. */
export function Loading() {
  const { t } = useTranslation('themes');
  return (
    <p className={styles.loading} role="status">
      {t('loading')}
    </p>
  );
}
