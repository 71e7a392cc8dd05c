/** Keeps the list that stands beside an article the one that next and previous follow. */
import { useEffect } from 'react';
import type { ArticleId } from '#core/page/ids';
import { listNeighbours, readAlong } from '../reader/reading-list';

/** After a reload, and where the article was opened from elsewhere, reading goes on along the list that is beside it. */
export function useReadAlong(ids: readonly ArticleId[], beside: ArticleId | null): void {
  useEffect(() => {
    if (beside === null || listNeighbours(beside) !== null || !ids.includes(beside)) return;
    readAlong(ids);
  }, [ids, beside]);
}
