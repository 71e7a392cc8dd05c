/** Where path and page differ about a page of an article: said beside the article too, with the way to settle it. */
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { factFields } from '#core/page/facts';
import type { PageId } from '#core/page/ids';
import { formatRoute } from '../app/routes';
import { useKnownFacts } from '../db/facts';
import { Icon } from '../ui/icon';
import { dateWords } from './fact-words';
import styles from './page-facts.module.css';

/** The differences; nothing where there are none. */
export function FactConflicts({ pageIds }: { readonly pageIds: readonly PageId[] }) {
  return pageIds.map((pageId) => <ConflictsOfPage key={pageId} pageId={pageId} />);
}

function ConflictsOfPage({ pageId }: { readonly pageId: PageId }) {
  const { t, i18n } = useTranslation('facts');
  const known = useKnownFacts(pageId);
  if (known === undefined || known === null) return null;
  const words = (value: string): string => dateWords(value, i18n.language);
  return factFields.map((field) => {
    const fact = known.facts[field];
    return fact.kind !== 'conflict' ? null : (
      <p key={field} className={styles.conflict}>
        <Icon of={TriangleAlert} size={14} />
        <a href={formatRoute({ view: 'page', pageId })}>
          {t(`field.${field}`)}: {t('conflict', { path: words(fact.path), printed: words(fact.printed) })}
        </a>
      </p>
    );
  });
}
