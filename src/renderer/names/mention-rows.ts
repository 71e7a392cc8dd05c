/** The mentions of a name as the rows of a list: pure, without the texts, which are read where one looks. */
import type { ArticleId } from '#core/page/ids';
import { monthsWithin, type TimeSpan } from '../charts/time-bins';
import type { MonthCount, NameArticles } from './names-state';

/** An article with how many rows it has. */
export interface ArticleTimes {
  readonly articleId: ArticleId;
  readonly times: number;
}

/** A row: the article's mention with this number, from 0. */
export interface MentionRow {
  readonly articleId: ArticleId;
  readonly number: number;
}

/** Returns months as charts take them: month numbers (year × 12 + month, from 0) with their counts, in turn. */
export function monthNumbers(months: readonly MonthCount[]): readonly number[] {
  return months.flatMap(({ period, articles }) => [
    Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1,
    articles,
  ]);
}

/** Returns the articles of a span by date; all of them, also those without a date, where none is chosen. */
export function mentionsWithin(
  { articles, times, months }: NameArticles,
  span: TimeSpan | null,
): readonly ArticleTimes[] {
  const all = articles.map((articleId, at) => ({ articleId, times: times[at] ?? 0 }));
  if (span === null) return all;
  const kept = new Set<number>();
  const within = monthsWithin(monthNumbers(months), span);
  for (let at = 0; at < within.length; at += 2) kept.add(within[at] ?? 0);
  // Articles stand by date, so each month's follow those of the month before.
  const chosen: ArticleTimes[] = [];
  let start = 0;
  for (const [month, count] of pairs(monthNumbers(months))) {
    if (kept.has(month)) chosen.push(...all.slice(start, start + count));
    start += count;
  }
  return chosen;
}

/** Returns the rows of articles, each mention one. */
export function mentionRows(articles: readonly ArticleTimes[]): readonly MentionRow[] {
  return articles.flatMap(({ articleId, times }) =>
    Array.from({ length: times }, (_, number) => ({ articleId, number })),
  );
}

function* pairs(numbers: readonly number[]): Generator<readonly [number, number]> {
  for (let at = 0; at < numbers.length; at += 2) yield [numbers[at] ?? 0, numbers[at + 1] ?? 0];
}
