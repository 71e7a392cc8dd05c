/** One page: all its articles in order, what belongs to none, and what is wrong with it. */
import { FileX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PageId } from '#core/page/ids';
import { navigate } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import { type OpenPage, usePage } from '../db/articles';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PageArticle } from './page-article';
import { PageFurniture } from './page-furniture';
import { PageHead } from './page-head';
import { PageProblems } from './page-problems';
import styles from './page-view.module.css';
import { RawText } from './raw-text';

/** The view of a page. */
export function PageView({ pageId }: { readonly pageId: PageId }) {
  const { t } = useTranslation('page');
  const page = usePage(pageId);
  usePageTitle(page === undefined || page === null ? null : nameOf(page));
  if (page === undefined) return null;
  if (page === null) {
    return (
      <EmptyState
        icon={FileX}
        title={t('gone')}
        actions={<Button onPress={() => navigate({ view: 'library' })}>{t('toLibrary')}</Button>}
      >
        {t('goneText')}
      </EmptyState>
    );
  }
  return <PageSheet open={page} />;
}

function PageSheet({ open }: { readonly open: OpenPage }) {
  const { t } = useTranslation('page');
  const { page, dump, reflow, articles } = open;
  return (
    <div className={styles.view}>
      <PageHead open={open} />
      <PageProblems dump={dump} page={page} reflow={reflow} />
      {articles.length === 0 ? (
        <EmptyState icon={FileX} title={t('noArticles')}>
          {t('noArticlesText')}
        </EmptyState>
      ) : (
        <div className={styles.articles} lang={reflow.lang === 'und' ? undefined : reflow.lang}>
          {articles.map((row) => (
            <PageArticle key={row.id} row={row} page={page} />
          ))}
        </div>
      )}
      <PageFurniture reflow={reflow} page={page} />
      <RawText page={page} lang={reflow.lang} />
    </div>
  );
}

function nameOf({ page, dump }: OpenPage): string {
  return dump.pageCount > 1 ? `${dump.path} · ${page.ordinal + 1}` : dump.path;
}
