/**
 * How well an article answers, by its text: what the first results are put in order by. Exact counts of each term, a field at
 * a time, and how near to each other the terms stand.
 */
import { type SearchDocument, type SearchField, searchFields } from './document';
import { closestCluster, type FoldedRange, findTerm } from './match';
import type { Term, TextField } from './query/model';

/** What a term weighs in each field: a tag or a headline says what an article is about, a body mentions. */
export const fieldWeights: Readonly<Record<SearchField, number>> = {
  tag: 6,
  headline: 5,
  byline: 3,
  crosshead: 3,
  note: 2.5,
  body: 1,
};

/** How soon more of the same stops counting (BM25's k1), and how much length matters (its b). */
export const saturation = 1.2;
export const lengthShare = 0.6;

/** So many of the first results are put in order by their text; the others stay as the index has them. */
export const rerankWindow = 50;

/** Usual lengths of the short fields in folded units: a match says more in a shorter text. */
const usualLength: Readonly<Record<SearchField, number>> = {
  headline: 20,
  crosshead: 20,
  byline: 10,
  tag: 6,
  note: 40,
  body: 800,
};

/** Occurrences beyond this are not looked at: they change no order and cost time in long texts. */
const mostCounted = 40;

/** What terms that stand side by side are worth beside one of them; half of it where so many characters lie between. */
const closeBonus = 1.5;
const closeStretch = 12;

/** A term as it is weighed. */
export interface RankedTerm {
  readonly term: Term;
  /** Null: in any field. */
  readonly field: TextField | null;
  /** How much it says: see `idfOf`. */
  readonly weight: number;
}

/** What of a library and a query scores depend on. */
export interface RankStatistics {
  readonly terms: readonly RankedTerm[];
  /** Usual lengths in the library, in UTF-16 units. */
  readonly usual: { readonly body: number; readonly headline: number };
}

/** Returns how much a term says that so many of the articles have: more than nothing, the rarer the more. */
export function idfOf(found: number, articles: number): number {
  return Math.log(1 + (Math.max(articles, found) - found + 0.5) / (found + 0.5));
}

/** Returns how well a document answers, 0 or more. Documents are folded, or exact where the query is. */
export function scoreDocument(document: SearchDocument, { terms, usual }: RankStatistics): number {
  let score = 0;
  let weights = 0;
  const places = new Map<SearchField, (readonly FoldedRange[])[]>();
  for (const { term, field, weight } of terms) {
    weights += weight;
    for (const own of field === null ? searchFields : [field]) {
      if (document[own] === '') continue;
      const found = findTerm(document[own], term, mostCounted);
      if (found.length === 0) continue;
      const length = own === 'body' || own === 'headline' ? usual[own] : usualLength[own];
      const norm = 1 - lengthShare + lengthShare * (document[own].length / length);
      score += (weight * fieldWeights[own] * found.length) / (found.length + saturation * norm);
      places.set(own, [...(places.get(own) ?? []), found]);
    }
  }
  return score + (closeness(places, terms.length) * weights) / Math.max(1, terms.length);
}

/** What it is worth that terms stand near each other: as a phrase most, and the more of them the more. */
function closeness(
  places: ReadonlyMap<SearchField, readonly (readonly FoldedRange[])[]>,
  terms: number,
): number {
  let best = 0;
  for (const [field, lists] of places) {
    if (lists.length < 2 || field === 'tag') continue;
    const cluster = closestCluster(lists);
    if (cluster === null) continue;
    const own = lists.reduce((sum, [first]) => sum + (first === undefined ? 0 : first.end - first.start), 0);
    const between = Math.max(0, cluster.end - cluster.start - own);
    const share = lists.length / terms;
    best = Math.max(best, (closeBonus * share * closeStretch) / (closeStretch + between));
  }
  return best;
}
