/** Reprints: the texts that were printed more than once, those of one article, or two printings side by side. */
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { usePageTitle } from '../app/page-title';
import { ClustersView } from './clusters-view';
import styles from './reprints-view.module.css';
import { SideBySide } from './side-by-side';
import { SimilarView } from './similar-view';

export interface ReprintsViewProps {
  readonly a?: ArticleId;
  readonly b?: ArticleId;
}

/** The view that the address asks for. */
export function ReprintsView({ a, b }: ReprintsViewProps) {
  const { t } = useTranslation('reprints');
  const title = a === undefined ? t('title') : b === undefined ? t('of.title') : t('side.title');
  usePageTitle(title);
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {a === undefined && <p className={styles.intro}>{t('intro')}</p>}
      </header>
      {a === undefined ? (
        <ClustersView />
      ) : b === undefined ? (
        <SimilarView articleId={a} />
      ) : (
        <SideBySide key={`${a} ${b}`} a={a} b={b} />
      )}
    </div>
  );
}
