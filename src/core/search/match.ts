/** The truth of the search: whether, and where, a term stands in folded text. */
import { kindAt, kindBefore } from './char-kind';
import type { Term } from './query/model';

/** A half-open range of folded text. */
export interface FoldedRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns where the term stands in folded text, in order, not overlapping, at most `most` of them. Where a term
 * begins or ends in a word (Latin letters, digits), the word must begin or end there too, and one that may go on is
 * found with the rest of its word; a stretch of Han, kana or Hangul is found anywhere.
 */
export function findTerm(folded: string, term: Term, most = Number.POSITIVE_INFINITY): FoldedRange[] {
  const found: FoldedRange[] = [];
  const { text } = term;
  if (text === '') return found;
  const bindsBefore = kindAt(text, 0) === 'word';
  const bindsAfter = !term.prefix && kindBefore(text, text.length) === 'word';
  let start = folded.indexOf(text);
  while (start >= 0 && found.length < most) {
    let end = start + text.length;
    const stands =
      !(bindsBefore && kindBefore(folded, start) === 'word') &&
      !(bindsAfter && kindAt(folded, end) === 'word');
    while (stands && term.prefix && isInWord(folded, end)) {
      end += (folded.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    }
    if (stands) found.push({ start, end });
    start = folded.indexOf(text, stands ? end : start + 1);
  }
  return found;
}

/** True when a word goes on over this offset. */
function isInWord(text: string, at: number): boolean {
  return at < text.length && kindBefore(text, at) === 'word' && kindAt(text, at) === 'word';
}

/** Returns the shortest stretch that holds one range of every non-empty list; null when all are empty. */
export function closestCluster(lists: readonly (readonly FoldedRange[])[]): FoldedRange | null {
  const filled = lists.filter((list) => list.length > 0);
  const next = filled.map(() => 0);
  let best: FoldedRange | null = null;
  while (filled.length > 0) {
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    let earliest = 0;
    for (const [index, list] of filled.entries()) {
      const range = list[next[index] ?? 0];
      if (range === undefined) return best;
      if (range.start < start) {
        start = range.start;
        earliest = index;
      }
      end = Math.max(end, range.end);
    }
    if (best === null || end - start < best.end - best.start) best = { start, end };
    next[earliest] = (next[earliest] ?? 0) + 1;
  }
  return best;
}
