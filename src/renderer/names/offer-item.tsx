/** A name that is offered: by what it was known, and in how many articles. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import styles from './name-item.module.css';
import type { OfferedName } from './names-state';

export interface OfferItemProps {
  readonly offer: OfferedName;
  readonly isChosen: boolean;
}

/** The row. */
export function OfferItem({ offer: { name, sign, office, articles }, isChosen }: OfferItemProps) {
  const { t } = useTranslation('names');
  return (
    <div className={styles.item} data-chosen={isChosen || undefined}>
      <span className={styles.box} data-box="" aria-hidden="true">
        {isChosen && <Icon of={Check} size={11} />}
      </span>
      <span className={styles.offer}>
        <span className={styles.name}>{name}</span>
        <span className={styles.variants}>
          {office === '' ? t(`offers.sign.${sign}`) : t('offers.beside', { office })}
        </span>
      </span>
      <span className={styles.numbers}>{t('articles', { count: articles })}</span>
    </div>
  );
}
