/** Blocks of the search index in memory: those used last, within a budget of bytes. */
import type { BlockReader, SegmentId } from '#core/search/index/segment-format';
import type { BroadsheetDatabase } from '../db/database';

/** A block is not there any more: another worker has merged its segment, and the index has to be looked at again. */
export class BlockGone extends Error {
  override readonly name = 'BlockGone';
}

/** So many bytes of blocks are kept; the blocks of one query may go beyond while it is answered. */
export const blockBudget = 96_000_000;

type BlockKey = [segment: SegmentId, block: number];

/** What is asked for at once, of whatever segments, is read by one request; a key names segment and block. */
export class BlockCache implements BlockReader {
  readonly #db: BroadsheetDatabase;
  readonly #budget: number;
  /** The order of use: the one used longest ago comes first. */
  readonly #blocks = new Map<string, Uint8Array>();
  /** Blocks of segments that are nowhere else. */
  readonly #pinned = new Map<SegmentId, readonly Uint8Array[]>();
  #bytes = 0;
  /** What is to be read next, and who waits for it. */
  #wanted: BlockKey[] = [];
  #reading: Promise<readonly (Uint8Array | undefined)[]> | null = null;

  constructor(db: BroadsheetDatabase, budget: number = blockBudget) {
    this.#db = db;
    this.#budget = budget;
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Holds the blocks of a segment that is not stored, until `drop`. */
  pin(segment: SegmentId, blocks: readonly Uint8Array[]): void {
    this.#pinned.set(segment, blocks);
  }

  drop(segment: SegmentId): void {
    this.#pinned.delete(segment);
  }

  async read(segment: SegmentId, blocks: readonly number[]): Promise<readonly Uint8Array[]> {
    const pinned = this.#pinned.get(segment);
    if (pinned !== undefined) return blocks.flatMap((block) => pinned[block] ?? []);
    const found = blocks.map((block) => this.#use(keyOf(segment, block)));
    const missing = [...new Set(blocks.filter((_, at) => found[at] === undefined))];
    if (missing.length === 0) return found.filter((bytes) => bytes !== undefined);
    const begin = this.#wanted.length;
    for (const block of missing) this.#wanted.push([segment, block]);
    this.#reading ??= this.#readWanted();
    const all = await this.#reading;
    const read = new Map<number, Uint8Array>();
    for (const [at, block] of missing.entries()) {
      const bytes = all[begin + at];
      if (bytes === undefined) throw new BlockGone(`segment ${segment}, block ${block}`);
      read.set(block, bytes);
      this.#put(keyOf(segment, block), bytes);
    }
    this.#trim();
    return blocks.flatMap((block, at) => found[at] ?? read.get(block) ?? []);
  }

  /** Lets go of the blocks of segments that are no longer used. */
  keepOnly(segments: ReadonlySet<SegmentId>): void {
    for (const key of [...this.#blocks.keys()]) {
      if (!segments.has(Number.parseInt(key, 10))) this.#remove(key);
    }
  }

  /** Reads what all have asked for by the end of this turn; what is not there any more is missing. */
  async #readWanted(): Promise<readonly (Uint8Array | undefined)[]> {
    await Promise.resolve();
    const keys = this.#wanted;
    this.#wanted = [];
    this.#reading = null;
    const rows = await this.#db.searchBlocks.bulkGet(keys);
    return rows.map((row) => row?.bytes);
  }

  #use(key: string): Uint8Array | undefined {
    const bytes = this.#blocks.get(key);
    if (bytes === undefined) return undefined;
    this.#blocks.delete(key);
    this.#blocks.set(key, bytes);
    return bytes;
  }

  #put(key: string, bytes: Uint8Array): void {
    this.#remove(key);
    this.#blocks.set(key, bytes);
    this.#bytes += bytes.byteLength;
  }

  #remove(key: string): void {
    this.#bytes -= this.#blocks.get(key)?.byteLength ?? 0;
    this.#blocks.delete(key);
  }

  #trim(): void {
    for (const key of this.#blocks.keys()) {
      if (this.#bytes <= this.#budget) return;
      this.#remove(key);
    }
  }
}

function keyOf(segment: SegmentId, block: number): string {
  return `${segment}/${block}`;
}
