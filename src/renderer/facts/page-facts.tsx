/** What is known of a page, each fact with where it is from; conflicts are said, not settled. */
import { Pencil, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FactField, factFields, type PageFact } from '#core/page/facts';
import type { OpenPage } from '../db/articles';
import { type KnownFacts, useKnownFacts } from '../db/facts';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { dateWords } from './fact-words';
import { FactsForm } from './facts-form';
import styles from './page-facts.module.css';

/** The facts and the way to edit them; nothing while they are loading. */
export function PageFacts({ open }: { readonly open: Pick<OpenPage, 'page' | 'dump'> }) {
  const { t } = useTranslation('facts');
  const known = useKnownFacts(open.page.id);
  const [isEditing, setEditing] = useState(false);
  if (known === undefined || known === null) return null;
  const shown = factFields.filter((field) => known.facts[field].kind !== 'unknown');
  return (
    <section className={styles.facts} aria-label={t('known')}>
      {shown.length === 0 && <p className={styles.nothing}>{t('nothing')}</p>}
      {(shown.length > 0 || known.printed.editor !== null) && (
        <dl className={styles.list}>
          {shown.map((field) => (
            <Fact key={field} field={field} known={known} />
          ))}
          {known.printed.editor !== null && (
            <div className={styles.fact}>
              <dt>{t('field.editor')}</dt>
              <dd title={t('origin.printed')}>{known.printed.editor.value}</dd>
            </div>
          )}
        </dl>
      )}
      <span className={styles.edit}>
        <Button size="small" variant="quiet" icon={Pencil} onPress={() => setEditing(true)}>
          {t('edit')}
        </Button>
      </span>
      {isEditing && <FactsForm open={open} known={known} onClose={() => setEditing(false)} />}
    </section>
  );
}

function Fact({ field, known }: { readonly field: FactField; readonly known: KnownFacts }) {
  const { t, i18n } = useTranslation('facts');
  const fact = known.facts[field];
  const words = (value: string) => (field === 'date' ? dateWords(value, i18n.language) : value);
  const isDoubtful =
    fact.kind === 'known' && known.printed[field]?.doubt === 'weekday' && !fact.origins.includes('user');
  return (
    <div className={styles.fact} data-conflict={fact.kind === 'conflict' || undefined}>
      <dt>{t(`field.${field}`)}</dt>
      <dd>
        {fact.kind === 'conflict' && (
          <>
            <Icon of={TriangleAlert} size={14} />
            {t('conflict', { path: words(fact.path), printed: words(fact.printed) })}
          </>
        )}
        {fact.kind === 'known' && (
          <>
            <bdi>{words(fact.value)}</bdi>{' '}
            <span className={styles.origin}>{t(`origin.${originOf(fact)}`)}</span>
          </>
        )}
        {isDoubtful && (
          <span className={styles.doubt}>
            <Icon of={TriangleAlert} size={13} />
            {t('weekdayDiffers')}
          </span>
        )}
      </dd>
    </div>
  );
}

function originOf(fact: Extract<PageFact, { kind: 'known' }>): 'path' | 'printed' | 'both' | 'user' {
  return fact.origins.length > 1 ? 'both' : (fact.origins[0] ?? 'user');
}
