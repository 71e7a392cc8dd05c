/** What the views ask the search for: the articles that have a term, among those that answer a query. */
import type { ArticleId } from '#core/page/ids';
import { formatQuery } from '#core/search/query/format';
import { positiveNodes } from '#core/search/query/matches';
import type { QueryNode } from '#core/search/query/model';
import { parseQuery } from '#core/search/query/parse';
import { plainRequest } from '../search/search-state';
import { searchService } from '../search/service';
import type { AnalysisScope } from './analysis-route';

/** Returns whether a term asks for words that can stand in a text: a filter alone does not. */
export function asksForText(term: string, exact: boolean): boolean {
  const { root } = parseQuery(term, { exact });
  return root !== null && positiveNodes(root).some(({ field }) => field !== 'note' && field !== 'tag');
}

/** Returns the query that asks for all of these at once, in the language of queries; '' when none asks for anything. */
export function allAsked(texts: readonly string[], exact: boolean): string {
  const nodes = texts.map((text) => parseQuery(text, { exact }).root).filter((node) => node !== null);
  const [first] = nodes;
  if (first === undefined) return '';
  const whole: QueryNode =
    nodes.length === 1 ? first : { kind: 'and', children: nodes, at: { start: 0, end: 0 } };
  return formatQuery(whole);
}

/** What every article answers: choices narrow a query, and one that asks for nothing is answered by none. */
const everyArticle = 'is:read OR is:unread';

/** While a library is being read in, what is there is answered after this time, in milliseconds. */
const longestWaitMs = 15_000;

let isWatching = false;
let isComplete = false;
const waiting = new Set<() => void>();

/** Resolves when the search, which may have begun just now, knows all articles, or after a while. */
async function whenSearchable(): Promise<void> {
  if (!isWatching) {
    isWatching = true;
    try {
      await searchService().watch(({ searchable, articles }) => {
        isComplete = searchable >= articles;
        if (!isComplete) return;
        for (const each of waiting) each();
        waiting.clear();
      });
    } catch (error) {
      // The next reading asks another worker.
      isWatching = false;
      throw error;
    }
  }
  if (isComplete) return;
  await new Promise<void>((resolve) => {
    waiting.add(resolve);
    setTimeout(resolve, longestWaitMs);
  });
}

/** Returns the articles that have a term in a scope, the oldest first, those without a date last. */
export async function articlesWith(term: string, scope: AnalysisScope): Promise<readonly ArticleId[]> {
  await whenSearchable();
  return searchService().findAll({
    ...plainRequest,
    text: allAsked([scope.query ?? '', term], scope.exact === true) || everyArticle,
    exact: scope.exact === true,
    choices: scope.choices ?? {},
    order: 'oldest',
  });
}

/** Returns the articles of a scope; null: all of the library. */
export async function articlesAmong(scope: AnalysisScope): Promise<readonly ArticleId[] | null> {
  const isNarrowed =
    scope.choices !== undefined || allAsked([scope.query ?? ''], scope.exact === true) !== '';
  return isNarrowed ? articlesWith('', scope) : null;
}
