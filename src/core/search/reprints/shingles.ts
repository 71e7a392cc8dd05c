/** Shingles: every stretch of five characters (nine letters of a word) of a text, as numbers. */
import { type ComparableText, characterWeight } from './comparable-text';

/** So much a shingle says at least: five Han characters. Fewer meet by chance, more do not survive bad OCR. */
const shingleWeight = 5 * characterWeight;

/** The shingles of a text in order: shingle `i` begins at unit `i` and ends before `ends[i]`. */
export interface Shingles {
  readonly hashes: Uint32Array;
  readonly ends: Uint32Array;
}

/** Returns the shingles of a text; none where it is shorter than one. */
export function shinglesOf({ text, weights }: ComparableText): Shingles {
  const hashes: number[] = [];
  const ends: number[] = [];
  let end = 0;
  let weight = 0;
  for (let start = 0; start < text.length; start += 1) {
    while (weight < shingleWeight && end < text.length) {
      weight += weights[end] ?? 0;
      end += 1;
    }
    if (weight < shingleWeight) break;
    hashes.push(hashUnits(text, start, end));
    ends.push(end);
    weight -= weights[start] ?? 0;
  }
  return { hashes: Uint32Array.from(hashes), ends: Uint32Array.from(ends) };
}

/** A number of 32 bits for a stretch of text: FNV-1a, then mixed so that each of its bits is as good as another. */
export function hashUnits(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let offset = start; offset < end; offset += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(offset), 0x01000193);
  }
  return mix(hash);
}

/** Murmur's last step: every bit of the result depends on every bit of `value`. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
