/**
 * Files articles in the search index, in the background: what is queued, what was never filed, and small segments
 * together into large ones. Every step can be interrupted at any time; what was not stored is done again.
 */
import type { ArticleId } from '#core/page/ids';
import type { Segment } from '#core/search/index/segment';
import { SegmentBuilder } from '#core/search/index/segment-builder';
import type { Bytes, SegmentId, WrittenSegment } from '#core/search/index/segment-format';
import type { BroadsheetDatabase } from '../db/database';
import { onSearchChanges } from '../db/search-changes';
import {
  beginIndex,
  changeIndex,
  clearUnused,
  dropOtherIndexes,
  type IndexChange,
  takeSegmentId,
} from '../db/search-index';
import { breathe } from './breathe';
import { type Filing, loadFilings, loadNextFilings } from './search-filings';
import { type TakeTurn, takeTurn } from './search-lock';
import { mergeStored, segmentsToMerge } from './search-merging';
import { SearchShelf } from './search-shelf';

/** Times in milliseconds, and sizes in articles. */
export interface FilerOptions {
  /** What is queued is filed when nothing has come for this long, or `soonFrom` articles wait. */
  readonly quietMs: number;
  readonly soonFrom: number;
  /** A portion of the queue is at least so large if there is as much; its rows are taken whole. */
  readonly queued: number;
  /** Articles read at a time. */
  readonly read: number;
  /** Articles of each new segment of what was never filed, the last for all others: few at first, to be found soon. */
  readonly portions: readonly number[];
  /** Small segments are merged when nothing has come for this long: who files page after page does not wait behind it. */
  readonly mergeAfterMs: number;
  /** A step that failed is tried again after this long. */
  readonly retryMs: number;
  readonly takeTurn: TakeTurn;
  readonly now: () => number;
}

export const filerDefaults: FilerOptions = {
  quietMs: 300,
  soonFrom: 250,
  queued: 1_000,
  read: 250,
  portions: [500, 2_000, 8_000, 20_000],
  mergeAfterMs: 3_000,
  retryMs: 60_000,
  takeTurn,
  now: () => performance.now(),
};

/** Memory of a segment that is being made, in bytes: it is stored before it takes more. */
const mostBuilt = 160_000_000;

/** With so many segments they are merged before anything else is filed: each is read for every query. */
const crowd = 40;

const nothingChanged: IndexChange = {
  added: null,
  merged: null,
  deletions: new Map(),
  queued: [],
  filedTo: null,
};

export class SearchFiler {
  readonly #db: BroadsheetDatabase;
  readonly #shelf: SearchShelf;
  readonly #options: FilerOptions;
  readonly #closing = new AbortController();
  #wake: (() => void) | null = null;
  #queuedAt = Number.NEGATIVE_INFINITY;
  #portion = 0;
  #isStale = false;
  /** Articles that were taken out of segments while these are merged. */
  #goneWhileMerging: ArticleId[] | null = null;

  constructor(db: BroadsheetDatabase, options: Partial<FilerOptions> = {}) {
    this.#db = db;
    this.#options = { ...filerDefaults, ...options };
    this.#shelf = new SearchShelf(db);
  }

  /** Works until `close`. Rejects only when the library cannot be read. */
  async run(): Promise<void> {
    const stop = onSearchChanges(this.#db, ({ searchQueue, searchIndexes }) => {
      if (searchQueue.length > 0) this.#queuedAt = this.#options.now();
      // Somebody else clears the index only when all of the library is put back.
      if (searchIndexes.length > 0) this.#isStale = true;
      this.#wake?.();
    });
    try {
      await this.#options.takeTurn(`search index of ${this.#db.name}`, this.#closing.signal, () =>
        this.#work(),
      );
    } finally {
      stop();
    }
  }

  close(): void {
    this.#closing.abort();
    this.#wake?.();
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  async #work(): Promise<void> {
    while (!this.#isClosed) {
      try {
        await this.begin();
        while (!this.#isClosed && !(await this.#isGone())) {
          if (await this.step()) await breathe();
          else await this.#sleep(this.#waitsFor());
        }
      } catch (error) {
        if (this.#isClosed) return;
        // A full disk, or a list that was changed: what waits stays queued, and the search reads it there.
        console.warn(error);
        await this.#sleep(this.#options.retryMs);
      }
    }
  }

  /** Opens the index, and clears away what was not finished. */
  async begin(): Promise<void> {
    await clearUnused(this.#db);
    await this.#shelf.load();
    if (this.#shelf.index === null) this.#shelf.set(await beginIndex(this.#db, this.#shelf.version));
    this.#isStale = false;
  }

  /** Does what is to be done next; false when there is nothing now. */
  async step(): Promise<boolean> {
    const isCrowded = this.#shelf.segments.length >= crowd;
    return (
      (isCrowded && (await this.#mergeSome())) ||
      (await this.#fileQueue()) ||
      (await this.#fileRest()) ||
      (await this.#mergeSome())
    );
  }

  /** True when the list of segments is not there any more: the library was put back from elsewhere. */
  async #isGone(): Promise<boolean> {
    if (!this.#isStale) return false;
    this.#isStale = false;
    return (await this.#db.searchIndexes.get(this.#shelf.version)) === undefined;
  }

  /** Files a portion of what is queued; false when there is nothing to be done now. */
  async #fileQueue(): Promise<boolean> {
    const rows: number[] = [];
    const ids = new Set<ArticleId>();
    await this.#db.searchQueue
      .orderBy(':id')
      .until(() => ids.size >= this.#options.queued)
      .each((row) => {
        rows.push(row.at ?? 0);
        for (const id of row.ids) ids.add(id);
      });
    if (rows.length === 0) return false;
    if (ids.size < this.#options.soonFrom && this.#quietFor < this.#options.quietMs) return false;
    const builder = new SegmentBuilder();
    const all = [...ids];
    for (let at = 0; at < all.length; at += this.#options.read) {
      const some = all.slice(at, at + this.#options.read);
      for (const filing of await loadFilings(this.#db, some)) builder.add(filing.document, filing.facts);
      await breathe();
      if (this.#isClosed) return false;
    }
    await this.#commit(all, finished(builder), { queued: rows, filedTo: this.#filedTo });
    return true;
  }

  /** Files a portion of what was never filed; false when everything was. */
  async #fileRest(): Promise<boolean> {
    const from = this.#filedTo;
    if (from === null) return false;
    const builder = new SegmentBuilder();
    const { portions } = this.#options;
    const most = portions[Math.min(this.#portion, portions.length - 1)] ?? 1;
    let filedTo: ArticleId | '' | null = from;
    while (builder.documents < most && !builder.isFull && builder.bytes < mostBuilt) {
      const filings: readonly Filing[] = await loadNextFilings(this.#db, filedTo, this.#options.read);
      for (const { document, facts } of filings) {
        // What was changed meanwhile has been filed from the queue.
        if (this.#shelf.find(document.id) === null) builder.add(document, facts);
      }
      const last: Filing | undefined = filings.at(-1);
      if (last === undefined) {
        filedTo = null;
        break;
      }
      filedTo = last.document.id;
      await breathe();
      if (this.#isClosed) return false;
      // What the user does now is filed first.
      if (builder.documents >= (portions[0] ?? 1) && (await this.#db.searchQueue.count()) > 0) break;
    }
    this.#portion += 1;
    await this.#commit([], finished(builder), { filedTo });
    if (filedTo === null) await dropOtherIndexes(this.#db, this.#shelf.version);
    return true;
  }

  /** Merges segments of about one size when there are several; false when there is nothing to merge. */
  async #mergeSome(): Promise<boolean> {
    const isIdle = this.#filedTo === null && this.#quietFor >= this.#options.mergeAfterMs;
    const segments = segmentsToMerge(this.#shelf.segments, isIdle);
    if (segments.length === 0) return false;
    this.#goneWhileMerging = [];
    try {
      await this.#merge(segments);
    } finally {
      this.#goneWhileMerging = null;
    }
    return true;
  }

  async #merge(segments: readonly Segment[]): Promise<void> {
    const { index } = this.#shelf;
    if (index === null) return;
    // Its blocks are stored ahead of it: what is filed meanwhile must not have the same number.
    const id = index.row.nextSegment;
    this.#shelf.set({ ...index, row: await takeSegmentId(this.#db, index.row) });
    const stored = await mergeStored(this.#db, id, segments, async () => {
      if (this.#isClosed) return false;
      await this.#fileQueue();
      return true;
    });
    if (stored === null) return;
    const { head, segment } = stored;
    for (const gone of this.#goneWhileMerging ?? []) {
      const document = segment.find(gone);
      if (document !== null) segment.delete(document);
    }
    await this.#change({
      ...nothingChanged,
      merged: { id, head, of: segments.map((one) => one.id) },
      deletions: segment.live < segment.documents ? new Map([[id, segment.deletedBytes()]]) : new Map(),
      filedTo: this.#filedTo,
    });
    await clearUnused(this.#db);
  }

  get #filedTo(): ArticleId | '' | null {
    return this.#shelf.index?.row.filedTo ?? null;
  }

  /** Stores a new segment in place of what was filed of these articles before. */
  async #commit(
    replaced: readonly ArticleId[],
    added: WrittenSegment | null,
    rest: Pick<IndexChange, 'filedTo'> & Partial<IndexChange>,
  ): Promise<void> {
    const gone: { readonly segment: Segment; readonly document: number }[] = [];
    const deletions = new Map<SegmentId, Bytes>();
    for (const id of replaced) {
      const place = this.#shelf.find(id);
      if (place === null) continue;
      gone.push(place);
      const { segment, document } = place;
      const bits = deletions.get(segment.id) ?? segment.deletedBytes();
      bits[document >> 3] = (bits[document >> 3] ?? 0) | (1 << (document & 7));
      deletions.set(segment.id, bits);
    }
    await this.#change({ ...nothingChanged, ...rest, added, deletions });
    for (const { segment, document } of gone) segment.delete(document);
    this.#goneWhileMerging?.push(...replaced);
  }

  async #change(change: IndexChange): Promise<void> {
    const { index } = this.#shelf;
    if (index === null) return;
    await changeIndex(this.#db, index.row, change);
    await this.#shelf.load();
    this.#isStale = false;
  }

  /** For how long nothing has been queued, in milliseconds. */
  get #quietFor(): number {
    return this.#options.now() - this.#queuedAt;
  }

  #waitsFor(): number {
    const { quietMs, mergeAfterMs, retryMs } = this.#options;
    const quietFor = this.#quietFor;
    const next = [quietMs, mergeAfterMs].sort((one, other) => one - other).find((ms) => ms > quietFor);
    return next === undefined ? retryMs : next - quietFor + 5;
  }

  async #sleep(ms: number): Promise<void> {
    if (this.#isClosed) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }
}

function finished(builder: SegmentBuilder): WrittenSegment | null {
  return builder.documents === 0 ? null : builder.finish();
}
