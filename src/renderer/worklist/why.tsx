/** Why an article is on the worklist, in words. */
import { useTranslation } from 'react-i18next';
import type { Reason } from './reasons';
import styles from './why.module.css';

/** A sentence a reason; where there is none, one that says no more than the figure does. */
export function Why({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { t } = useTranslation('corrections');
  if (reasons.length === 0) return t('reason.unsure');
  return reasons.map((reason) => (
    <span key={reason} className={styles.reason}>
      {t(`reason.${reason}`)}{' '}
    </span>
  ));
}
