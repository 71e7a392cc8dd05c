/** How much of an article has been read, in a list: a small ring and the share in words. */
import { useQuickWords } from '../i18n/quick-words';
import { formatShare } from '../ui/format';
import styles from './read-share.module.css';

/** Length of the ring, in its own units. */
const around = 2 * Math.PI * 5;

/** The sign; `share` from 0 to 1. */
export function ReadShare({ share }: { readonly share: number }) {
  const { t, language } = useQuickWords('reading');
  const shown = formatShare(share, language);
  return (
    <span className={styles.share}>
      <svg viewBox="0 0 14 14" className={styles.ring} aria-hidden="true">
        <circle cx="7" cy="7" r="5" className={styles.whole} />
        <circle
          cx="7"
          cy="7"
          r="5"
          className={styles.read}
          strokeDasharray={`${share * around} ${around}`}
          transform="rotate(-90 7 7)"
        />
      </svg>
      {t('readTo', { share: shown })}
    </span>
  );
}
