// @vitest-environment node
/** The digests of truth: whatever the app writes is counted, and what it did not write is noticed. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SnapshotDigests } from '#core/backup/format';
import { makeId } from '#core/page/ids';
import { changedTables, tablesBehind } from '../../../src/renderer/backup/check-rows';
import { BroadsheetDatabase, newestVersion } from '../../../src/renderer/db/database';
import { keptDigests } from '../../../src/renderer/db/digests';
import { act } from '../../../src/renderer/db/edit';

const name = 'digests-test';
let db: BroadsheetDatabase;
let other: BroadsheetDatabase;

beforeEach(async () => {
  db = new BroadsheetDatabase(name);
  await db.open();
  other = new BroadsheetDatabase(name);
  await other.open();
  await changedTables(db, null);
});
afterEach(async () => {
  other.close();
  await db.delete();
});

const tagId = (key: number) => makeId('tag', String(key));
const tag = (key: number, text: string) => ({
  id: tagId(key),
  name: text,
  parentIds: [],
  lastUsedAt: key,
});
const page = (key: number, checkedAt: number) => ({
  id: `page:d/${key}`,
  dumpId: 'dump:d',
  sourceId: 'source:s',
  ordinal: key,
  sortKey: '',
  start: 0,
  text: '渡船在大雾里靠了岸',
  corrections: checkedAt === 3 ? [{ kind: 'split', at: 2 }] : [],
  checkedAt,
});

/** What can be done to two tables, in all the ways that Dexie has; some of it fails, and some is taken back. */
const deed = fc.record({
  kind: fc.constantFrom(
    ...['put', 'add', 'bulkAdd', 'bulkPut', 'update', 'modify', 'delete', 'bulkDelete', 'range', 'clear'],
    ...['together', 'abort', 'caught', 'journalled', 'pages', 'check', 'uncheck', 'dropPages'],
  ),
  key: fc.nat(5),
  text: fc.constantFrom('', '渡口', '磨坊', 'ferry'),
  there: fc.boolean(),
});

async function perform(
  base: BroadsheetDatabase,
  { kind, key, text }: typeof deed extends fc.Arbitrary<infer D> ? D : never,
): Promise<void> {
  const tags = base.table('tags');
  const pages = base.table('pages');
  switch (kind) {
    case 'put':
      return void (await tags.put(tag(key, text)));
    case 'add':
      return void (await tags.add(tag(key, text)));
    case 'bulkAdd':
      return void (await tags.bulkAdd([tag(key, text), tag(key + 1, text), tag(key, 'twice')]));
    case 'bulkPut':
      return void (await tags.bulkPut([tag(key, text), tag(key + 1, text), tag(key, 'twice')]));
    case 'update':
      return void (await tags.update(tagId(key), { name: text }));
    case 'modify':
      return void (await tags.where('lastUsedAt').above(key).modify({ name: text }));
    case 'delete':
      return tags.delete(tagId(key));
    case 'bulkDelete':
      return tags.bulkDelete([tagId(key), tagId(key + 1), tagId(key)]);
    case 'range':
      return void (await tags
        .where('id')
        .between(tagId(key), tagId(key + 2))
        .delete());
    case 'clear':
      return tags.clear();
    case 'together':
      return base.transaction('rw', tags, async () => {
        await Promise.all([
          tags.put(tag(key, text)),
          tags.put(tag(key, 'again')),
          tags.delete(tagId(key + 1)),
          tags.put(tag(key + 1, text)),
        ]);
      });
    case 'abort':
      return base.transaction('rw', tags, async () => {
        await tags.put(tag(key, text));
        await tags.delete(tagId(key + 1));
        throw new Error('taken back');
      });
    case 'caught':
      return base.transaction('rw', tags, async () => {
        await tags.bulkAdd([tag(key, text), tag(key + 1, text)]).catch(() => undefined);
        await tags
          .bulkPut([tag(key + 2, text), { ...tag(key + 3, text), bad: () => 1 }])
          .catch(() => undefined);
        await tags.put(tag(key + 4, text));
      });
    case 'journalled':
      return void (await act(base, { action: 'createTag' }, async (edit) => {
        await edit.putAll('tags', [tag(key, text), tag(key + 1, text)] as never[]);
        await edit.remove('tags', tagId(key + 2));
      }));
    case 'pages':
      return void (await pages.bulkPut([page(key, key), page(key + 1, 0)]));
    case 'check':
      return void (await pages.update(`page:d/${key}`, { checkedAt: 7 }));
    case 'uncheck':
      return void (await pages.update(`page:d/${key}`, { checkedAt: 0, corrections: [] }));
    default:
      return key > 2
        ? pages.bulkDelete(Array.from({ length: 150 }, (_, at) => `page:d/${at}`))
        : pages.bulkDelete([`page:d/${key}`]);
  }
}

describe('the digests of truth', { timeout: 120_000 }, () => {
  it('hold whatever is written, refused, taken back or written by two windows at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 14 }), fc.nat(), async (deeds, at) => {
        let last: { schema: number; digests: SnapshotDigests } | null = null;
        for (const [index, each] of deeds.entries()) {
          const doing = perform(each.there ? other : db, each).catch(() => undefined);
          // Every other one goes on while the next begins.
          if (index % 2 === 0) await doing;
          if (index === at % 14) {
            const digests = await keptDigests(db);
            if (digests !== null) last = { schema: newestVersion, digests };
          }
          if (index === deeds.length - 1) await doing;
        }
        await db.transaction('rw', db.tables, () => undefined);
        expect(await changedTables(db, last)).toEqual([]);
        expect(await tablesBehind(other, last)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('notice a row that nobody wrote, whatever was written before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { maxLength: 6 }),
        fc.constantFrom('change', 'drop', 'add'),
        async (deeds, harm) => {
          await db.digests.clear();
          for (const each of deeds) await perform(db, each).catch(() => undefined);
          await db.table('tags').put(tag(9, 'kept'));
          expect(await changedTables(db, null)).toEqual([]);
          await behindTheBack((store) => {
            if (harm === 'change') store.put(tag(9, 'kepT'));
            else if (harm === 'drop') store.delete(tagId(9));
            else store.put(tag(99, 'from nowhere'));
          });
          expect(await changedTables(db, null)).toEqual(['tags']);
          await behindTheBack((store) => {
            store.put(tag(9, 'kept'));
            store.delete(tagId(99));
          });
          expect(await changedTables(db, null)).toEqual([]);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('tell that writes are gone which a snapshot has, and say nothing of a database that is another one', async () => {
    await db.table('tags').put(tag(1, '渡口'));
    const before = { rows: await db.table('tags').toArray(), digests: await db.digests.toArray() };
    await db.table('tags').put(tag(2, '磨坊'));
    const digests = await keptDigests(db);
    if (digests === null) throw new Error('nothing was counted');
    const last = { schema: newestVersion, digests };
    expect(await tablesBehind(db, last)).toEqual([]);
    // The storage forgets the last write, whole: what is left is in order with itself.
    await behindTheBack((store) => store.delete(tagId(2)));
    await db.digests.bulkPut(before.digests);
    expect(await changedTables(db, null)).toEqual([]);
    expect(await tablesBehind(db, last)).toEqual(['tags']);
    expect(await changedTables(db, last)).toEqual(['tags']);
    await db.digests.clear();
    expect(await changedTables(db, last)).toEqual([]);
  });

  it('notice pages and texts that are gone', async () => {
    await db.table('dumps').put({ id: 'dump:d', pageCount: 2 });
    await db.table('bytes').put({ dumpId: 'dump:d', bytes: new Uint8Array() });
    await db.table('pages').bulkPut([page(0, 0), page(1, 4)]);
    expect(await changedTables(db, null)).toEqual([]);
    await behindTheBack((store) => store.delete('page:d/0'), 'pages');
    expect(await changedTables(db, null)).toEqual(['pages']);
  });
});

/** Writes past Dexie, as nothing in the app does. */
async function behindTheBack(work: (store: IDBObjectStore) => unknown, store = 'tags'): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const transaction = db.backendDB().transaction(store, 'readwrite');
    work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
}
