/** A set that tells of each of its members how many come before it: a place for each of them in a list that is no longer. */
import { type Bitset, bitCount } from './bitset';

export class Ranks {
  /** How many members there are. */
  readonly count: number;
  readonly #words: Uint32Array;
  /** Members in the words before each. */
  readonly #before: Uint32Array;

  /** The set must not be changed afterwards. */
  constructor({ words }: Bitset) {
    this.#words = words;
    this.#before = new Uint32Array(words.length);
    let count = 0;
    for (let at = 0; at < words.length; at += 1) {
      this.#before[at] = count;
      count += bitCount(words[at] as number);
    }
    this.count = count;
  }

  /** Returns how many members come before a number; -1 when it is none of them. */
  of(member: number): number {
    const at = member >>> 5;
    const word = this.#words[at] ?? 0;
    const bit = 1 << (member & 31);
    return (word & bit) === 0 ? -1 : (this.#before[at] as number) + bitCount(word & (bit - 1));
  }
}
