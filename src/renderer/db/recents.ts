/** Places opened before, for the host that cannot ask the system for them. */
import { db } from './database';
import type { RecentRow } from './rows';

/** Returns the latest `limit` places that `which` lets through, the last opened first. */
export async function latestRecents(
  which: (row: RecentRow) => boolean,
  limit: number,
): Promise<readonly RecentRow[]> {
  return db.recents.orderBy('openedAt').reverse().filter(which).limit(limit).toArray();
}

/** Returns the places that came with a handle of the file system, in no order. */
export async function recentsWithHandle(): Promise<readonly RecentRow[]> {
  return db.recents.filter((row) => row.handle !== undefined).toArray();
}

/** Returns the place of this key, or null. */
export async function findRecent(key: string): Promise<RecentRow | null> {
  return (await db.recents.get(key)) ?? null;
}

/** Notes that a place was opened; the same key again only renews it. */
export async function rememberRecent(row: RecentRow): Promise<void> {
  await db.recents.put(row);
}

/** Forgets a place, its handle included. */
export async function deleteRecent(key: string): Promise<void> {
  await db.recents.delete(key);
}
