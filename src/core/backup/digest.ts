/**
 * The sum of a table's rows: each row has a number of 64 bits, made from its data alone, and a table has the sum of
 * its rows' numbers. So it can be kept up to date row by row, and does not depend on the order of the rows. It finds
 * what storage damaged or dropped; it is no proof against anyone who means to deceive.
 */

/** How many rows, and the sum of their numbers: two halves of 32 bits, unsigned. */
export interface RowsDigest {
  readonly rows: number;
  readonly high: number;
  readonly low: number;
}

/** Of no rows. */
export const emptyDigest: RowsDigest = { rows: 0, high: 0, low: 0 };

/** Returns the digest with a row more. */
export function withRow(digest: RowsDigest, row: unknown): RowsDigest {
  return joinDigests(digest, digestOfRow(row));
}

/** Returns the digest with a row less, which was counted before. */
export function withoutRow({ rows, high, low }: RowsDigest, row: unknown): RowsDigest {
  const gone = digestOfRow(row);
  return { rows: rows - 1, high: (high - gone.high) >>> 0, low: (low - gone.low) >>> 0 };
}

/** Returns the digest of both sets of rows; of a change where one of them was taken from `emptyDigest`. */
export function joinDigests(one: RowsDigest, other: RowsDigest): RowsDigest {
  return {
    rows: one.rows + other.rows,
    high: (one.high + other.high) >>> 0,
    low: (one.low + other.low) >>> 0,
  };
}

/** True when both are of the same rows, as far as numbers tell. */
export function isSameDigest(one: RowsDigest, other: RowsDigest): boolean {
  return one.rows === other.rows && one.high === other.high && one.low === other.low;
}

/** True for the digest of no rows, and of a change that changed nothing. */
export function isEmptyDigest(digest: RowsDigest): boolean {
  return isSameDigest(digest, emptyDigest);
}

/**
 * Returns the digest of one row of plain data. It is the same before and after storage copied the row: the order of
 * keys does not count, a key with an undefined value is none, and -0 is 0.
 */
export function digestOfRow(row: unknown): RowsDigest {
  const sum = new Sum();
  sum.value(row);
  return { rows: 1, ...sum.halves() };
}

const number = new DataView(new ArrayBuffer(8));

/** Two running sums, after cyrb53 (public domain): what comes in changes all bits of both. */
class Sum {
  #high = 0xdeadbeef;
  #low = 0x41c6ce57;

  value(value: unknown): void {
    switch (typeof value) {
      case 'string':
        this.#text(value);
        break;
      case 'number':
        this.#number(value);
        break;
      case 'boolean':
        this.#add(value ? 1 : 2);
        break;
      case 'bigint':
        this.#add(3);
        this.#text(String(value));
        break;
      case 'object':
        if (value === null) this.#add(4);
        else this.#object(value);
        break;
      default:
        this.#add(5);
    }
  }

  halves(): { readonly high: number; readonly low: number } {
    const high =
      Math.imul(this.#high ^ (this.#high >>> 16), 2246822507) ^
      Math.imul(this.#low ^ (this.#low >>> 13), 3266489909);
    const low =
      Math.imul(this.#low ^ (this.#low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return { high: high >>> 0, low: low >>> 0 };
  }

  #add(part: number): void {
    this.#high = Math.imul(this.#high ^ part, 2654435761);
    this.#high ^= this.#high >>> 15;
    this.#low = Math.imul(this.#low ^ part, 1597334677);
    this.#low ^= this.#low >>> 13;
  }

  #text(text: string): void {
    this.#add(6);
    this.#add(text.length);
    for (let at = 0; at < text.length; at += 1) this.#add(text.charCodeAt(at));
  }

  #number(value: number): void {
    this.#add(7);
    // 0 and -0 are written alike, and so is every NaN.
    number.setFloat64(0, value === 0 ? 0 : Number.isNaN(value) ? Number.NaN : value);
    this.#add(number.getUint32(0));
    this.#add(number.getUint32(4));
  }

  #object(value: object): void {
    if (Array.isArray(value)) {
      this.#add(8);
      this.#add(value.length);
      for (const each of value) this.value(each);
    } else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
      const bytes = ArrayBuffer.isView(value)
        ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
        : new Uint8Array(value);
      this.#add(9);
      this.#add(bytes.length);
      for (const byte of bytes) this.#add(byte);
    } else if (value instanceof Date) {
      this.#add(10);
      this.#number(value.getTime());
    } else {
      const entries = Object.entries(value).filter(([, each]) => each !== undefined);
      entries.sort(([one], [other]) => (one < other ? -1 : 1));
      this.#add(11);
      this.#add(entries.length);
      for (const [key, each] of entries) {
        this.#text(key);
        this.value(each);
      }
    }
  }
}
