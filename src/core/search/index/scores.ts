/**
 * How well articles answer, as far as the index knows: BM25 of each term, a field at a time, so that a headline that says it
 * is worth more than any number of mentions in a body.
 */
import { fieldWeights, lengthShare, saturation } from '../rank';
import type { Bitset } from './bitset';
import { bodyBits, fieldBit } from './postings';
import { Ranks } from './ranks';
import type { Segment } from './segment';
import type { TermHits } from './term-hits';

/** Usual lengths of fields in the library, in UTF-16 units. */
export interface UsualLengths {
  readonly body: number;
  readonly headline: number;
}

/** Returns the usual lengths; of an empty library, those of a newspaper. */
export function usualLengths(segments: readonly Segment[]): UsualLengths {
  let body = 0;
  let headline = 0;
  let documents = 0;
  for (const { lengths, columns } of segments) {
    body += lengths.body;
    headline += lengths.headline;
    documents += columns.documents;
  }
  return {
    body: documents === 0 ? 800 : Math.max(1, body / documents),
    // Where headlines are short all of them say the same of what an article is about.
    headline: documents === 0 ? 20 : Math.max(20, headline / documents),
  };
}

/** Where at least this share of a segment's articles may answer, all of them have a place for a score: that is sooner found. */
const largeShare = 1 / 4;

/** The scores of those articles of a segment that may answer: mostly few, and nothing is kept for others. */
export class Scores {
  /** Null: the place of a score is the article's number. */
  readonly #ranks: Ranks | null;
  readonly #places: number;
  /** Made with the first score. */
  #values: Float64Array | null = null;

  /** `within`: the articles that may answer; it must not be changed afterwards. */
  constructor(within: Bitset) {
    const ranks = new Ranks(within);
    const isLarge = ranks.count >= within.size * largeShare;
    this.#ranks = isLarge ? null : ranks;
    this.#places = isLarge ? within.size : ranks.count;
  }

  /** Returns the score of an article that may answer; 0 when none was added. */
  at(document: number): number {
    if (this.#values === null) return 0;
    return this.#values[this.#ranks === null ? document : this.#ranks.of(document)] ?? 0;
  }

  /** Adds to the score of an article; what may not answer needs none. */
  add(document: number, worth: number): void {
    const place = this.#ranks === null ? document : this.#ranks.of(document);
    if (place < 0) return;
    this.#values ??= new Float64Array(this.#places);
    this.#values[place] = (this.#values[place] as number) + worth;
  }
}

/** Adds what one term is worth to the scores of articles of a segment. */
export function addScores(
  hits: TermHits,
  segment: Segment,
  within: Bitset,
  idf: number,
  usual: UsualLengths,
  scores: Scores,
): void {
  const { bodyLength, headlineLength } = segment.columns;
  const fixed = saturation * (1 - lengthShare);
  const perBody = (saturation * lengthShare) / usual.body;
  const perHeadline = (saturation * lengthShare) / usual.headline;
  const other = 1 / (1 + saturation);
  hits.eachWithin(within, (document, info) => {
    const count = info & bodyBits;
    let worth =
      count === 0
        ? 0
        : (fieldWeights.body * count) / (count + fixed + perBody * (bodyLength[document] as number));
    if (info > bodyBits) {
      if ((info & fieldBit.headline) !== 0) {
        worth += fieldWeights.headline / (1 + fixed + perHeadline * (headlineLength[document] as number));
      }
      if ((info & fieldBit.crosshead) !== 0) worth += fieldWeights.crosshead * other;
      if ((info & fieldBit.byline) !== 0) worth += fieldWeights.byline * other;
    }
    scores.add(document, idf * worth);
  });
}
