/**
 * A segment as it is stored: articles with dense numbers, their terms in blocks. Storage keeps the head and the
 * blocks as they are and needs to know nothing of what is in them.
 */

/** Raise it when folding, tokens, documents or the layout change: an index of another version is built anew. */
export const indexVersion = 1;

/** Raise it as well when records are laid out differently: those of another layout cannot answer meanwhile. */
export const layoutVersion = 1;

/** A binary record, owning its memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Given by the storage: unique among all segments that are stored at the same time. */
export type SegmentId = number;

/** What of a segment is held in memory: how to find its blocks, and the columns of its articles. */
export interface SegmentHead {
  /** How many articles it was made of. */
  readonly documents: number;
  /** How many blocks belong to it, numbered from 0. */
  readonly blocks: number;
  /** Bytes of all blocks. */
  readonly blockBytes: number;
  readonly head: Bytes;
}

/** A whole segment. */
export interface WrittenSegment extends Omit<SegmentHead, 'blocks'> {
  readonly blocks: readonly Bytes[];
}

/** Reads blocks of segments; the storage implements it, with a cache. */
export interface BlockReader {
  /** Returns the blocks in the order asked for. Rejects when one of them is not there. */
  read(segment: SegmentId, blocks: readonly number[]): Promise<readonly Uint8Array[]>;
}

/** Takes the blocks of a segment as they are made, 0 first. */
export type WriteBlock = (block: number, bytes: Bytes) => Promise<void> | void;
