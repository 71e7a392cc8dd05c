/** What two articles have in common: whether one is a reprint of the other, how much of each, and where they differ. */
import { type AlignableText, align } from './align';
import { characterWeight } from './comparable-text';
import type { AlignedStretch } from './fill-gap';
import { leastWeight } from './signature';

/**
 * same: much of both is the same text; inside: much of the first stands in the second, which has more;
 * around: the other way round.
 */
export type ReprintKind = 'same' | 'inside' | 'around';

export interface ReprintRelation {
  readonly kind: ReprintKind;
  /** How much of each is in the other, 0 to 1, wrong characters in between counted as the same. */
  readonly shareA: number;
  readonly shareB: number;
}

/** A text is reprinted where so much of it stands in the other. */
const leastShare = 0.5;

/** A stretch that differs by so few units between two that are the same is a misprint or a misreading. */
const longestSlip = 3;

/** Returns how two texts are related, null when neither is a reprint of the other. */
export function relate(one: AlignableText, other: AlignableText): ReprintRelation | null {
  const stretches = align(one, other);
  const covered = coveredWeight(stretches, one, other);
  const all = { a: totalOf(one), b: totalOf(other) };
  if (Math.min(covered.a, covered.b) < leastWeight) return null;
  const [shareA, shareB] = [Math.min(1, covered.a / all.a), Math.min(1, covered.b / all.b)];
  if (shareA >= leastShare && shareB >= leastShare) return { kind: 'same', shareA, shareB };
  if (shareA >= leastShare) return { kind: 'inside', shareA, shareB };
  return shareB >= leastShare ? { kind: 'around', shareA, shareB } : null;
}

/** How much of each text is in the other, in Han characters. */
function coveredWeight(
  stretches: readonly AlignedStretch[],
  one: AlignableText,
  other: AlignableText,
): { readonly a: number; readonly b: number } {
  let [a, b] = [0, 0];
  for (const { isSame, aStart, aEnd, bStart, bEnd } of stretches) {
    if (!isSame && Math.max(aEnd - aStart, bEnd - bStart) > longestSlip) continue;
    a += weightBetween(one.comparable.weights, aStart, aEnd);
    b += weightBetween(other.comparable.weights, bStart, bEnd);
  }
  return { a, b };
}

function totalOf({ comparable }: AlignableText): number {
  return weightBetween(comparable.weights, 0, comparable.weights.length);
}

function weightBetween(weights: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) sum += weights[at] ?? 0;
  return sum / characterWeight;
}
