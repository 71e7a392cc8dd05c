/** Pages on which no article begins (all furniture, empty, or the end of an article from elsewhere), found by keys alone. */
import { type PageId, pageOfArticle } from '#core/page/ids';
import { db } from './database';
import { sharedQuery } from './live';
import { shownFactsOfPages } from './page-facts';

/** A page on which no article begins, and where it was printed. */
export interface BarePage {
  readonly id: PageId;
  /** '' where it is not known. */
  readonly paper: string;
  /** YYYY-MM-DD; '' where it is not known. */
  readonly date: string;
}

/** Pages whose facts are read at a time. */
const pagesAtOnce = 400;

/** Who looks for them while a library is being read rests so long in between, in milliseconds: few pages are bare. */
const restMs = 3_000;

type Finder = () => Promise<readonly BarePage[]>;

let finder: Finder | null = null;

/** Says who looks for them: in the window a worker, since it goes through the keys of all articles. */
export function setBarePageFinder(next: Finder | null): void {
  finder = next;
}

/** The bare pages of the library, live; undefined until they are known, which is later than what is on screen. */
export const useBarePages: () => readonly BarePage[] | undefined = sharedQuery(
  ['articles', 'reflows', 'facts'],
  () => (finder ?? listBarePages)(),
  undefined,
  restMs,
);

/** Returns the bare pages of sources that are not in the bin, in the order of their ids. */
export async function listBarePages(): Promise<readonly BarePage[]> {
  const [pages, articles] = await db.transaction('r', [db.reflows, db.articles], () =>
    Promise.all([db.reflows.toCollection().primaryKeys(), db.articles.toCollection().primaryKeys()]),
  );
  const filled = new Set(articles.map(pageOfArticle));
  const bare = pages.filter((page) => !filled.has(page));
  const found: BarePage[] = [];
  for (let at = 0; at < bare.length; at += pagesAtOnce) {
    const some = bare.slice(at, at + pagesAtOnce);
    const facts = await db.transaction('r', [db.reflows, db.facts], () => shownFactsOfPages(db, some));
    for (const id of some) {
      const known = facts.get(id);
      if (known !== undefined) found.push({ id, paper: known.paper, date: known.date });
    }
  }
  return found;
}
