/** Over the results: how many there are and in how much, in which order, and what narrows them down. */
import { SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { formatCount } from '../ui/format';
import { Select } from '../ui/select';
import { Switch } from '../ui/switch';
import styles from './result-head.module.css';
import type { SearchOrder, SearchState } from './search-state';

export interface ResultHeadProps {
  readonly state: SearchState;
  readonly order: SearchOrder;
  readonly onOrder: (order: SearchOrder) => void;
  readonly isExact: boolean;
  readonly onExact: (isExact: boolean) => void;
  /** How many choices narrow the results. */
  readonly choices: number;
  /** Opens the drawer of filters; null where they stand beside the list. */
  readonly onFilters: (() => void) | null;
  /** What writes the query, and the choices, to be removed one by one. */
  readonly children: ReactNode;
}

const orders: readonly SearchOrder[] = ['relevance', 'newest', 'oldest'];

/** The heading with what belongs to it. */
export function ResultHead(props: ResultHeadProps) {
  const { state, order, onOrder, isExact, onExact, choices, onFilters, children } = props;
  const { t } = useTranslation(['results', 'search']);
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <h1 className={styles.title}>{t('search:title')}</h1>
        <Counts state={state} />
      </div>
      <div className={styles.tools}>
        {state.status !== 'idle' && (
          <>
            {onFilters !== null && (
              <Button icon={SlidersHorizontal} onPress={onFilters}>
                {choices === 0 ? t('filters') : t('filtersChosen', { count: choices })}
              </Button>
            )}
            <Select
              label={t('order.label')}
              isLabelHidden
              value={order}
              onChange={onOrder}
              options={orders.map((id) => ({ id, label: t(`order.${id}`) }))}
            />
            {onFilters === null && <ExactSwitch isExact={isExact} onExact={onExact} />}
          </>
        )}
        {children}
      </div>
    </header>
  );
}

/** The choice whether other forms of a character are the same character; in a narrow window it is among the filters. */
export function ExactSwitch({ isExact, onExact }: Pick<ResultHeadProps, 'isExact' | 'onExact'>) {
  const { t } = useTranslation('results');
  return (
    <Switch isSelected={isExact} onChange={onExact}>
      <span title={t('exactText')}>{t('exact')}</span>
    </Switch>
  );
}

/** How many were found, and in how much: a count is worth what was searched for it. */
function Counts({ state }: { readonly state: SearchState }) {
  const { t, i18n } = useTranslation('results');
  const { status, total, isExact, articlesSearched, fieldsSearched, pending } = state;
  const shown = (count: number) => ({ count, shown: formatCount(count, i18n.language) });
  if (status === 'idle' || status === 'failed') return null;
  const isKnown = status === 'done' || total > 0;
  const fields = new Intl.ListFormat(i18n.language).format(
    fieldsSearched.map((field) => t(`fields.${field}`)),
  );
  return (
    <>
      <p className={styles.found} aria-live="polite">
        {!isKnown ? t('searching') : t(isExact ? 'found' : 'foundAtLeast', shown(total))}
      </p>
      {isKnown && (
        <p className={styles.searched}>
          {fields === ''
            ? t('searchedFacts', shown(articlesSearched))
            : t('searched', { ...shown(articlesSearched), fields })}
          {pending > 0 && ` ${t('pending', shown(pending))}`}
        </p>
      )}
    </>
  );
}
