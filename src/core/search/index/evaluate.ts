/** Answers a query from the index: from both sides, so that what the index cannot know is known to be open. */
import { assertNever, assertPresent } from '../../base/assert';
import type { ArticleId } from '../../page/ids';
import { positiveNodes } from '../query/matches';
import type { Query, QueryNode } from '../query/model';
import type { QueryNames } from '../query/names';
import { fieldWeights, idfOf, type RankedTerm } from '../rank';
import { Bitset } from './bitset';
import { BlockTerms } from './block-terms';
import { choiceBits, type FacetChoices } from './choices';
import { Evaluation, type SegmentResult } from './evaluation';
import { filterBits } from './filter-bits';
import { bitsOfIds, type MarkTable, type TextNode } from './marks';
import { addScores, Scores, usualLengths } from './scores';
import type { Segment } from './segment';
import type { BlockReader } from './segment-format';
import type { TermHits } from './term-hits';
import { type Bounds, type PreparedText, prepareText, textBounds } from './text-node';

export interface EvaluationInput {
  readonly segments: readonly Segment[];
  readonly reader: BlockReader;
  readonly query: Query;
  readonly choices: FacetChoices;
  readonly marks: MarkTable;
  readonly names: QueryNames;
  /** Articles that are filed as they no longer are: they are left out. */
  readonly outdated?: ReadonlySet<ArticleId>;
}

/** Returns what the index knows of a query. A query that asks for nothing is answered by none. */
export async function evaluate(input: EvaluationInput): Promise<Evaluation> {
  const { segments, reader, query, marks, names } = input;
  const nodes = query.root === null ? [] : textNodes(query.root);
  const prepared = new Map(nodes.map((node) => [node, prepareText(node, query, marks, names)]));
  const blocks = segments.map((segment) => new BlockTerms(segment));
  for (const terms of blocks) {
    for (const { bits, terms: own } of prepared.values()) {
      if (bits !== 0) for (const { tokens } of own) for (const token of tokens) terms.want(token);
    }
  }
  await Promise.all(blocks.map((terms) => terms.read(reader)));
  const passes = segments.map(
    (segment, index) =>
      new Pass(input, segment, assertPresent(blocks[index], 'there is one a segment'), prepared),
  );
  const wanted = query.root === null ? [] : positiveNodes(query.root);
  const articles = segments.reduce((sum, { documents }) => sum + documents, 0);
  const usual = usualLengths(segments);
  const ranked: RankedTerm[] = [];
  for (const node of wanted) {
    const found = passes.map((pass) => pass.found.get(node));
    const terms = prepared.get(node)?.terms ?? [];
    for (const [index, { term }] of terms.entries()) {
      const count = found.reduce((sum, each) => sum + (each?.hits[index]?.count ?? 0), 0);
      const weight = idfOf(count, articles);
      ranked.push({ term, field: node.field, weight });
      for (const [place, pass] of passes.entries()) {
        const own = found[place];
        const hits = own?.hits[index];
        if (own !== undefined && hits !== undefined)
          addScores(hits, pass.segment, pass.within(own), weight, usual, pass.scores);
      }
    }
    const text = prepared.get(node);
    if (text !== undefined) for (const pass of passes) pass.addWritten(text, articles);
  }
  return new Evaluation(
    passes.map((pass) => pass.result()),
    { terms: ranked, usual },
    marks,
  );
}

interface FoundText extends Bounds {
  readonly hits: readonly TermHits[];
}

/** One segment's part in a query. */
class Pass {
  readonly segment: Segment;
  readonly scores: Scores;
  readonly found = new Map<TextNode, FoundText>();
  readonly #input: EvaluationInput;
  readonly #bounds: Bounds;
  /** All that are searched. */
  readonly #live: Bitset;
  /** The articles that may answer, which is what has a score. */
  readonly #upper: Bitset;

  constructor(
    input: EvaluationInput,
    segment: Segment,
    blocks: BlockTerms,
    prepared: ReadonlyMap<TextNode, PreparedText>,
  ) {
    this.#input = input;
    this.segment = segment;
    for (const [node, text] of prepared) {
      const hits: TermHits[] = [];
      this.found.set(node, { ...textBounds(text, segment, blocks, input.marks, hits), hits });
    }
    const { root } = input.query;
    this.#bounds =
      root === null
        ? { lower: new Bitset(segment.documents), upper: new Bitset(segment.documents) }
        : this.#boundsOf(root);
    const { outdated } = input;
    this.#live = Bitset.withoutBytes(segment.documents, segment.deleted);
    if (outdated !== undefined && outdated.size > 0) this.#live.subtract(bitsOfIds(segment, outdated));
    this.#upper = this.#bounds.upper.copy().intersect(this.#live);
    this.scores = new Scores(this.#upper);
  }

  /** The articles whose score a part of the query counts for: what cannot answer the whole needs none. */
  within(part: Bounds): Bitset {
    return part.upper === this.#bounds.upper ? this.#upper : part.upper.copy().intersect(this.#upper);
  }

  /** Adds what it is worth that notes or tags answer. */
  addWritten({ noted, tagged }: PreparedText, articles: number): void {
    const { marks } = this.#input;
    const add = (bits: Bitset, weight: number, found: number) => {
      const worth = weight * 0.5 * idfOf(found, articles);
      bits.each((document) => this.scores.add(document, worth));
    };
    if (noted.size > 0) add(bitsOfIds(this.segment, noted), fieldWeights.note, noted.size);
    for (const tag of tagged) {
      add(marks.bits(this.segment, `tag ${tag}`), fieldWeights.tag, marks.size(`tag ${tag}`));
    }
  }

  result(): SegmentResult {
    const { segment } = this;
    const { marks, choices } = this.#input;
    return {
      segment,
      lower: this.#bounds.lower.copy().intersect(this.#live),
      upper: this.#upper.copy(),
      scores: this.scores,
      live: this.#live,
      choices: choiceBits(choices, segment, marks),
    };
  }

  #boundsOf(node: QueryNode): Bounds {
    switch (node.kind) {
      case 'term':
      case 'near':
      case 'regex':
        return assertPresent(this.found.get(node), 'every part that looks for text was looked up');
      case 'filter': {
        const bits = filterBits(node.filter, this.segment, this.#input.marks, this.#input.names);
        return { lower: bits, upper: bits };
      }
      case 'and':
      case 'or': {
        const full = node.kind === 'and';
        const start = () => (full ? Bitset.full(this.segment.documents) : new Bitset(this.segment.documents));
        const all = { lower: start(), upper: start() };
        for (const child of node.children) {
          const { lower, upper } = this.#boundsOf(child);
          if (full) {
            all.lower.intersect(lower);
            all.upper.intersect(upper);
          } else {
            all.lower.unite(lower);
            all.upper.unite(upper);
          }
        }
        return all;
      }
      case 'not': {
        const { lower, upper } = this.#boundsOf(node.child);
        const all = () => Bitset.full(this.segment.documents);
        return { lower: all().subtract(upper), upper: all().subtract(lower) };
      }
      default:
        return assertNever(node);
    }
  }
}

/** The parts of a query that look for text, whether it shall be there or not. */
function textNodes(node: QueryNode): readonly TextNode[] {
  switch (node.kind) {
    case 'term':
    case 'near':
    case 'regex':
      return [node];
    case 'filter':
      return [];
    case 'and':
    case 'or':
      return node.children.flatMap(textNodes);
    case 'not':
      return textNodes(node.child);
    default:
      return assertNever(node);
  }
}
