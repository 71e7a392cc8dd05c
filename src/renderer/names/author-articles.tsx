/** The articles that somebody wrote, by date. */
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { navigate } from '../app/navigation';
import { FactPlace } from '../facts/fact-place';
import { useRowsInSight } from '../library/use-articles';
import { readAlong } from '../reader/reading-list';
import { VirtualList } from '../ui/virtual-list';
import styles from './mention-list.module.css';

/** Height of a row in CSS pixels. */
const rowHeight = 60;

export interface AuthorArticlesProps {
  readonly author: string;
  readonly ids: readonly ArticleId[];
}

/** The list. */
export function AuthorArticles({ author, ids }: AuthorArticlesProps) {
  const { t } = useTranslation('names');
  const { rowOf, onRange } = useRowsInSight(ids);
  return (
    <div className={styles.frame}>
      <h2 className={styles.heading}>{t('page.articlesOf')}</h2>
      <VirtualList
        label={t('page.articlesOf')}
        keys={ids}
        rowHeight={rowHeight}
        onRange={onRange}
        placeKey={`author ${author}`}
        onOpen={(index) => {
          const articleId = ids[index];
          if (articleId === undefined) return;
          navigate({ view: 'article', articleId });
          readAlong(ids);
        }}
        wordsAt={(index) => rowOf(ids[index] ?? ('' as ArticleId))?.title ?? ''}
        renderRow={(index) => {
          const id = ids[index];
          const row = id === undefined ? undefined : rowOf(id);
          return (
            <div className={styles.item} lang={row?.lang === 'und' ? undefined : row?.lang}>
              <span className={styles.line}>{row?.title}</span>
              {row !== undefined && (
                <span className={styles.place}>
                  <FactPlace facts={row.facts} path={row.path} ordinal={row.ordinal} sourceName={null} />
                </span>
              )}
            </div>
          );
        }}
      />
    </div>
  );
}
