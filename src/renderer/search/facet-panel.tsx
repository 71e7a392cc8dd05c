/** The ways to narrow results down, one under the other. */
import { useTranslation } from 'react-i18next';
import { Facet } from './facet';
import styles from './facet-panel.module.css';
import { facetsToShow, valuesOf } from './facet-values';
import { withChoice } from './search-route';
import type { FacetChoices, Facets } from './search-state';
import { useFacetWords } from './use-facet-words';

export interface FacetPanelProps {
  /** Null while they are not counted yet. */
  readonly facets: Facets | null;
  readonly choices: FacetChoices;
  readonly onChoices: (choices: FacetChoices) => void;
  /** The counts are those of the last answer: new ones are on their way. */
  readonly isBusy: boolean;
}

/** The facets that have values. */
export function FacetPanel({ facets, choices, onChoices, isBusy }: FacetPanelProps) {
  const { t } = useTranslation('results');
  const words = useFacetWords();
  const shown = facetsToShow(choices)
    .map((facet) => ({ facet, values: valuesOf(facets, choices, facet) }))
    .filter(({ values }) => values.length > 0);
  return (
    <section aria-labelledby="facets-title" aria-busy={isBusy} className={styles.panel}>
      <h2 id="facets-title" className={styles.title}>
        {t('filters')}
      </h2>
      {facets === null && isBusy && <p className={styles.note}>{t('counting')}</p>}
      {facets !== null && shown.length === 0 && <p className={styles.note}>{t('noFilters')}</p>}
      {shown.map(({ facet, values }) => (
        <Facet
          key={facet}
          facet={facet}
          values={values}
          chosen={choices[facet] ?? []}
          words={words}
          onChoose={(chosen) => onChoices(withChoice(choices, facet, chosen))}
        />
      ))}
    </section>
  );
}
