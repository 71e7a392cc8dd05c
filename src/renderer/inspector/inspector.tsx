/** The inspector: what is known of the open article, and its tags, above its notes. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OpenArticle } from '../db/articles';
import { tagArticles, untagArticles } from '../db/tags';
import { ArticleAuthors } from '../facts/article-authors';
import { PageFacts } from '../facts/page-facts';
import { TagPicker } from '../tags/tag-picker';
import { IconButton } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { ArticleFacts } from './article-facts';
import styles from './inspector.module.css';

export interface InspectorProps {
  readonly open: OpenArticle;
  /** Name of the source; '' while it is not known. */
  readonly source: string;
  readonly onClose: () => void;
}

/** Facts and tags, each folding; the notes have a panel of their own below. */
export function Inspector({ open, source, onClose }: InspectorProps) {
  const { t } = useTranslation(['navigator', 'reader', 'facts']);
  const { row, pages, dump, places } = open;
  return (
    <section className={styles.inspector} aria-label={t('inspector.title')}>
      <header className={styles.bar}>
        <h2 className={styles.title}>{t('inspector.title')}</h2>
        <IconButton size="small" label={t('inspector.close')} icon={X} onPress={onClose} />
      </header>
      <div className={styles.sections}>
        <Disclosure title={t('inspector.facts')} isOpenAtFirst>
          <ArticleFacts row={row} source={source} path={dump.path} />
          <div className={styles.page}>
            <ArticleAuthors authors={row.authors} />
          </div>
          {pages.map((page, at) => (
            <div key={page.id} className={styles.page}>
              {pages.length > 1 && (
                <h4 className={styles.pageTitle}>
                  {places[at]?.facts.page
                    ? t('facts:pageNumber', { page: places[at].facts.page })
                    : t('reader:meta.page', { number: page.ordinal + 1 })}
                </h4>
              )}
              <PageFacts open={{ page, dump }} />
            </div>
          ))}
        </Disclosure>
        <Disclosure title={t('inspector.tags')} isOpenAtFirst>
          <TagPicker
            items={[row]}
            label={t('inspector.tagsOf')}
            onToggle={(id, isOn) => (isOn ? tagArticles([row.id], id) : untagArticles([row.id], id))}
          />
        </Disclosure>
      </div>
    </section>
  );
}
