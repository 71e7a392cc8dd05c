/**
 * Bytes of very many growing lists in few large pieces of memory: each list is a chain of slices, every slice larger
 * than the one before it, with the place of the next one behind it.
 */

/** Payload of the slices of a chain, in bytes, below 2¹⁵; the last size is used from there on. */
const sliceSizes = Int32Array.of(
  4,
  8,
  16,
  28,
  44,
  68,
  108,
  168,
  260,
  400,
  600,
  900,
  1400,
  2000,
  3000,
  4500,
  7000,
  10_000,
  15_000,
  22_000,
  30_000,
);
const linkSize = 4;

const chunkBits = 20;
const chunkSize = 1 << chunkBits;
const chunkMask = chunkSize - 1;

export class ByteChains {
  readonly #chunks: Uint8Array[] = [];
  /** Where the next slice is made. */
  #free = 0;

  /** The memory that is taken. */
  get bytes(): number {
    return this.#chunks.length * chunkSize;
  }

  /** Writes a byte at a place inside a slice. */
  put(at: number, byte: number): void {
    const chunk = this.#chunks[at >>> chunkBits] as Uint8Array;
    chunk[at & chunkMask] = byte;
  }

  /** How many bytes a slice of that level holds. */
  size(level: number): number {
    return sliceSizes[level < sliceSizes.length ? level : sliceSizes.length - 1] as number;
  }

  /** Makes a slice of that level and returns where it begins; `end`: where the slice before it ends, for all but the first. */
  grow(level: number, end: number): number {
    const size = this.size(level) + linkSize;
    const used = this.#free & chunkMask;
    if (used === 0 || used + size > chunkSize) {
      this.#free = this.#chunks.length * chunkSize;
      this.#chunks.push(new Uint8Array(chunkSize));
    }
    const begin = this.#free;
    this.#free += size;
    if (level > 0) {
      this.put(end, begin & 0xff);
      this.put(end + 1, (begin >>> 8) & 0xff);
      this.put(end + 2, (begin >>> 16) & 0xff);
      this.put(end + 3, begin >>> 24);
    }
    return begin;
  }

  /** Copies a chain of so many slices from its beginning to where it is written next; returns how many bytes there were. */
  copy(start: number, slices: number, at: number, into: { bytes: Uint8Array }): number {
    let length = 0;
    let begin = start;
    for (let level = 0; level < slices; level += 1) {
      const size = this.size(level);
      const more = level === slices - 1 ? at - begin : size;
      if (length + more > into.bytes.length) {
        const grown = new Uint8Array(Math.max(into.bytes.length * 2, length + more));
        grown.set(into.bytes.subarray(0, length));
        into.bytes = grown;
      }
      const { bytes } = into;
      const chunk = this.#chunks[begin >>> chunkBits] as Uint8Array;
      const offset = begin & chunkMask;
      // A copy of a few bytes one by one is cheaper than a view of them.
      if (more < 64)
        for (let byte = 0; byte < more; byte += 1) bytes[length + byte] = chunk[offset + byte] as number;
      else bytes.set(chunk.subarray(offset, offset + more), length);
      length += more;
      const link = offset + size;
      begin =
        ((chunk[link] ?? 0) |
          ((chunk[link + 1] ?? 0) << 8) |
          ((chunk[link + 2] ?? 0) << 16) |
          ((chunk[link + 3] ?? 0) << 24)) >>>
        0;
    }
    return length;
  }
}
