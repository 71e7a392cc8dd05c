/** A table of pairs of small numbers (characters, letters of a vocabulary), without a string or an object per pair. */

/** Numbers pairs in the order in which they are first put in, and counts them. Both members are below 65,536. */
export class PairTable {
  /** How many different pairs there are. */
  size = 0;
  #keys: Uint32Array;
  #places: Int32Array;
  #counts: Int32Array;

  /** `expected` pairs fit in before the table grows. */
  constructor(expected = 500) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2 + 2)));
    this.#keys = new Uint32Array(slots);
    this.#places = new Int32Array(slots);
    this.#counts = new Int32Array(slots / 2);
  }

  /** Puts a pair in, `times` times, and returns its number. */
  add(first: number, second: number, times = 1): number {
    const key = ((first << 16) | second) >>> 0;
    const slot = this.#slotOf(key);
    const place = (this.#places[slot] ?? 0) - 1;
    if (place >= 0) {
      this.#counts[place] = (this.#counts[place] ?? 0) + times;
      return place;
    }
    const fresh = this.size;
    this.size += 1;
    this.#keys[slot] = key;
    this.#places[slot] = fresh + 1;
    this.#counts[fresh] = times;
    if (this.size * 2 >= this.#keys.length) this.#grow();
    return fresh;
  }

  /** Returns how often a pair was put in. */
  count(first: number, second: number): number {
    const place = (this.#places[this.#slotOf(((first << 16) | second) >>> 0)] ?? 0) - 1;
    return place < 0 ? 0 : (this.#counts[place] ?? 0);
  }

  #slotOf(key: number): number {
    const keys = this.#keys;
    const places = this.#places;
    const mask = keys.length - 1;
    // Fibonacci hashing: neighbouring characters must not share a stretch of the table.
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (places[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
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
