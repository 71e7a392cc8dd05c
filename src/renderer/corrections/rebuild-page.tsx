/** A page before and after: the articles that would be others, side by side. */
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../ui/checkbox';
import { formatCount } from '../ui/format';
import type { PagePreview, PreviewArticle } from '../workers/rebuild-preview';
import styles from './rebuild-dialog.module.css';

export interface RebuildPageProps {
  readonly page: PagePreview;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

/** A page of the preview, with the box that takes it over. */
export function RebuildPage({ page, isChosen, onToggle }: RebuildPageProps) {
  const { t } = useTranslation(['corrections', 'library']);
  const { path, ordinal, before, after } = page;
  const staying = after.filter(({ isSame }) => isSame).length;
  return (
    <section className={styles.page}>
      <Checkbox isSelected={isChosen} onChange={onToggle}>
        <bdi className={styles.path}>{path}</bdi>
        {ordinal > 0 && ` · ${t('library:pageNumber', { number: ordinal + 1 })}`}
      </Checkbox>
      <div className={styles.sides}>
        <Side title={t('rebuild.before', { count: before.length })} articles={before} />
        <Side title={t('rebuild.after', { count: after.length })} articles={after} />
      </div>
      {staying > 0 && <p className={styles.staying}>{t('rebuild.staying', { count: staying })}</p>}
    </section>
  );
}

function Side({ title, articles }: { readonly title: string; readonly articles: readonly PreviewArticle[] }) {
  const { t, i18n } = useTranslation(['corrections', 'library']);
  const changed = articles.filter(({ isSame }) => !isSame);
  return (
    <div className={styles.side}>
      <h3 className={styles.heading}>{title}</h3>
      {changed.length === 0 ? (
        <p className={styles.staying}>{t('rebuild.none')}</p>
      ) : (
        <ul>
          {changed.map((article, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, of articles that may be alike
            <li key={index} className={styles.article}>
              <span className={styles.words}>
                <span className={styles.name}>{article.title}</span>
                {!article.excerpt.startsWith(article.title) && (
                  <span className={styles.excerpt}>{article.excerpt}</span>
                )}
              </span>
              <span className={styles.length}>
                {t('library:characters', {
                  count: article.length,
                  shown: formatCount(article.length, i18n.language),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
