/**
 * Deriving pages anew, loaded when it is first needed: it brings the engine's tables along, which a start without
 * corrections has no use for. In the caller's transaction, which is kept open meanwhile.
 */
import { Dexie } from 'dexie';
import type { PageId } from '#core/page/ids';
import type { BroadsheetDatabase } from './database';

/** As `rederivePages` of `rederive.ts`. */
export async function rederivePages(db: BroadsheetDatabase, pages: readonly PageId[]): Promise<void> {
  const loaded = await Dexie.waitFor(import('./rederive'));
  await loaded.rederivePages(db, pages);
}

/** As `refreshChecked` of `rederive.ts`. */
export async function refreshChecked(db: BroadsheetDatabase, pages: readonly PageId[]): Promise<void> {
  const loaded = await Dexie.waitFor(import('./rederive'));
  await loaded.refreshChecked(db, pages);
}
