/** Articles of one series: the same name in the same source. Nothing is joined, only led to. */

import type { ArticleId } from '#core/page/ids';
import { db } from './database';
import { useLiveQuery } from './live-query';
import type { ArticleRow } from './rows';

/** What a link to a part of a series says. */
export interface SeriesPart {
  readonly id: ArticleId;
  readonly part: number;
  readonly title: string;
}

/** Where an article stands in its series. */
export interface SeriesPlace {
  readonly name: string;
  readonly part: number;
  /** Parts that the library has. */
  readonly count: number;
  readonly previous: SeriesPart | null;
  readonly next: SeriesPart | null;
}

/** An article's place in its series; null when it is in none or alone in it, undefined while loading. */
export function useSeries(articleId: ArticleId): SeriesPlace | null | undefined {
  return useLiveQuery(() => seriesOf(articleId), [articleId]);
}

/** Returns an article's place in its series, part by part and then as dates and paths go; null when it is alone. */
export async function seriesOf(articleId: ArticleId): Promise<SeriesPlace | null> {
  const row = await db.articles.get(articleId);
  const series = row?.article.series;
  if (row === undefined || series === null || series === undefined) return null;
  const rows = await db.articles
    .where('[sourceId+article.series.name]')
    .equals([row.sourceId, series.name])
    .toArray();
  const parts = rows.sort(inOrder);
  const at = parts.findIndex(({ id }) => id === articleId);
  if (parts.length < 2 || at === -1) return null;
  return {
    name: series.name,
    part: series.part,
    count: parts.length,
    previous: partOf(parts[at - 1]),
    next: partOf(parts[at + 1]),
  };
}

function inOrder(a: ArticleRow, b: ArticleRow): number {
  return (
    (a.article.series?.part ?? 0) - (b.article.series?.part ?? 0) ||
    compare(a.facts.date, b.facts.date) ||
    compare(a.sortKey, b.sortKey)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function partOf(row: ArticleRow | undefined): SeriesPart | null {
  return row === undefined ? null : { id: row.id, part: row.article.series?.part ?? 0, title: row.title };
}
