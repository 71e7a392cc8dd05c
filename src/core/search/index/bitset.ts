/** Sets of the articles of a segment: a bit for each. */

export class Bitset {
  readonly size: number;
  readonly words: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.words = new Uint32Array((size + 31) >>> 5);
  }

  /** Returns the set of all. */
  static full(size: number): Bitset {
    const full = new Bitset(size);
    full.words.fill(0xffffffff);
    if (size % 32 !== 0) full.words[full.words.length - 1] = 2 ** (size % 32) - 1;
    return full;
  }

  /** Returns the set of what is not in bytes of eight bits each, the lowest first. */
  static withoutBytes(size: number, bytes: Uint8Array): Bitset {
    const rest = Bitset.full(size);
    for (let at = 0; at < bytes.length; at += 1) {
      const word = at >>> 2;
      rest.words[word] = (rest.words[word] ?? 0) & ~((bytes[at] ?? 0) << ((at & 3) * 8));
    }
    return rest;
  }

  has(member: number): boolean {
    return ((this.words[member >>> 5] ?? 0) & (1 << (member & 31))) !== 0;
  }

  add(member: number): void {
    const word = member >>> 5;
    this.words[word] = (this.words[word] ?? 0) | (1 << (member & 31));
  }

  remove(member: number): void {
    const word = member >>> 5;
    this.words[word] = (this.words[word] ?? 0) & ~(1 << (member & 31));
  }

  copy(): Bitset {
    const copy = new Bitset(this.size);
    copy.words.set(this.words);
    return copy;
  }

  /** Keeps what is in the other as well. */
  intersect(other: Bitset): this {
    for (let at = 0; at < this.words.length; at += 1) {
      this.words[at] = (this.words[at] ?? 0) & (other.words[at] ?? 0);
    }
    return this;
  }

  unite(other: Bitset): this {
    for (let at = 0; at < this.words.length; at += 1) {
      this.words[at] = (this.words[at] ?? 0) | (other.words[at] ?? 0);
    }
    return this;
  }

  subtract(other: Bitset): this {
    for (let at = 0; at < this.words.length; at += 1) {
      this.words[at] = (this.words[at] ?? 0) & ~(other.words[at] ?? 0);
    }
    return this;
  }

  count(): number {
    let count = 0;
    for (const word of this.words) count += bitsOf(word);
    return count;
  }

  /** Calls with each member, in order, until it returns false. */
  each(visit: (member: number) => unknown): void {
    const { words } = this;
    for (let at = 0; at < words.length; at += 1) {
      let word = words[at] ?? 0;
      while (word !== 0) {
        if (visit(at * 32 + 31 - Math.clz32(word & -word)) === false) return;
        word &= word - 1;
      }
    }
  }
}

function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
