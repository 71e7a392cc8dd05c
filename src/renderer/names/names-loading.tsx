/** What stands in the place of names that are still being read from the articles; nothing once that has failed. */
import { useTranslation } from 'react-i18next';
import { useNamesFailed } from './client';
import styles from './names-view.module.css';

/** The line; that it failed is said above it, by `NamesReading`. */
export function NamesLoading() {
  const { t } = useTranslation('names');
  return useNamesFailed() ? null : <p className={styles.loading}>{t('loading')}</p>;
}
