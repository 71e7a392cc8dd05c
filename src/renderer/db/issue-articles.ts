/** The articles of a newspaper's issues. Of an issue there are few: they are sorted by themselves, not picked out of all. */
import type { ArticleId, SourceId } from '#core/page/ids';
import type { ArticleSort } from './articles';
import type { BroadsheetDatabase } from './database';
import type { ArticleRow } from './rows';

/** So many rows are read and sorted faster than the ids of a large library are. */
const fewRows = 500;

/** A newspaper, and which of its issues: a year, a day, 'none' for what has no date; undefined for all. */
export interface IssueBranchOf {
  readonly paper?: string | undefined;
  readonly issues?: string | undefined;
}

/** Returns the ids of the articles of a newspaper's issues; only indexes are read. In the caller's transaction. */
export function idsOfIssues(
  db: BroadsheetDatabase,
  paper: string,
  issues: string | undefined,
): PromiseLike<readonly ArticleId[]> {
  return issues === undefined
    ? db.articles.where('facts.paper').equals(paper).primaryKeys()
    : rangeOf(db, paper, issues).primaryKeys();
}

/** Returns the rows of the articles of a newspaper's issues where they are few; null where they are not, or none are named. */
export async function fewOfIssues(
  db: BroadsheetDatabase,
  { paper, issues }: IssueBranchOf,
): Promise<readonly ArticleRow[] | null> {
  if (paper === undefined || issues === undefined) return null;
  const range = rangeOf(db, paper, issues);
  return (await range.count()) > fewRows ? null : rangeOf(db, paper, issues).toArray();
}

function rangeOf(db: BroadsheetDatabase, paper: string, issues: string) {
  const [from, to] = issues === 'none' ? ['', ''] : [issues, `${issues}\uffff`];
  return db.articles.where('[facts.paper+facts.date]').between([paper, from], [paper, to], true, true);
}

/** Returns the ids of rows in an order of lists, as the indexes have it; `sources` in the order that they are read in. */
export function sortRows(
  rows: readonly ArticleRow[],
  sort: ArticleSort,
  sources: readonly SourceId[],
): readonly ArticleId[] {
  const rank = new Map(sources.map((id, at) => [id, at]));
  return rows
    .filter(({ sourceId }) => rank.has(sourceId))
    .sort((a, b) => compare(a, b, sort, rank) || by(a.id, b.id))
    .map(({ id }) => id);
}

function compare(
  a: ArticleRow,
  b: ArticleRow,
  sort: ArticleSort,
  rank: ReadonlyMap<SourceId, number>,
): number {
  switch (sort) {
    case 'page':
      return by(rank.get(a.sourceId) ?? 0, rank.get(b.sourceId) ?? 0) || by(a.sortKey, b.sortKey);
    case 'date':
      return by(a.facts.date, b.facts.date) || by(a.sortKey, b.sortKey);
    case 'headline':
      return by(a.title, b.title);
    case 'length':
    case 'confidence':
    case 'quality':
      return by(a[sort], b[sort]);
  }
}

function by<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
