/** Over the results: pages without any article whose notes answer. They are few, and no rows of the list of articles. */
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatRoute } from '../app/routes';
import { FactPlace } from '../facts/fact-place';
import { formatCount } from '../ui/format';
import { Icon } from '../ui/icon';
import { MarkedText } from './marked-text';
import styles from './page-hits.module.css';
import type { PageHit } from './search-state';

/** The pages, each a link to it; nothing where there is none. */
export function PageHits({ pages }: { readonly pages: readonly PageHit[] }) {
  const { t, i18n } = useTranslation('results');
  if (pages.length === 0) return null;
  const title = t('pageNotes', {
    count: pages.length,
    shown: formatCount(pages.length, i18n.language),
  });
  return (
    <section className={styles.pages} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {pages.map(({ pageId, snippet, facts, path, ordinal }) => (
          <li key={pageId}>
            <a className={styles.page} href={formatRoute({ view: 'page', pageId })}>
              <Icon of={FileText} size={15} />
              <span className={styles.note}>
                <MarkedText text={snippet.text} marks={snippet.marks} />
              </span>
              <span className={styles.place}>
                <FactPlace facts={facts} path={path} ordinal={ordinal} sourceName={null} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
