/** What a tag means and where it stands: its definition, other names, number key and themes, to be read and changed. */
import { CornerUpRight, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { formatRoute } from '../app/routes';
import { highlightColours } from '../db/rows';
import { setFavourite, unlinkTag } from '../db/tag-edits';
import { type Carriers, useTagFigures } from '../db/tag-figures';
import { pathOf, treeOf } from '../db/tag-tree';
import { recolourTag, type TagSummary } from '../db/tags';
import { Button, IconButton } from '../ui/button';
import { Select } from '../ui/select';
import { DefinitionForm } from './definition-form';
import { favouriteKeys } from './favourites';
import { useCarrierWords } from './reach';
import styles from './tag-details.module.css';
import { openTagDialog } from './tag-dialog-store';

export interface TagDetailsProps {
  readonly tag: TagSummary;
  readonly tags: readonly TagSummary[];
}

const nothing: Carriers = { articles: 0, highlights: 0 };

/** The details. */
export function TagDetails({ tag, tags }: TagDetailsProps) {
  const { t } = useTranslation('tags');
  const words = useCarrierWords();
  const figures = useTagFigures()?.get(tag.id);
  const tree = treeOf(tags);
  const hasSubthemes = tree.under.has(tag.id);
  const keyOwner = (key: number) => tags.find(({ id, favourite }) => favourite === key && id !== tag.id);
  return (
    <div className={styles.details}>
      <p className={styles.figures}>
        <a href={formatRoute({ view: 'library', tagId: tag.id })}>{words(figures?.own ?? nothing)}</a>
        {hasSubthemes && (
          <span>{t('figuresWithSubthemes', { what: words(figures?.withSubthemes ?? nothing) })}</span>
        )}
      </p>
      <DefinitionForm key={tag.id} tag={tag} />
      <div className={styles.choices}>
        <Select
          label={t('colour')}
          value={tag.colour}
          onChange={(colour) => attempt(() => recolourTag(tag.id, colour))}
          options={highlightColours.map((id) => ({ id, label: t(`colours.${id}`) }))}
        />
        <Select
          label={t('numberKey')}
          value={String(tag.favourite)}
          onChange={(key) => attempt(() => setFavourite(tag.id, Number(key)))}
          options={[
            { id: '0', label: t('noKey') },
            ...favouriteKeys.map((key) => {
              const owner = keyOwner(key);
              const label = owner === undefined ? String(key) : t('keyOf', { key, name: owner.name });
              return { id: String(key), label };
            }),
          ]}
        />
      </div>
      <section aria-labelledby="tag-places">
        <h3 id="tag-places" className={styles.heading}>
          {t('places')}
        </h3>
        {tag.parentIds.length === 0 ? (
          <p className={styles.quiet}>{t('atTop')}</p>
        ) : (
          <ul className={styles.places}>
            {tag.parentIds.map((id, at) => {
              const path = pathOf(tree, id).join(' › ');
              return (
                <li key={id}>
                  <span className={styles.path}>{path}</span>
                  {at > 0 && <span className={styles.quiet}>{t('linked')}</span>}
                  <IconButton
                    size="small"
                    label={t('unlink', { name: path })}
                    icon={X}
                    onPress={() => attempt(() => unlinkTag(tag.id, id))}
                  />
                </li>
              );
            })}
          </ul>
        )}
        <Button
          size="small"
          variant="quiet"
          icon={CornerUpRight}
          onPress={() => openTagDialog({ kind: 'link', id: tag.id })}
        >
          {t('linkTo')}
        </Button>
      </section>
    </div>
  );
}
