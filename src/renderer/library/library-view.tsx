/** The library: all articles, those of a source, or those with a tag; or a source's pages. */
import { Library, SearchX } from 'lucide-react';
import { useCallback, useDeferredValue, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId, SourceId, TagId } from '#core/page/ids';
import { usePageTitle } from '../app/page-title';
import { type ArticleSort, articleSorts } from '../db/articles';
import { useHasSources } from '../db/has-sources';
import { useSources } from '../db/sources';
import { useTags } from '../db/tags';
import { boundOf, isIssueFilter } from '../facts/issue-bounds';
import { z } from '../hosts/zod';
import { useImports } from '../import/import-queue';
import { useIssueTitle } from '../navigator/use-node-words';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useKeptState, useStoredState } from '../ui/kept-state';
import { useListSelection } from '../ui/list-selection';
import { useSortLocale } from '../ui/name-order';
import { useLast } from '../ui/use-last';
import { ArticleList } from './article-list';
import { LibraryHead } from './library-head';
import styles from './library-view.module.css';
import { PageList } from './page-list';
import { SelectionBar } from './selection-bar';
import { sourceName } from './source-name';
import { useListedArticles } from './use-articles';
import { Welcome } from './welcome';

export interface LibraryViewProps {
  readonly sourceId?: SourceId;
  readonly tagId?: TagId;
  /** A newspaper, '' for what is of none that is known; and a year, a day or 'none', of its issues. */
  readonly paper?: string;
  readonly date?: string;
  readonly show?: 'pages';
}

/** What narrows the list down, besides its source or tag. */
export interface ListFilter {
  readonly text: string;
  readonly unread: boolean;
  readonly hasHighlights: boolean;
  /** A tag to narrow down by; null for all. Not used in a tag's own list. */
  readonly tagId: TagId | null;
  /** Finds what carries a tag under the one chosen too. */
  readonly withSubthemes: boolean;
  /** null for all. */
  readonly paper: string | null;
  /** Days, months or years (YYYY-MM-DD, YYYY-MM, YYYY); '' for no bound. */
  readonly from: string;
  readonly until: string;
}

const orderSchema = z.object({ sort: z.enum(articleSorts), descending: z.boolean() });

export interface ListOrder {
  readonly sort: ArticleSort;
  readonly descending: boolean;
}

const noFilter: ListFilter = {
  text: '',
  unread: false,
  hasHighlights: false,
  tagId: null,
  withSubthemes: true,
  paper: null,
  from: '',
  until: '',
};

const readingOrder: ListOrder = { sort: 'page', descending: false };

/** The library, or the welcome when it is empty. */
export function LibraryView(props: LibraryViewProps) {
  const hasSources = useHasSources();
  const imports = useImports();
  if (hasSources === undefined) return null;
  const isImporting = imports.some(({ state }) => state === 'running' || state === 'waiting');
  if (!hasSources && !isImporting) return <Welcome />;
  // Another list begins with its own filter, order and selection.
  return <Listing key={listKey(props)} {...props} />;
}

/** Names a list among all lists. */
function listKey({ sourceId, tagId, paper, date }: LibraryViewProps): string {
  const issues = paper === undefined ? '' : ` ${paper} ${date ?? ''}`;
  return `${sourceId ?? ''} ${tagId ?? ''}${issues}`;
}

function Listing({ sourceId, tagId, paper, date, show }: LibraryViewProps) {
  const { t } = useTranslation('library');
  const locale = useSortLocale();
  const list = listKey({ sourceId, tagId, paper, date } as LibraryViewProps);
  const [filter, setFilter] = useKeptState(`filter ${list}`, noFilter);
  const [order, setOrder] = useStoredState(`order ${list}`, orderSchema, readingOrder);
  const text = useDeferredValue(filter.text);
  const { ids, titleOf, loadTitles } = useListedArticles(
    {
      sourceId,
      tagId: tagId ?? filter.tagId ?? undefined,
      withSubthemes: filter.withSubthemes,
      text,
      unread: filter.unread,
      hasHighlights: filter.hasHighlights,
      paper: paper ?? filter.paper ?? undefined,
      issues: date,
      from: boundOf(filter.from),
      until: boundOf(filter.until),
    },
    order.sort,
    order.descending,
    locale,
  );
  const title = useListTitle({ sourceId, tagId, paper, date } as LibraryViewProps);
  usePageTitle(title);
  // The last list stays until the next is there, so that typing in the filter does not blink.
  const shown = useLast(ids);
  const { selection, onSelect, chosen, onAll, onClear } = useListSelection<ArticleId>({
    kind: 'article',
    place: list,
    keys: shown,
    isOn: show !== 'pages',
  });
  const latest = useRef(shown);
  latest.current = shown;
  const listNow = useCallback(() => latest.current ?? [], []);
  const isFiltered =
    text !== '' || filter.unread || filter.hasHighlights || filter.tagId !== null || isIssueFilter(filter);

  return (
    <div className={styles.view}>
      <LibraryHead
        title={title ?? '\u00A0'}
        count={shown?.length}
        filter={filter}
        onFilter={setFilter}
        order={order}
        onOrder={setOrder}
        tagId={tagId ?? filter.tagId}
        hasTagFilter={tagId === undefined}
        shown={show === 'pages' ? 'pages' : 'articles'}
        sourceId={sourceId}
        isEmpty={shown === undefined || shown.length === 0}
        listNow={listNow}
        onFilterFocus={loadTitles}
      />
      {show === 'pages' && sourceId !== undefined ? (
        <PageList sourceId={sourceId} text={text} />
      ) : shown === undefined ? null : shown.length === 0 ? (
        <Nothing isFiltered={isFiltered} isTag={tagId !== undefined} onClear={() => setFilter(noFilter)} />
      ) : (
        <ArticleList
          ids={shown}
          selection={selection}
          onSelect={onSelect}
          titleOf={titleOf}
          onTyping={loadTitles}
          placeKey={`${list} ${order.sort} ${order.descending}`}
          isOfOneSource={sourceId !== undefined}
          tellsQuality={order.sort === 'quality'}
        />
      )}
      {chosen.length > 0 && show !== 'pages' && (
        <SelectionBar ids={chosen} total={shown?.length ?? 0} onAll={onAll} onClear={onClear} />
      )}
      <p className={styles.spoken} aria-live="polite">
        {shown !== undefined && isFiltered ? t('found', { count: shown.length }) : ''}
      </p>
    </div>
  );
}

function Nothing(props: {
  readonly isFiltered: boolean;
  readonly isTag: boolean;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation('library');
  if (props.isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title={t('empty.filtered')}
        actions={<Button onPress={props.onClear}>{t('clearFilters')}</Button>}
      >
        {t('empty.filteredText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Library} title={t(props.isTag ? 'empty.tag' : 'empty.source')}>
      {t(props.isTag ? 'empty.tagText' : 'empty.sourceText')}
    </EmptyState>
  );
}

/** The list's name; null while it is not known. */
function useListTitle({ sourceId, tagId, paper, date }: LibraryViewProps): string | null {
  const { t } = useTranslation('library');
  const issueTitle = useIssueTitle(paper, date);
  const sources = useSources();
  const tags = useTags();
  if (tagId !== undefined) return tags?.find(({ id }) => id === tagId)?.name ?? null;
  if (sourceId !== undefined) {
    const source = sources?.find(({ id }) => id === sourceId);
    return source === undefined ? null : sourceName(source);
  }
  return issueTitle ?? t('allArticles');
}
