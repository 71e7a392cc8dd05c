/**
 * Postings of many articles, put in the order of their terms before they are filed: what is known of a term stands
 * anywhere in tens of megabytes, so that it is looked up once for all of these articles and not once for each.
 */

/** So many are gathered, unless one article has more; 16 bytes each. */
const mostWaiting = 1 << 19;

/** Radix sort of keys of 32 bits, so many bits at a time. */
const digitBits = 8;
const digits = 1 << digitBits;

/** How much of a posting's value is what is known of the term (see postings); the rest is the article. */
const infoBits = 7;

/** Takes one posting: terms come in the order of their keys, the articles of each in that of their numbers. */
export type TakePosting = (key: number, document: number, info: number) => void;

export class WaitingPostings {
  #keys = new Uint32Array(1 << 12);
  #values = new Uint32Array(1 << 12);
  #otherKeys = new Uint32Array(0);
  #otherValues = new Uint32Array(0);
  readonly #places = new Uint32Array(digits);
  /** How many wait. */
  count = 0;
  /** The first article that waits. */
  #first = 0;

  /** About the memory that they take, in bytes. */
  get bytes(): number {
    return this.#keys.byteLength * 4;
  }

  /** True when there are enough of them before an article with so many more: `drain` first. */
  isFullFor(more: number): boolean {
    return this.count > 0 && this.count + more > mostWaiting;
  }

  /** Adds a posting of an article; articles come in the order of their numbers. */
  add(key: number, document: number, info: number): void {
    if (this.count === 0) this.#first = document;
    if (this.count === this.#keys.length) this.#grow();
    this.#keys[this.count] = key;
    this.#values[this.count] = ((document - this.#first) << infoBits) | info;
    this.count += 1;
  }

  /** Gives all that waits; nothing waits afterwards. */
  drain(take: TakePosting): void {
    if (this.#otherKeys.length < this.count) {
      this.#otherKeys = new Uint32Array(this.#keys.length);
      this.#otherValues = new Uint32Array(this.#keys.length);
    }
    for (let shift = 0; shift < 32; shift += digitBits) this.#sortBy(shift);
    const keys = this.#keys;
    const values = this.#values;
    const { count } = this;
    const first = this.#first;
    this.count = 0;
    for (let at = 0; at < count; at += 1) {
      const value = values[at] as number;
      take((keys[at] as number) | 0, first + (value >>> infoBits), value & ((1 << infoBits) - 1));
    }
  }

  #grow(): void {
    const keys = new Uint32Array(this.#keys.length * 2);
    const values = new Uint32Array(this.#keys.length * 2);
    keys.set(this.#keys);
    values.set(this.#values);
    this.#keys = keys;
    this.#values = values;
  }

  /** Puts all in the order of one digit; those that are alike in it stay as they are. */
  #sortBy(shift: number): void {
    const keys = this.#keys;
    const values = this.#values;
    const intoKeys = this.#otherKeys;
    const intoValues = this.#otherValues;
    const places = this.#places.fill(0);
    const { count } = this;
    for (let at = 0; at < count; at += 1) {
      const digit = ((keys[at] as number) >>> shift) & (digits - 1);
      places[digit] = (places[digit] as number) + 1;
    }
    let begin = 0;
    for (let digit = 0; digit < digits; digit += 1) {
      const own = places[digit] as number;
      places[digit] = begin;
      begin += own;
    }
    for (let at = 0; at < count; at += 1) {
      const key = keys[at] as number;
      const digit = (key >>> shift) & (digits - 1);
      const place = places[digit] as number;
      places[digit] = place + 1;
      intoKeys[place] = key;
      intoValues[place] = values[at] as number;
    }
    this.#keys = intoKeys;
    this.#values = intoValues;
    this.#otherKeys = keys;
    this.#otherValues = values;
  }
}
