/** A name in a list: its writings, how much mentions it and when. */
import { useTranslation } from 'react-i18next';
import { RowBox } from '../ui/row-box';
import { type ListedName, yearsOf } from './listed-names';
import styles from './name-item.module.css';

/** The row; numbers appear when they are counted. */
export function NameItem({ row, count, isChosen }: ListedName & { readonly isChosen: boolean }) {
  const { t } = useTranslation('names');
  return (
    <div className={styles.item}>
      <RowBox isChosen={isChosen} />
      <span className={styles.words}>
        <span className={styles.name}>{row.name}</span>
        {row.variants.length > 0 && (
          <span className={styles.variants}>{t('variants', { variants: row.variants.join(' · ') })}</span>
        )}
      </span>
      {count !== null && (
        <span className={styles.numbers}>
          <span className={count.articles === 0 ? styles.none : undefined}>
            {count.articles === 0 ? t('none') : t('articles', { count: count.articles })}
          </span>
          <span className={styles.years}>{yearsOf(count)}</span>
        </span>
      )}
    </div>
  );
}
