/** Tags that the user's own tagging suggests for the open article: each put on by one click, or not wanted here. */
import { CircleHelp, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId, TagId } from '#core/page/ids';
import { attempt } from '../app/failures';
import type { TagRow } from '../db/rows';
import { refuseTag } from '../db/tag-refusals';
import { useTagRows } from '../db/tag-rows';
import { tagArticles } from '../db/tags';
import { withUndo } from '../highlights/offer-undo';
import { announce } from '../ui/announcer';
import { Button, IconButton } from '../ui/button';
import { Popover } from '../ui/popover';
import { useTagOffers } from './client';
import { OfferReasons } from './offer-reasons';
import { useFirstOffer } from './offered-now';
import styles from './suggested-tags.module.css';
import type { TagOffer } from './theme-state';

/** More than three are no suggestion any more. */
const mostShown = 3;

export interface SuggestedTagsProps {
  readonly articleId: ArticleId;
  /** The tags it has already. */
  readonly tagIds: readonly TagId[];
}

/** The suggestions on one line; nothing where there are none. */
export function SuggestedTags({ articleId, tagIds }: SuggestedTagsProps) {
  const { t } = useTranslation(['themes', 'tags']);
  const answer = useTagOffers(articleId);
  const tags = useTagRows();
  const shown = (answer?.offers ?? [])
    .flatMap((offer) => {
      const tag = tags?.get(offer.tagId);
      return tag === undefined || tagIds.includes(offer.tagId) ? [] : [{ offer, tag }];
    })
    .slice(0, mostShown);

  function take({ id, name }: TagRow): void {
    attempt(async () => {
      await tagArticles([articleId], id);
      announce(t('offer.taken', { name }));
    });
  }

  function refuse({ id, name }: TagRow): void {
    attempt(() =>
      withUndo(() => refuseTag(articleId, id), {
        message: t('offer.refused', { name }),
        undo: t('tags:undo'),
        refused: t('tags:undoRefused'),
      }),
    );
  }

  const first = shown[0];
  useFirstOffer(first === undefined ? null : () => take(first.tag));
  if (shown.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div role="group" aria-label={t('offer.title')} className={styles.offers}>
      <span className={styles.label} aria-hidden="true">
        {t('offer.title')}
      </span>
      {shown.map(({ offer, tag }, at) => (
        <Suggestion
          key={tag.id}
          offer={offer}
          tag={tag}
          isFirst={at === 0}
          onTake={() => take(tag)}
          onRefuse={() => refuse(tag)}
        />
      ))}
    </div>
  );
}

interface SuggestionProps {
  readonly offer: TagOffer;
  readonly tag: TagRow;
  readonly isFirst: boolean;
  readonly onTake: () => void;
  readonly onRefuse: () => void;
}

function Suggestion({ offer, tag, isFirst, onTake, onRefuse }: SuggestionProps) {
  const { t } = useTranslation('themes');
  const { name } = tag;
  return (
    <span className={styles.offer}>
      <Button
        size="small"
        variant="quiet"
        icon={Plus}
        aria-label={t('offer.take', { name })}
        {...(isFirst && { 'aria-keyshortcuts': 'G' })}
        onPress={onTake}
      >
        {name}
        {isFirst && <kbd className={styles.key}>G</kbd>}
      </Button>
      <Popover
        label={t('offer.why', { name })}
        trigger={<IconButton size="small" icon={CircleHelp} label={t('offer.why', { name })} />}
      >
        {(close) => (
          <div className={styles.why}>
            <OfferReasons name={name} reasons={offer.reasons} />
            <Button
              size="small"
              onPress={() => {
                close();
                onRefuse();
              }}
            >
              {t('offer.refuse')}
            </Button>
          </div>
        )}
      </Popover>
    </span>
  );
}
