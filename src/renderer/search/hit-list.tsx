/** The results as a list: opened at the match, or chosen; more of them are fetched as one scrolls. */
import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { focusArticle, useArticleBeside } from '../app/beside';
import { attempt } from '../app/failures';
import { currentRoute, navigate } from '../app/navigation';
import { useSources } from '../db/sources';
import { useTags } from '../db/tags';
import { sourceName as nameOfSource } from '../library/source-name';
import { useReadAlong } from '../library/use-read-along';
import { type ListName, readAlong } from '../reader/reading-list';
import { useRowHeight } from '../settings/row-height';
import type { Selection } from '../ui/list-keys';
import { VirtualList } from '../ui/virtual-list';
import { focusSearchBox, resultsId } from './focus-results';
import { HitItem } from './hit-item';
import { requestKey } from './last-answers';
import type { SearchHit, SearchRequest } from './search-state';
import styles from './search-view.module.css';
import { searchService } from './service';

/** Height of a row in CSS pixels: title, two lines of snippet, facts, and air. */
const rowHeights = { comfortable: 120, compact: 106 };

/** More is fetched when the last row in sight is this near to the end of what is there. */
const rowsAhead = 30;

/** Of so many results one can go from article to article through all of them, of more through those that were fetched. */
const mostAlong = 5_000;

export interface HitListProps {
  readonly hits: readonly SearchHit[];
  /** How many there are, which may be more than `hits`. */
  readonly total: number;
  readonly request: SearchRequest;
  readonly selection: Selection<ArticleId>;
  readonly onSelect: (selection: Selection<ArticleId>) => void;
  /** Called when the end of `hits` comes into sight. */
  readonly onEnd: () => void;
}

/** The hits, best first. */
export function HitList({ hits, total, request, selection, onSelect, onEnd }: HitListProps) {
  const rowHeight = useRowHeight(rowHeights);
  const { t } = useTranslation('search');
  const tagList = useTags();
  const sources = useSources();
  const beside = useArticleBeside();
  const keys = useMemo(() => hits.map(({ articleId }) => articleId), [hits]);
  useReadAlong(keys, beside);
  const tags = useMemo(() => new Map(tagList?.map((tag) => [tag.id as string, tag])), [tagList]);
  const sourceNames = useMemo(
    () => new Map(sources?.map((source) => [source.id, nameOfSource(source)])),
    [sources],
  );

  function onKeyDown(event: KeyboardEvent): void {
    const list = event.target instanceof Element ? event.target.closest('[role="listbox"]') : null;
    const isAtFirst = list?.getAttribute('aria-activedescendant')?.endsWith('-0') === true;
    if (event.key !== 'ArrowUp' || event.shiftKey || !isAtFirst) return;
    event.preventDefault();
    event.stopPropagation();
    focusSearchBox();
  }

  return (
    <div id={resultsId} className={styles.results} onKeyDownCapture={onKeyDown}>
      <VirtualList
        label={t('results')}
        keys={keys}
        rowHeight={rowHeight}
        selection={selection}
        onSelect={onSelect}
        {...(beside !== null && { current: beside })}
        placeKey={`search ${requestKey(request)}`}
        onRange={(_, end) => {
          if (end > hits.length - rowsAhead) onEnd();
        }}
        wordsAt={(index) => hits[index]?.title ?? ''}
        onOpen={(index) => {
          const hit = hits[index];
          if (hit === undefined) return;
          const { articleId, at } = hit;
          navigate(
            {
              view: 'article',
              articleId,
              ...(at !== null && { at }),
              sought: request.text,
              ...(request.exact && { exact: true }),
            },
            { replace: beside !== null },
          );
          if (articleId === beside) focusArticle();
          readAlong(keys, listName(request));
          if (keys.length < total && total <= mostAlong) attempt(() => readAlongAll(request));
        }}
        renderRow={(index, { isChosen }) => {
          const hit = hits[index];
          // Of one source all are: its name says nothing.
          const isOfMany = hit !== undefined && sourceNames.size > 1;
          const sourceName = isOfMany ? (sourceNames.get(hit.sourceId) ?? null) : null;
          return <HitItem hit={hit} isChosen={isChosen} sourceName={sourceName} tags={tags} />;
        }}
      />
    </div>
  );
}

async function readAlongAll(request: SearchRequest): Promise<void> {
  const all = await searchService().findAll(request);
  // Whoever has gone elsewhere meanwhile reads along another list.
  if (currentRoute().view === 'article') readAlong(all, listName(request));
}

function listName({ text }: SearchRequest): ListName {
  return { kind: 'search', query: text };
}
