/** Terms looked up in the blocks of segments: which blocks are needed, and what stands in them once they were read. */
import { assertPresent } from '../../base/assert';
import { bitsOfField, Postings, readPostings } from './postings';
import type { Segment } from './segment';
import type { BlockReader } from './segment-format';
import { blockOf, findEntry, termsOf } from './term-blocks';
import { HeldHits, StoredHits, type TermHits } from './term-hits';
import type { TermToken } from './term-tokens';

/** What begins with a token may fill very many blocks; more than these are not read, and what is in them is not known. */
const mostBlocks = 256;

/** Nothing is left out. */
const allBits = bitsOfField(null);

/** Blocks of one segment that were read for a query. */
export class BlockTerms {
  readonly segment: Segment;
  readonly #wanted = new Set<number>();
  readonly #blocks = new Map<number, Uint8Array>();

  constructor(segment: Segment) {
    this.segment = segment;
  }

  /** Asks for the blocks that a token needs. */
  want(token: TermToken): void {
    const { first, last } = this.#range(token);
    for (let block = first; block <= last; block += 1) this.#wanted.add(block);
  }

  /** Reads what was asked for. */
  async read(reader: BlockReader): Promise<void> {
    const wanted = [...this.#wanted].sort((one, other) => one - other);
    if (wanted.length === 0) return;
    const blocks = await reader.read(this.segment.id, wanted);
    wanted.forEach((block, index) => {
      this.#blocks.set(block, assertPresent(blocks[index], 'a reader gives every block it was asked for'));
    });
  }

  /** Returns false when some of what begins with the token was not read. */
  isWhole(token: TermToken): boolean {
    return this.#range(token).isWhole;
  }

  /** Returns where a token stands; their infos hold only the bits asked for. */
  hits(token: TermToken, bits: number): TermHits {
    const { documents } = this.segment;
    if (token.prefix) return new HeldHits(keepBits(this.#prefixPostings(token), bits), documents);
    const block = this.#blocks.get(blockOf(this.segment.firstTerms, token.text));
    const entry = block === undefined ? null : findEntry(block, token.text);
    if (block === undefined || entry === null) return new HeldHits(new Postings(), documents);
    const stored = new StoredHits(block, entry.start, entry.count, entry.isDense, documents);
    return bits === allBits ? stored : new HeldHits(keepBits(stored.postings(), bits), documents);
  }

  #prefixPostings(token: TermToken): Postings {
    const into = new Postings();
    const { first, last } = this.#range(token);
    const infos = new Uint8Array(this.segment.documents);
    const one = new Postings();
    for (let number = first; number <= last; number += 1) {
      const block = this.#blocks.get(number);
      if (block === undefined) continue;
      for (const entry of termsOf(block)) {
        if (!entry.term.startsWith(token.text)) continue;
        one.length = 0;
        readPostings(block, entry.start, entry.count, entry.isDense, this.segment.documents, one);
        for (let at = 0; at < one.length; at += 1) {
          const document = one.documents[at] ?? 0;
          infos[document] = either(infos[document] ?? 0, one.infos[at] ?? 0);
        }
      }
    }
    for (let document = 0; document < infos.length; document += 1) {
      const info = infos[document] ?? 0;
      if (info !== 0) into.push(document, info);
    }
    return into;
  }

  /** The blocks, both included, that terms beginning with or equal to a token can stand in; `last` < `first`: none. */
  #range(token: TermToken): { readonly first: number; readonly last: number; readonly isWhole: boolean } {
    const { firstTerms } = this.segment;
    const at = blockOf(firstTerms, token.text);
    if (!token.prefix) return { first: Math.max(0, at), last: at, isWhole: true };
    const first = Math.max(0, at);
    const last = blockOf(firstTerms, `${token.text}\uffff`);
    const isWhole = last - first < mostBlocks;
    return { first, last: isWhole ? last : first + mostBlocks - 1, isWhole };
  }
}

/** What is known of a term in an article when it is one of two. */
function either(one: number, other: number): number {
  return ((one | other) & 0x70) | Math.min(15, (one & 15) + (other & 15));
}

function keepBits(postings: Postings, bits: number): Postings {
  if (bits === allBits) return postings;
  const { documents, infos } = postings;
  let kept = 0;
  for (let at = 0; at < postings.length; at += 1) {
    const info = (infos[at] ?? 0) & bits;
    if (info === 0) continue;
    documents[kept] = documents[at] ?? 0;
    infos[kept] = info;
    kept += 1;
  }
  postings.length = kept;
  return postings;
}
