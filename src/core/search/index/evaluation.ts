/** What a query has found so far: which articles answer for certain, which may, and in what order they are told. */
import type { ArticleId } from '../../page/ids';
import type { SearchDocument } from '../document';
import { type RankStatistics, rerankWindow, scoreDocument } from '../rank';
import type { Bitset } from './bitset';
import { type ChoiceName, type FacetName, facetNames, monthOf } from './choices';
import {
  type Counts,
  countDates,
  countFacet,
  listed,
  type MonthCount,
  monthsOf,
  type ValueCount,
} from './facets';
import type { MarkTable } from './marks';
import type { Scores } from './scores';
import type { Segment } from './segment';
import { type ResultOrder, type Selectable, selectBest } from './selection';

/** An article that answers, or may. */
export interface Candidate {
  readonly segment: Segment;
  readonly document: number;
  readonly id: ArticleId;
  readonly score: number;
  /** False: its text has to be read to know whether it answers. */
  readonly isCertain: boolean;
}

/** What is known of one segment: lower ⊆ what answers ⊆ upper, of the articles that are there. */
export interface SegmentResult {
  readonly segment: Segment;
  readonly lower: Bitset;
  readonly upper: Bitset;
  readonly scores: Scores;
  /** All that are searched. */
  readonly live: Bitset;
  /** What each choice lets pass. */
  readonly choices: ReadonlyMap<ChoiceName, Bitset>;
}

export class Evaluation {
  readonly results: readonly SegmentResult[];
  /** What scores by the text depend on: of documents that are not filed as well. */
  readonly statistics: RankStatistics;
  readonly #marks: MarkTable;

  constructor(results: readonly SegmentResult[], statistics: RankStatistics, marks: MarkTable) {
    this.results = results;
    this.statistics = statistics;
    this.#marks = marks;
  }

  /**
   * Puts the first `rerankWindow` of candidates in order by their text, those that say it together first; the others
   * stay. `documentOf` gives what was read of an article, folded or exact as the query is; null: it keeps its score.
   */
  rerank(
    candidates: readonly Candidate[],
    documentOf: (id: ArticleId) => SearchDocument | null,
  ): readonly Candidate[] {
    if (this.statistics.terms.length === 0) return candidates;
    const first = candidates.slice(0, rerankWindow).map((candidate): Candidate => {
      const document = documentOf(candidate.id);
      return document === null
        ? candidate
        : { ...candidate, score: scoreDocument(document, this.statistics) };
    });
    return [...first.sort(compareCandidates), ...candidates.slice(rerankWindow)];
  }

  /** Returns up to `limit` articles within the choices, after the first `from`, in order; what is known not to answer is left out. */
  candidates(order: ResultOrder, limit: number, from = 0): readonly Candidate[] {
    const lists = this.results.map(
      (result): Selectable => ({
        segment: result.segment,
        articles: chosen(result.upper, result, null),
        scores: result.scores,
      }),
    );
    return selectBest(lists, order, from + limit)
      .slice(from)
      .flatMap(({ place, document }) => {
        const result = this.results[place];
        return result === undefined ? [] : [candidateOf(result, document)];
      });
  }

  /**
   * Returns up to `most` articles whose text has to be read before counts are exact, in the order in which they are
   * filed; with `facets`, those as well that only the choice of one facet leaves out.
   */
  unsettled(most: number, facets: boolean): readonly Candidate[] {
    const found: Candidate[] = [];
    for (const result of this.results) {
      if (found.length >= most) break;
      unsettledOf(result, facets).each((document) => {
        found.push(candidateOf(result, document));
        return found.length < most;
      });
    }
    return found;
  }

  /** Says whether an article answers, as its text tells. */
  settle({ segment, document }: Candidate, answers: boolean): void {
    const result = this.results.find((each) => each.segment === segment);
    if (result === undefined) return;
    if (answers) {
      result.lower.add(document);
      result.upper.add(document);
    } else {
      result.lower.remove(document);
      result.upper.remove(document);
    }
  }

  /** How many answer within the choices; not exact: at least so many. */
  count(): { readonly total: number; readonly isExact: boolean } {
    let total = 0;
    let isExact = true;
    for (const result of this.results) {
      total += chosen(result.lower, result, null).count();
      isExact &&= unsettledOf(result, false).count() === 0;
    }
    return { total, isExact };
  }

  /** Every article that answers for certain within the choices, in order. */
  ids(order: ResultOrder): readonly ArticleId[] {
    const lists = this.results.map(
      (result): Selectable => ({
        segment: result.segment,
        articles: chosen(result.lower, result, null),
        scores: result.scores,
      }),
    );
    return selectBest(lists, order, Number.POSITIVE_INFINITY).map(
      ({ place, document }) => candidateOf(this.results[place] as SegmentResult, document).id,
    );
  }

  /** Counts of what answers for certain by facet; those of a facet ignore its own choice. */
  facets(): Readonly<Record<FacetName, readonly ValueCount[]>> {
    const lists = facetNames.map((facet) => {
      const counts: Counts = new Map();
      for (const result of this.results) {
        countFacet(facet, result.segment, chosen(result.lower, result, facet), this.#marks, counts);
      }
      return [facet, listed(facet, counts)] as const;
    });
    return Object.fromEntries(lists) as Record<FacetName, readonly ValueCount[]>;
  }

  /** Counts of what answers for certain by month, whatever span was chosen, beside those of all articles. */
  histogram(): readonly MonthCount[] {
    const counts: Counts = new Map();
    const all: Counts = new Map();
    for (const result of this.results) {
      countDates(result.segment, chosen(result.lower, result, 'span'), 100, monthOf, counts);
      countDates(result.segment, result.live, 100, monthOf, all);
    }
    return monthsOf(counts, all);
  }
}

/** By score, then date, then confidence, then id. */
function compareCandidates(one: Candidate, other: Candidate): number {
  const [first, second] = [one.segment.columns, other.segment.columns];
  return (
    other.score - one.score ||
    (second.date[other.document] ?? 0) - (first.date[one.document] ?? 0) ||
    (second.confidence[other.document] ?? 0) - (first.confidence[one.document] ?? 0) ||
    (one.id < other.id ? -1 : 1)
  );
}

function candidateOf({ segment, lower, scores }: SegmentResult, document: number): Candidate {
  return {
    segment,
    document,
    id: segment.idOf(document),
    score: scores.at(document),
    isCertain: lower.has(document),
  };
}

/** What of a set all choices let pass, but for one that is not asked. */
function chosen(set: Bitset, { choices }: SegmentResult, but: ChoiceName | null): Bitset {
  const rest = set.copy();
  for (const [name, bits] of choices) if (name !== but) rest.intersect(bits);
  return rest;
}

function unsettledOf(result: SegmentResult, facets: boolean): Bitset {
  const open = result.upper.copy().subtract(result.lower);
  const all = chosen(open, result, null);
  if (facets) for (const name of result.choices.keys()) all.unite(chosen(open, result, name));
  return all;
}
