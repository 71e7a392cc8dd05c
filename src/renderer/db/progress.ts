/** How far articles have been read. Reading is no edit: nothing of it is a step of the journal. */

import { useEffect, useState } from 'react';
import { placeQuoteLength, readingPlaceOf, shareRead } from '#core/anchor/reading-place';
import type { ArticleId, PageId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { db } from './database';
import { useLiveQuery } from './live-query';
import { newKey } from './new-id';
import type { ProgressRow } from './progress-rows';
import type { ArticleRow } from './rows';
import { asStorageError } from './storage-error';

/** The part of an article's row that says where its text stands. */
type Extent = Pick<ArticleRow, 'article' | 'pages'>;

/** Where reading an article stands. */
export interface ReadingState {
  /** The first raw place in sight. */
  readonly at: Span;
  /** The last raw place in sight. */
  readonly reached: Span;
}

/** Keeps where reading an article stands; the furthest place that was ever in sight stays. `pageTexts` as in `OpenArticle`. */
export async function keepProgress(
  row: Extent,
  pageTexts: readonly string[],
  { at, reached }: ReadingState,
): Promise<void> {
  await asStorageError(() =>
    db.transaction('rw', db.progress, async () => {
      const known = await progressOf(row);
      const furthest = [reached, ...known.map((each) => each.reached)].reduce((one, other) =>
        throughOf(row, other) > throughOf(row, one) ? other : one,
      );
      await db.progress.bulkDelete(known.slice(1).map(({ id }) => id));
      await db.progress.put({
        id: known[0]?.id ?? `progress:${newKey()}`,
        at,
        quote: quoteAt(row.pages, pageTexts, at),
        reached: furthest,
        pageIds: [...new Set([at.page, furthest.page])],
        readAt: Date.now(),
      });
    }),
  );
}

/** Returns what is known of reading an article, the latest first; none when it was never read. */
export async function progressOf(row: Extent): Promise<readonly ProgressRow[]> {
  const rows = await db.progress
    .where('pageIds')
    .anyOf([...row.pages])
    .distinct()
    .toArray();
  return rows.filter(({ at }) => isIn(row, at)).sort((a, b) => b.readAt - a.readAt);
}

/**
 * Where an article was left, as it was when this was first asked; null: never read, undefined while loading. `known`
 * is the answer where it is there already.
 */
export function useProgressAtOpening(
  id: ArticleId,
  known?: ProgressRow | null,
): ProgressRow | null | undefined {
  const [found, setFound] = useState(known === undefined ? null : { of: id, row: known });
  const isKnown = found?.of === id;
  useEffect(() => {
    if (isKnown) return;
    let isOn = true;
    // Where an article was left is a comfort: without it, it opens at its beginning.
    progressAtOpening(id)
      .catch(() => null)
      .then((row) => isOn && setFound({ of: id, row }));
    return () => {
      isOn = false;
    };
  }, [id, isKnown]);
  return isKnown ? found.row : undefined;
}

/** Returns where an article was left; null when it was never read. */
export async function progressAtOpening(id: ArticleId): Promise<ProgressRow | null> {
  const article = await db.articles.get(id);
  const [row] = article === undefined ? [] : await progressOf(article);
  return row ?? null;
}

const none: ReadonlyMap<ArticleId, number> = new Map();

/** How much has been read of those articles in sight that were begun, 0 to 1. */
export function useProgressShares(rows: readonly ArticleRow[]): ReadonlyMap<ArticleId, number> {
  return useLiveQuery(() => progressShares(rows), [rows.map(({ id }) => id).join(' ')]) ?? none;
}

/** Returns how much has been read of those articles that were begun, 0 to 1. */
export async function progressShares(
  rows: readonly (Extent & Pick<ArticleRow, 'id'>)[],
): Promise<ReadonlyMap<ArticleId, number>> {
  const shares = new Map<ArticleId, number>();
  const pages = [...new Set(rows.flatMap((row) => row.pages))];
  if (pages.length === 0) return shares;
  const found = await db.progress.where('pageIds').anyOf(pages).distinct().toArray();
  for (const row of rows) {
    for (const { at, reached } of found) {
      if (!isIn(row, at)) continue;
      const share = shareRead(row.article, row.pages, reached) ?? 0;
      shares.set(row.id, Math.max(share, shares.get(row.id) ?? 0));
    }
  }
  return shares;
}

function isIn({ article, pages }: Extent, place: Span): boolean {
  return pages.includes(place.page) && readingPlaceOf(article, pages, place) !== null;
}

function throughOf({ article, pages }: Extent, place: Span): number {
  return readingPlaceOf(article, pages, place)?.through ?? -1;
}

function quoteAt(pages: readonly PageId[], pageTexts: readonly string[], { page, start }: Span): string {
  return pageTexts[pages.indexOf(page)]?.slice(start, start + placeQuoteLength) ?? '';
}
