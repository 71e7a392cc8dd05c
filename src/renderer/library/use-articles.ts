/** What the article list shows: ids in order, and the rows of those in sight. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ArticleId } from '#core/page/ids';
import { loadTitles } from '../db/article-titles';
import { type ArticleFilter, type ArticleSort, useArticleIds, useArticleRows } from '../db/articles';
import type { ArticleRow } from '../db/rows';
import { sortByName } from './collate';

/** Rows are fetched in steps of so many, so that scrolling by a row does not ask again. */
const step = 40;

/** Rows kept when they leave the sight. */
const keptRows = 1_200;

/** The ids of the articles in the order asked for, headlines as `locale` sorts; undefined while loading. */
export function useOrderedArticles(
  filter: ArticleFilter,
  sort: ArticleSort,
  descending: boolean,
  locale: string,
): readonly ArticleId[] | undefined {
  const byName = sort === 'headline';
  const ids = useArticleIds(filter, byName ? 'page' : sort, byName ? false : descending);
  const [named, setNamed] = useState<readonly ArticleId[]>();
  useEffect(() => {
    if (!byName || ids === undefined) return;
    let isOn = true;
    void loadTitles()
      .then((titles) =>
        sortByName(
          ids,
          (id) => titles.get(id) ?? '',
          locale,
          () => isOn,
        ),
      )
      .then((sorted) => isOn && sorted !== null && setNamed(descending ? [...sorted].reverse() : sorted));
    return () => {
      isOn = false;
    };
  }, [byName, ids, locale, descending]);
  return byName ? (ids === undefined ? undefined : named) : ids;
}

export interface RowsInSight {
  /** The row of an article, when it is known yet. */
  readonly rowOf: (id: ArticleId) => ArticleRow | undefined;
  /** Says which rows are in sight, half-open. */
  readonly onRange: (start: number, end: number) => void;
}

/** The rows of a long list, fetched where one looks. */
export function useRowsInSight(ids: readonly ArticleId[]): RowsInSight {
  const [range, setRange] = useState({ start: 0, end: step });
  const wanted = useMemo(() => ids.slice(range.start, range.end), [ids, range]);
  const rows = useArticleRows(wanted);
  const known = useRef(new Map<ArticleId, ArticleRow>());
  if (rows !== undefined) {
    if (known.current.size > keptRows) known.current.clear();
    for (const row of rows) known.current.set(row.id, row);
  }
  const onRange = useCallback((start: number, end: number) => {
    const next = {
      start: Math.max(0, Math.floor(start / step) * step - step / 2),
      end: Math.ceil(end / step) * step + step / 2,
    };
    setRange((now) => (now.start === next.start && now.end === next.end ? now : next));
  }, []);
  return { rowOf: (id) => known.current.get(id), onRange };
}

/** The titles of all articles for finding by typing: loaded when typing begins, again when the list changes. */
export function useTitles(ids: readonly ArticleId[]): {
  readonly titleOf: (id: ArticleId) => string;
  readonly load: () => void;
} {
  const titles = useRef<ReadonlyMap<ArticleId, string>>(new Map());
  const loadedFor = useRef<readonly ArticleId[] | null>(null);
  return {
    titleOf: (id) => titles.current.get(id) ?? '',
    load: () => {
      if (loadedFor.current === ids) return;
      loadedFor.current = ids;
      void loadTitles().then((loaded) => {
        titles.current = loaded;
      });
    },
  };
}
