/** How much of the library an older engine made: that is offered to be made anew, not changed by itself. */

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
