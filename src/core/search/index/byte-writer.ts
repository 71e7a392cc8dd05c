/** Binary records: growing ones that are written, and finished ones that are read. */
import type { Bytes } from './segment-format';

/** A record that grows while it is written. Numbers are varints: seven bits a byte, low ones first. */
export class ByteWriter {
  #bytes: Bytes;
  #length = 0;

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** Writes a whole number of 0 to 2³²−1. */
  varint(value: number): void {
    let rest = value;
    this.#reserve(5);
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** Writes two bytes, the high one first. */
  unit(value: number): void {
    this.#reserve(2);
    this.#bytes[this.#length++] = value >>> 8;
    this.#bytes[this.#length++] = value & 0xff;
  }

  /** Writes its length and its UTF-16 units. */
  text(text: string): void {
    this.varint(text.length);
    for (let at = 0; at < text.length; at += 1) this.varint(text.charCodeAt(at));
  }

  raw(bytes: Uint8Array): void {
    const { length } = bytes;
    this.#reserve(length);
    if (length < 64) for (let at = 0; at < length; at += 1) this.#bytes[this.#length + at] = bytes[at] ?? 0;
    else this.#bytes.set(bytes, this.#length);
    this.#length += length;
  }

  /** Writes the array after its length in elements, beginning at a multiple of its element's size. */
  array(array: Uint8Array | Uint16Array | Uint32Array | Int32Array): void {
    this.varint(array.length);
    while (this.#length % array.BYTES_PER_ELEMENT !== 0) this.byte(0);
    this.raw(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }

  clear(): void {
    this.#length = 0;
  }

  /** What was written so far; good until the next write. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Returns a copy of what was written. */
  take(): Bytes {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    const wanted = this.#length + more;
    if (wanted <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(wanted, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
