/** Rows of a small table as portions, packed one by one and hashed together. */
import { type Codec, portionBytes, type TableSummary } from './format';
import { joinBytes, packRecord } from './records';

/** Some records, packed: the payload of a frame. */
export interface Portion {
  readonly records: number;
  readonly payload: Uint8Array;
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
