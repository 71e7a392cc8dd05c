/** Which articles may have names that were not looked for before: asked of the search index, so that few are read. */

import type { ArticleId } from '#core/page/ids';
import { quoted } from '#core/search/query/quoting';
import type { BroadsheetDatabase } from '../db/database';
import type { NameRow } from '../db/name-rows';
import { SearchEngine } from './search-engine';

/** Asking for one name takes about as long as reading so many articles. */
const articlesOfQuestion = 40;

/**
 * Returns all articles that have one of the names' writings, and perhaps others; null where it is sooner to read all of
 * `articles`, or where not everything can be asked for.
 */
export async function mayHaveNames(
  db: BroadsheetDatabase,
  names: readonly Pick<NameRow, 'name' | 'variants'>[],
  articles: number,
): Promise<ReadonlySet<ArticleId> | null> {
  if (names.length * articlesOfQuestion > articles) return null;
  let failure: unknown = null;
  const engine = new SearchEngine(
    db,
    () => performance.now(),
    (error) => {
      failure ??= error;
    },
  );
  try {
    const isWhole = await new Promise<boolean>((resolve, reject) => {
      engine.watch((progress) => resolve(progress.searchable >= progress.articles)).catch(reject);
    });
    if (!isWhole) return null;
    const places = new Set<ArticleId>();
    for (const { name, variants } of names) {
      const text = [name, ...variants].map(quoted).join(' OR ');
      const request = {
        text,
        exact: false,
        typing: false,
        limit: 0,
        choices: {},
        wantFacets: false,
      } as const;
      for (const id of await engine.findAll({ ...request, order: 'relevance' })) places.add(id);
    }
    return failure === null ? places : null;
  } finally {
    engine.close();
  }
}
