/** Listings under way: each is drawn batch by batch, so that a slow import never has a long list waiting for it. */
import { stat } from 'node:fs/promises';
import type { ListedEntry } from '../preload/contract';
import { detailOf, reasonOf } from './files/file-error';
import { type WalkEntry, walkFolder } from './files/walk';
import { confirmFolder, fileOf, type Root } from './grants';

interface Listing {
  readonly batches: AsyncGenerator<readonly WalkEntry[], void, undefined>;
  readonly stop: AbortController;
}

/** More than any window lists at once: a page gone wrong must not fill the memory. */
const mostListings = 64;

export class Listings {
  readonly #open = new Map<number, Listing>();
  #last = 0;

  /** Starts listing a place and returns the listing's number; the oldest gives way when there are too many. */
  start(root: Root): number {
    const oldest = this.#open.keys().next();
    if (this.#open.size >= mostListings && oldest.done !== true) this.stop(oldest.value);
    const stop = new AbortController();
    const { signal } = stop;
    const batches = root.files === null ? listFolder(root, signal) : listPicked(root, root.files.keys());
    this.#last += 1;
    this.#open.set(this.#last, { batches, stop });
    return this.#last;
  }

  /** The next entries of a listing; done when there are no more, or it was stopped or never started. */
  async next(number: number): Promise<{ entries: readonly ListedEntry[]; done: boolean }> {
    const listing = this.#open.get(number);
    if (listing === undefined) return { entries: [], done: true };
    try {
      const { value, done } = await listing.batches.next();
      if (done === true || value === undefined) {
        this.#open.delete(number);
        return { entries: [], done: true };
      }
      return { entries: value.map(listed), done: false };
    } catch (thrown) {
      this.#open.delete(number);
      throw thrown;
    }
  }

  stop(number: number): void {
    this.#open.get(number)?.stop.abort();
    this.#open.delete(number);
  }

  /** Stops all: the page was loaded anew and knows none of them. */
  stopAll(): void {
    for (const number of [...this.#open.keys()]) this.stop(number);
  }
}

function listed(entry: WalkEntry): ListedEntry {
  if (entry.kind === 'problem') return { kind: 'problem', path: entry.path, reason: entry.reason };
  return entry;
}

async function* listFolder(
  root: Root,
  signal: AbortSignal,
): AsyncGenerator<readonly WalkEntry[], void, undefined> {
  await confirmFolder(root);
  yield* walkFolder(root.folder, { signal });
}

async function* listPicked(
  root: Root,
  paths: Iterable<string>,
): AsyncGenerator<readonly WalkEntry[], void, undefined> {
  for (const path of paths) {
    try {
      const found = await stat(await fileOf(root, path));
      yield [{ kind: 'file', path, size: found.size, modifiedAt: Math.round(found.mtimeMs) }];
    } catch (thrown) {
      yield [{ kind: 'problem', path, reason: reasonOf(thrown), detail: detailOf(thrown) }];
    }
  }
}
