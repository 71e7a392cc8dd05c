/** What the articles of a page seem to go on with on other pages. */
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { useArticleRows } from '../db/articles';
import { usePageSuggestions } from '../db/suggestions';
import { Offer } from './offer';
import styles from './offer.module.css';

/** The suggestions; nothing where there are none. */
export function PageOffers({ articleIds }: { readonly articleIds: readonly ArticleId[] }) {
  const { t } = useTranslation('facts');
  const suggestions = usePageSuggestions(articleIds) ?? [];
  const rows = useArticleRows(suggestions.map(({ articleId }) => articleId)) ?? [];
  if (suggestions.length === 0) return null;
  return (
    <section className={styles.offers} aria-label={t('offer.label')}>
      {suggestions.map((suggestion) => {
        const own = rows.find(({ id }) => id === suggestion.articleId)?.title;
        return (
          <Offer
            key={`${suggestion.articleId} ${suggestion.mark.start} ${suggestion.other.id}`}
            suggestion={suggestion}
            {...(own !== undefined && { own })}
          />
        );
      })}
    </section>
  );
}
