/** A table of pairs of small numbers (characters, letters of a vocabulary), without a string or an object per pair. */

/** Numbers pairs in the order in which they are first put in, and counts them. Both members are below 65,536. */
export class PairTable {
  /** How many different pairs there are. */
  size = 0;
  /** For each slot a key and behind it its number, counted from 1; 0: free. */
  #slots: Int32Array;
  #counts: Int32Array;

  /** `expected` pairs fit in before the table grows. */
  constructor(expected = 500) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2 + 2)));
    this.#slots = new Int32Array(slots * 2);
    this.#counts = new Int32Array(slots / 2);
  }

  /** Puts a pair in, `times` times, and returns its number. */
  add(first: number, second: number, times = 1): number {
    const key = (first << 16) | second;
    const slot = this.#slotOf(key);
    const place = (this.#slots[slot + 1] ?? 0) - 1;
    if (place >= 0) {
      this.#counts[place] = (this.#counts[place] ?? 0) + times;
      return place;
    }
    const fresh = this.size;
    this.size += 1;
    this.#slots[slot] = key;
    this.#slots[slot + 1] = fresh + 1;
    this.#counts[fresh] = times;
    if (this.size >= this.#counts.length) this.#grow();
    return fresh;
  }

  /** Returns how often a pair was put in. */
  count(first: number, second: number): number {
    const place = (this.#slots[this.#slotOf((first << 16) | second) + 1] ?? 0) - 1;
    return place < 0 ? 0 : (this.#counts[place] ?? 0);
  }

  /** The place of the pair's slot, or of the free one where it belongs. */
  #slotOf(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    // Fibonacci hashing: neighbouring characters must not share a stretch of the table.
    let slot = ((Math.imul(key, 0x9e3779b1) >>> 8) << 1) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    const counts = this.#counts;
    this.#slots = new Int32Array(old.length * 2);
    this.#counts = new Int32Array(counts.length * 2);
    this.#counts.set(counts);
    for (let at = 0; at < old.length; at += 2) {
      const place = old[at + 1] ?? 0;
      if (place === 0) continue;
      const slot = this.#slotOf(old[at] ?? 0);
      this.#slots[slot] = old[at] ?? 0;
      this.#slots[slot + 1] = place;
    }
  }
}
