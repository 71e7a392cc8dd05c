/**
 * The files of a source with their bytes, read a few ahead of the worker within bounded memory. Scans that lie beside
 * dumps are left where they are: they are shown from there, and an import does not read them.
 */
import { scanKindOf, scansAmong } from '#core/base/scan-names';
import { HostError, type HostErrorReason, type PickedFile, type PickedSource } from '../hosts/host';

/** Read ahead at most so many files and about so many bytes. */
const filesAhead = 4;
const bytesAhead = 32_000_000;
const unknownSize = 1_000_000;

export type FeedItem =
  | { readonly kind: 'file'; readonly file: PickedFile; readonly bytes: ArrayBuffer }
  | {
      readonly kind: 'problem';
      readonly path: string;
      readonly reason: HostErrorReason;
      readonly detail: string;
      /** Null when a folder could not be listed. */
      readonly file: PickedFile | null;
    };

interface Reading {
  readonly size: number;
  readonly item: Promise<FeedItem>;
}

export class FileFeed implements AsyncIterable<FeedItem> {
  readonly #signal: AbortSignal;
  readonly #largest: number;
  readonly #onFound: (count: number, listed: boolean) => void;
  readonly #found: (PickedFile | Promise<FeedItem>)[] = [];
  readonly #paths: string[] = [];
  #listed = false;
  readonly #aborted: Promise<null>;
  #hasProblems = false;
  #wake: () => void = () => undefined;

  constructor(
    source: PickedSource,
    signal: AbortSignal,
    largest: number,
    onFound: (count: number, listed: boolean) => void,
  ) {
    this.#signal = signal;
    this.#largest = largest;
    this.#onFound = onFound;
    this.#aborted = new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(null), { once: true });
    });
    void this.#aborted.then(() => this.#wake());
    void this.#list(source);
  }

  /** The paths of all files; null when the listing was not complete. */
  completeListing(): readonly string[] | null {
    return this.#listed && !this.#hasProblems && !this.#signal.aborted ? this.#paths : null;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<FeedItem> {
    const readings: Reading[] = [];
    let ahead = 0;
    let next = 0;
    while (!this.#signal.aborted) {
      while (next < this.#found.length && readings.length < filesAhead && ahead < bytesAhead) {
        const found = this.#found[next];
        next += 1;
        if (found === undefined) continue;
        const reading = this.#begin(found);
        ahead += reading.size;
        readings.push(reading);
      }
      const first = readings.shift();
      if (first !== undefined) {
        const item = await Promise.race([first.item, this.#aborted]);
        ahead -= first.size;
        if (item !== null) yield item;
      } else if (this.#listed) {
        return;
      } else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }

  async #list(source: PickedSource): Promise<void> {
    let files = 0;
    const pictures: PickedFile[] = [];
    const found = (file: PickedFile): void => {
      this.#found.push(file);
      this.#paths.push(file.path);
      files += 1;
      this.#onFound(files, false);
    };
    const problem = (path: string, reason: HostErrorReason, detail: string): void => {
      this.#hasProblems = true;
      this.#found.push(Promise.resolve({ kind: 'problem', path, reason, detail, file: null }));
    };
    try {
      for await (const entry of source.list(this.#signal)) {
        if (this.#signal.aborted) break;
        if ('read' in entry) {
          // Whether its dump is there too is known at the end.
          if (scanKindOf(entry.path) !== null) pictures.push(entry);
          else found(entry);
        } else {
          problem(entry.path, entry.reason, 'not listed');
        }
        this.#wake();
      }
    } catch (error) {
      problem(source.name, reasonOf(error), String(error));
    }
    const scans = scansAmong([...this.#paths, ...pictures.map(({ path }) => path)]);
    for (const picture of pictures) if (!scans.has(picture.path)) found(picture);
    this.#listed = true;
    this.#onFound(files, true);
    this.#wake();
  }

  #begin(found: PickedFile | Promise<FeedItem>): Reading {
    if (found instanceof Promise) return { size: 0, item: found };
    return { size: found.size ?? unknownSize, item: this.#read(found) };
  }

  async #read(file: PickedFile): Promise<FeedItem> {
    const { path } = file;
    if ((file.size ?? 0) > this.#largest) {
      return { kind: 'problem', path, reason: 'too-large', detail: `${file.size} bytes`, file };
    }
    try {
      return { kind: 'file', file, bytes: await file.read() };
    } catch (error) {
      return { kind: 'problem', path, reason: reasonOf(error), detail: String(error), file };
    }
  }
}

function reasonOf(error: unknown): HostErrorReason {
  return error instanceof HostError ? error.reason : 'unknown';
}
