/** The search: what was found, of how much, what narrows it down, and what to do when it was nothing. */
import { Search, TriangleAlert } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { ContextLink } from '../analysis/context-link';
import { Drawer } from '../app/drawer';
import { attempt } from '../app/failures';
import { navigate } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import { useSaidInPlace } from '../app/said-in-place';
import { ExportButton } from '../export/export-button';
import { EmptyHere } from '../library/empty-here';
import { SelectionBar } from '../library/selection-bar';
import { useWidth } from '../reader/use-width';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useListSelection } from '../ui/list-selection';
import { ChoiceChips } from './choice-chips';
import { choicesOf } from './chosen-choices';
import { useSearch } from './client';
import { FacetPanel } from './facet-panel';
import { HitList } from './hit-list';
import { foundBefore, requestKey } from './last-answers';
import { NothingFound } from './nothing-found';
import { PageHits } from './page-hits';
import { QueryBar } from './query-bar';
import { ExactSwitch, ResultHead } from './result-head';
import { routeChoices, type SearchChoices, withSpan } from './search-route';
import {
  type FacetChoices,
  type PageHit,
  plainRequest,
  type SearchRequest,
  type SearchState,
} from './search-state';
import styles from './search-view.module.css';
import { searchService } from './service';
import { TimelinePanel } from './timeline-panel';

/** Hits fetched at first, and at most at a time. */
const firstHits = 60;
const moreHits = 300;

/** Below these widths in CSS pixels the filters, and the timeline with them, are in a drawer. */
const roomForFilters = 720;
const roomForTimeline = 520;

export interface SearchViewProps extends SearchChoices {
  readonly query: string;
}

const noChoices: FacetChoices = {};
const noPages: readonly PageHit[] = [];

/** The results of a query; they change as one types. */
export function SearchView({ query, choices = noChoices, ...asking }: SearchViewProps) {
  const { t } = useTranslation(['search', 'results']);
  const order = asking.order ?? 'relevance';
  const exact = asking.exact === true;
  const asked: SearchRequest = useMemo(
    () => ({ ...plainRequest, text: query, typing: true, exact, order, choices, wantFacets: true }),
    [query, exact, order, choices],
  );
  const key = requestKey(asked);
  const [wanted, setWanted] = useState({ key: '', hits: 0 });
  const known = useMemo(() => foundBefore(key)?.hits.length ?? 0, [key]);
  const limit = Math.max(firstHits, known, wanted.key === key ? wanted.hits : 0);
  const request = useMemo(() => ({ ...asked, limit }), [asked, limit]);
  const state = useSearch(request);
  const hitKeys = useMemo(() => state.hits.map(({ articleId }) => articleId), [state.hits]);
  const { selection, onSelect, chosen, onAll, onClear } = useListSelection<ArticleId>({
    kind: 'article',
    place: `search ${requestKey({ ...asked, order: 'relevance' })}`,
    keys: hitKeys,
    // What is fetched is only the beginning.
    chooseWhole: (choose) => attempt(async () => choose(await searchService().findAll(request))),
  });
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const isNarrow = width > 0 && width < roomForFilters;
  const isTimelineInDrawer = width > 0 && width < roomForTimeline;
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);
  usePageTitle(query.trim() === '' ? t('title') : t('titleOf', { query: query.trim() }));

  const go = (next: SearchRequest) =>
    navigate({
      view: 'search',
      query: next.text,
      ...(next.order !== 'relevance' && { order: next.order }),
      ...(next.exact && { exact: true }),
      ...routeChoices(next.choices),
    });
  const onChoices = (next: FacetChoices) => go({ ...asked, choices: next });
  const onExact = (next: boolean) => go({ ...asked, exact: next });
  const isBusy = state.status === 'searching' || !state.isExact;
  const isAsked = state.status !== 'idle';
  const isTold = isAsked && state.status !== 'failed';
  const pages = state.pages ?? noPages;

  const timeline = (
    <TimelinePanel
      histogram={state.histogram}
      span={choices.span ?? null}
      onSpan={(span) => onChoices(withSpan(choices, span))}
      isBusy={isBusy}
    />
  );
  const facets = <FacetPanel facets={state.facets} choices={choices} onChoices={onChoices} isBusy={isBusy} />;
  return (
    <div ref={frame} className={styles.view}>
      <div className={styles.main}>
        <ResultHead
          state={state}
          order={order}
          onOrder={(next) => go({ ...asked, order: next })}
          isExact={exact}
          onExact={onExact}
          choices={choicesOf(choices).length}
          onFilters={isNarrow ? () => setIsDrawerOpen(true) : null}
        >
          {isAsked && (
            <span className={styles.actions}>
              <ContextLink
                query={query}
                isEmpty={state.total === 0}
                {...(exact && { exact: true as const })}
                {...routeChoices(choices)}
              />
              <ExportButton
                what="found"
                isEmpty={state.total === 0}
                list={() => searchService().findAll(request)}
              />
            </span>
          )}
          <QueryBar query={query} exact={exact} />
          <ChoiceChips choices={choices} onChoices={onChoices} />
        </ResultHead>
        {isTold && !isTimelineInDrawer && timeline}
        {state.status !== 'failed' && <PageHits pages={pages} />}
        {state.hits.length > 0 && state.status !== 'failed' ? (
          <HitList
            key={state.key}
            hits={state.hits}
            total={state.total}
            request={request}
            selection={selection}
            onSelect={onSelect}
            onEnd={() => {
              if (state.hits.length >= limit && limit < state.total)
                setWanted({ key, hits: limit + moreHits });
            }}
          />
        ) : (
          <NoHits request={request} state={state} hasPages={pages.length > 0} onRequest={go} />
        )}
        {chosen.length > 0 && (
          <SelectionBar ids={chosen} total={state.total} onAll={onAll} onClear={onClear} />
        )}
      </div>
      {isTold && !isNarrow && <div className={styles.side}>{facets}</div>}
      {isNarrow && (
        <Drawer label={t('results:filters')} isOpen={isDrawerOpen} onClose={() => setIsDrawerOpen(false)}>
          <div className={styles.drawer}>
            <div className={styles.exact}>
              <ExactSwitch isExact={exact} onExact={onExact} />
            </div>
            {isTimelineInDrawer && timeline}
            {facets}
          </div>
        </Drawer>
      )}
    </div>
  );
}

interface NoHitsProps {
  readonly request: SearchRequest;
  readonly state: SearchState;
  /** Pages without articles were found. */
  readonly hasPages: boolean;
  readonly onRequest: (request: SearchRequest) => void;
}

function NoHits({ request, state, hasPages, onRequest }: NoHitsProps) {
  const { t } = useTranslation(['search', 'results']);
  switch (state.status) {
    case 'idle':
      return (
        <EmptyHere icon={Search} title={t(state.toIndex === 0 ? 'empty.library' : 'empty.idle')}>
          {t(state.toIndex === 0 ? 'empty.libraryText' : 'empty.idleText')}
        </EmptyHere>
      );
    case 'failed':
      return <SearchFailed onRetry={state.retry} />;
    case 'done':
      return hasPages ? (
        <div className={styles.waiting} />
      ) : (
        <NothingFound request={request} onRequest={onRequest} />
      );
    // What is not found among some of the articles may be found among the rest.
    default:
      return <div className={styles.waiting} />;
  }
}

/** That the search failed, and a way to try again. */
function SearchFailed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation('results');
  useSaidInPlace();
  return (
    <EmptyState
      icon={TriangleAlert}
      title={t('failed.title')}
      actions={<Button onPress={onRetry}>{t('failed.retry')}</Button>}
    >
      {t('failed.text')}
    </EmptyState>
  );
}
