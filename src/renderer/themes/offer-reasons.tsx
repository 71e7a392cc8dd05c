/** Why a tag is suggested: the tagged articles that are most like this one, and what both say. */
import { useTranslation } from 'react-i18next';
import { formatRoute } from '../app/routes';
import styles from './offer-reasons.module.css';
import type { OfferReason } from './theme-state';

export interface OfferReasonsProps {
  readonly name: string;
  readonly reasons: readonly OfferReason[];
  /** True leaves out the sentence above them. */
  readonly isBrief?: boolean;
}

/** The reasons, the nearest article first. */
export function OfferReasons({ name, reasons, isBrief = false }: OfferReasonsProps) {
  const { t } = useTranslation('themes');
  return (
    <div className={styles.reasons}>
      {!isBrief && <p className={styles.intro}>{t('offer.because', { name })}</p>}
      <ul className={styles.list}>
        {reasons.map(({ articleId, title, phrases }) => (
          <li key={articleId}>
            <a href={formatRoute({ view: 'article', articleId })} className={styles.title}>
              {title}
            </a>
            <p className={styles.shared}>
              {t('offer.shared')}{' '}
              {phrases.map((phrase) => (
                <mark key={phrase} className={styles.phrase}>
                  {phrase}
                </mark>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
