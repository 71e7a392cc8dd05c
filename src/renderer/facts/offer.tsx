/** One suggestion: this article seems to go on with, or to come from, that one; joined or dismissed by the user only. */
import { Link2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { formatRoute } from '../app/routes';
import { continueArticle } from '../db/continuations';
import { dismissSuggestion, type Suggestion } from '../db/suggestions';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import styles from './offer.module.css';

export interface OfferProps {
  readonly suggestion: Suggestion;
  /** The article that the suggestion is about, where it is not clear from the place. */
  readonly own?: string;
  /** Called with the article that both are now. */
  readonly onJoined?: (id: ArticleId) => void;
}

/** The sentence with its two buttons. */
export function Offer({ suggestion, own, onJoined }: OfferProps) {
  const { t } = useTranslation(['facts', 'common', 'errors', 'actions']);
  const { direction, articleId, other, page } = suggestion;

  function join(): void {
    attempt(async () => {
      const [from, to] = direction === 'to' ? [articleId, other.id] : [other.id, articleId];
      const joined = await withUndo(
        () => continueArticle(from, to),
        (id) => ({
          message: t(id === null ? 'offer.notJoined' : 'offer.joined'),
          undo: t('common:undo'),
          refused: t('errors:undoRefused', { action: t('actions:continueArticle') }),
        }),
      );
      if (joined !== null) onJoined?.(joined);
    });
  }

  function dismiss(): void {
    attempt(() =>
      withUndo(() => dismissSuggestion(suggestion), {
        message: t('offer.dismissed'),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', { action: t('actions:dismissSuggestion') }),
      }),
    );
  }

  return (
    <div className={styles.offer}>
      <p className={styles.words}>
        {own !== undefined && <span className={styles.own}>{own}</span>}
        <span>{t(direction === 'to' ? 'offer.to' : 'offer.from', { page })}</span>{' '}
        <a href={formatRoute({ view: 'article', articleId: other.id })}>{other.title}</a>
      </p>
      <span className={styles.choices}>
        <Button
          size="small"
          icon={Link2}
          aria-label={t('offer.joinNamed', { title: other.title })}
          onPress={join}
        >
          {t('offer.join')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon={X}
          aria-label={t('offer.dismissNamed', { title: other.title })}
          onPress={dismiss}
        >
          {t('offer.dismiss')}
        </Button>
      </span>
    </div>
  );
}
