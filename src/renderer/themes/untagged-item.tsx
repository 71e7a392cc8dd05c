/** An article of the list to tag in turn. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '../db/rows';
import { rowWords } from '../library/row-words';
import { Icon } from '../ui/icon';
import { RowBox } from '../ui/row-box';
import styles from './untagged-view.module.css';

export interface UntaggedItemProps {
  /** undefined while it is loading. */
  readonly row: ArticleRow | undefined;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
}

/** Its title and how it begins; a tick when it has got a tag. */
export function UntaggedItem({ row, isCurrent, isChosen }: UntaggedItemProps) {
  const { t } = useTranslation('themes');
  if (row === undefined) return <div className={styles.item} aria-hidden="true" />;
  const { name, rest } = rowWords(row);
  return (
    <div className={styles.item} data-current={isCurrent || undefined} data-article={row.id}>
      <RowBox isChosen={isChosen} />
      <div className={styles.itemWords} lang={row.lang === 'und' ? undefined : row.lang}>
        <div className={styles.itemTitle}>{name}</div>
        <div className={styles.itemRest}>{rest}</div>
      </div>
      {row.tagIds.length > 0 && (
        <span className={styles.done}>
          <Icon of={Check} size={14} />
          <span className={styles.spoken}>{t('untagged.tagged')}</span>
        </span>
      )}
    </div>
  );
}
