/** The articles that stand in tabs: found again by their raw text where reflowing their page gave them other ids. */
import type { ArticleId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { articleSpans } from '#core/page/parts';
import { articleAt } from './corrections';
import { db } from './database';
import { useThrottledQuery } from './live';
import type { ArticleRow } from './rows';

/** What a tab knows of its article. */
export interface TabKey {
  readonly articleId: ArticleId;
  /** Its first raw text; null where nobody has looked yet. */
  readonly span: Span | null;
}

/** What there is of it now. */
export interface TabArticle {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly span: Span | null;
}

/** The articles of tabs, in their order, null for one that is gone; undefined while loading. */
export function useTabArticles(keys: readonly TabKey[]): readonly (TabArticle | null)[] | undefined {
  return useThrottledQuery(['articles'], () => findTabArticles(keys), [
    keys.map(({ articleId, span }) => `${articleId} ${span?.page} ${span?.start}`).join('\n'),
  ]);
}

/** Returns the articles of tabs, in their order; null for one that is gone. */
export async function findTabArticles(keys: readonly TabKey[]): Promise<readonly (TabArticle | null)[]> {
  const rows = await db.articles.bulkGet(keys.map(({ articleId }) => articleId));
  return Promise.all(
    keys.map(async ({ span }, at) => {
      const row = rows[at];
      if (row !== undefined && (span === null || holds(row, span))) return tabArticle(row);
      const id = span === null ? null : await articleAt(span.page, [span]);
      const found = id === null ? undefined : await db.articles.get(id);
      return found === undefined ? null : tabArticle(found, span);
    }),
  );
}

/** Once known, the text that the tab was opened for stays what it is known by. */
function tabArticle(row: ArticleRow, span: Span | null = null): TabArticle {
  return {
    articleId: row.id,
    title: calledBy(row),
    span: span ?? articleSpans(row.article, row.pages)[0] ?? null,
  };
}

/** Its headline, or the words it begins with and a sign that they go on. */
function calledBy({ headline, title, excerpt }: Pick<ArticleRow, 'headline' | 'title' | 'excerpt'>): string {
  return headline === '' && excerpt.length > title.length ? `${title}…` : title;
}

function holds(row: ArticleRow, { page, start }: Span): boolean {
  return articleSpans(row.article, row.pages).some(
    (span) => span.page === page && span.start <= start && start < span.end,
  );
}
