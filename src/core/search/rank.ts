/** Whether a document answers a query, and how well: computed from the text, so that it can be explained. */
import { type SearchDocument, type SearchField, searchFields } from './document';
import { closestCluster, findTerm } from './match';
import type { SearchQuery } from './query';

export interface RankedDocument {
  readonly document: SearchDocument;
  readonly score: number;
  /** The fields that hold a term, the one that counts most first; never empty. */
  readonly fields: readonly SearchField[];
}

/** What a term weighs in each field: a tag or a headline says what an article is about, a body mentions. */
const boosts: Readonly<Record<SearchField, number>> = {
  tag: 6,
  headline: 5,
  byline: 3,
  crosshead: 2.5,
  note: 2.5,
  body: 1,
};

/** Usual lengths of the fields in folded units: a match says more in a shorter text. */
const usualLength: Readonly<Record<SearchField, number>> = {
  headline: 20,
  crosshead: 20,
  byline: 10,
  tag: 6,
  note: 40,
  body: 800,
};

/** The same under the name that the index uses. */
export const fieldWeights = boosts;

/** How soon more of the same stops counting (BM25's k1), and how much length matters (its b). */
export const saturation = 1.2;
export const lengthShare = 0.6;

/** Returns how much a term says that so many of the articles have: more than nothing, the rarer the more. */
export function idfOf(found: number, articles: number): number {
  return Math.log(1 + (Math.max(articles, found) - found + 0.5) / (found + 0.5));
}

/** Occurrences beyond this are not counted: they change no order and cost time in long texts. */
const mostCounted = 24;

/** Terms within this stretch of each other count fully as close; the bonus falls off with distance. */
const closeStretch = 40;
const closeBonus = 1.5;

/**
 * Returns how well a document answers the query; null when one of the terms stands in none of its fields, or in
 * none of those given.
 */
export function rankDocument(
  document: SearchDocument,
  query: SearchQuery,
  within: readonly SearchField[] = searchFields,
): RankedDocument | null {
  if (query.terms.length === 0) return null;
  const byField: Record<SearchField, number> = {
    headline: 0,
    crosshead: 0,
    byline: 0,
    body: 0,
    note: 0,
    tag: 0,
  };
  for (const term of query.terms) {
    let found = false;
    for (const field of within) {
      const count = findTerm(document[field], term, mostCounted).length;
      if (count === 0) continue;
      found = true;
      const norm = 1 - lengthShare + lengthShare * (document[field].length / usualLength[field]);
      byField[field] += (boosts[field] * termWeight(term.text) * count) / (count + saturation * norm);
    }
    if (!found) return null;
  }
  const fields = searchFields
    .filter((field) => byField[field] > 0)
    .sort((one, other) => byField[other] - byField[one]);
  const score = searchFields.reduce((sum, field) => sum + byField[field], 0) + closeness(document, query);
  return { document, score, fields };
}

/** Longer terms are rarer: a rough stand-in for how many documents hold them. */
function termWeight(text: string): number {
  return 1 + Math.log2(1 + Math.min(text.length, 16)) / 2;
}

function closeness(document: SearchDocument, query: SearchQuery): number {
  if (query.terms.length < 2) return 0;
  let best = 0;
  for (const field of ['headline', 'body', 'note'] as const) {
    const lists = query.terms.map((term) => findTerm(document[field], term, mostCounted));
    if (lists.some((list) => list.length === 0)) continue;
    const cluster = closestCluster(lists);
    if (cluster === null) continue;
    best = Math.max(best, closeBonus * Math.min(1, closeStretch / (cluster.end - cluster.start)));
  }
  return best;
}

/** Orders by score, best first, then by id, so that equal documents keep their order. */
export function compareRanked(one: RankedDocument, other: RankedDocument): number {
  if (one.score !== other.score) return other.score - one.score;
  return one.document.id < other.document.id ? -1 : one.document.id > other.document.id ? 1 : 0;
}
