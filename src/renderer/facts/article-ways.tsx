/** Ways on from an article: the other parts of its series, and where it seems to go on. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { navigate } from '../app/navigation';
import { formatRoute } from '../app/routes';
import { type SeriesPlace, useSeries } from '../db/series';
import { useSuggestions } from '../db/suggestions';
import { Icon } from '../ui/icon';
import { Offer } from './offer';
import styles from './offer.module.css';

/** The links and suggestions; nothing where there are none. */
export function ArticleWays({ articleId }: { readonly articleId: ArticleId }) {
  const { t } = useTranslation('facts');
  const series = useSeries(articleId) ?? null;
  const suggestions = useSuggestions(articleId) ?? [];
  return (
    <>
      {series !== null && <SeriesLinks place={series} />}
      {suggestions.length > 0 && (
        <section className={styles.offers} aria-label={t('offer.label')}>
          {suggestions.map((suggestion) => (
            <Offer
              key={`${suggestion.mark.start} ${suggestion.other.id}`}
              suggestion={suggestion}
              onJoined={(id) => navigate({ view: 'article', articleId: id }, { replace: true })}
            />
          ))}
        </section>
      )}
    </>
  );
}

function SeriesLinks({ place }: { readonly place: SeriesPlace }) {
  const { t } = useTranslation('facts');
  const { name, part, previous, next } = place;
  return (
    <nav className={styles.series} aria-label={t('series.place', { name, part })}>
      <span>{t('series.place', { name, part })}</span>
      {previous !== null && (
        <a href={formatRoute({ view: 'article', articleId: previous.id })}>
          <Icon of={ChevronLeft} size={14} />
          {t('series.previous', { part: previous.part, title: previous.title })}
        </a>
      )}
      {next !== null && (
        <a href={formatRoute({ view: 'article', articleId: next.id })}>
          {t('series.next', { part: next.part, title: next.title })}
          <Icon of={ChevronRight} size={14} />
        </a>
      )}
    </nav>
  );
}
