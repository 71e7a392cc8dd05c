/** Files as one zip, written as they come. */
import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A file of an archive; its content comes in pieces. */
export interface ZippedFile {
  /** With '/' between folders. */
  readonly name: string;
  readonly content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** Zips know no time before 1980 and none after 2099. */
export function zipTime(at: string): string {
  const year = Number(at.slice(0, 4));
  return year >= 1980 && year < 2099 ? at : '1980-01-02T00:00:00Z';
}

/** Yields the archive in pieces. `at` is the time that all files bear: the same files give the same bytes. */
export async function* zipOf(
  files: AsyncIterable<ZippedFile> | Iterable<ZippedFile>,
  at: string,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    if (chunk.length > 0) ready.push(chunk);
  });
  for await (const { name, content } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = zipTime(at);
    zip.add(entry);
    for await (const piece of content) {
      entry.push(typeof piece === 'string' ? strToU8(piece) : piece);
      yield* ready;
      ready = [];
    }
    entry.push(new Uint8Array(0), true);
    if (failure !== null) throw failure;
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
  if (failure !== null) throw failure;
}
