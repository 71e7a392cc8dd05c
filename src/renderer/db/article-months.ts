/** Which articles are of which month: read from the index of dates, no article is loaded. */
import type { ArticleId } from '#core/page/ids';
import { db } from './database';

export interface ArticlesOfMonth {
  /** YYYY-MM. */
  readonly period: string;
  readonly ids: readonly ArticleId[];
}

/** Returns the articles by month, in order, and those without a date. */
export async function loadArticleMonths(): Promise<{
  readonly months: readonly ArticlesOfMonth[];
  readonly undated: readonly ArticleId[];
}> {
  return db.transaction('r', [db.articles], async () => {
    const undated = await idsBetween('', '');
    const months: ArticlesOfMonth[] = [];
    // From year to year that has any; the months of a year are asked for at once.
    for (let after = '0'; ; ) {
      const next = (
        await db.articles.where('[facts.date+sortKey]').above([after, '\uffff']).limit(1).keys()
      )[0];
      const date = Array.isArray(next) ? String(next[0]) : undefined;
      if (date === undefined) return { months, undated };
      const year = date.slice(0, 4);
      const periods = monthsOfYear.map((month) => `${year}-${month}`);
      const lists = await Promise.all(periods.map((period) => idsBetween(period, `${period}\uffff`)));
      for (const [at, ids] of lists.entries()) {
        if (ids.length > 0) months.push({ period: periods[at] ?? '', ids });
      }
      after = `${year}\uffff`;
    }
  });
}

/** Returns the articles from one date to another, both included, in the order of time; days, months or years, '' for an open end. */
export async function loadArticlesBetween(from: string, until: string): Promise<readonly ArticleId[]> {
  // '0' comes before every date, and behind articles that have none.
  return idsBetween(from === '' ? '0' : from, until === '' ? '9999' : `${until}\uffff`);
}

function idsBetween(from: string, until: string): PromiseLike<ArticleId[]> {
  return db.articles
    .where('[facts.date+sortKey]')
    .between([from, ''], [until, '\uffff'], true, true)
    .primaryKeys();
}

const monthsOfYear = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
