/** What coverage is counted from: facts of pages, and which articles are unread or doubtful, from indexes only. */
import { Dexie, type ObservabilitySet } from 'dexie';
import { shownFactsOf } from '#core/page/facts';
import { type ArticleId, type PageId, pageOfArticle } from '#core/page/ids';
import { db } from './database';
import { factsFrom } from './page-facts';
import type { ReflowRow } from './rows';
import { changedKeys } from './search-changes';
import { doubtfulBelow } from './worklist';

/** A page with what is known of where it was printed; null where it is gone. */
export interface CoverageFacts {
  readonly page: PageId;
  readonly facts: {
    readonly paper: string;
    readonly date: string;
    readonly number: string;
    readonly edition: string;
  } | null;
}

/** Pages read at a time. */
const pagesAtOnce = 400;

/** Gives the facts of all pages to `take`, some at a time. */
export async function loadCoverage(take: (pages: readonly CoverageFacts[]) => void): Promise<void> {
  for (let after = ''; ; ) {
    const keys = await db.reflows
      .where(':id')
      .above(after as PageId)
      .limit(pagesAtOnce)
      .primaryKeys();
    take(await coverageFactsOf(keys));
    const last = keys.at(-1);
    if (last === undefined || keys.length < pagesAtOnce) return;
    after = last;
  }
}

/** Returns the facts of pages. */
export async function coverageFactsOf(pages: readonly PageId[]): Promise<readonly CoverageFacts[]> {
  return db.transaction('r', [db.reflows, db.facts], async () => {
    const [reflows, rows] = await Promise.all([db.reflows.bulkGet([...pages]), db.facts.bulkGet([...pages])]);
    return pages.map((page, at) => ({ page, facts: factsOf(reflows[at], rows[at]) }));
  });
}

function factsOf(
  reflow: ReflowRow | undefined,
  row: Parameters<typeof factsFrom>[0],
): CoverageFacts['facts'] {
  if (reflow === undefined) return null;
  const { paper, date, page, edition } = shownFactsOf(factsFrom(row, reflow));
  return { paper, date, number: page, edition };
}

/** How many articles a page has, and of which kinds. */
export interface CoverageArticles {
  articles: number;
  unread: number;
  doubtful: number;
}

/** Returns the articles of every page that has any: an article's id says its page, so that no article is loaded. */
export async function loadCoverageArticles(): Promise<ReadonlyMap<PageId, CoverageArticles>> {
  const [all, read, doubtful] = await db.transaction('r', db.articles, () =>
    Promise.all([
      db.articles.toCollection().primaryKeys(),
      db.articles.where('read').equals(1).primaryKeys(),
      db.articles.where('confidence').below(doubtfulBelow).primaryKeys(),
    ]),
  );
  const pages = new Map<PageId, CoverageArticles>();
  const of = (id: ArticleId): CoverageArticles => {
    const page = pageOfArticle(id);
    const known = pages.get(page);
    if (known !== undefined) return known;
    const made = { articles: 0, unread: 0, doubtful: 0 };
    pages.set(page, made);
    return made;
  };
  for (const id of all) {
    const page = of(id);
    page.articles += 1;
    page.unread += 1;
  }
  for (const id of read) of(id).unread -= 1;
  for (const id of doubtful) of(id).doubtful += 1;
  return pages;
}

/** What was written of what coverage is counted from. */
export interface CoverageChange {
  /** 'all' when it is not known which. */
  readonly pages: readonly PageId[] | 'all';
  readonly articles: boolean;
}

/** Calls back with changes as they are committed, in any window; returns how to stop. */
export function onCoverageChanges(listener: (change: CoverageChange) => void): () => void {
  const onMutated = (parts: ObservabilitySet) => {
    const [reflows, facts] = [changedKeys(parts, db.name, 'reflows'), changedKeys(parts, db.name, 'facts')];
    const articles = changedKeys(parts, db.name, 'articles').length > 0;
    const pages = reflows === 'all' || facts === 'all' ? 'all' : ([...reflows, ...facts] as PageId[]);
    if (pages.length > 0 || articles) listener({ pages, articles });
  };
  Dexie.on('storagemutated').subscribe(onMutated);
  return () => Dexie.on('storagemutated').unsubscribe(onMutated);
}
