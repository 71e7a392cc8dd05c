/** A term with its postings put into a block, in the smaller of their two forms. */
import type { ByteWriter } from './byte-writer';
import { type Postings, writeDense, writeSparse } from './postings';
import type { BlockMaker } from './term-blocks';

/** Lists that at least one article in so many has may be smaller as bits. */
const denseFrom = 1 / 16;

/** With fewer articles than these nothing is gained by bits. */
const fewArticles = 64;

/** True when it is worth trying how large the postings are as bits. */
export function mayBeDense(count: number, documents: number): boolean {
  return count >= documents * denseFrom && documents > fewArticles;
}

/** Adds a term; `scratch` is overwritten. */
export function addEntry(
  maker: BlockMaker,
  term: string,
  postings: Postings,
  documents: number,
  scratch: ByteWriter,
): void {
  scratch.clear();
  writeSparse(postings, scratch);
  if (mayBeDense(postings.length, documents)) {
    const sparse = scratch.length;
    writeDense(postings, documents, scratch);
    const both = scratch.view();
    if (both.length - sparse < sparse) {
      maker.add(term, postings.length, true, both.subarray(sparse));
      return;
    }
    maker.add(term, postings.length, false, both.subarray(0, sparse));
    return;
  }
  maker.add(term, postings.length, false, scratch.view());
}
