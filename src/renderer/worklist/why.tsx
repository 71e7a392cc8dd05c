/** Why an article is on the worklist, in words. */
import { useQuickWords } from '../i18n/quick-words';
import type { Reason } from './reasons';
import styles from './why.module.css';

/** A sentence a reason; where there is none, one that says no more than the figure does. */
export function Why({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { t } = useQuickWords('corrections');
  if (reasons.length === 0) return t('reason.unsure');
  return reasons.map((reason) => (
    <span key={reason} className={styles.reason}>
      {t(`reason.${reason}`)}{' '}
    </span>
  ));
}
