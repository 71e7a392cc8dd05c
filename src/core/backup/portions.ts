/** Records in portions, and the sum of a table's portions. */
import { type Codec, portionBytes, type TableSummary } from './format';
import { joinBytes, packRecord } from './records';

/** Some records, as they are before compression. */
export interface Portion {
  readonly records: number;
  readonly payload: Uint8Array;
}

/** A portion that is compressed: what a frame holds. */
export interface PackedPortion {
  readonly records: number;
  /** Bytes before compression. */
  readonly plain: number;
  readonly stored: Uint8Array;
}

/** Compresses a portion. */
export async function packPortion(codec: Codec, { records, payload }: Portion): Promise<PackedPortion> {
  return { records, plain: payload.length, stored: await codec.compress(payload) };
}

/** Collects records and closes a portion whenever it is full. */
export class PortionPacker {
  readonly #codec: Pick<Codec, 'encode'>;
  #parts: Uint8Array[] = [];
  #bytes = 0;

  constructor(codec: Pick<Codec, 'encode'>) {
    this.#codec = codec;
  }

  /** Takes a record; returns a portion when it is full with it. */
  add(value: unknown, binary: Uint8Array | null = null): Portion | null {
    const part = packRecord(this.#codec, { value, binary });
    this.#parts.push(part);
    this.#bytes += part.length;
    return this.#bytes >= portionBytes ? this.close() : null;
  }

  /** Returns what is collected; null when there is nothing. */
  close(): Portion | null {
    if (this.#parts.length === 0) return null;
    const portion = { records: this.#parts.length, payload: joinBytes(this.#parts) };
    this.#parts = [];
    this.#bytes = 0;
    return portion;
  }
}

/** Sums portions of a table up. */
export class TableSum {
  readonly #codec: Codec;
  readonly #name: string;
  #rows = 0;
  #digests = '';

  constructor(codec: Codec, name: string) {
    this.#codec = codec;
    this.#name = name;
  }

  /** Adds a portion's payload as it is before compression. */
  async add({ records, payload }: Portion): Promise<void> {
    this.#rows += records;
    this.#digests += await this.#codec.digest(payload);
  }

  async summary(): Promise<TableSummary> {
    const hash = await this.#codec.digest(this.#codec.encode(this.#digests));
    return { name: this.#name, rows: this.#rows, hash };
  }
}
