/** How sure the engine is of an article: from the margins of the decisions that made it. */
import type { Draft } from './drafts';
import { confidenceWeights as weights } from './rules';

/**
 * Returns 0 to 1. The closest decision about the article's extent counts most; what an article usually has and this one
 * lacks, a paragraph that breaks off, and text taken up again from elsewhere make it less sure.
 */
export function confidenceOf(draft: Draft): number {
  let odds = weights.base + weights.margin * Math.min(weights.mostMargin, draft.margin);
  const last = draft.body.at(-1);
  if (draft.body.length > 0 && (draft.head === null || draft.head.headline.length === 0))
    odds += weights.noHeadline;
  if (draft.body.length === 0 && draft.head !== null) odds += weights.headlineOnly;
  if (last !== undefined && last.last.lineEnd !== 'stop') odds += weights.breaksOff;
  const first = draft.body[0];
  if (first?.role === 'resumed') odds += weights.startsInside;
  let jumps = 0;
  draft.body.forEach((unit, place) => {
    const before = draft.body[place - 1];
    if (before !== undefined && unit.index - before.index > weights.jump) jumps += 1;
  });
  odds += Math.min(3, jumps) * weights.perJump;
  const confidence = 1 / (1 + Math.exp(-odds));
  return Math.round(confidence * 1000) / 1000;
}
