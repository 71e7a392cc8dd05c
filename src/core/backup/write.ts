/** Writes a snapshot file, frame by frame, to whoever takes its bytes. */
import type { Codec, FrameHead, SnapshotHeader, SnapshotTrailer } from './format';
import { makeFrame } from './frame';
import { type PackedPortion, packPortion } from './portions';
import { packRecord } from './records';

/** Takes bytes of a file in their order; resolves when the next may come. */
export type TakeBytes = (bytes: Uint8Array) => Promise<void>;

/** What a finished file is known by. */
export interface WrittenFile {
  readonly bytes: number;
  /** The `hash` of its trailer. */
  readonly hash: string;
}

/** A file being written: the header first, then portions, then `end`. */
export class SnapshotFile {
  readonly #codec: Codec;
  readonly #take: TakeBytes;
  #ordinal = 0;
  #bytes = 0;
  #hashes = '';

  constructor(codec: Codec, take: TakeBytes) {
    this.#codec = codec;
    this.#take = take;
  }

  async header(header: SnapshotHeader): Promise<void> {
    await this.#frame('header', '', await this.#pack(header));
  }

  async rows(table: string, portion: PackedPortion): Promise<void> {
    await this.#frame('rows', table, portion);
  }

  async texts(portion: PackedPortion): Promise<void> {
    await this.#frame('texts', '', portion);
  }

  async end(): Promise<WrittenFile> {
    const hash = await this.#codec.digest(this.#codec.encode(this.#hashes));
    const trailer: SnapshotTrailer = { frames: this.#ordinal, hash };
    await this.#frame('trailer', '', await this.#pack(trailer));
    return { bytes: this.#bytes, hash };
  }

  #pack(value: unknown): Promise<PackedPortion> {
    return packPortion(this.#codec, {
      records: 1,
      payload: packRecord(this.#codec, { value, binary: null }),
    });
  }

  async #frame(kind: FrameHead['kind'], table: string, portion: PackedPortion): Promise<void> {
    const { head, bytes } = await makeFrame(this.#codec, { kind, table, ordinal: this.#ordinal }, portion);
    this.#ordinal += 1;
    this.#bytes += bytes.length;
    this.#hashes += head.hash;
    await this.#take(bytes);
  }
}
