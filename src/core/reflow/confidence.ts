/** How sure the engine is of an article: from what articles that came out wrong have in common. */
import type { Draft } from './drafts';
import { confidenceWeights as weights } from './rules';

/**
 * Returns 0 to 1. What an article usually has and this one lacks, text that breaks off, and text taken up again from elsewhere
 * make it less sure.
 */
export function confidenceOf({ body, head }: Draft): number {
  let odds: number = weights.base;
  if (body.length === 0) odds += head === null ? weights.pictureOnly : weights.headlineOnly;
  else if (head === null || head.headline.length === 0) odds += weights.noHeadline;
  if (body.length === 1 || body.length === 2) odds += weights.short;
  const last = body.at(-1);
  if (last !== undefined && last.last.lineEnd !== 'stop') odds += weights.breaksOff;
  if (body[0]?.role === 'resumed') odds += weights.startsInside;
  let jumps = 0;
  let returns = 0;
  body.forEach((unit, place) => {
    const before = body[place - 1];
    if (before === undefined) return;
    if (unit.index < before.index) returns += 1;
    else if (unit.index - before.index > weights.jump) jumps += 1;
  });
  odds += Math.min(3, jumps) * weights.perJump + Math.min(2, returns) * weights.perReturn;
  const confidence = 1 / (1 + Math.exp(-odds));
  return Math.round(confidence * 1000) / 1000;
}
