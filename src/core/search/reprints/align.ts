/**
 * Two texts laid beside each other: shingles that stand in both are the seeds, the best chain of them in the order of
 * both texts is the frame, and what lies between is compared unit by unit.
 */
import type { ComparableText } from './comparable-text';
import { type AlignedStretch, fillGap } from './fill-gap';
import { type Shingles, shinglesOf } from './shingles';

/** A stretch that stands in both texts, unit for unit. */
interface Seed {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A shingle that stands more often than this in one text seeds nothing. */
const mostPlaces = 6;

/** Seeds looked at, the longest first: the chain takes their square in time. */
const mostSeeds = 700;

/** What stands before the first and behind the last seed is laid beside each other so far, or less far, in units. */
const reaches = [60, 24, 10] as const;

/**
 * Between seeds so much has to be the same: of letters of a word half are so in any two texts. Shorter gaps are what
 * was misread.
 */
const leastAlike = { share: 0.68, from: 8 } as const;

/** Prepared once for a text that is compared with several others. */
export interface AlignableText {
  readonly comparable: ComparableText;
  readonly shingles: Shingles;
}

/** Returns a text as `align` takes it. */
export function alignable(comparable: ComparableText): AlignableText {
  return { comparable, shingles: shinglesOf(comparable) };
}

/**
 * Returns the stretches of both texts in order, same and different by turns, from the first that they share to the
 * last. Empty when they share nothing.
 */
export function align(one: AlignableText, other: AlignableText): readonly AlignedStretch[] {
  const [a, b] = [one.comparable.text, other.comparable.text];
  const chain = bestChain(seedsOf(one, other));
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined) return [];
  const stretches: AlignedStretch[] = [];
  const room = { before: Math.min(first.a, first.b), behind: 0 };
  stretches.push(
    ...reaching((length) => {
      const lead = Math.min(room.before, length);
      return fillGap(a, first.a - lead, first.a, b, first.b - lead, first.b);
    }),
  );
  let [atA, atB] = [first.a, first.b];
  for (const seed of chain) {
    // Seeds of a chain may overlap in one text where the other has something twice.
    const overlap = Math.max(0, atA - seed.a, atB - seed.b);
    if (overlap >= seed.length) continue;
    const [from, to] = [seed.a + overlap, seed.b + overlap];
    stretches.push(...alikeOrWhole(fillGap(a, atA, from, b, atB, to)));
    [atA, atB] = [seed.a + seed.length, seed.b + seed.length];
    stretches.push({ isSame: true, aStart: from, aEnd: atA, bStart: to, bEnd: atB });
  }
  room.behind = Math.min(a.length - atA, b.length - atB);
  stretches.push(
    ...reaching((length) => {
      const tail = Math.min(room.behind, length);
      return fillGap(a, atA, atA + tail, b, atB, atB + tail);
    }),
  );
  return trimmed(merged(stretches));
}

/** What is laid beside each other at an end, as far as it is alike. */
function reaching(fill: (length: number) => readonly AlignedStretch[]): readonly AlignedStretch[] {
  for (const reach of reaches) {
    const filled = fill(reach);
    if (isAlike(filled)) return filled;
  }
  return [];
}

/** What lies between two seeds; as one difference where little of it is the same. */
function alikeOrWhole(filled: readonly AlignedStretch[]): readonly AlignedStretch[] {
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined || isAlike(filled)) return filled;
  const { aStart, bStart } = first;
  const { aEnd, bEnd } = last;
  return Math.max(aEnd - aStart, bEnd - bStart) < leastAlike.from
    ? filled
    : [{ isSame: false, aStart, aEnd, bStart, bEnd }];
}

function isAlike(stretches: readonly AlignedStretch[]): boolean {
  let [same, all] = [0, 0];
  for (const { isSame, aStart, aEnd, bStart, bEnd } of stretches) {
    const length = Math.max(aEnd - aStart, bEnd - bStart);
    all += length;
    if (isSame) same += length;
  }
  return same >= all * leastAlike.share;
}

/** Shingles of both texts, those that follow each other in both as one. */
function seedsOf(one: AlignableText, other: AlignableText): readonly Seed[] {
  const places = new Map<number, number[]>();
  one.shingles.hashes.forEach((hash, at) => {
    const list = places.get(hash);
    if (list === undefined) places.set(hash, [at]);
    else list.push(at);
  });
  const seeds: { a: number; b: number; length: number }[] = [];
  /** The seed that ends last on each diagonal. */
  const open = new Map<number, { a: number; b: number; length: number }>();
  other.shingles.hashes.forEach((hash, b) => {
    const list = places.get(hash);
    if (list === undefined || list.length > mostPlaces) return;
    for (const a of list) {
      const length = (one.shingles.ends[a] ?? a) - a;
      if (length !== (other.shingles.ends[b] ?? b) - b) continue;
      const before = open.get(a - b);
      if (before !== undefined && before.a + before.length >= a) {
        before.length = a + length - before.a;
      } else {
        const seed = { a, b, length };
        seeds.push(seed);
        open.set(a - b, seed);
      }
    }
  });
  if (seeds.length <= mostSeeds) return seeds;
  return seeds.sort((left, right) => right.length - left.length || left.a - right.a).slice(0, mostSeeds);
}

/** The chain of seeds that says most: their lengths, less what they are apart. */
function bestChain(found: readonly Seed[]): readonly Seed[] {
  const seeds = [...found].sort((left, right) => left.a - right.a || left.b - right.b);
  const scores = new Float64Array(seeds.length);
  const before = new Int32Array(seeds.length).fill(-1);
  let best = -1;
  for (let at = 0; at < seeds.length; at += 1) {
    const seed = seeds[at];
    if (seed === undefined) continue;
    scores[at] = seed.length;
    for (let prior = 0; prior < at; prior += 1) {
      const last = seeds[prior];
      if (last === undefined || last.b >= seed.b || last.a >= seed.a) continue;
      const gapA = seed.a - last.a - last.length;
      const gapB = seed.b - last.b - last.length;
      const gained = seed.length + Math.min(0, gapA, gapB);
      if (gained <= 0) continue;
      const score = (scores[prior] ?? 0) + gained - gapCost(gapA, gapB);
      if (score > (scores[at] ?? 0)) {
        scores[at] = score;
        before[at] = prior;
      }
    }
    if (best < 0 || (scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  }
  const chain: Seed[] = [];
  for (let at = best; at >= 0; at = before[at] ?? -1) {
    const seed = seeds[at];
    if (seed !== undefined) chain.push(seed);
  }
  return chain.reverse();
}

/** What is left out of one text costs little however long it is; what both have otherwise costs by its length. */
function gapCost(gapA: number, gapB: number): number {
  return 1.2 * Math.log2(1 + Math.abs(gapA - gapB)) + 0.08 * Math.max(0, Math.min(gapA, gapB));
}

/** Neighbours of the same kind as one. */
function merged(stretches: readonly AlignedStretch[]): readonly AlignedStretch[] {
  const whole: { isSame: boolean; aStart: number; aEnd: number; bStart: number; bEnd: number }[] = [];
  for (const stretch of stretches) {
    const last = whole.at(-1);
    if (last !== undefined && last.isSame === stretch.isSame) {
      last.aEnd = stretch.aEnd;
      last.bEnd = stretch.bEnd;
    } else {
      whole.push({ ...stretch });
    }
  }
  return whole;
}

/** Without what only happens to be alike at the ends, and without what differs there. */
function trimmed(stretches: readonly AlignedStretch[]): readonly AlignedStretch[] {
  let [start, end] = [0, stretches.length];
  const isWeak = (at: number, neighbour: number): boolean => {
    const [stretch, gap] = [stretches[at], stretches[neighbour]];
    if (stretch === undefined || !stretch.isSame) return true;
    const gapLength = gap === undefined ? 0 : Math.max(gap.aEnd - gap.aStart, gap.bEnd - gap.bStart);
    return stretch.aEnd - stretch.aStart < Math.min(5, 2 * gapLength);
  };
  while (start < end && isWeak(start, start + 1)) start += 1;
  while (end > start && isWeak(end - 1, end - 2)) end -= 1;
  return stretches.slice(start, end);
}
