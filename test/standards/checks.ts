/** What a check of the standards is: files go in, faults come out. */

/** Returns a sentence a fault; [] where all holds. */
export type Check<T> = (given: T) => Promise<readonly string[]>;

/** Reads everything a format yields as bytes or text, by file name. */
export interface Written {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Returns the content of files. */
export async function collect(
  files: AsyncIterable<{
    readonly name: string;
    readonly content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
  }>,
): Promise<readonly Written[]> {
  const written: Written[] = [];
  for await (const { name, content } of files) {
    const pieces: Uint8Array[] = [];
    for await (const piece of content) {
      pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
    }
    const bytes = Buffer.concat(pieces);
    written.push({ name, bytes, text: new TextDecoder().decode(bytes) });
  }
  return written;
}

/** Returns the only file of an export. */
export function onlyOne(files: readonly Written[]): Written {
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Error(`${files.length} files, not one`);
  return file;
}
