/**
 * Where a term stands in print, in one segment. Of postings as they stand in a block only what is asked for is read: a
 * frequent term has some of most articles, and hardly any of these answers the whole query.
 */
import { Bitset, bitCount } from './bitset';
import { bodyBits, OtherFields, Postings, plainInfo, readPostings } from './postings';

/** What is known of a term in an article: see postings. */
type Visit = (document: number, info: number) => void;

export interface TermHits {
  /** How many articles hold the term. */
  readonly count: number;
  /** Returns the articles as a set of its own. */
  bits(): Bitset;
  /** Calls with each article that is in the set, in order. */
  eachWithin(within: Bitset, visit: Visit): void;
  /** Returns all postings; they may be changed. */
  postings(): Postings;
  /** Leaves in `kept` what is here too, in the same field: how often is how often the rarer of both is there. */
  narrow(kept: Postings): void;
}

/** Postings that were read. They belong to it from now on. */
export class HeldHits implements TermHits {
  readonly #documents: number;
  readonly #postings: Postings;

  /** `documents`: how many the segment has. */
  constructor(postings: Postings, documents: number) {
    this.#postings = postings;
    this.#documents = documents;
  }

  get count(): number {
    return this.#postings.length;
  }

  bits(): Bitset {
    const bits = new Bitset(this.#documents);
    const { documents, length } = this.#postings;
    for (let at = 0; at < length; at += 1) bits.add(documents[at] as number);
    return bits;
  }

  eachWithin(within: Bitset, visit: Visit): void {
    const { documents, infos, length } = this.#postings;
    for (let at = 0; at < length; at += 1) {
      const document = documents[at] as number;
      if (within.has(document)) visit(document, infos[at] as number);
    }
  }

  postings(): Postings {
    const { documents, infos, length } = this.#postings;
    const copy = new Postings();
    copy.documents = documents.slice(0, length);
    copy.infos = infos.slice(0, length);
    copy.length = length;
    return copy;
  }

  narrow(kept: Postings): void {
    const { documents, infos, length } = this.#postings;
    const narrowing = new Narrowing(kept);
    let next = 0;
    for (let at = 0; at < narrowing.length; at += 1) {
      const document = kept.documents[at] as number;
      while (next < length && (documents[next] as number) < document) next += 1;
      if (next === length) break;
      if (documents[next] === document) narrowing.keep(at, infos[next] as number);
    }
    narrowing.end();
  }
}

/** Postings as they stand in a block. */
export class StoredHits implements TermHits {
  readonly count: number;
  readonly #block: Uint8Array;
  readonly #start: number;
  readonly #isDense: boolean;
  readonly #documents: number;

  /** `documents`: how many the segment has that they were written in. */
  constructor(block: Uint8Array, start: number, count: number, isDense: boolean, documents: number) {
    this.#block = block;
    this.#start = start;
    this.count = count;
    this.#isDense = isDense;
    this.#documents = documents;
  }

  bits(): Bitset {
    if (this.#isDense) return this.#denseBits();
    const bits = new Bitset(this.#documents);
    this.#eachSparse((document) => {
      bits.add(document);
      return true;
    });
    return bits;
  }

  eachWithin(within: Bitset, visit: Visit): void {
    if (this.#isDense) {
      this.#eachDenseWithin(within, visit);
      return;
    }
    this.#eachSparse((document, info) => {
      if (within.has(document)) visit(document, info);
      return true;
    });
  }

  postings(): Postings {
    const all = new Postings();
    readPostings(this.#block, this.#start, this.count, this.#isDense, this.#documents, all);
    return all;
  }

  narrow(kept: Postings): void {
    if (this.#isDense) {
      this.#narrowDense(kept);
      return;
    }
    const narrowing = new Narrowing(kept);
    let at = 0;
    this.#eachSparse((document, info) => {
      while (at < narrowing.length && (kept.documents[at] as number) < document) at += 1;
      if (kept.documents[at] === document && at < narrowing.length) narrowing.keep(at, info);
      return at < narrowing.length;
    });
    narrowing.end();
  }

  /** The bit for each article, as it stands there. */
  #denseBits(): Bitset {
    return Bitset.ofBytes(this.#documents, this.#block.subarray(this.#start, this.#countsAt));
  }

  get #countsAt(): number {
    return this.#start + ((this.#documents + 7) >> 3);
  }

  /** Reads what is known of some postings, by their numbers, which have to go up. */
  #denseInfos(): (number: number) => number {
    const block = this.#block;
    const countsAt = this.#countsAt;
    const others = new OtherFields(block, countsAt + ((this.count + 1) >> 1));
    return (number) => {
      const count = ((block[countsAt + (number >> 1)] as number) >> ((number & 1) * 4)) & bodyBits;
      if (others.at > number) return count;
      while (others.at < number) others.next();
      return others.at === number ? count | others.fields : count;
    };
  }

  #eachDenseWithin(within: Bitset, visit: Visit): void {
    const { words } = this.#denseBits();
    const infoOf = this.#denseInfos();
    let before = 0;
    for (let at = 0; at < words.length; at += 1) {
      const own = words[at] as number;
      const both = own & (within.words[at] as number);
      if (both === (own | 0)) {
        for (let left = both; left !== 0; left &= left - 1) {
          visit(at * 32 + 31 - Math.clz32(left & -left), infoOf(before));
          before += 1;
        }
        continue;
      }
      for (let left = both; left !== 0; left &= left - 1) {
        const bit = left & -left;
        visit(at * 32 + 31 - Math.clz32(bit), infoOf(before + bitCount(own & (bit - 1))));
      }
      before += bitCount(own);
    }
  }

  #narrowDense(kept: Postings): void {
    const { words } = this.#denseBits();
    const infoOf = this.#denseInfos();
    const narrowing = new Narrowing(kept);
    let before = 0;
    let word = 0;
    for (let at = 0; at < narrowing.length; at += 1) {
      const document = kept.documents[at] as number;
      for (; word < document >>> 5; word += 1) before += bitCount(words[word] as number);
      const own = words[word] as number;
      const bit = 1 << (document & 31);
      if ((own & bit) !== 0) narrowing.keep(at, infoOf(before + bitCount(own & (bit - 1))));
    }
    narrowing.end();
  }

  /** Goes through sparse postings, in order, until `visit` returns false. */
  #eachSparse(visit: (document: number, info: number) => boolean): void {
    const block = this.#block;
    let at = this.#start;
    let next = 0;
    for (let left = this.count; left > 0; left -= 1) {
      let byte = block[at++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = block[at++] as number;
        value |= (byte & 0x7f) << shift;
      }
      next += value >>> 1;
      if (!visit(next, (value & 1) === 0 ? plainInfo : (block[at++] as number))) return;
      next += 1;
    }
  }
}

/** Postings of which some are kept, in their own place. */
class Narrowing {
  /** How many there were. */
  readonly length: number;
  readonly #kept: Postings;
  #next = 0;

  constructor(kept: Postings) {
    this.#kept = kept;
    this.length = kept.length;
  }

  /** Keeps the one at a place, as far as it is in the same field as what is known elsewhere. */
  keep(at: number, other: number): void {
    const { documents, infos } = this.#kept;
    const own = infos[at] as number;
    const info = (own & other & ~bodyBits) | Math.min(own & bodyBits, other & bodyBits);
    if (info === 0) return;
    documents[this.#next] = documents[at] as number;
    infos[this.#next] = info;
    this.#next += 1;
  }

  end(): void {
    this.#kept.length = this.#next;
  }
}
