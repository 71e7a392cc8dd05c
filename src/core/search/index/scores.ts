/**
 * How well articles answer, as far as the index knows: BM25 of each term, a field at a time, so that a headline that says it
 * is worth more than any number of mentions in a body.
 */
import { fieldWeights, lengthShare, saturation } from '../rank';
import type { Bitset } from './bitset';
import { bodyBits, fieldBit } from './postings';
import type { Segment } from './segment';
import type { TermHits } from './text-node';

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

/** Adds what one term is worth to the scores of the articles of a segment that may answer. */
export function addScores(
  hits: TermHits,
  segment: Segment,
  within: Bitset,
  idf: number,
  usual: UsualLengths,
  scores: Float64Array,
): void {
  const { documents, infos } = hits;
  const { bodyLength, headlineLength } = segment.columns;
  const fixed = saturation * (1 - lengthShare);
  const perBody = (saturation * lengthShare) / usual.body;
  const perHeadline = (saturation * lengthShare) / usual.headline;
  const other = 1 / (1 + saturation);
  for (let at = 0; at < documents.length; at += 1) {
    const document = documents[at] as number;
    if (!within.has(document)) continue;
    const info = infos[at] as number;
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
    scores[document] = (scores[document] as number) + idf * worth;
  }
}
