/** Articles to choose one from: those with some words in their headline, and without words the ones at hand. */
import type { ArticleId } from '#core/page/ids';
import { db } from './database';
import { useThrottledQuery } from './live';
import type { ArticleRow } from './rows';

/** As many as one looks through. */
const mostChoices = 40;

/** The choices; undefined while loading. `atHand`: what is offered first while nothing is asked for. */
export function useArticleChoices(
  words: string,
  atHand: readonly ArticleId[],
): readonly ArticleRow[] | undefined {
  return useThrottledQuery(['articles'], () => listArticleChoices(words, atHand), [words, atHand.join(' ')]);
}

/** Returns at most 40 articles: those whose headline holds the words, case ignored, or those at hand and then the newest. */
export async function listArticleChoices(
  words: string,
  atHand: readonly ArticleId[],
): Promise<readonly ArticleRow[]> {
  const ids = words === '' ? await nearIds(atHand) : await titledIds(words);
  return (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
}

async function nearIds(atHand: readonly ArticleId[]): Promise<readonly ArticleId[]> {
  const newest = await db.articles.orderBy('[facts.date+sortKey]').reverse().limit(mostChoices).primaryKeys();
  return [...new Set([...atHand, ...newest])].slice(0, mostChoices);
}

/** Walks the titles in the index until enough are found, so that no other article is loaded. */
async function titledIds(words: string): Promise<readonly ArticleId[]> {
  const wanted = words.toLowerCase();
  const ids: ArticleId[] = [];
  await db.articles
    .orderBy('title')
    .until(() => ids.length >= mostChoices)
    .eachKey((title, cursor) => {
      if (ids.length < mostChoices && String(title).toLowerCase().includes(wanted))
        ids.push(cursor.primaryKey);
    });
  return ids;
}
