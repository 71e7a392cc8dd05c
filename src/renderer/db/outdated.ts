/** How much of the library an older engine made: that is offered to be made anew, not changed by itself. */
import type { PageId } from '#core/page/ids';
import { reflowVersion } from '#core/reflow/version';
import { db } from './database';
import { useLiveQuery } from './live-query';

/** How many pages an older engine made; undefined while loading. */
export function useOutdatedPages(): number | undefined {
  return useLiveQuery(countOutdatedPages, []);
}

/** Returns how many pages an older engine made; those in the bin are made by the newest one when they come back. */
export async function countOutdatedPages(): Promise<number> {
  return db.reflows.where('version').below(reflowVersion).count();
}

/** Returns which of these pages an older engine made. */
export async function outdatedOf(pages: readonly PageId[]): Promise<readonly PageId[]> {
  const old = new Set(await db.reflows.where('version').below(reflowVersion).primaryKeys());
  return pages.filter((page) => old.has(page));
}

const keptKey = 'broadsheet.keptReflow';

/** Notes that the user keeps what older engines made, and need not be asked again until there is another engine. */
export function keepOldReflow(): void {
  try {
    localStorage.setItem(keptKey, String(reflowVersion));
  } catch {
    // Storage full or forbidden: it is offered again at the next start.
  }
}

/** True when the user said to keep what older engines made. */
export function keepsOldReflow(): boolean {
  try {
    return localStorage.getItem(keptKey) === String(reflowVersion);
  } catch {
    return false;
  }
}
