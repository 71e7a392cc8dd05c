/** A table of pairs of small numbers (characters, letters of a vocabulary), without a string or an object per pair. */

import { pairPlausibility } from '../text/char-pairs';

/** Numbers pairs in the order in which they are first put in, and counts them. Both members are below 65,536. */
export class PairTable {
  /** How many different pairs there are. */
  size = 0;
  #keys = new Uint32Array(1024);
  #places = new Int32Array(1024);
  #counts = new Int32Array(512);

  /** Puts a pair in and returns its number. */
  add(first: number, second: number): number {
    const key = ((first << 16) | second) >>> 0;
    const slot = this.#slotOf(key);
    const place = (this.#places[slot] ?? 0) - 1;
    if (place >= 0) {
      this.#counts[place] = (this.#counts[place] ?? 0) + 1;
      return place;
    }
    const fresh = this.size;
    this.size += 1;
    this.#keys[slot] = key;
    this.#places[slot] = fresh + 1;
    this.#counts[fresh] = 1;
    if (this.size * 2 >= this.#keys.length) this.#grow();
    return fresh;
  }

  /** Returns how often a pair was put in. */
  count(first: number, second: number): number {
    const place = (this.#places[this.#slotOf(((first << 16) | second) >>> 0)] ?? 0) - 1;
    return place < 0 ? 0 : (this.#counts[place] ?? 0);
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    // Fibonacci hashing: neighbouring characters must not share a stretch of the table.
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (this.#places[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const places = this.#places;
    const counts = this.#counts;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#places = new Int32Array(keys.length * 2);
    this.#counts = new Int32Array(keys.length);
    this.#counts.set(counts);
    for (let old = 0; old < keys.length; old += 1) {
      const place = places[old] ?? 0;
      if (place === 0) continue;
      const slot = this.#slotOf(keys[old] ?? 0);
      this.#keys[slot] = keys[old] ?? 0;
      this.#places[slot] = place;
    }
  }
}

/** The neighbouring characters of a page's texts, and the characters, with their counts. */
export interface PagePairs {
  readonly pairs: PairTable;
  /** Per UTF-16 unit how often it stands in the texts. */
  readonly characters: Uint32Array;
  readonly total: number;
}

/** Returns the pairs and characters of texts, of giant pages of the first `most` units only. */
export function pagePairs(texts: readonly string[], most: number): PagePairs {
  const characters = new Uint32Array(0x1_0000);
  let total = 0;
  for (const text of texts) {
    for (let offset = 0; offset < text.length && total < most; offset += 1) {
      const unit = text.charCodeAt(offset);
      characters[unit] = (characters[unit] ?? 0) + 1;
      total += 1;
    }
  }
  return { pairs: neighbours(texts, most), characters, total };
}

/** Counts the neighbouring characters (UTF-16 units) of texts, of giant pages of the first `most` only. */
export function neighbours(texts: Iterable<string>, most: number): PairTable {
  const pairs = new PairTable();
  let left = most;
  for (const text of texts) {
    const length = Math.min(text.length, left);
    let before = text.charCodeAt(0);
    for (let offset = 1; offset < length; offset += 1) {
      const unit = text.charCodeAt(offset);
      pairs.add(before, unit);
      before = unit;
    }
    left -= length;
    if (left <= 0) break;
  }
  return pairs;
}

/** Returns how well the end of one text goes with the start of another, in log-odds. */
export function plausibilityAcross(page: PagePairs, before: string, after: string): number {
  return before === '' || after === ''
    ? 0
    : pairPlausibility(before.charCodeAt(before.length - 1), after.charCodeAt(0), page);
}

/** Returns how often the pair stands in the table that the end of one text makes with the start of another. */
export function countAcross(pairs: PairTable, before: string, after: string): number {
  return before === '' || after === ''
    ? 0
    : pairs.count(before.charCodeAt(before.length - 1), after.charCodeAt(0));
}
