/** The articles that share their text with one. */
import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { formatRoute } from '../app/routes';
import { WorkerFailed } from '../app/worker-failed';
import { FactPlace } from '../facts/fact-place';
import { EmptyState } from '../ui/empty-state';
import { formatShare } from '../ui/format';
import { retryReprints, useReprintAnswer, useReprintProgress, useReprintsFailed } from './client';
import { CompareProgress } from './compare-progress';
import styles from './reprints-view.module.css';

/** The list, the earliest first; it grows while more articles are compared. */
export function SimilarView({ articleId }: { readonly articleId: ArticleId }) {
  const { t, i18n } = useTranslation('reprints');
  const { phase } = useReprintProgress();
  const hasFailed = useReprintsFailed();
  const similar = useReprintAnswer(`similar ${articleId}`, (service) => service.similar(articleId));
  const share = (value: number) => formatShare(value, i18n.language);
  return (
    <>
      <div className={styles.tools}>
        <CompareProgress />
      </div>
      <div className={styles.body}>
        {similar === undefined && hasFailed && <WorkerFailed onAgain={retryReprints} />}
        {similar?.length === 0 && (
          <EmptyState icon={Copy} title={t(phase === 'done' ? 'of.none' : 'of.noneYet')}>
            {t(phase === 'done' ? 'of.noneText' : 'of.noneYetText')}
          </EmptyState>
        )}
        {similar !== undefined && similar.length > 0 && (
          <ol className={styles.printings} aria-label={t('of.title')}>
            {similar.map((other) => (
              <li key={other.articleId} className={styles.printing}>
                <a
                  href={formatRoute({ view: 'article', articleId: other.articleId })}
                  lang={other.lang === 'und' ? undefined : other.lang}
                  className={styles.name}
                >
                  {other.title}
                </a>
                <p className={styles.facts}>
                  <FactPlace
                    facts={other.facts}
                    path={other.path}
                    ordinal={other.ordinal}
                    sourceName={null}
                  />
                </p>
                <p className={styles.relation}>
                  <span>
                    {t(`of.${other.kind}`, { share: share(other.share), other: share(other.otherShare) })}
                  </span>
                  {other.isSamePage && <span className={styles.samePage}>{t('relation.samePage')}</span>}
                  <a
                    href={formatRoute({ view: 'reprints', a: articleId, b: other.articleId })}
                    aria-label={t('compareWith', { title: other.title })}
                  >
                    {t('side.title')}
                  </a>
                </p>
              </li>
            ))}
          </ol>
        )}
        <p className={styles.back}>
          <a href={formatRoute({ view: 'reprints' })}>{t('side.back')}</a>
        </p>
      </div>
    </>
  );
}
