/** Choosing the article of one side: those in tabs first, any other by words of its headline. */
import { FileText } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { useArticleChoices } from '../db/article-choices';
import { useTabs } from '../tabs/tab-store';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { SearchField } from '../ui/search-field';
import styles from './compare.module.css';

export interface ArticleChooserProps {
  /** Which side it is. */
  readonly label: string;
  /** The article on the other side: it is not offered. */
  readonly besides: ArticleId | null;
  readonly onChoose: (id: ArticleId) => void;
  /** null: there is nothing to come back to. */
  readonly onCancel: (() => void) | null;
}

/** The field and what it finds. */
export function ArticleChooser({ label, besides, onChoose, onCancel }: ArticleChooserProps) {
  const { t } = useTranslation('compare');
  const [words, setWords] = useState('');
  const { open } = useTabs();
  const wanted = useDeferredValue(words.trim());
  const found = useArticleChoices(
    wanted,
    open.map(({ articleId }) => articleId),
  );
  const rows = found?.filter(({ id }) => id !== besides);
  return (
    <section className={styles.chooser} aria-label={`${label}: ${t('choose')}`}>
      <div className={styles.find}>
        <SearchField
          label={t('choose')}
          placeholder={t('choosePlaceholder')}
          value={words}
          onChange={setWords}
          // One asked for it.
          autoFocus
        />
        {onCancel !== null && (
          <Button variant="quiet" onPress={onCancel}>
            {t('keep')}
          </Button>
        )}
      </div>
      <p className={styles.hint} role="status">
        {rows === undefined
          ? ''
          : rows.length > 0
            ? t(wanted === '' ? 'recent' : 'found', { count: rows.length })
            : t(wanted === '' ? 'noneYet' : 'noneFound')}
      </p>
      <ul className={styles.choices} aria-label={t('choices')}>
        {rows?.map((row) => (
          <li key={row.id}>
            <button type="button" className={styles.choice} onClick={() => onChoose(row.id)}>
              <Icon of={FileText} size={15} />
              <span className={styles.choiceWords}>
                <span className={styles.choiceTitle}>{row.title}</span>
                <span className={styles.choiceExcerpt}>{row.excerpt}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
