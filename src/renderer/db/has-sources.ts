/** Whether the library has anything in it: known long before all that is in it is counted. */
import { db } from './database';
import { useThrottledQuery } from './live';

/** Returns whether a source is there that is not in the bin; undefined while loading. */
export function useHasSources(): boolean | undefined {
  return useThrottledQuery(['sources'], hasSources, []);
}

/** Returns whether a source is there that is not in the bin. */
export async function hasSources(): Promise<boolean> {
  return (await db.sources.where('binnedAt').equals(0).count()) > 0;
}
