/** Reads what a byte writer wrote, in the same order. */

interface ArrayKind<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset?: number, length?: number): T;
}

/** A place in a record. Reading beyond the end throws a RangeError: the record is damaged. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  varint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
  }

  byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw new RangeError('the record ends too soon');
    this.at += 1;
    return byte;
  }

  unit(): number {
    return this.byte() * 256 + this.byte();
  }

  text(): string {
    const length = this.varint();
    let text = '';
    for (let unit = 0; unit < length; unit += 1) text += String.fromCharCode(this.varint());
    return text;
  }

  /** Returns the array where it stands, or a copy where it does not stand as the processor wants it. */
  array<T>(kind: ArrayKind<T>): T {
    const length = this.varint();
    while (this.at % kind.BYTES_PER_ELEMENT !== 0) this.at += 1;
    const end = this.at + length * kind.BYTES_PER_ELEMENT;
    if (end > this.#bytes.length) throw new RangeError('the record ends too soon');
    const { buffer, byteOffset } = this.#bytes;
    const begin = byteOffset + this.at;
    const array =
      begin % kind.BYTES_PER_ELEMENT === 0
        ? new kind(buffer, begin, length)
        : new kind(this.#bytes.slice(this.at, end).buffer);
    this.at = end;
    return array;
  }
}
