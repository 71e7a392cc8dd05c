/** What the snapshot format takes from the machine, in a window or worker. */
import type { Codec } from '#core/backup/format';

/** The browser's codec. */
export const webCodec: Codec = {
  encode: (text) => new TextEncoder().encode(text),
  compress: (bytes) => through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY),
  async expand(bytes, size) {
    const plain = await through(bytes, new DecompressionStream('deflate-raw'), size);
    if (plain.length !== size) throw new Error(`${plain.length} bytes instead of ${size}`);
    return plain;
  },
  async digest(bytes) {
    const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};

/** Sends bytes through; throws as soon as more than `most` come out. */
async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // What fails on the way in fails on the way out as well.
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error(`more than ${most} bytes`);
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
