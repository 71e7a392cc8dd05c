/**
 * The changes of the journal's steps, apart from the steps and in portions: the list of steps stays small whatever
 * they changed, and 100,000 rows neither are copied at once nor stand in memory twice.
 */
import type { BroadsheetDatabase } from './database';
import type { Change, ChangesRow } from './rows';

/** Rows of a portion: copying it into the database or out of it takes the window a few milliseconds. */
export const rowsOfPortion = 500;

/** Writes the changes of a step and returns about how many bytes they take. */
export async function writeChanges(
  db: BroadsheetDatabase,
  step: number,
  changes: readonly Change[],
): Promise<number> {
  let bytes = 0;
  for (const row of inPortions(step, changes)) {
    bytes += JSON.stringify(row.changes).length * 2;
    await db.changes.put(row);
  }
  return bytes;
}

/** Returns the changes of a step as rows of the table, in order. */
export function inPortions(step: number, changes: readonly Change[]): readonly ChangesRow[] {
  return Array.from({ length: Math.ceil(changes.length / rowsOfPortion) }, (_, portion) => ({
    step,
    portion,
    changes: changes.slice(portion * rowsOfPortion, (portion + 1) * rowsOfPortion),
  }));
}

/** The changes of a step, portion by portion. */
export async function* changesOf(db: BroadsheetDatabase, step: number): AsyncGenerator<readonly Change[]> {
  for (let portion = 0; ; portion += 1) {
    const row = await db.changes.get([step, portion]);
    if (row === undefined) return;
    yield row.changes;
  }
}

/** Removes steps with their changes. */
export async function dropSteps(db: BroadsheetDatabase, steps: readonly number[]): Promise<void> {
  if (steps.length === 0) return;
  await db.journal.bulkDelete([...steps]);
  for (const step of steps) await db.changes.where('step').equals(step).delete();
}

/** Returns the steps that have a change that `isMeant`. */
export async function stepsWith(
  db: BroadsheetDatabase,
  isMeant: (change: Change) => boolean,
): Promise<readonly number[]> {
  const found = new Set<number>();
  for (const key of await db.changes.toCollection().primaryKeys()) {
    if (found.has(key[0])) continue;
    const row = await db.changes.get(key);
    if (row?.changes.some(isMeant) === true) found.add(row.step);
  }
  return [...found];
}
