// @vitest-environment node
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import { BroadsheetDatabase, newestVersion, schemaVersions } from '../../../src/renderer/db/database';
import { derivedTables, journalledTables, truthTables } from '../../../src/renderer/db/tables';

const name = 'schema-test';
const exercised = new Set<number>();

/** Opens the schema at a past version, writes rows as that version had them, and opens it at the newest. */
async function upgradeFrom(
  version: number,
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<BroadsheetDatabase> {
  const old = new BroadsheetDatabase(name, version);
  for (const [table, values] of Object.entries(rows)) await old.table(table).bulkAdd([...values]);
  expect(old.verno).toBe(version);
  old.close();
  exercised.add(version);
  const newest = new BroadsheetDatabase(name);
  await newest.open();
  return newest;
}

let opened: BroadsheetDatabase | null = null;
afterEach(async () => {
  await opened?.delete();
  opened = null;
});

describe('a library of an earlier version', () => {
  it('1 opens with all its rows', async () => {
    const source = {
      id: makeId('source', 's'),
      name: '乡报',
      kind: 'folder',
      key: '/s',
      addedAt: 1,
      scannedAt: 1,
      missing: [],
      binnedAt: 0,
    };
    const note = {
      id: makeId('note', 'n'),
      target: { kind: 'highlight', highlightId: makeId('highlight', 'h') },
      pageIds: ['page:d/0'],
      highlightId: makeId('highlight', 'h'),
      body: '查',
      createdAt: 1,
      updatedAt: 1,
      anchor: null,
    };
    opened = await upgradeFrom(1, { sources: [source], notes: [note] });
    expect(opened.verno).toBe(newestVersion);
    expect(await opened.sources.toArray()).toEqual([source]);
    expect(await opened.notes.where('pageIds').startsWith('page:d/').toArray()).toEqual([note]);
  });

  afterAll(() => {
    // A new version needs a test here before it ships.
    expect([...exercised].sort()).toEqual([...schemaVersions]);
  });
});

describe('the tables', () => {
  it('are each truth or derived, and not both', async () => {
    opened = new BroadsheetDatabase(name);
    const names = opened.tables.map((table) => table.name).sort();
    expect([...truthTables, ...derivedTables].sort()).toEqual(names);
  });

  it('that the journal changes are truth', () => {
    expect(journalledTables.every((table) => (truthTables as readonly string[]).includes(table))).toBe(true);
  });

  it('commit annotations durably', async () => {
    opened = new BroadsheetDatabase(name);
    await opened.open();
    const durability = await opened.transaction('rw', opened.notes, (transaction) => {
      return (transaction as unknown as { chromeTransactionDurability: string }).chromeTransactionDurability;
    });
    expect(durability).toBe('strict');
  });
});
