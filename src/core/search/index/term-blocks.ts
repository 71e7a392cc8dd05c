/**
 * Terms with their postings, cut into blocks: records small enough to be fetched for one term, large enough that a
 * library has few of them. Terms stand in the order of their UTF-16 units, each as what it has not in common with the one
 * before it.
 */
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import type { Bytes } from './segment-format';

/** About the size of a block in bytes; postings that are larger have a block of their own. */
export const blockSize = 56_000;

/** One term of a block. */
export interface TermEntry {
  readonly term: string;
  /** How many articles hold it. */
  readonly count: number;
  readonly isDense: boolean;
  /** Where its postings stand in the block, half-open. */
  readonly start: number;
  readonly end: number;
}

/** Makes blocks of terms that are added in order. */
export class BlockMaker {
  readonly #emit: (bytes: Bytes) => void;
  readonly #terms = new ByteWriter(4096);
  readonly #postings = new ByteWriter(blockSize * 2);
  readonly firstTerms: string[] = [];
  #last = '';
  #bytes = 0;

  constructor(emit: (bytes: Bytes) => void) {
    this.#emit = emit;
  }

  /** Bytes of all blocks so far. */
  get bytes(): number {
    return this.#bytes;
  }

  add(term: string, count: number, isDense: boolean, postings: Uint8Array): void {
    const held = this.#terms.length + this.#postings.length;
    if (held > 0 && held + postings.length > blockSize) this.close();
    if (this.#terms.length === 0) {
      this.firstTerms.push(term);
      this.#last = '';
    }
    const shared = sharedUnits(this.#last, term);
    this.#terms.varint(shared);
    this.#terms.varint(term.length - shared);
    for (let at = shared; at < term.length; at += 1) this.#terms.unit(term.charCodeAt(at));
    this.#terms.varint(count);
    this.#terms.varint(postings.length * 2 + (isDense ? 1 : 0));
    this.#postings.raw(postings);
    this.#last = term;
  }

  /** Ends the block that is being made, if there is any. */
  close(): void {
    if (this.#terms.length === 0) return;
    const block = new ByteWriter(this.#terms.length + this.#postings.length + 5);
    block.varint(this.#terms.length);
    block.raw(this.#terms.view());
    block.raw(this.#postings.view());
    this.#terms.clear();
    this.#postings.clear();
    this.#bytes += block.length;
    this.#emit(block.take());
  }
}

/** Goes through the terms of a block, in order. */
export function* termsOf(block: Uint8Array): Generator<TermEntry> {
  const reader = new ByteReader(block);
  const length = reader.varint();
  const end = reader.at + length;
  let start = end;
  let term = '';
  while (reader.at < end) {
    const shared = reader.varint();
    let suffix = '';
    for (let units = reader.varint(); units > 0; units -= 1) suffix += String.fromCharCode(reader.unit());
    term = term.slice(0, shared) + suffix;
    const count = reader.varint();
    const size = reader.varint();
    const stop = start + Math.floor(size / 2);
    yield { term, count, isDense: size % 2 === 1, start, end: stop };
    start = stop;
  }
}

/** Returns the entry of a term in a block; null when it is not there. No text is made on the way: blocks hold thousands. */
export function findEntry(block: Uint8Array, term: string): TermEntry | null {
  const reader = new ByteReader(block);
  const length = reader.varint();
  const end = reader.at + length;
  let start = end;
  // How many units the entry before has in common with what is looked for; its next one is smaller.
  let matched = 0;
  while (reader.at < end) {
    const shared = reader.varint();
    const own = reader.varint();
    const unitsAt = reader.at;
    reader.at += own * 2;
    const count = reader.varint();
    const size = reader.varint();
    const stop = start + Math.floor(size / 2);
    if (shared < matched) return null;
    if (shared === matched) {
      let at = 0;
      while (at < own && matched < term.length) {
        const unit = (block[unitsAt + at * 2] ?? 0) * 256 + (block[unitsAt + at * 2 + 1] ?? 0);
        const wanted = term.charCodeAt(matched);
        if (unit > wanted) return null;
        if (unit < wanted) break;
        at += 1;
        matched += 1;
      }
      if (matched === term.length) {
        return at === own ? { term, count, isDense: size % 2 === 1, start, end: stop } : null;
      }
    }
    start = stop;
  }
  return null;
}

/** Returns the number of the block that a term would stand in; -1 when it comes before the first one. */
export function blockOf(firstTerms: readonly string[], term: string): number {
  let low = 0;
  let high = firstTerms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstTerms[middle] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function sharedUnits(one: string, other: string): number {
  let shared = 0;
  while (
    shared < one.length &&
    shared < other.length &&
    one.charCodeAt(shared) === other.charCodeAt(shared)
  ) {
    shared += 1;
  }
  return shared;
}
