/** What the user made that no article covers well: kept, with its words and the reason. */
import { useTranslation } from 'react-i18next';
import { navigate } from '../app/navigation';
import type { Unplaced } from '../db/marks';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import styles from './highlights-view.module.css';
import { readableQuote } from './quote-text';

/** A folding list over the others; open, because it asks for something. */
export function UnplacedList({ unplaced }: { readonly unplaced: readonly Unplaced[] }) {
  const { t } = useTranslation('highlights');
  return (
    <div className={styles.apart}>
      <Disclosure title={`${t('apart.title')} (${unplaced.length})`} level={2} isOpenAtFirst>
        <p className={styles.apartText}>{t('apart.text')}</p>
        <ul className={styles.apartList}>
          {unplaced.map((entry) => (
            <li key={entry.row.id} className={styles.apartItem}>
              <span className={styles.words}>
                <span className={styles.quote}>{wordsOf(entry) || t(`apart.kinds.${entry.kind}`)}</span>
                <span className={styles.status}>{t(`apart.reasons.${entry.reason}`)}</span>
              </span>
              {entry.articleId !== null && (
                <Button size="small" onPress={() => openPlace(entry)}>
                  {t('apart.open')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function wordsOf(entry: Unplaced): string {
  switch (entry.kind) {
    case 'highlight':
      return readableQuote(entry.row.quotes);
    case 'note':
      return entry.row.body;
    case 'mark':
      return '';
  }
}

function openPlace(entry: Unplaced): void {
  if (entry.articleId === null) return;
  const at = entry.kind === 'highlight' && entry.reason !== 'lost' ? entry.row.spans[0] : undefined;
  navigate({ view: 'article', articleId: entry.articleId, ...(at !== undefined && { at }) });
}
