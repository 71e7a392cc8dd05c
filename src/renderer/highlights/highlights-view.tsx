/** All highlights of the library: filtered, put together, and changed many at once; what has no sure place is apart. */
import { Highlighter, SearchX } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { navigate } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import { useUnplaced } from '../db/marks';
import type { OverviewEntry } from '../db/overview';
import { treeOf, withSubthemes } from '../db/tag-tree';
import { EmptyHere } from '../library/empty-here';
import { useRowHeight } from '../settings/row-height';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import type { Selection } from '../ui/list-keys';
import { useListSelection } from '../ui/list-selection';
import { nameComparer, useSortLocale } from '../ui/name-order';
import { ViewFrame, ViewHead } from '../ui/view-head';
import { VirtualList } from '../ui/virtual-list';
import { ChosenHighlights } from './chosen-highlights';
import { HighlightListRow, useHeadingWords } from './highlight-list-row';
import styles from './highlights-view.module.css';
import { MarkingWordsProvider, useTagNames } from './marking-words';
import { filterOverview, noFilter, type OverviewFilter } from './overview-filter';
import { OverviewFilters } from './overview-filters';
import {
  chosenHighlights,
  type Grouping,
  type OverviewRow,
  overviewRows,
  withHeadings,
} from './overview-rows';
import { UnplacedList } from './unplaced-list';
import { useOverview } from './use-overview';

const rowHeights = { comfortable: 68, compact: 58 };

/** The view of all highlights. */
export function HighlightsView() {
  return (
    <MarkingWordsProvider>
      <Overview />
    </MarkingWordsProvider>
  );
}

function Overview() {
  const { t } = useTranslation(['highlights', 'overview']);
  usePageTitle(t('title'));
  const { entries, read } = useOverview();
  const unplaced = useUnplaced();
  const [filter, setFilter] = useState(noFilter);
  const [grouping, setGrouping] = useState<Grouping>('article');
  const rows = useRows(entries, filter, grouping);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const settle = useCallback(
    (before: Selection<string>, next: Selection<string>) => withHeadings(rows, before, next),
    [rows],
  );
  const idsOf = useCallback(
    (some: readonly string[]) => chosenHighlights(rows, new Set(some)).map(({ id }) => id),
    [rows],
  );
  const { selection, onSelect, onAll, onClear } = useListSelection({
    kind: 'highlight',
    place: 'highlights',
    keys,
    settle,
    idsOf,
  });
  const chosen = useMemo(() => chosenHighlights(rows, selection.chosen), [rows, selection]);
  const total = useMemo(() => countHighlights(rows), [rows]);
  if (entries === undefined) {
    return (
      <p role="status" className={styles.reading}>
        {t('overview:reading', { count: read })}
      </p>
    );
  }
  return (
    <ViewFrame>
      <ViewHead
        title={t('title')}
        {...(entries.length > 0 && {
          count: (
            <span role="status">
              {total === entries.length
                ? t('count', { count: total })
                : t('overview:countOf', { count: total, all: entries.length })}
            </span>
          ),
        })}
      >
        {entries.length > 0 && (
          <OverviewFilters
            entries={entries}
            filter={filter}
            onFilter={setFilter}
            grouping={grouping}
            onGroup={setGrouping}
          />
        )}
      </ViewHead>
      {unplaced !== undefined && unplaced.length > 0 && <UnplacedList unplaced={unplaced} />}
      {entries.length === 0 ? (
        <EmptyHere icon={Highlighter} title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyHere>
      ) : total === 0 ? (
        <EmptyState
          icon={SearchX}
          title={t('noneFound')}
          actions={<Button onPress={() => setFilter(noFilter)}>{t('showAll')}</Button>}
        >
          {t('overview:noneFoundText')}
        </EmptyState>
      ) : (
        <RowList rows={rows} grouping={grouping} selection={selection} onSelect={onSelect} />
      )}
      {chosen.length > 0 && (
        <ChosenHighlights entries={chosen} total={total} onAll={onAll} onClear={onClear} />
      )}
    </ViewFrame>
  );
}

interface RowListProps {
  readonly rows: readonly OverviewRow[];
  readonly grouping: Grouping;
  readonly selection: Selection<string>;
  readonly onSelect: (selection: Selection<string>) => void;
}

function RowList({ rows, grouping, selection, onSelect }: RowListProps) {
  const rowHeight = useRowHeight(rowHeights);
  const { t } = useTranslation('overview');
  const headingWords = useHeadingWords();
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  return (
    <div className={styles.list}>
      <VirtualList
        label={t(`lists.${grouping}`)}
        keys={keys}
        rowHeight={rowHeight}
        placeKey={`highlights ${grouping}`}
        selection={selection}
        onSelect={onSelect}
        onOpen={(index) => open(rows, index)}
        wordsAt={(index) => {
          const row = rows[index];
          return row?.kind === 'heading' ? headingWords(row.heading) : '';
        }}
        renderRow={(index, { isChosen }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <HighlightListRow row={row} isChosen={isChosen} isFirst={index === 0} />
          );
        }}
      />
    </div>
  );
}

/** The rows that are shown; what one types is there at once, and the list follows. */
function useRows(
  entries: readonly OverviewEntry[] | undefined,
  filter: OverviewFilter,
  grouping: Grouping,
): readonly OverviewRow[] {
  const tags = useTagNames();
  const locale = useSortLocale();
  const asked = useDeferredValue(filter);
  const themes = useMemo(() => {
    if (asked.tag === null || asked.tag === 'none') return new Set<TagId>();
    return new Set(withSubthemes(treeOf([...tags.values()]), asked.tag));
  }, [asked.tag, tags]);
  const tagOrder = useMemo(
    () => [...tags.values()].sort((a, b) => nameComparer(locale)(a.name, b.name)).map(({ id }) => id),
    [tags, locale],
  );
  const passed = useMemo(() => filterOverview(entries ?? [], asked, themes), [entries, asked, themes]);
  return useMemo(() => overviewRows(passed, grouping, tagOrder), [passed, grouping, tagOrder]);
}

/** A highlight leads to its place, a heading to its article. */
function open(rows: readonly OverviewRow[], index: number): void {
  const row = rows[index];
  const entry = row?.kind === 'highlight' ? row.entry : firstUnder(rows, index);
  if (entry === undefined || row === undefined) return;
  const at = row.kind === 'highlight' && entry.status !== 'lost' ? entry.spans[0] : undefined;
  const page = entry.pageIds[0];
  if (entry.articleId !== null) {
    navigate({ view: 'article', articleId: entry.articleId, ...(at !== undefined && { at }) });
  } else if (page !== undefined) navigate({ view: 'page', pageId: page });
}

function firstUnder(rows: readonly OverviewRow[], index: number): OverviewEntry | undefined {
  const next = rows[index + 1];
  return next?.kind === 'highlight' ? next.entry : undefined;
}

/** Under its tags a highlight may stand several times. */
function countHighlights(rows: readonly OverviewRow[]): number {
  const ids = new Set<string>();
  for (const row of rows) if (row.kind === 'highlight') ids.add(row.entry.id);
  return ids.size;
}
