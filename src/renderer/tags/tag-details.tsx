/** What a tag means and where it stands: its definition, other names, number key and themes, to be read and changed. */
import { CornerUpRight, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { formatRoute } from '../app/routes';
import { highlightColours } from '../db/rows';
import { defineTag, setFavourite, type TagDefinition, unlinkTag } from '../db/tag-edits';
import { type Carriers, useTagFigures } from '../db/tag-figures';
import { pathOf, treeOf } from '../db/tag-tree';
import { recolourTag, type TagSummary } from '../db/tags';
import { Button, IconButton } from '../ui/button';
import { Select } from '../ui/select';
import { TextArea } from '../ui/text-field';
import { notify } from '../ui/toast';
import { favouriteKeys } from './favourites';
import { useCarrierWords } from './reach';
import styles from './tag-details.module.css';
import { openTagDialog } from './tag-dialog-store';

export interface TagDetailsProps {
  readonly tag: TagSummary;
  readonly tags: readonly TagSummary[];
}

const nothing: Carriers = { articles: 0, highlights: 0 };

/** The details; each field is stored when it is left. */
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

/** The definition: stored when a field is left, and when the form goes. */
function DefinitionForm({ tag }: { readonly tag: TagSummary }) {
  const { t } = useTranslation('tags');
  const stored = definitionOf(tag);
  // Only what was written in: the rest may have been stored a moment ago and not be here yet.
  const [draft, setDraft] = useState<Partial<TagDefinition> | null>(null);
  const shown = { ...stored, ...draft };
  const latest = useRef({ draft, id: tag.id });
  latest.current = { draft, id: tag.id };

  function edit(change: Partial<TagDefinition>): void {
    setDraft({ ...draft, ...change });
  }

  function save(): void {
    const { draft: wanted, id } = latest.current;
    if (wanted === null) return;
    latest.current = { draft: null, id };
    attempt(async () => {
      const taken = await defineTag(id, wanted);
      if (taken !== null) notify({ message: t('otherTaken', { name: taken }), tone: 'problem' });
      setDraft((now) => (now === wanted ? null : now));
    });
  }

  // Whatever takes the form away, what was written in it is kept.
  const saveAtEnd = useRef(save);
  saveAtEnd.current = save;
  useEffect(() => () => saveAtEnd.current(), []);

  return (
    <div className={styles.form}>
      <TextArea
        label={t('whenToUse')}
        rows={3}
        value={shown.whenToUse}
        onChange={(whenToUse) => edit({ whenToUse })}
        onBlur={save}
      />
      <TextArea
        label={t('whenNotToUse')}
        rows={2}
        value={shown.whenNotToUse}
        onChange={(whenNotToUse) => edit({ whenNotToUse })}
        onBlur={save}
      />
      <TextArea
        label={t('otherNames')}
        description={t('otherNamesHint')}
        rows={2}
        value={shown.aliases.join('\n')}
        onChange={(text) => edit({ aliases: text === '' ? [] : text.split('\n') })}
        onBlur={save}
      />
    </div>
  );
}

function definitionOf({ aliases, whenToUse, whenNotToUse }: TagSummary): TagDefinition {
  return { aliases, whenToUse, whenNotToUse };
}
