/** What an upgrade does to the rows that are there. Truth is never cleared; derived rows may be dropped. */
import type { Transaction } from 'dexie';

/** Version 2: pages carry what the user mended, derived rows what follows from it. */
export async function addCorrections(transaction: Transaction): Promise<void> {
  await transaction.table('pages').toCollection().modify({ corrections: [], checkedAt: 0 });
  await transaction.table('reflows').toCollection().modify({ engine: null });
  await transaction.table('articles').toCollection().modify({ checked: 0 });
}
