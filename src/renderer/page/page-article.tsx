/** An article as it stands among the others of its page. */
import { useTranslation } from 'react-i18next';
import { formatRoute } from '../app/routes';
import type { ArticleRow, PageRow } from '../db/rows';
import { formatCount } from '../ui/format';
import styles from './page-article.module.css';
import { partsOnPage } from './parts-on-page';

export interface PageArticleProps {
  readonly row: ArticleRow;
  readonly page: PageRow;
}

/** Head and text of an article, as far as it stands on the page; its headline leads to the reader. */
export function PageArticle({ row, page }: PageArticleProps) {
  const { t, i18n } = useTranslation('page');
  const { kicker, deck, byline, blocks } = partsOnPage(row, page);
  return (
    <article className={styles.article} lang={row.lang === 'und' ? undefined : row.lang}>
      {kicker !== '' && <p className={styles.kicker}>{kicker}</p>}
      <h2 className={row.headline === '' ? styles.headless : styles.headline}>
        <a href={formatRoute({ view: 'article', articleId: row.id })}>
          {row.headline === '' ? t('untitled') : row.headline}
        </a>
      </h2>
      {deck !== '' && <p className={styles.deck}>{deck}</p>}
      {byline !== '' && <p className={styles.byline}>{byline}</p>}
      <div className={styles.text}>
        {blocks.map(({ key, role, text }) => (
          <p key={key} data-role={role}>
            {text}
          </p>
        ))}
      </div>
      <p className={styles.facts} lang={i18n.language}>
        <span>{t('characters', { count: row.length, shown: formatCount(row.length, i18n.language) })}</span>
        {row.pages.length > 1 && <span>{t('continued')}</span>}
        {row.highlightCount > 0 && <span>{t('highlights', { count: row.highlightCount })}</span>}
        {row.noteCount > 0 && <span>{t('notes', { count: row.noteCount })}</span>}
      </p>
    </article>
  );
}
