/** What the article list shows: ids in order, and the rows of those in sight. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ArticleId } from '#core/page/ids';
import { loadTitles } from '../db/article-titles';
import { type ArticleFilter, type ArticleSort, useArticleIds, useArticleRows } from '../db/articles';
import { useThrottledQuery } from '../db/live';
import { useProgressShares } from '../db/progress';
import type { ArticleRow } from '../db/rows';
import { isSameData } from '../db/same-data';
import { sortByName } from './collate';
import { useSameIds } from './use-same-ids';

/** Rows are fetched in steps of so many, so that scrolling by a row does not ask again. */
const step = 40;

/** Rows kept when they leave the sight. */
const keptRows = 1_200;

/** What a list shows of all articles; `filter.text` is looked for in titles, case ignored. */
export interface ListedArticles {
  /** In the order asked for; undefined while loading. */
  readonly ids: readonly ArticleId[] | undefined;
  /** The title of an article; '' until titles are loaded. */
  readonly titleOf: (id: ArticleId) => string;
  /** Loads titles ahead, when they will be needed soon. */
  readonly loadTitles: () => void;
}

const noTitles: ReadonlyMap<ArticleId, string> = new Map();

/** The articles of a list. Headlines sort as `locale` does. */
export function useListedArticles(
  { text = '', ...filter }: ArticleFilter,
  sort: ArticleSort,
  descending: boolean,
  locale: string,
): ListedArticles {
  const wanted = text.trim().toLowerCase();
  const byName = sort === 'headline';
  const [isAhead, setIsAhead] = useState(false);
  const loadAhead = useCallback(() => setIsAhead(true), []);
  const needsTitles = isAhead || byName || wanted !== '';
  // Titles of a large library take a second to read: they are read when they are needed, and once for all uses.
  const titles = useThrottledQuery(['articles'], async () => (needsTitles ? loadTitles() : noTitles), [
    needsTitles,
  ]);
  const folded = useMemo(
    () => titles && new Map([...titles].map(([id, title]) => [id, title.toLowerCase()])),
    [titles],
  );
  const all = useSameIds(useArticleIds(filter, byName ? 'page' : sort, byName ? false : descending));
  const found = useMemo(() => {
    if (wanted === '' || all === undefined) return all;
    return folded === undefined || titles === noTitles
      ? undefined
      : all.filter((id) => folded.get(id)?.includes(wanted));
  }, [all, titles, folded, wanted]);
  const named = useSortedByName(byName ? found : undefined, titles, descending, locale);
  return {
    ids: byName ? named : found,
    titleOf: (id) => titles?.get(id) ?? '',
    loadTitles: loadAhead,
  };
}

/** The ids sorted by title; undefined until they are. */
function useSortedByName(
  ids: readonly ArticleId[] | undefined,
  titles: ReadonlyMap<ArticleId, string> | undefined,
  descending: boolean,
  locale: string,
): readonly ArticleId[] | undefined {
  const [sorted, setSorted] = useState<readonly ArticleId[]>();
  useEffect(() => {
    if (ids === undefined || titles === undefined || titles === noTitles) return;
    let isOn = true;
    void sortByName(
      ids,
      (id) => titles.get(id) ?? '',
      locale,
      () => isOn,
    ).then((next) => {
      if (isOn && next !== null) setSorted(descending ? [...next].reverse() : next);
    });
    return () => {
      isOn = false;
    };
  }, [ids, titles, locale, descending]);
  return ids === undefined ? undefined : sorted;
}

/** While one scrolls, rows are fetched at most this often, in milliseconds: on the way by they are not read. */
const fetchRestMs = 90;

export interface RowsInSight {
  /** The rows that were fetched last, in order; those in sight are among them once they are there. */
  readonly rows: readonly ArticleRow[];
  /** The row of an article, when it is known yet. */
  readonly rowOf: (id: ArticleId) => ArticleRow | undefined;
  /** How much has been read of an article that was begun and not read to its end, 0 to 1; undefined for others. */
  readonly shareOf: (id: ArticleId) => number | undefined;
  /** Says which rows are in sight, half-open. */
  readonly onRange: (start: number, end: number) => void;
}

const noRows: readonly ArticleRow[] = [];

/** The rows of a long list, fetched where one looks. */
export function useRowsInSight(ids: readonly ArticleId[]): RowsInSight {
  const [range, onRange] = useRestingRange();
  const wanted = useMemo(() => ids.slice(range.start, range.end), [ids, range]);
  const rows = useArticleRows(wanted);
  const shares = useProgressShares(rows ?? noRows);
  const known = useRef(new Map<ArticleId, ArticleRow>());
  if (rows !== undefined) {
    if (known.current.size > keptRows) known.current.clear();
    for (const row of rows) {
      const last = known.current.get(row.id);
      // The same row read again is kept as it was, so that it is not drawn again.
      if (last === undefined || !looksSame(last, row)) known.current.set(row.id, row);
    }
  }
  return {
    rows: rows ?? noRows,
    rowOf: (id) => known.current.get(id),
    shareOf: (id) => (known.current.get(id)?.read === 0 ? shares.get(id) : undefined),
    onRange,
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The rows to fetch for those in sight, in steps: the first change is followed at once, more of them after a rest. */
function useRestingRange(): [Range, (start: number, end: number) => void] {
  const [range, setRange] = useState<Range>({ start: 0, end: step });
  const resting = useRef<{ timer?: ReturnType<typeof setTimeout>; next: Range; at: number }>({
    next: range,
    at: 0,
  });
  useEffect(() => () => clearTimeout(resting.current.timer), []);
  const onRange = useCallback((start: number, end: number) => {
    const state = resting.current;
    const next = {
      start: Math.max(0, Math.floor(start / step) * step - step / 2),
      end: Math.ceil(end / step) * step + step / 2,
    };
    if (state.next.start === next.start && state.next.end === next.end) return;
    state.next = next;
    if (state.timer !== undefined) return;
    const follow = (): void => {
      delete state.timer;
      state.at = performance.now();
      setRange(state.next);
    };
    const rest = state.at + fetchRestMs - performance.now();
    if (rest <= 0) follow();
    else state.timer = setTimeout(follow, rest);
  }, []);
  return [range, onRange];
}

/** Whether a list shows the same of both. */
function looksSame(a: ArticleRow, b: ArticleRow): boolean {
  return (
    a.title === b.title &&
    a.headline === b.headline &&
    a.excerpt === b.excerpt &&
    a.read === b.read &&
    a.length === b.length &&
    a.confidence === b.confidence &&
    a.checked === b.checked &&
    a.quality === b.quality &&
    a.highlightCount === b.highlightCount &&
    a.noteCount === b.noteCount &&
    a.lang === b.lang &&
    a.path === b.path &&
    isSameData(a.facts, b.facts) &&
    a.tagIds.join() === b.tagIds.join()
  );
}
