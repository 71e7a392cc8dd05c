/** What the snapshot format takes from the machine, in Node. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Codec } from '#core/backup/format';
import type { ByteSource } from '#core/backup/read';

const deflate = promisify(deflateRaw);
const inflate = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);

/** Node's codec. */
export const nodeCodec: Codec = {
  encode: (text) => new TextEncoder().encode(text),
  compress: async (bytes) => deflate(bytes),
  async expand(bytes, size) {
    // One byte more is allowed, so that a payload of another size is noticed and not cut off.
    const plain = await inflate(bytes, { maxOutputLength: size + 1 });
    if (plain.length !== size) throw new Error(`${plain.length} bytes instead of ${size}`);
    return plain;
  },
  digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
};

/** A file of this machine as a source; `close` it. */
export interface OpenedFile extends ByteSource {
  readonly name: string;
  close(): Promise<void>;
}

/** Opens a file for reading; rejects with the system's error. */
export async function openSource(path: string, name: string): Promise<OpenedFile> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return {
    name,
    size,
    async read(start, end) {
      const bytes = new Uint8Array(Math.max(0, end - start));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
    close: () => file.close(),
  };
}
