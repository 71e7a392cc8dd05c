/** The printings of one text, the earliest first, each to be read or laid beside the earliest. */
import { useTranslation } from 'react-i18next';
import { formatRoute } from '../app/routes';
import { FactPlace } from '../facts/fact-place';
import { placeWords } from '../facts/fact-words';
import { formatShare } from '../ui/format';
import type { ShownCluster } from './reprint-state';
import styles from './reprints-view.module.css';

/** The list; what stands on the same page is marked as that. */
export function ClusterMembers({ cluster }: { readonly cluster: ShownCluster }) {
  const { t, i18n } = useTranslation('reprints');
  const { t: tFacts } = useTranslation('facts');
  const [first] = cluster.members;
  if (first === undefined) return null;
  return (
    <section className={styles.members} aria-label={t('members')}>
      <h2 className={styles.subtitle}>{t('members')}</h2>
      <ol className={styles.printings}>
        {cluster.members.map(
          ({ articleId, title, lang, facts, path, ordinal, relation, share, isSamePage }) => (
            <li key={articleId} className={styles.printing}>
              <a
                href={formatRoute({ view: 'article', articleId })}
                aria-describedby={`printing-${articleId}`}
                lang={lang === 'und' ? undefined : lang}
                className={styles.name}
              >
                {title}
              </a>
              <p className={styles.facts} id={`printing-${articleId}`}>
                <FactPlace facts={facts} path={path} ordinal={ordinal} sourceName={null} />
              </p>
              <p className={styles.relation}>
                <span>
                  {articleId === first.articleId && relation === 'printing'
                    ? t('relation.first')
                    : t(`relation.${relation}`, { share: formatShare(share, i18n.language) })}
                </span>
                {isSamePage && <span className={styles.samePage}>{t('relation.samePage')}</span>}
                {articleId !== first.articleId && (
                  <a
                    href={formatRoute({ view: 'reprints', a: first.articleId, b: articleId })}
                    aria-label={t('compareWith', {
                      title: named(title, placeWords(tFacts, facts, i18n.language) || path),
                    })}
                  >
                    {t('compare')}
                  </a>
                )}
              </p>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}

/** Printings of one text mostly have one title: where each stands tells them apart. */
function named(title: string, place: string): string {
  return `${title} (${place})`;
}
