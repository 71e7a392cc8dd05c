/**
 * The run as a tree, read branch by branch from the indexes of articles: papers, their years, the issues of a year, the
 * pages of an issue. No article is loaded, and nothing is read of a branch that nobody has opened.
 */
import { dumpIdOf, ordinalOf, type PageId, pageOfArticle } from '#core/page/ids';
import { compareNames } from '../ui/name-order';
import { db } from './database';
import { shownFactsOfPages } from './page-facts';

export interface PaperBranch {
  /** '' for what is of no known newspaper. */
  readonly paper: string;
  readonly articles: number;
}

export interface YearBranch {
  /** YYYY; '' for what has no known date. */
  readonly year: string;
  readonly articles: number;
}

export interface IssueBranch {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly articles: number;
}

export interface PageBranch {
  readonly id: PageId;
  /** Its number and section as lists show them; '' where one is not known. */
  readonly number: string;
  readonly section: string;
  readonly path: string;
  readonly ordinal: number;
  readonly articles: number;
}

const byPaperAndDate = '[facts.paper+facts.date]';
const last = '\uffff';

/** A page without articles that has a date: the branches on the way to it are there for it too. */
export interface BareBranch {
  readonly id: PageId;
  readonly paper: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

/**
 * Returns the newspapers in the order of their names; what is of none comes last. `bare`: as everywhere here, what is
 * in the tree though it has no article.
 */
export async function listPaperBranches(bare: readonly BareBranch[] = []): Promise<readonly PaperBranch[]> {
  return db.transaction('r', [db.articles], async () => {
    const printed = (await db.articles
      .orderBy('facts.paper')
      .uniqueKeys()) as readonly unknown[] as readonly string[];
    const papers = [...new Set([...printed, ...bare.map(({ paper }) => paper)])];
    const counts = await Promise.all(
      papers.map((paper) => db.articles.where('facts.paper').equals(paper).count()),
    );
    return papers
      .map((paper, at) => ({ paper, articles: counts[at] ?? 0 }))
      .sort((a, b) => Number(a.paper === '') - Number(b.paper === '') || compareNames(a.paper, b.paper));
  });
}

/** Returns the years of a newspaper, oldest first; what has no date comes last. From year to year that has any. */
export async function listYearBranches(
  paper: string,
  bare: readonly BareBranch[] = [],
): Promise<readonly YearBranch[]> {
  return db.transaction('r', [db.articles], async () => {
    const between = (from: string, to: string) =>
      db.articles.where(byPaperAndDate).between([paper, from], [paper, to], true, true);
    const years: YearBranch[] = [];
    for (let from = '0'; ; ) {
      const [key] = (await between(from, last).limit(1).keys()) as readonly unknown[] as readonly (readonly [
        string,
        string,
      ])[];
      if (key === undefined) break;
      const year = key[1].slice(0, 4);
      years.push({ year, articles: await between(year, `${year}${last}`).count() });
      from = `${year}${last}`;
    }
    const known = new Set(years.map(({ year }) => year));
    for (const { date } of bare.filter((page) => page.paper === paper)) {
      const year = date.slice(0, 4);
      if (!known.has(year)) years.push({ year, articles: 0 });
      known.add(year);
    }
    years.sort((a, b) => inOrder.compare(a.year, b.year));
    const undated = await between('', '').count();
    return undated === 0 ? years : [...years, { year: '', articles: undated }];
  });
}

/** Returns the issues of a year of a newspaper, oldest first. */
export async function listIssueBranches(
  paper: string,
  year: string,
  bare: readonly BareBranch[] = [],
): Promise<readonly IssueBranch[]> {
  return db.transaction('r', [db.articles], async () => {
    const keys = (await db.articles
      .where(byPaperAndDate)
      .between([paper, year], [paper, `${year}${last}`], true, true)
      .uniqueKeys()) as readonly unknown[] as readonly (readonly [string, string])[];
    const counts = await Promise.all(
      keys.map(([, date]) => db.articles.where(byPaperAndDate).equals([paper, date]).count()),
    );
    const found = new Map(keys.map(([, date], at) => [date, counts[at] ?? 0]));
    for (const page of bare) {
      const isOfYear = page.paper === paper && page.date.startsWith(year);
      if (isOfYear && !found.has(page.date)) found.set(page.date, 0);
    }
    return [...found]
      .map(([date, articles]) => ({ date, articles }))
      .sort((a, b) => (a.date < b.date ? -1 : 1));
  });
}

/** Returns the pages of an issue in the order of their numbers, then of their places in the source. */
export async function listPageBranches(
  paper: string,
  date: string,
  bare: readonly BareBranch[] = [],
): Promise<readonly PageBranch[]> {
  return db.transaction('r', [db.articles, db.dumps, db.facts, db.reflows], async () => {
    const ids = await db.articles.where(byPaperAndDate).equals([paper, date]).primaryKeys();
    const counts = new Map<PageId, number>();
    for (const id of ids) {
      const page = pageOfArticle(id);
      counts.set(page, (counts.get(page) ?? 0) + 1);
    }
    for (const page of bare) {
      if (page.paper === paper && page.date === date && !counts.has(page.id)) counts.set(page.id, 0);
    }
    const pages = [...counts.keys()];
    const [known, dumps] = await Promise.all([
      shownFactsOfPages(db, pages),
      db.dumps.bulkGet(pages.map(dumpIdOf)),
    ]);
    const branches = pages.map((id, at): PageBranch => {
      const facts = known.get(id);
      return {
        id,
        number: facts?.page ?? '',
        section: facts?.section ?? '',
        path: dumps[at]?.path ?? '',
        ordinal: ordinalOf(id),
        articles: counts.get(id) ?? 0,
      };
    });
    return branches.sort(
      (a, b) =>
        Number(a.number === '') - Number(b.number === '') ||
        inOrder.compare(a.number, b.number) ||
        inOrder.compare(a.path, b.path) ||
        a.ordinal - b.ordinal,
    );
  });
}

/** A2 before A10, whatever the language. */
const inOrder = new Intl.Collator('en', { numeric: true });
