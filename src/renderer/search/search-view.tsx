/** The search: what was found, of how much, and what to do when it was nothing. */
import { Search, SearchX } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { parseQuery } from '#core/search/query';
import { attempt } from '../app/failures';
import { navigate } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import { SelectionBar } from '../library/selection-bar';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { formatCount } from '../ui/format';
import { nothingChosen, type Selection } from '../ui/list-keys';
import { useSearch } from './client';
import { HitList } from './hit-list';
import { plainRequest, type SearchState } from './search-state';
import styles from './search-view.module.css';
import { searchService } from './service';

/** Hits fetched at first, and at most at a time. */
const firstHits = 60;
const moreHits = 300;

/** The results of a query; they change as one types. */
export function SearchView({ query }: { readonly query: string }) {
  const { t } = useTranslation('search');
  const [wanted, setWanted] = useState({ query, hits: firstHits });
  const limit = wanted.query === query ? wanted.hits : firstHits;
  const state = useSearch(query, limit);
  const [selection, setSelection] = useState<Selection<ArticleId>>(nothingChosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query begins with nothing chosen
  useEffect(() => setSelection(nothingChosen), [query]);
  const chosen = useMemo(() => [...selection.chosen], [selection]);
  usePageTitle(query.trim() === '' ? t('title') : t('titleOf', { query: query.trim() }));

  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        <Counts state={state} />
      </header>
      {state.hits.length > 0 ? (
        <HitList
          hits={state.hits}
          query={query}
          selection={selection}
          onSelect={setSelection}
          onEnd={() => {
            if (state.hits.length >= limit && limit < state.total) {
              setWanted({ query, hits: limit + moreHits });
            }
          }}
        />
      ) : (
        <Nothing query={query} state={state} />
      )}
      {chosen.length > 0 && (
        <SelectionBar
          ids={chosen}
          total={state.total}
          onAll={() =>
            attempt(async () => {
              const all = await searchService().findAll({ ...plainRequest, text: query, typing: true });
              setSelection({ chosen: new Set(all), anchor: null });
            })
          }
          onClear={() => setSelection(nothingChosen)}
        />
      )}
    </div>
  );
}

/** How many were found, and in how much: a count is worth what was searched for it. */
function Counts({ state }: { readonly state: SearchState }) {
  const { t, i18n } = useTranslation('search');
  const { status, total, articlesSearched, indexed, toIndex } = state;
  const shown = (count: number) => ({ count, shown: formatCount(count, i18n.language) });
  return (
    <>
      <p className={styles.counts} aria-live="polite">
        {status === 'idle' || (status !== 'done' && total === 0)
          ? ''
          : `${t('found', shown(total))} ${t('searched', shown(articlesSearched))}`}
      </p>
      {indexed < toIndex && (
        <p className={styles.counts}>
          {t('indexing', {
            indexed: formatCount(indexed, i18n.language),
            all: formatCount(toIndex, i18n.language),
          })}
        </p>
      )}
    </>
  );
}

function Nothing({ query, state }: { readonly query: string; readonly state: SearchState }) {
  const { t } = useTranslation('search');
  if (state.status === 'idle') {
    return (
      <EmptyState icon={Search} title={t(state.toIndex === 0 ? 'empty.library' : 'empty.idle')}>
        {t(state.toIndex === 0 ? 'empty.libraryText' : 'empty.idleText')}
      </EmptyState>
    );
  }
  // What is not found among some of the articles may be found among the rest.
  if (state.status !== 'done') return null;
  const { terms } = parseQuery(query);
  return (
    <EmptyState
      icon={SearchX}
      title={t('empty.nothing', { query: query.trim() })}
      actions={
        terms.length > 1 &&
        terms.map(({ text }) => (
          <Button key={text} onPress={() => navigate({ view: 'search', query: text })}>
            {t('empty.onlyTerm', { term: text })}
          </Button>
        ))
      }
    >
      {t(terms.length > 1 ? 'empty.severalTerms' : 'empty.oneTerm')}
    </EmptyState>
  );
}
