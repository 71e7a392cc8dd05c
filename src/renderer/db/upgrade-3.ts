/**
 * Version 3: tags stand in a tree with definitions and aliases, highlights carry tags, and what is made carries its
 * maker's name. Steps of the journal are brought along too, so that they can still be undone.
 */
import type { Transaction } from 'dexie';
import type { Change, ChangesRow, JournalRow } from './rows';
import { inPortions } from './step-changes';

type Row = Readonly<Record<string, unknown>>;

/** A step had its changes in its own row. */
type StepBefore = JournalRow & { readonly changes: readonly Change[] };

/** What rows of a table had not before. */
const added: Readonly<Record<string, Row>> = {
  highlights: { tagIds: [], maker: '' },
  tags: { parentIds: [], aliases: [], whenToUse: '', whenNotToUse: '', favourite: 0 },
  marks: { maker: '' },
  notes: { maker: '' },
};

/** So many rows are in memory at a time. */
const rowsAtATime = 2_000;

/** Gives every row the fields that it did not have, with the values that say nothing. */
export async function addTreeAndMakers(transaction: Transaction): Promise<void> {
  for (const [name, fields] of Object.entries(added)) {
    const table = transaction.table<Row, string>(name);
    const ids = await table.toCollection().primaryKeys();
    for (let at = 0; at < ids.length; at += rowsAtATime) {
      const rows = await table.bulkGet(ids.slice(at, at + rowsAtATime));
      await table.bulkPut(rows.filter((row) => row !== undefined).map((row) => ({ ...fields, ...row })));
    }
  }
  const journal = transaction.table<StepBefore, number>('journal');
  const portions = transaction.table<ChangesRow, [number, number]>('changes');
  for (const id of await journal.toCollection().primaryKeys()) {
    const step = await journal.get(id);
    if (step === undefined) continue;
    const { changes, ...head } = step;
    for (const row of inPortions(id, changes.map(bringAlong))) await portions.put(row);
    await journal.put({ ...head, rows: changes.length } as StepBefore);
  }
}

function bringAlong(change: Change): Change {
  const fields = added[change.table];
  if (fields === undefined) return change;
  const complete = (row: unknown): unknown => (row === null ? null : { ...fields, ...(row as Row) });
  return { ...change, before: complete(change.before), after: complete(change.after) };
}
