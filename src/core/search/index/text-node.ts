/** Where a part of a query that looks for text may stand, segment by segment: from the index, and from what the user wrote. */
import type { ArticleId, TagId } from '../../page/ids';
import type { PrintedField } from '../document';
import type { Query, Term, TextField } from '../query/model';
import type { QueryNames } from '../query/names';
import { Bitset } from './bitset';
import type { BlockTerms } from './block-terms';
import { bitsOfIds, type MarkTable, type TextNode } from './marks';
import { bitsOfField, Postings } from './postings';
import type { Segment } from './segment';
import { HeldHits, type TermHits } from './term-hits';
import { type TermToken, termTokens } from './term-tokens';

/** What is known of a part of a query in a segment: lower ⊆ the articles that answer ⊆ upper. */
export interface Bounds {
  readonly lower: Bitset;
  readonly upper: Bitset;
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
  const found = terms.map((term) => termHits(term, bits, blocks));
  hits.push(...found.map(({ hits: own }) => own));
  const whole = found.flatMap(({ hits: own, isWhole }) => (isWhole ? own : []));
  const [term] = terms;
  const isCertain = node.kind === 'term' && term?.isCertain === true;
  const [first] = found;
  const lower = isCertain && first !== undefined ? first.hits.bits() : new Bitset(segment.documents);
  if (whole.length === 0) return { lower, upper: Bitset.full(segment.documents) };
  return { lower, upper: isCertain ? lower.copy() : inAll(whole, segment.documents).bits() };
}

interface FoundTerm {
  /** The articles that have all of its tokens that are known in one field. */
  readonly hits: TermHits;
  /** False: others may have it as well. */
  readonly isWhole: boolean;
}

function termHits(term: PreparedTerm, bits: number, blocks: BlockTerms): FoundTerm {
  const { documents } = blocks.segment;
  const whole = term.tokens.filter((token) => blocks.isWhole(token));
  const [partly] = term.tokens;
  if (whole.length > 0) {
    const found = whole.map((token) => blocks.hits(token, bits));
    return { hits: inAll(found, documents), isWhole: true };
  }
  const hits = partly === undefined ? new HeldHits(new Postings(), documents) : blocks.hits(partly, bits);
  return { hits, isWhole: false };
}

/** Returns what is in each of them, in one field; only the shortest is read as a whole. */
function inAll(each: readonly TermHits[], documents: number): TermHits {
  const [shortest, ...others] = [...each].sort((one, other) => one.count - other.count);
  if (shortest === undefined || others.length === 0)
    return shortest ?? new HeldHits(new Postings(), documents);
  const kept = shortest.postings();
  for (const hits of others) {
    if (kept.length === 0) break;
    hits.narrow(kept);
  }
  return new HeldHits(kept, documents);
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
