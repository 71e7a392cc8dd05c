/** Several segments made into one, block by block, without what was deleted: a library is held by few, large segments. */
import { assertPresent } from '../../base/assert';
import { ByteWriter } from './byte-writer';
import { ColumnsBuilder, factsAt, idsOf, lengthsAt } from './columns';
import { addEntry } from './entry-writer';
import { Postings, readPostings } from './postings';
import { headBytes, type Segment } from './segment';
import type { BlockReader, Bytes, SegmentHead, WriteBlock } from './segment-format';
import { BlockMaker, type TermEntry, termsOf } from './term-blocks';

/** So many blocks of a segment are read at once, and so many articles copied before others get their turn. */
const blocksAtOnce = 16;
const articlesAtOnce = 4_000;

/**
 * Returns the head of a new segment that holds what is there of others, in their order; its blocks are written as they are
 * made. What is deleted in one of them while it runs may be in the new one or not: it has to be deleted there again. `pause`
 * is awaited now and then.
 */
export async function mergeSegments(
  inputs: readonly Segment[],
  reader: BlockReader,
  write: WriteBlock,
  pause: () => Promise<void> = async () => {},
): Promise<SegmentHead> {
  const numberings: Uint32Array[] = [];
  const columns = new ColumnsBuilder();
  for (const segment of inputs) numberings.push(await copyColumns(segment, columns, pause));
  const made: Bytes[] = [];
  const maker = new BlockMaker((bytes) => made.push(bytes));
  const cursors = inputs.map((segment) => new TermCursor(segment, reader));
  for (const cursor of cursors) await cursor.next();
  const postings = new Postings();
  const scratch = new ByteWriter();
  let written = 0;
  const flush = async () => {
    for (const bytes of made.splice(0)) {
      await write(written, bytes);
      written += 1;
    }
  };
  for (let term = smallest(cursors); term !== null; term = smallest(cursors)) {
    postings.length = 0;
    for (const [index, cursor] of cursors.entries()) {
      const { entry } = cursor;
      if (entry === null || entry.term !== term) continue;
      const from = postings.length;
      const { block, segment } = cursor;
      readPostings(block, entry.start, entry.count, entry.isDense, segment.documents, postings);
      renumber(postings, from, assertPresent(numberings[index], 'each segment was numbered'));
      // Only where a block ends there is anything to wait for.
      if (!cursor.step()) await cursor.next();
    }
    if (postings.length > 0) addEntry(maker, term, postings, columns.documents, scratch);
    if (made.length > 0) await flush();
  }
  maker.close();
  await flush();
  return {
    documents: columns.documents,
    blocks: written,
    blockBytes: maker.bytes,
    head: headBytes(maker.firstTerms, columns),
  };
}

const gone = 0xffffffff;

/** Copies the columns of what is there; returns the new numbers by the old ones. */
async function copyColumns(
  segment: Segment,
  into: ColumnsBuilder,
  pause: () => Promise<void>,
): Promise<Uint32Array> {
  const numbers = new Uint32Array(segment.documents).fill(gone);
  let document = 0;
  for (const id of idsOf(segment.columns)) {
    if (!segment.isDeleted(document)) {
      numbers[document] = into.documents;
      into.add(id, factsAt(segment.columns, document), lengthsAt(segment.columns, document));
    }
    document += 1;
    if (document % articlesAtOnce === 0) await pause();
  }
  return numbers;
}

/** Gives postings from a place on the new numbers, and drops those of what is gone. */
function renumber(postings: Postings, from: number, numbers: Uint32Array): void {
  const { documents, infos } = postings;
  let kept = from;
  for (let at = from; at < postings.length; at += 1) {
    const number = numbers[documents[at] as number] as number;
    if (number === gone) continue;
    documents[kept] = number;
    infos[kept] = infos[at] as number;
    kept += 1;
  }
  postings.length = kept;
}

function smallest(cursors: readonly TermCursor[]): string | null {
  let least: string | null = null;
  for (const { entry } of cursors)
    if (entry !== null && (least === null || entry.term < least)) least = entry.term;
  return least;
}

/** A place among the terms of a segment. */
class TermCursor {
  readonly segment: Segment;
  readonly #reader: BlockReader;
  #ahead: Uint8Array[] = [];
  #nextBlock = 0;
  #terms: Generator<TermEntry> | null = null;
  block: Uint8Array = new Uint8Array(0);
  /** Null: there are no more. */
  entry: TermEntry | null = null;

  constructor(segment: Segment, reader: BlockReader) {
    this.segment = segment;
    this.#reader = reader;
  }

  /** Goes to the next term of the block; returns false when there is none. */
  step(): boolean {
    const next = this.#terms?.next();
    if (next === undefined || next.done === true) return false;
    this.entry = next.value;
    return true;
  }

  /** Goes to the next term, reading on where a block ends. */
  async next(): Promise<void> {
    while (!this.step()) {
      const block = await this.#readOn();
      if (block === null) {
        this.entry = null;
        return;
      }
      this.block = block;
      this.#terms = termsOf(block);
    }
  }

  async #readOn(): Promise<Uint8Array | null> {
    if (this.#ahead.length === 0) {
      const count = Math.min(blocksAtOnce, this.segment.firstTerms.length - this.#nextBlock);
      if (count <= 0) return null;
      const numbers = Array.from({ length: count }, (_, index) => this.#nextBlock + index);
      this.#ahead = [...(await this.#reader.read(this.segment.id, numbers))];
      this.#nextBlock += count;
    }
    return this.#ahead.shift() ?? null;
  }
}
