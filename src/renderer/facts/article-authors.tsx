/** Who wrote an article and who took its pictures, post by post. */
import { useTranslation } from 'react-i18next';
import type { Author, AuthorRole } from '#core/reflow/authors';
import styles from './article-authors.module.css';

const order: readonly AuthorRole[] = ['reporter', 'correspondent', 'author', 'photographer'];

/** The names; nothing where there are none. */
export function ArticleAuthors({ authors }: { readonly authors: readonly Author[] }) {
  const { t } = useTranslation('facts');
  if (authors.length === 0) return null;
  return (
    <dl className={styles.authors}>
      {order.map((role) => {
        const names = authors.filter((author) => author.role === role).map(({ name }) => name);
        return names.length === 0 ? null : (
          <div key={role}>
            <dt>{t(`byline.${role}`)}</dt>
            <dd>
              <bdi>{names.join(t('byline.separator'))}</bdi>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
