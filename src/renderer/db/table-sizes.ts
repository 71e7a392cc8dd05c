/** How many rows each table has and about how much room they take: IndexedDB itself tells only the sum. */
import { approximateBytes } from './approximate-bytes';
import { type BroadsheetDatabase, db } from './database';
import { truthTables } from './tables';

export interface TableSize {
  readonly name: string;
  /** False for what can be made anew from the rest. */
  readonly isTruth: boolean;
  readonly rows: number;
  /** Reckoned from a few rows at either end. */
  readonly bytes: number;
}

/** Rows looked at from each end of a table. */
const sample = 24;

/** Returns every table's size, the largest first. */
export async function measureTables(library: BroadsheetDatabase = db): Promise<readonly TableSize[]> {
  const truth: readonly string[] = truthTables;
  const sizes: TableSize[] = [];
  for (const table of library.tables) {
    const rows = await table.count();
    const found: unknown[] = await table.orderBy(':id').limit(sample).toArray();
    // A table that is shorter than both samples is looked at whole, each row once.
    const others = Math.min(sample, rows - found.length);
    if (others > 0) found.push(...(await table.orderBy(':id').reverse().limit(others).toArray()));
    const bytes = found.reduce<number>((sum, row) => sum + approximateBytes(row), 0);
    sizes.push({
      name: table.name,
      isTruth: truth.includes(table.name),
      rows,
      bytes: found.length === 0 ? 0 : Math.round((bytes / found.length) * rows),
    });
  }
  return sizes.sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1));
}
