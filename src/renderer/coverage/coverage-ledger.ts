/** The pages of the library by newspaper and day, and what of them is missing, unread, doubtful: pure sums in memory. */
import type { PageId } from '#core/page/ids';
import type {
  CoveredDay,
  CoveredIssue,
  CoveredPage,
  CoveredPaper,
  CoveredYear,
  DayState,
} from './coverage-state';
import { missingDays, missingPages } from './issue-gaps';

/** What is known of a page. */
export interface PageFactsOf {
  readonly paper: string;
  /** YYYY-MM-DD; anything else is no day. */
  readonly date: string;
  readonly number: string;
  readonly edition: string;
}

/** How many articles a page has, of which so many are unread, and put together with low confidence. */
export interface PageArticles {
  readonly articles: number;
  readonly unread: number;
  readonly doubtful: number;
}

interface Run {
  readonly days: Map<string, PageId[]>;
  undated: number;
  missing: readonly string[] | null;
}

const noArticles: PageArticles = { articles: 0, unread: 0, doubtful: 0 };

export class CoverageLedger {
  readonly #pages = new Map<PageId, PageFactsOf>();
  #articles: ReadonlyMap<PageId, PageArticles> = new Map();
  #runs: Map<string, Run> | null = null;

  /** Takes what is known of a page now; null: it is gone. */
  put(page: PageId, facts: PageFactsOf | null): void {
    if (facts === null) this.#pages.delete(page);
    else this.#pages.set(page, facts);
    this.#runs = null;
  }

  /** Forgets all pages. */
  clear(): void {
    this.#pages.clear();
    this.#runs = null;
  }

  /** Takes the articles of all pages; a page that is not in it has none. */
  setArticles(articles: ReadonlyMap<PageId, PageArticles>): void {
    this.#articles = articles;
  }

  papers(): readonly CoveredPaper[] {
    return [...this.#all()]
      .map(([paper, run]) => {
        const years = this.#years(run);
        const pages = years.reduce((sum, year) => sum + year.pages, run.undated);
        return { paper, years, undated: run.undated, pages };
      })
      .sort(
        (a, b) =>
          Number(a.paper === '') - Number(b.paper === '') ||
          b.pages - a.pages ||
          (a.paper < b.paper ? -1 : 1),
      )
      .map(({ pages: _, ...paper }) => paper);
  }

  year(paper: string, year: string): readonly CoveredDay[] {
    const run = this.#all().get(paper);
    if (run === undefined) return [];
    const dates = [...run.days.keys(), ...missingOf(run)].filter((date) => date.startsWith(`${year}-`));
    return dates.sort().map((date) => this.#day(run, date));
  }

  issue(paper: string, date: string): CoveredIssue | null {
    const run = this.#all().get(paper);
    if (run === undefined || (!run.days.has(date) && !missingOf(run).includes(date))) return null;
    const pages = (run.days.get(date) ?? []).map((pageId): CoveredPage => {
      const { number = '', edition = '' } = this.#pages.get(pageId) ?? {};
      return { pageId, number, edition, ...(this.#articles.get(pageId) ?? noArticles) };
    });
    return { day: this.#day(run, date), pages: pages.sort(comparePages) };
  }

  #all(): Map<string, Run> {
    if (this.#runs !== null) return this.#runs;
    const runs = new Map<string, Run>();
    for (const [page, { paper, date }] of this.#pages) {
      let run = runs.get(paper);
      if (run === undefined) {
        run = { days: new Map(), undated: 0, missing: null };
        runs.set(paper, run);
      }
      if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) {
        run.undated += 1;
        continue;
      }
      const day = run.days.get(date);
      if (day === undefined) run.days.set(date, [page]);
      else day.push(page);
    }
    this.#runs = runs;
    return runs;
  }

  #years(run: Run): readonly CoveredYear[] {
    const years = new Map<string, CoveredYear>();
    const add = (date: string, more: Partial<CoveredYear>): void => {
      const year = date.slice(0, 4);
      const sums = years.get(year) ?? { year, ...noSums };
      years.set(year, {
        year,
        issues: sums.issues + (more.issues ?? 0),
        missing: sums.missing + (more.missing ?? 0),
        pages: sums.pages + (more.pages ?? 0),
        gaps: sums.gaps + (more.gaps ?? 0),
        unread: sums.unread + (more.unread ?? 0),
        doubtful: sums.doubtful + (more.doubtful ?? 0),
      });
    };
    for (const [date, pages] of run.days) {
      const stats = pages.map((page) => this.#articles.get(page) ?? noArticles);
      add(date, {
        issues: 1,
        pages: pages.length,
        gaps: this.#gaps(pages).length,
        unread: stats.filter(({ unread }) => unread > 0).length,
        doubtful: stats.filter(({ doubtful }) => doubtful > 0).length,
      });
    }
    for (const date of missingOf(run)) add(date, { missing: 1 });
    return [...years.values()].sort((a, b) => (a.year < b.year ? -1 : 1));
  }

  #day(run: Run, date: string): CoveredDay {
    const pages = run.days.get(date) ?? [];
    const gaps = this.#gaps(pages);
    let [articles, unread, doubtful] = [0, 0, 0];
    for (const page of pages) {
      const stats = this.#articles.get(page) ?? noArticles;
      articles += stats.articles;
      unread += stats.unread;
      doubtful += stats.doubtful;
    }
    const state = stateOf(pages.length, gaps.length, { articles, unread, doubtful });
    return { date, state, pages: pages.length, gaps, articles, unread, doubtful };
  }

  #gaps(pages: readonly PageId[]): readonly string[] {
    return missingPages(pages.map((page) => this.#pages.get(page)?.number ?? ''));
  }
}

const noSums = { issues: 0, missing: 0, pages: 0, gaps: 0, unread: 0, doubtful: 0 };

/** What is missing is more than what is doubtful, and that more than what is unread. */
function stateOf(pages: number, gaps: number, { articles, unread, doubtful }: PageArticles): DayState {
  if (pages === 0) return 'missing';
  if (gaps > 0) return 'gaps';
  if (doubtful > 0) return 'doubtful';
  if (unread === 0) return 'complete';
  return unread === articles ? 'unread' : 'begun';
}

/** Found once for a state of the library: it goes through every day of the run. */
function missingOf(run: Run): readonly string[] {
  run.missing ??= missingDays(run.days.keys());
  return run.missing;
}

function comparePages(a: CoveredPage, b: CoveredPage): number {
  const order = a.number.localeCompare(b.number, 'en', { numeric: true });
  return Number(a.number === '') - Number(b.number === '') || order || (a.pageId < b.pageId ? -1 : 1);
}
