/** Where the tour leads: an article of the sample library, or of any other when that is all there is. */
import type { ArticleId } from '#core/page/ids';
import { db } from './database';
import { useThrottledQuery } from './live';
import type { ArticleRow } from './rows';

/** Articles looked at: the sample library has fewer. */
const mostLookedAt = 200;

/** The article to show; null while there is none, undefined while loading. In the reader's language where possible. */
export function useTourArticle(language: string): ArticleId | null | undefined {
  return useThrottledQuery(['sources', 'articles'], () => findTourArticle(language), [language]);
}

/** Returns an article with a headline and some text: of the samples before others, in `language` before others. */
export async function findTourArticle(language: string): Promise<ArticleId | null> {
  return db.transaction('r', [db.sources, db.articles], async () => {
    const sources = await db.sources.where('binnedAt').equals(0).toArray();
    const sample = sources.find(({ kind }) => kind === 'samples') ?? sources[0];
    if (sample === undefined) return null;
    const rows = await db.articles.where('sourceId').equals(sample.id).limit(mostLookedAt).toArray();
    let best: ArticleRow | null = null;
    for (const row of rows) if (best === null || fitness(row, language) > fitness(best, language)) best = row;
    return best?.id ?? null;
  });
}

/** How well an article shows what articles are; more is better. */
function fitness({ lang, headline, length, confidence }: ArticleRow, language: string): number {
  const isSame = lang === language;
  const isNear = lang.split('-')[0] === language.split('-')[0];
  return (isSame ? 4 : isNear ? 3 : 0) + (headline === '' ? 0 : 1) + (length >= 200 ? 1 : 0) + confidence;
}
