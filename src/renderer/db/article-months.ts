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
    const between = (from: string, to: string) =>
      db.articles.where('[facts.date+sortKey]').between([from, ''], [to, '\uffff'], true, true);
    const undated = await between('', '').primaryKeys();
    const months: ArticlesOfMonth[] = [];
    // From month to month that has any: the next date after a month is that of the next one.
    for (let after = '0'; ; ) {
      const next = await db.articles.where('[facts.date+sortKey]').above([after, '\uffff']).first();
      if (next === undefined) return { months, undated };
      const period = next.facts.date.slice(0, 7);
      after = `${period}\uffff`;
      months.push({ period, ids: await between(period, after).primaryKeys() });
    }
  });
}
