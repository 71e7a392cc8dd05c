/** A segment that is searched: what of it is in memory, and which of its articles are still there. */
import type { ArticleId } from '../../page/ids';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { type Columns, type ColumnsBuilder, type FieldLengths, idAt, idsOf, readColumns } from './columns';
import { type Bytes, layoutVersion, type SegmentId } from './segment-format';

const hashSeed = 0x811c9dc5;
const hashPrime = 0x01000193;

export class Segment {
  readonly id: SegmentId;
  readonly columns: Columns;
  /** The first term of each block. */
  readonly firstTerms: readonly string[];
  /** How many articles were filed in it, deleted ones too. */
  readonly documents: number;
  /** A bit for each article that is gone. */
  readonly deleted: Bytes;
  #deletedCount = 0;
  /** Articles by a hash of their ids, number + 1; 0: free. Made when first asked for. */
  #table: Uint32Array | null = null;
  #lengths: FieldLengths | null = null;

  constructor(id: SegmentId, columns: Columns, firstTerms: readonly string[], deleted: Uint8Array | null) {
    this.id = id;
    this.columns = columns;
    this.firstTerms = firstTerms;
    this.documents = columns.documents;
    this.deleted = new Uint8Array((columns.documents + 7) >> 3);
    if (deleted !== null) this.deleted.set(deleted.subarray(0, this.deleted.length));
    for (let byte of this.deleted) for (; byte !== 0; byte &= byte - 1) this.#deletedCount += 1;
  }

  /** How many of its articles are there. */
  get live(): number {
    return this.documents - this.#deletedCount;
  }

  isDeleted(document: number): boolean {
    return ((this.deleted[document >> 3] ?? 0) & (1 << (document & 7))) !== 0;
  }

  /** Lengths of all of its bodies and headlines together, as columns have them. */
  get lengths(): FieldLengths {
    if (this.#lengths !== null) return this.#lengths;
    let body = 0;
    let headline = 0;
    const { bodyLength, headlineLength, documents } = this.columns;
    for (let at = 0; at < documents; at += 1) {
      body += bodyLength[at] as number;
      headline += headlineLength[at] as number;
    }
    this.#lengths = { body, headline };
    return this.#lengths;
  }

  /** Returns the number of an article that is there; null when it is not. */
  find(id: ArticleId): number | null {
    const table = this.#hashTable();
    const mask = table.length - 1;
    for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
      const entry = table[slot] ?? 0;
      if (entry === 0) return null;
      if (!this.isDeleted(entry - 1) && idAt(this.columns, entry - 1) === id) return entry - 1;
    }
  }

  idOf(document: number): ArticleId {
    return idAt(this.columns, document);
  }

  /** The articles that are there, in the order of their numbers. */
  *ids(): Generator<ArticleId> {
    let document = 0;
    for (const id of idsOf(this.columns)) {
      if (!this.isDeleted(document)) yield id;
      document += 1;
    }
  }

  /** The articles that were filed in it, deleted ones too. */
  allIds(): Generator<ArticleId> {
    return idsOf(this.columns);
  }

  /** Takes an article out; returns false when it was out already. */
  delete(document: number): boolean {
    if (this.isDeleted(document)) return false;
    this.deleted[document >> 3] = (this.deleted[document >> 3] ?? 0) | (1 << (document & 7));
    this.#deletedCount += 1;
    return true;
  }

  /** Returns a copy of the bits of what is gone, as `openSegment` takes them. */
  deletedBytes(): Bytes {
    return this.deleted.slice();
  }

  #hashTable(): Uint32Array {
    if (this.#table !== null) return this.#table;
    let size = 16;
    while (size < this.documents * 2) size *= 2;
    const table = new Uint32Array(size);
    eachIdHash(this.columns, (hash, document) => {
      let slot = hash & (size - 1);
      while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
      table[slot] = document + 1;
    });
    this.#table = table;
    return table;
  }
}

/** Returns the head of a segment as it is stored. The columns are used up. */
export function headBytes(firstTerms: readonly string[], columns: ColumnsBuilder): Bytes {
  const writer = new ByteWriter(1 << 16);
  writer.varint(layoutVersion);
  writer.varint(firstTerms.length);
  for (const term of firstTerms) writer.text(term);
  columns.write(writer);
  return writer.take();
}

/**
 * Returns a stored segment, ready to be searched; null when it is laid out differently or damaged, and has to be
 * made anew. `deleted`: the bits that `deletedBytes` gave; null: all of its articles are there.
 */
export function openSegment(id: SegmentId, head: Uint8Array, deleted: Uint8Array | null): Segment | null {
  try {
    const reader = new ByteReader(head);
    if (reader.varint() !== layoutVersion) return null;
    const firstTerms = Array.from({ length: reader.varint() }, () => reader.text());
    return new Segment(id, readColumns(reader), firstTerms, deleted);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** FNV-1a over the units. */
function hashOf(id: string): number {
  let hash = hashSeed;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), hashPrime);
  return spread(hash);
}

function spread(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Calls with `hashOf` of each id, in order, without making the ids: what one shares with the one before is not gone through again. */
function eachIdHash({ ids, documents }: Columns, visit: (hash: number, document: number) => void): void {
  const reader = new ByteReader(ids);
  /** The hash of the first so many units of an id. */
  const hashes = [hashSeed];
  for (let document = 0; document < documents; document += 1) {
    let at = reader.varint();
    let hash = hashes[at] as number;
    for (let units = reader.varint(); units > 0; units -= 1) {
      hash = Math.imul(hash ^ reader.varint(), hashPrime);
      at += 1;
      hashes[at] = hash;
    }
    visit(spread(hash), document);
  }
}
