/** Small segments of the search index merged into large ones: every query reads each segment, so there should be few. */
import { mergeSegments } from '#core/search/index/merge';
import { openSegment, type Segment } from '#core/search/index/segment';
import type { BlockReader, SegmentHead, SegmentId } from '#core/search/index/segment-format';
import type { BroadsheetDatabase } from '../db/database';
import type { SearchBlockRow } from '../db/rows';
import { BlockGone } from './block-cache';
import { breathe } from './breathe';

/** A segment is merged with smaller ones when they are together at least so large a share of it. */
const worthShare = 1 / 4;

/** So many are merged while there is other work; when all is filed, fewer. */
const fewest = { busy: 8, idle: 3 } as const;

/** More are not merged at a time. */
const mostAtOnce = 24;

/** A segment is written anew without them when more than this share of its articles are gone. */
const goneShare = 0.4;

/**
 * Returns the segments to be merged next, in the order of their numbers; none when it is not worth it. A segment is
 * merged only with others that are together not much smaller, so that each article is written few times over.
 */
export function segmentsToMerge(segments: readonly Segment[], isIdle: boolean): readonly Segment[] {
  const bySize = [...segments].sort((one, other) => one.live - other.live);
  const group: Segment[] = [];
  let sum = 0;
  for (const segment of bySize) {
    const isWorth = group.length === 0 || sum >= segment.live * worthShare;
    // What is larger than all before it begins a group of its own when these are too few.
    if (!isWorth && group.length >= fewest.idle) break;
    if (!isWorth) {
      group.length = 0;
      sum = 0;
    }
    if (group.length === mostAtOnce) break;
    group.push(segment);
    sum += segment.live;
  }
  if (group.length >= (isIdle ? fewest.idle : fewest.busy)) return inOrder(group);
  const worn = segments.filter(({ live, documents }) => documents - live > documents * goneShare);
  return worn.length > 0 && isIdle ? inOrder(worn.slice(0, mostAtOnce)) : [];
}

function inOrder(segments: readonly Segment[]): readonly Segment[] {
  return [...segments].sort((one, other) => one.id - other.id);
}

/** Bytes of blocks that are stored in one transaction. */
const bytesAtATime = 3_000_000;

/** A merged segment whose blocks are stored; nothing refers to them yet. */
export interface StoredSegment {
  readonly head: SegmentHead;
  readonly segment: Segment;
}

/** It was told to stop. */
class Stopped extends Error {
  override readonly name = 'Stopped';
}

/**
 * Merges segments and stores the blocks under a new number. `between` is awaited whenever some were stored; null when it
 * says that merging shall stop: what was stored so far is then nobody's.
 */
export async function mergeStored(
  db: BroadsheetDatabase,
  id: SegmentId,
  segments: readonly Segment[],
  between: () => Promise<boolean>,
): Promise<StoredSegment | null> {
  let rows: SearchBlockRow[] = [];
  let bytes = 0;
  const store = async () => {
    if (rows.length > 0) await db.searchBlocks.bulkPut(rows);
    rows = [];
    bytes = 0;
    if (!(await between())) throw new Stopped();
  };
  try {
    const head = await mergeSegments(
      segments,
      storedBlocks(db),
      async (block, made) => {
        rows.push({ segment: id, block, bytes: made });
        bytes += made.byteLength;
        if (bytes >= bytesAtATime) await store();
      },
      breathe,
    );
    await store();
    const segment = openSegment(id, head.head, null);
    return segment === null ? null : { head, segment };
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }
}

/** Blocks read one after the other, without holding any. */
function storedBlocks(db: BroadsheetDatabase): BlockReader {
  return {
    async read(segment, blocks) {
      const rows = await db.searchBlocks
        .where('[segment+block]')
        .between([segment, blocks[0] ?? 0], [segment, blocks.at(-1) ?? 0], true, true)
        .toArray();
      if (rows.length !== blocks.length) throw new BlockGone(`segment ${segment}`);
      return rows.map((row) => row.bytes);
    },
  };
}
