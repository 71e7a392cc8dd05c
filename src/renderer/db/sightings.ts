/** What was read of names in articles: derived, made portion by portion, each one transaction. */

import { NameMatcher } from '#core/names/matcher';
import { countNames } from '#core/names/mentions';
import { foldedForms } from '#core/names/model';
import { offerNames, offersVersion } from '#core/names/offers';
import { packOffer } from '#core/names/packed-offer';
import type { ArticleId, NameId } from '#core/page/ids';
import { db } from './database';
import type { NameRow, SightedNameRow, SightingRow } from './name-rows';
import type { ArticleRow } from './rows';

/** Raise when what is read of an article changes, the patterns aside. */
const rowVersion = 1;

/** The version of the rules of now. */
export const sightingVersion = rowVersion * 1000 + offersVersion;

/** Sightings read at a time. */
const rowsAtOnce = 4_000;

/** Returns what knows these names in text. */
export function matcherOf(names: readonly NameRow[]): NameMatcher<NameId> {
  return new NameMatcher(names.map((row) => ({ id: row.id, forms: foldedForms(row) })));
}

/** Returns the writings of a name as a sighted name keeps them. */
export function formsKey(row: Pick<NameRow, 'name' | 'variants'>): string {
  return [...foldedForms(row)].sort().join('\n');
}

/** Gives all sightings by today's rules to `take`, and returns the articles that have none. */
export async function loadSightings(
  take: (rows: readonly SightingRow[]) => void,
): Promise<readonly ArticleId[]> {
  const missing = new Set((await db.articles.toCollection().primaryKeys()) as ArticleId[]);
  for (let after = ''; ; ) {
    const rows = await db.sightings
      .where(':id')
      .above(after as ArticleId)
      .limit(rowsAtOnce)
      .toArray();
    const fresh = rows.filter(
      ({ articleId, version }) => version === sightingVersion && missing.delete(articleId),
    );
    take(fresh);
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return [...missing];
    after = last.articleId;
  }
}

/**
 * Reads articles for names and returns what stands there now; an article that is gone is left out. Who changes one of them
 * meanwhile waits: a sighting is always that of the text that is there.
 */
export async function sightArticles(
  ids: readonly ArticleId[],
  matcher: NameMatcher<NameId>,
): Promise<readonly SightingRow[]> {
  return db.transaction('rw', [db.articles, db.pages, db.sightings], async () => {
    const rows = (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
    const pages = await db.pages.bulkGet([...new Set(rows.flatMap((row) => row.pages))]);
    const texts = new Map(pages.map((page) => [page?.id, page?.text ?? '']));
    const sightings = rows.map((row) =>
      sight(
        row,
        row.pages.map((page) => texts.get(page) ?? ''),
        matcher,
      ),
    );
    await db.sightings.bulkPut(sightings);
    return sightings;
  });
}

function sight(row: ArticleRow, pageTexts: readonly string[], matcher: NameMatcher<NameId>): SightingRow {
  const { id, article, authors, facts } = row;
  const named = (isPhotographer: boolean) => [
    ...new Set(
      authors.filter(({ role }) => (role === 'photographer') === isPhotographer).map(({ name }) => name),
    ),
  ];
  return {
    articleId: id,
    version: sightingVersion,
    paper: facts.paper,
    date: facts.date,
    names: [...countNames(article, pageTexts, matcher)],
    offers: offerNames(article, authors, pageTexts).map(packOffer),
    writers: named(false),
    photographers: named(true),
  };
}

/** Returns the writings of names that the sightings know. */
export async function loadSightedNames(): Promise<ReadonlyMap<NameId, string>> {
  return new Map((await db.sightedNames.toArray()).map(({ id, forms }) => [id, forms]));
}

/** Notes which writings the sightings know now. */
export async function storeSightedNames(
  known: readonly SightedNameRow[],
  gone: readonly NameId[],
): Promise<void> {
  await db.transaction('rw', db.sightedNames, async () => {
    await db.sightedNames.bulkPut([...known]);
    await db.sightedNames.bulkDelete([...gone]);
  });
}
