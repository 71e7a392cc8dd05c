/**
 * What is kept of an article to find its reprints: a MinHash signature for texts that are alike as a whole, and a
 * sketch for a text that stands inside another (Broder 1997: MIN and MOD sketches). No chance in it: the same text has
 * the same signature everywhere.
 */
import { type ComparableText, comparableText, weightOf } from './comparable-text';
import { hashUnits, mix, shinglesOf } from './shingles';

/** Goes up when the same text gets another signature: what was kept before is made anew. */
export const signatureVersion = 2;

/** Texts that say less than this are not compared, in Han characters: a brief of two lines meets others by chance. */
export const leastWeight = 30;

/** Values of a MinHash signature. */
export const minHashSize = 64;

/** One shingle of so many is in the sketch. A power of two, so that sparser sketches are parts of this one. */
export const sketchRate = 8;

export interface ReprintSignature {
  /** Says whether two texts are the same as they are compared: 53 bits. */
  readonly textHash: number;
  /** How much the text says, in Han characters. */
  readonly weight: number;
  /** `minHashSize` values, or none where the text is too short. */
  readonly minHash: Uint32Array;
  /** Distinct hashes of shingles, ascending; those of which `sketchRate` divides the value. */
  readonly sketch: Uint32Array;
}

/** Returns the signature of a text. */
export function signatureOf(text: string): ReprintSignature {
  return signatureOfComparable(comparableText(text));
}

/** Returns the signature of a text that is there as it is compared. */
export function signatureOfComparable(comparable: ComparableText): ReprintSignature {
  const { text } = comparable;
  const weight = weightOf(comparable);
  const textHash =
    hashUnits(text, 0, text.length) * 2 ** 21 + (hashUnits(`${text}.`, 0, text.length + 1) >>> 11);
  if (weight < leastWeight) return { textHash, weight, minHash: none, sketch: none };
  const { hashes } = shinglesOf(comparable);
  const sketch = [...new Set(hashes.filter((hash) => hash % sketchRate === 0))];
  return { textHash, weight, minHash: minHashOf(hashes), sketch: Uint32Array.from(sketch).sort() };
}

const none = new Uint32Array(0);

/**
 * One permutation hashing: every shingle falls into one of the signature's places, and the smallest of each place is
 * kept. A place without a shingle borrows from the next one that has any, so that two alike texts borrow alike.
 */
function minHashOf(hashes: Uint32Array): Uint32Array {
  const smallest = new Float64Array(minHashSize).fill(Number.POSITIVE_INFINITY);
  for (const hash of hashes) {
    // The sketch looks at the lowest bits; place and value come from another mixture.
    const mixed = mix(hash ^ 0x9e3779b9);
    const place = mixed % minHashSize;
    const value = Math.floor(mixed / minHashSize);
    if (value < (smallest[place] ?? 0)) smallest[place] = value;
  }
  const signature = new Uint32Array(minHashSize);
  for (let place = 0; place < minHashSize; place += 1) {
    let step = 0;
    while (step < minHashSize && smallest[(place + step) % minHashSize] === Number.POSITIVE_INFINITY)
      step += 1;
    const value = smallest[(place + step) % minHashSize] ?? 0;
    signature[place] = step === 0 ? value : mix(value + step * 0x1000003);
  }
  return signature;
}

/** Returns about how large a share of both texts' shingles is in both, 0 to 1. */
export function resemblance(one: Uint32Array, other: Uint32Array): number {
  let equal = 0;
  for (let place = 0; place < minHashSize; place += 1) if (one[place] === other[place]) equal += 1;
  return one.length === 0 || other.length === 0 ? 0 : equal / minHashSize;
}

/** Returns how many values stand in both of two ascending lists. */
export function sharedCount(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [left = 0, right = 0] = [one[i], other[j]];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}
