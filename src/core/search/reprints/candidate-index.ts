/**
 * Which articles may be reprints of which: bands of the MinHash signature and the values of the sketch, each with the
 * articles that have it, in one sorted array of numbers. What it names is checked on the text afterwards.
 */
import { mix } from './shingles';
import type { ReprintSignature } from './signature';

/** Values of a signature that have to agree for two articles to meet in a band. */
const bandRows = 2;

/** Articles are numbered below this, so that key and number fit the 53 bits of a number. */
export const mostArticles = 2 ** 21;

/**
 * Where more articles have the same, as with a communiqué of every paper or a turn of phrase, each is looked at with so
 * many of its neighbours before and behind: one leads to the next.
 */
const neighbours = 30;

/**
 * So many bands, or so many values of the sketch and such a share of the shorter one's, have two articles to share to be
 * looked at: a short text inside a long one is found by few values, from either side.
 */
const least = { bands: 2, values: 3, share: 0.03 } as const;

/** The most entries held in memory, 8 bytes each; beyond, sketches are thinned. */
export const mostEntries = 24_000_000;

/** An article to be looked at. `score` grows with how much it seems to share. */
export interface Candidate {
  readonly number: number;
  readonly score: number;
}

export class CandidateIndex {
  #entries = new Float64Array(1 << 14);
  #count = 0;
  #isSorted = true;
  /** How many values the sketch of each article has, by its number. */
  #sizes = new Uint16Array(1 << 10);
  /** Of the sketches, values that this divides are kept: doubled when there is no room. */
  #rate: number;
  readonly #most: number;

  constructor(most: number = mostEntries) {
    this.#most = most;
    this.#rate = 1;
  }

  /** How many bytes the index takes. */
  get bytes(): number {
    return this.#entries.byteLength + this.#sizes.byteLength;
  }

  /** Files an article under its number, below `mostArticles`; one number is filed once. */
  add(number: number, signature: ReprintSignature): void {
    for (const key of this.#keysOf(signature)) this.#push(key, number);
    if (number >= this.#sizes.length) {
      const larger = new Uint16Array(Math.max(number + 1, this.#sizes.length * 2));
      larger.set(this.#sizes);
      this.#sizes = larger;
    }
    this.#sizes[number] = Math.min(0xffff, signature.sketch.length);
    if (this.#count > this.#most) this.#thin();
  }

  /** Returns the articles that may share text with this one, the likeliest first, itself left out. */
  find(number: number, signature: ReprintSignature, most: number): readonly Candidate[] {
    this.#sort();
    const bands = new Map<number, number>();
    const values = new Map<number, number>();
    for (const key of this.#keysOf(signature)) {
      let from = this.#firstOf(key * mostArticles);
      let to = this.#firstOf((key + 1) * mostArticles);
      if (to - from > 2 * neighbours) {
        const own = this.#firstOf(key * mostArticles + number);
        from = Math.max(from, own - neighbours);
        to = Math.min(to, own + neighbours + 1);
      }
      const counts = key < bandKeys ? bands : values;
      for (let at = from; at < to; at += 1) {
        const other = (this.#entries[at] ?? 0) - key * mostArticles;
        if (other !== number) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
    const scores = new Map<number, number>();
    for (const [other, count] of values) {
      const shorter = Math.min(signature.sketch.length, this.#sizes[other] ?? 0);
      const wanted = Math.max(least.values, Math.ceil(shorter * least.share));
      if (count >= Math.max(2, Math.ceil(wanted / this.#rate))) scores.set(other, count);
    }
    for (const [other, count] of bands) {
      const inSketch = values.get(other) ?? 0;
      // One band alone may agree by chance: then the sketches have to know of it, unless they are all but empty.
      const isLikely = count >= least.bands || inSketch >= 2 || signature.sketch.length < least.values;
      if (isLikely) scores.set(other, inSketch + count * 4);
    }
    return [...scores]
      .map(([other, score]): Candidate => ({ number: other, score }))
      .sort((one, other) => other.score - one.score || one.number - other.number)
      .slice(0, most);
  }

  *#keysOf({ minHash, sketch }: ReprintSignature): Iterable<number> {
    for (let at = 0; at + bandRows <= minHash.length; at += bandRows) {
      const band = at / bandRows;
      const mixed = mix(Math.imul(minHash[at] ?? 0, 0x9e3779b1) ^ mix((minHash[at + 1] ?? 0) + band));
      // Bands have the lower half of the keys, the sketches' values the upper one.
      yield mixed >>> 1;
    }
    for (const value of sketch) if ((value >>> 3) % this.#rate === 0) yield bandKeys + (value >>> 1);
  }

  #push(key: number, number: number): void {
    if (this.#count === this.#entries.length) {
      const larger = new Float64Array(Math.ceil(this.#entries.length * 1.5));
      larger.set(this.#entries);
      this.#entries = larger;
    }
    this.#entries[this.#count] = key * mostArticles + number;
    this.#count += 1;
    this.#isSorted = false;
  }

  /** Keeps every second value of the sketches. */
  #thin(): void {
    this.#rate *= 2;
    let kept = 0;
    for (let at = 0; at < this.#count; at += 1) {
      const entry = this.#entries[at] ?? 0;
      const key = Math.floor(entry / mostArticles);
      // The lowest bits of a value are those that the rate of the sketch left zero.
      const isKept = key < bandKeys || (((key - bandKeys) * 2) >>> 3) % this.#rate === 0;
      if (!isKept) continue;
      this.#entries[kept] = entry;
      kept += 1;
    }
    this.#count = kept;
  }

  #sort(): void {
    if (this.#isSorted) return;
    this.#entries.subarray(0, this.#count).sort();
    this.#isSorted = true;
  }

  /** The first entry that is not smaller. */
  #firstOf(wanted: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const bandKeys = 2 ** 31;
