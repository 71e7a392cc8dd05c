/** What a tag means, as a form: when to use it, when not, and what else it is called. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { defineTag, type TagDefinition } from '../db/tag-edits';
import type { TagSummary } from '../db/tags';
import { TextArea } from '../ui/text-field';
import { notify } from '../ui/toast';
import styles from './tag-details.module.css';

/** Rest after the last key before what is written is stored. */
const pauseMs = 500;

/** The form; stored when the writer pauses, when a field is left, and when the form or the window goes. */
export function DefinitionForm({ tag }: { readonly tag: TagSummary }) {
  const { t } = useTranslation('tags');
  // Only what was written in: the rest may have been stored a moment ago and not be here yet.
  const [draft, setDraft] = useState<Partial<TagDefinition> | null>(null);
  const shown = { ...definitionOf(tag), ...draft };
  const unsaved = useRef<Partial<TagDefinition> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const words = useRef(t);
  words.current = t;

  /** `isLeft`: the field is left, so what is stored is shown from now on, and a name that is taken is told of. */
  const save = useCallback(
    (isLeft: boolean): void => {
      clearTimeout(timer.current);
      const wanted = unsaved.current;
      unsaved.current = null;
      const takeBack = () => {
        unsaved.current = { ...wanted, ...unsaved.current };
      };
      attempt(async () => {
        const taken = await storeDefinition(tag.id, wanted).catch((error: unknown) => {
          takeBack();
          throw error;
        });
        if (taken !== null && !isLeft) takeBack();
        if (taken !== null && isLeft) {
          notify({ message: words.current('otherTaken', { name: taken }), tone: 'problem' });
        }
        if (isLeft) setDraft((now) => (unsaved.current === null ? null : now));
      });
    },
    [tag.id],
  );

  function edit(change: Partial<TagDefinition>): void {
    setDraft((now) => ({ ...now, ...change }));
    unsaved.current = { ...unsaved.current, ...change };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => save(false), pauseMs);
  }

  // Whatever takes the form away, what was written in it is kept.
  useEffect(() => {
    const onHide = () => save(false);
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      save(true);
    };
  }, [save]);

  return (
    <div className={styles.form}>
      <TextArea
        label={t('whenToUse')}
        rows={3}
        value={shown.whenToUse}
        onChange={(whenToUse) => edit({ whenToUse })}
        onBlur={() => save(true)}
      />
      <TextArea
        label={t('whenNotToUse')}
        rows={2}
        value={shown.whenNotToUse}
        onChange={(whenNotToUse) => edit({ whenNotToUse })}
        onBlur={() => save(true)}
      />
      <TextArea
        label={t('otherNames')}
        description={t('otherNamesHint')}
        rows={2}
        value={shown.aliases.join('\n')}
        onChange={(text) => edit({ aliases: text === '' ? [] : text.split('\n') })}
        onBlur={() => save(true)}
      />
    </div>
  );
}

async function storeDefinition(id: TagId, wanted: Partial<TagDefinition> | null): Promise<string | null> {
  return wanted === null ? null : defineTag(id, wanted);
}

function definitionOf({ aliases, whenToUse, whenNotToUse }: TagSummary): TagDefinition {
  return { aliases, whenToUse, whenNotToUse };
}
