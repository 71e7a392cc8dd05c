/** The list of articles: any number of them, opened or chosen. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { focusArticle, useArticleBeside } from '../app/beside';
import { navigate } from '../app/navigation';
import { useSources } from '../db/sources';
import { useTags } from '../db/tags';
import { readAlong } from '../reader/reading-list';
import { useRowHeight } from '../settings/row-height';
import { putArticles } from '../tags/dragged-articles';
import type { Selection } from '../ui/list-keys';
import { VirtualList } from '../ui/virtual-list';
import { ArticleItem } from './article-item';
import styles from './article-list.module.css';
import { sourceName as nameOfSource } from './source-name';
import { useRowsInSight } from './use-articles';
import { useReadAlong } from './use-read-along';

/** Height of a row in CSS pixels: title, excerpt, facts, and air. */
const rowHeights = { comfortable: 92, compact: 78 };

export interface ArticleListProps {
  readonly ids: readonly ArticleId[];
  readonly selection: Selection<ArticleId>;
  readonly onSelect: (selection: Selection<ArticleId>) => void;
  /** Lists with the same name take up where they were left. */
  readonly placeKey: string;
  /** The title of an article, for finding by typing; '' until titles are loaded. */
  readonly titleOf: (id: ArticleId) => string;
  readonly onTyping: () => void;
  /** True where all articles are of one source, whose name then need not stand in every row. */
  readonly isOfOneSource: boolean;
  /** The list is in order of text quality. */
  readonly tellsQuality: boolean;
}

/** Articles by id, in the order given. */
export function ArticleList(props: ArticleListProps) {
  const rowHeight = useRowHeight(rowHeights);
  const { ids, selection, onSelect, placeKey, isOfOneSource, tellsQuality } = props;
  const { t } = useTranslation('library');
  const { rowOf, shareOf, onRange } = useRowsInSight(ids);
  const beside = useArticleBeside();
  useReadAlong(ids, beside);
  const tagList = useTags();
  const sources = useSources();
  const tags = useMemo(() => new Map(tagList?.map((tag) => [tag.id as string, tag])), [tagList]);
  const sourceNames = useMemo(
    () => new Map(sources?.map((source) => [source.id, nameOfSource(source)])),
    [sources],
  );
  return (
    <div className={styles.frame}>
      <VirtualList
        label={t('articles')}
        keys={ids}
        rowHeight={rowHeight}
        selection={selection}
        onSelect={onSelect}
        onRange={onRange}
        placeKey={placeKey}
        {...(beside !== null && { current: beside })}
        onDragRow={(index, transfer) => {
          const id = ids[index];
          if (id === undefined) return;
          const dragged = selection.chosen.has(id) ? ids.filter((each) => selection.chosen.has(each)) : [id];
          putArticles(transfer, dragged, t('dragged', { count: dragged.length }));
        }}
        onTyping={props.onTyping}
        wordsAt={(index) => {
          const id = ids[index];
          return id === undefined ? '' : props.titleOf(id);
        }}
        onOpen={(index) => {
          const articleId = ids[index];
          if (articleId === undefined) return;
          // One article after the other beside the list is one step away from the list.
          navigate({ view: 'article', articleId }, { replace: beside !== null });
          if (articleId === beside) focusArticle();
          readAlong(ids);
        }}
        renderRow={(index, { isChosen }) => {
          const id = ids[index];
          const row = id === undefined ? undefined : rowOf(id);
          const sourceName =
            row === undefined || isOfOneSource ? null : (sourceNames.get(row.sourceId) ?? null);
          return (
            <ArticleItem
              row={row}
              isChosen={isChosen}
              tags={tags}
              sourceName={sourceName}
              tellsQuality={tellsQuality}
              share={id === undefined ? undefined : shareOf(id)}
            />
          );
        }}
      />
    </div>
  );
}
