/** Where a part of a query that looks for text may stand, segment by segment: from the index, and from what the user wrote. */
import type { ArticleId, TagId } from '../../page/ids';
import type { PrintedField } from '../document';
import type { Query, Term, TextField } from '../query/model';
import type { QueryNames } from '../query/names';
import { Bitset } from './bitset';
import { type BlockTerms, intersectPostings } from './block-terms';
import { bitsOfIds, type MarkTable, type TextNode } from './marks';
import { bitsOfField, Postings } from './postings';
import type { Segment } from './segment';
import { type TermToken, termTokens } from './term-tokens';

/** What is known of a part of a query in a segment: lower ⊆ the articles that answer ⊆ upper. */
export interface Bounds {
  readonly lower: Bitset;
  readonly upper: Bitset;
}

/** Where a term was found in print, for ranking. */
export interface TermHits {
  readonly documents: Uint32Array;
  /** See postings. */
  readonly infos: Uint8Array;
}

/** One part of a query that looks for text, prepared once for all segments. */
export interface PreparedText {
  readonly node: TextNode;
  /** The printed fields that count; null: none. */
  readonly bits: number;
  readonly terms: readonly PreparedTerm[];
  /** What the user wrote that answers, for certain. */
  readonly noted: ReadonlySet<ArticleId>;
  readonly tagged: readonly TagId[];
}

export interface PreparedTerm {
  readonly term: Term;
  readonly tokens: readonly TermToken[];
  readonly isCertain: boolean;
}

/** Returns a part of a query ready to be looked up. */
export function prepareText(node: TextNode, query: Query, marks: MarkTable, names: QueryNames): PreparedText {
  const terms = node.kind === 'term' ? [node.term] : node.kind === 'near' ? node.terms : [];
  const { field } = node;
  return {
    node,
    bits: isPrinted(field) ? bitsOfField(field) : 0,
    terms: terms.map((term) => ({ term, ...termTokens(term, query.exact) })),
    noted: field === null || field === 'note' ? marks.answeringNotes(node, query.exact, names) : new Set(),
    tagged: field === null || field === 'tag' ? marks.answeringTags(node, query.exact, names) : [],
  };
}

/** Returns what is known of it in one segment, and puts where its terms stand into `hits`, one a term. */
export function textBounds(
  prepared: PreparedText,
  segment: Segment,
  blocks: BlockTerms,
  marks: MarkTable,
  hits: TermHits[],
): Bounds {
  const bounds = prepared.bits === 0 ? nothing(segment) : printedBounds(prepared, segment, blocks, hits);
  const written = writtenBits(prepared, segment, marks);
  return { lower: bounds.lower.unite(written), upper: bounds.upper.unite(written) };
}

function printedBounds(
  { node, terms, bits }: PreparedText,
  segment: Segment,
  blocks: BlockTerms,
  hits: TermHits[],
): Bounds {
  // An expression may stand anywhere.
  if (node.kind === 'regex')
    return { lower: new Bitset(segment.documents), upper: Bitset.full(segment.documents) };
  let all: Postings | null = null;
  for (const term of terms) {
    const { postings, isWhole } = termPostings(term, bits, blocks);
    const { length } = postings;
    // Those of several terms are made fewer below; those of one, very many perhaps, need no copy.
    const part = terms.length === 1 ? 'subarray' : 'slice';
    hits.push({ documents: postings.documents[part](0, length), infos: postings.infos[part](0, length) });
    if (!isWhole) continue;
    if (all === null) all = postings;
    else intersectPostings(all, postings);
  }
  const [term] = terms;
  const isCertain = node.kind === 'term' && term?.isCertain === true;
  const [first] = hits.slice(-1);
  const lower = isCertain && first !== undefined ? bitsOfHits(first, segment) : new Bitset(segment.documents);
  if (all === null) return { lower, upper: Bitset.full(segment.documents) };
  return { lower, upper: isCertain ? lower.copy() : bitsOfPostings(all, segment) };
}

interface FoundTerm {
  /** The articles that have all of its tokens that are known in one field. */
  readonly postings: Postings;
  /** False: others may have it as well. */
  readonly isWhole: boolean;
}

function termPostings(term: PreparedTerm, bits: number, blocks: BlockTerms): FoundTerm {
  const postings = new Postings();
  const whole = term.tokens.filter((token) => blocks.isWhole(token));
  const [partly] = term.tokens;
  if (whole.length === 0) {
    if (partly !== undefined) blocks.postings(partly, bits, postings);
    return { postings, isWhole: false };
  }
  const other = new Postings();
  for (const [index, token] of whole.entries()) {
    blocks.postings(token, bits, index === 0 ? postings : other);
    if (index > 0) intersectPostings(postings, other);
    if (postings.length === 0) break;
  }
  return { postings, isWhole: true };
}

function bitsOfPostings(postings: Postings, segment: Segment): Bitset {
  const bits = new Bitset(segment.documents);
  for (let at = 0; at < postings.length; at += 1) bits.add(postings.documents[at] ?? 0);
  return bits;
}

function bitsOfHits({ documents }: TermHits, segment: Segment): Bitset {
  const bits = new Bitset(segment.documents);
  for (const document of documents) bits.add(document);
  return bits;
}

function writtenBits({ noted, tagged }: PreparedText, segment: Segment, marks: MarkTable): Bitset {
  const bits = noted.size === 0 ? new Bitset(segment.documents) : bitsOfIds(segment, noted);
  for (const tag of tagged) bits.unite(marks.bits(segment, `tag ${tag}`));
  return bits;
}

function nothing(segment: Segment): Bounds {
  return { lower: new Bitset(segment.documents), upper: new Bitset(segment.documents) };
}

function isPrinted(field: TextField | null): field is PrintedField | null {
  return field !== 'note' && field !== 'tag';
}
