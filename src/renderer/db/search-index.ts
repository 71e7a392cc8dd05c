/**
 * The search index in the database: segments with their blocks, and the list of those that make it up. What is
 * written becomes part of the index by one transaction, together with what it was made from leaving the queue: after
 * a crash there is either state, and what nothing refers to is cleared away at the next start.
 */
import { Dexie } from 'dexie';
import type { ArticleId } from '#core/page/ids';
import { openSegment, type Segment } from '#core/search/index/segment';
import type { Bytes, SegmentHead, SegmentId, WrittenSegment } from '#core/search/index/segment-format';
import type { BroadsheetDatabase } from './database';
import type { SearchIndexRow, SearchSegmentRow } from './rows';

/** An index with its segments ready to be searched. */
export interface OpenIndex {
  readonly row: SearchIndexRow;
  readonly segments: readonly Segment[];
}

/** What one transaction changes. */
export interface IndexChange {
  /** A segment of which everything is written now. */
  readonly added: WrittenSegment | null;
  /** A segment whose blocks are stored already, and those it stands in place of. */
  readonly merged: {
    readonly id: SegmentId;
    readonly head: SegmentHead;
    readonly of: readonly SegmentId[];
  } | null;
  /** Bits of what is gone from segments, as they shall be from now on. */
  readonly deletions: ReadonlyMap<SegmentId, Bytes>;
  /** Rows of the queue that are dealt with. */
  readonly queued: readonly number[];
  readonly filedTo: ArticleId | '' | null;
}

/** The list was changed by somebody else since it was read. */
export class IndexChanged extends Error {
  override readonly name = 'IndexChanged';
}

const manifestTables = ['searchIndexes', 'searchSegments', 'searchDeletions'] as const;

/** Reads an index; segments that are open already are kept, with what is gone from them meanwhile. Null: there is none. */
export async function readIndex(
  db: BroadsheetDatabase,
  version: number,
  open: ReadonlyMap<SegmentId, Segment> = new Map(),
): Promise<OpenIndex | null> {
  const read = await db.transaction('r', [...manifestTables], async () => {
    const row = await db.searchIndexes.get(version);
    if (row === undefined) return null;
    const ids = [...row.segments];
    const unknown = ids.filter((id) => !open.has(id));
    const [heads, deletions] = await Promise.all([
      db.searchSegments.bulkGet(unknown),
      db.searchDeletions.bulkGet(ids),
    ]);
    return { row, heads, deletions };
  });
  if (read === null) return null;
  const heads = new Map<SegmentId, SearchSegmentRow>();
  for (const head of read.heads) if (head !== undefined) heads.set(head.id, head);
  const segments: Segment[] = [];
  for (const [at, id] of read.row.segments.entries()) {
    const bits = read.deletions[at]?.bits ?? null;
    const known = open.get(id);
    if (known !== undefined) {
      if (bits !== null) deleteAll(known, bits);
      segments.push(known);
      continue;
    }
    const head = heads.get(id)?.head;
    const segment = head === undefined ? null : openSegment(id, head, bits);
    // What cannot be read is not searched by halves.
    if (segment === null) return null;
    segments.push(segment);
  }
  return { row: read.row, segments };
}

/** Takes everything out of a segment that has a bit. */
export function deleteAll(segment: Segment, bits: Uint8Array): void {
  for (const [at, byte] of bits.entries()) {
    for (let left = byte; left !== 0; left &= left - 1) {
      segment.delete(at * 8 + 31 - Math.clz32(left & -left));
    }
  }
}

/** Makes an empty index that has everything to be filed. */
export async function beginIndex(db: BroadsheetDatabase, version: number): Promise<OpenIndex> {
  return db.transaction('rw', db.searchIndexes, async () => {
    const others = await db.searchIndexes.toArray();
    const nextSegment = Math.max(1, ...others.map((other) => other.nextSegment));
    const row: SearchIndexRow = { id: version, segments: [], nextSegment, filedTo: '' };
    await db.searchIndexes.put(row);
    return { row, segments: [] };
  });
}

/**
 * Stores a change of an index, whole or not at all, and returns what the list is now. Rejects with `IndexChanged` where
 * the list is not `before` any more.
 */
export async function changeIndex(
  db: BroadsheetDatabase,
  before: SearchIndexRow,
  { added, merged, deletions, queued, filedTo }: IndexChange,
): Promise<SearchIndexRow> {
  // Every edit writes into the queue: it is not held up by a large segment that takes nothing from it.
  const tables = [...manifestTables, 'searchBlocks', ...(queued.length > 0 ? ['searchQueue'] : [])];
  return db.transaction('rw', tables, async () => {
    const present = await db.searchIndexes.get(before.id);
    if (present === undefined || present.nextSegment !== before.nextSegment || !sameList(present, before)) {
      throw new IndexChanged('the index is another one by now');
    }
    const replaced = new Set(merged?.of ?? []);
    let segments = before.segments.filter((id) => !replaced.has(id));
    let { nextSegment } = before;
    if (merged !== null) {
      segments = [merged.id, ...segments];
      await db.searchSegments.put({ id: merged.id, ...merged.head });
      await db.searchSegments.bulkDelete([...replaced]);
      await db.searchDeletions.bulkDelete([...replaced]);
    }
    if (added !== null) {
      const { blocks, ...head } = added;
      const id = nextSegment;
      nextSegment += 1;
      segments = [...segments, id];
      await db.searchSegments.put({ id, ...head, blocks: blocks.length });
      await db.searchBlocks.bulkPut(blocks.map((bytes, block) => ({ segment: id, block, bytes })));
    }
    await db.searchDeletions.bulkPut([...deletions].map(([segment, bits]) => ({ segment, bits })));
    if (queued.length > 0) await db.searchQueue.bulkDelete([...queued]);
    const row: SearchIndexRow = { ...before, segments, nextSegment, filedTo };
    await db.searchIndexes.put(row);
    return row;
  });
}

function sameList(one: SearchIndexRow, other: SearchIndexRow): boolean {
  return one.segments.join() === other.segments.join();
}

/** Takes a number for a segment whose blocks are stored ahead of it; nothing refers to them until then. */
export async function takeSegmentId(db: BroadsheetDatabase, before: SearchIndexRow): Promise<SearchIndexRow> {
  const row = { ...before, nextSegment: before.nextSegment + 1 };
  await db.transaction('rw', db.searchIndexes, async () => {
    const present = await db.searchIndexes.get(before.id);
    if (present?.nextSegment !== before.nextSegment) throw new IndexChanged('another has the number');
    await db.searchIndexes.put(row);
  });
  return row;
}

/** Removes every index but one. */
export async function dropOtherIndexes(db: BroadsheetDatabase, version: number): Promise<void> {
  await db.searchIndexes.where('id').notEqual(version).delete();
  await clearUnused(db);
}

/** Removes what no index refers to. Only who files may do it: another may just be storing blocks ahead. */
export async function clearUnused(db: BroadsheetDatabase): Promise<void> {
  const rows = await db.searchIndexes.toArray();
  const used = [...new Set(rows.flatMap(({ segments }) => segments))].sort((one, other) => one - other);
  const isUsed = new Set<unknown>(used);
  await db.transaction('rw', [db.searchSegments, db.searchDeletions], async () => {
    const segments = await db.searchSegments.toCollection().primaryKeys();
    const deletions = await db.searchDeletions.toCollection().primaryKeys();
    await db.searchSegments.bulkDelete(segments.filter((id) => !isUsed.has(id)));
    await db.searchDeletions.bulkDelete(deletions.filter((id) => !isUsed.has(id)));
  });
  // The blocks between those of the segments that are used, before and after them.
  const bounds = [-1, ...used, Number.MAX_SAFE_INTEGER];
  for (const [at, after] of bounds.slice(0, -1).entries()) {
    const next = bounds[at + 1] ?? after;
    await db.searchBlocks
      .where('[segment+block]')
      .between([after + 1, Dexie.minKey], [next, Dexie.minKey], true, false)
      .delete();
  }
}
