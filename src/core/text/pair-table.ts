/** A table of pairs of small numbers (characters, letters of a vocabulary), without a string or an object per pair. */

/** Numbers pairs in the order in which they are first put in, and counts them. Both members are below 65,536. */
export class PairTable {
  /** How many different pairs there are. */
  size = 0;
  /** For each slot a key, its number, counted from 1 (0: free), and how often: side by side, as they are read together. */
  #slots: Int32Array;
  /** How many slots there are, less one; half of them may be taken. */
  #mask: number;

  /** `expected` pairs fit in before the table grows. */
  constructor(expected = 500) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2 + 2)));
    this.#slots = new Int32Array(slots * 3);
    this.#mask = slots - 1;
  }

  /** Puts a pair in, `times` times, and returns its number. */
  add(first: number, second: number, times = 1): number {
    const key = (first << 16) | second;
    const slots = this.#slots;
    const slot = slotOf(slots, this.#mask, key);
    const number = slots[slot + 1] ?? 0;
    slots[slot + 2] = (slots[slot + 2] ?? 0) + times;
    if (number !== 0) return number - 1;
    slots[slot] = key;
    this.size += 1;
    slots[slot + 1] = this.size;
    const fresh = this.size - 1;
    if (this.size * 2 > this.#mask) this.#grow();
    return fresh;
  }

  /** Returns how often a pair was put in. */
  count(first: number, second: number): number {
    return this.#slots[slotOf(this.#slots, this.#mask, (first << 16) | second) + 2] ?? 0;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 1] === 0) continue;
      const slot = slotOf(slots, this.#mask, old[at] ?? 0);
      slots[slot] = old[at] ?? 0;
      slots[slot + 1] = old[at + 1] ?? 0;
      slots[slot + 2] = old[at + 2] ?? 0;
    }
    this.#slots = slots;
  }
}

/** Where the key's slot begins, or the free one where it belongs. */
function slotOf(slots: Int32Array, mask: number, key: number): number {
  // Fibonacci hashing: neighbouring characters must not share a stretch of the table.
  let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
  while (slots[slot * 3 + 1] !== 0 && slots[slot * 3] !== key) slot = (slot + 1) & mask;
  return slot * 3;
}
