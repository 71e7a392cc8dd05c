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
    return Bitset.full(size).subtract(Bitset.ofBytes(size, bytes));
  }

  /** Returns the set of what is in bytes of eight bits each, the lowest first; bits beyond the last member are not set. */
  static ofBytes(size: number, bytes: Uint8Array): Bitset {
    const set = new Bitset(size);
    const { words } = set;
    const whole = Math.min(words.length, bytes.length >>> 2);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let word = 0; word < whole; word += 1) words[word] = view.getUint32(word * 4, true);
    const end = Math.min(bytes.length, words.length * 4);
    for (let at = whole * 4; at < end; at += 1) {
      words[at >>> 2] = (words[at >>> 2] as number) | ((bytes[at] as number) << ((at & 3) * 8));
    }
    return set;
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
    const { words } = this;
    for (let at = 0; at < words.length; at += 1) words[at] = (words[at] as number) & (other.words[at] ?? 0);
    return this;
  }

  unite(other: Bitset): this {
    const { words } = this;
    for (let at = 0; at < words.length; at += 1) words[at] = (words[at] as number) | (other.words[at] ?? 0);
    return this;
  }

  subtract(other: Bitset): this {
    const { words } = this;
    for (let at = 0; at < words.length; at += 1) words[at] = (words[at] as number) & ~(other.words[at] ?? 0);
    return this;
  }

  count(): number {
    const { words } = this;
    let count = 0;
    for (let at = 0; at < words.length; at += 1) count += bitCount(words[at] as number);
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

/** Returns how many bits of 32 are set. */
export function bitCount(word: number): number {
  let bits = (word - ((word >>> 1) & 0x55555555)) | 0;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
