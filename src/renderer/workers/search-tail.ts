/**
 * Articles that are not filed yet, or not as they are now: they are indexed in memory, so that what has just come or
 * been corrected is found at once, by the same rules as everything else. There are bounds to how many are held.
 */
import type { ArticleId } from '#core/page/ids';
import { openSegment, type Segment } from '#core/search/index/segment';
import { SegmentBuilder } from '#core/search/index/segment-builder';
import type { SegmentId } from '#core/search/index/segment-format';
import type { BroadsheetDatabase } from '../db/database';
import type { BlockCache } from './block-cache';
import { loadFilings } from './search-filings';

/** So many articles are held, at most. */
export const mostHeld = 2_000;

/** So many are read at a time. */
const readAtATime = 250;

/** With more segments than this they are made into one. */
const mostSegments = 6;

/** What waits to be filed, as it was at one moment. */
export interface Tail {
  readonly segments: readonly Segment[];
  /** The articles that are held, or known to be gone: whatever is filed of them is out of date. */
  readonly ids: ReadonlySet<ArticleId>;
  /** How many wait that are not held: they are found as they were, if at all. */
  readonly others: number;
}

const empty: Tail = { segments: [], ids: new Set(), others: 0 };

export class SearchTail {
  readonly #db: BroadsheetDatabase;
  readonly #cache: BlockCache;
  readonly #most: number;
  /** What is held, with the place in the queue that it was read for. */
  #held = new Map<ArticleId, number>();
  #segments: Segment[] = [];
  #tail: Tail = empty;
  #key = '';
  /** Segments in memory have numbers below 0. */
  #lastId: SegmentId = 0;

  constructor(db: BroadsheetDatabase, cache: BlockCache, most: number = mostHeld) {
    this.#db = db;
    this.#most = most;
    this.#cache = cache;
  }

  /**
   * Returns what waits now. `filedTo`: how far the library has been filed, in the order of the ids; null: all of it.
   * `unfiled`: how many articles are not filed at all. `isFiled` tells of one beyond `filedTo` that it was filed from
   * the queue: it does not wait, and the filer will not file it again.
   */
  async read(
    filedTo: ArticleId | '' | null,
    unfiled: number,
    isFiled: (id: ArticleId) => boolean,
  ): Promise<Tail> {
    const queued = await this.#queued();
    const key = `${queued.last} ${queued.count} ${filedTo} ${filedTo === null ? '' : unfiled}`;
    if (key === this.#key) return this.#tail;
    const wanted = new Map(queued.waiting);
    let rest = 0;
    if (filedTo !== null && unfiled <= this.#most) {
      for (const id of await this.#unfiled(filedTo, unfiled, isFiled)) {
        if (!wanted.has(id)) wanted.set(id, 0);
      }
    } else if (filedTo !== null) {
      rest = unfiled;
    }
    await this.#hold(wanted);
    this.#tail = {
      segments: this.#segments,
      ids: new Set(this.#held.keys()),
      others: Math.max(0, queued.count - queued.waiting.size) + rest,
    };
    this.#key = key;
    return this.#tail;
  }

  /** Up to `most` articles beyond `filedTo` that are not filed. */
  async #unfiled(
    filedTo: ArticleId | '',
    most: number,
    isFiled: (id: ArticleId) => boolean,
  ): Promise<readonly ArticleId[]> {
    const unfiled: ArticleId[] = [];
    let from: ArticleId | '' | undefined = filedTo;
    while (from !== undefined && unfiled.length < most) {
      const ids: readonly ArticleId[] = await this.#db.articles
        .where(':id')
        .above(from)
        .limit(this.#most)
        .primaryKeys();
      for (const id of ids) if (!isFiled(id)) unfiled.push(id);
      from = ids.at(-1);
    }
    return unfiled;
  }

  async #queued(): Promise<{
    readonly waiting: ReadonlyMap<ArticleId, number>;
    readonly count: number;
    readonly last: number;
  }> {
    const waiting = new Map<ArticleId, number>();
    const rows = await this.#db.searchQueue.count();
    if (rows === 0) return { waiting, count: 0, last: 0 };
    // What came last is what the user has just done.
    let last = 0;
    let read = 0;
    await this.#db.searchQueue
      .orderBy(':id')
      .reverse()
      .until(() => waiting.size >= this.#most)
      .each(({ at = 0, ids }) => {
        last = Math.max(last, at);
        read += 1;
        for (const id of ids) if (!waiting.has(id)) waiting.set(id, at);
      });
    // How many there are beyond is only guessed.
    const count = read === rows ? waiting.size : Math.max(1, Math.round((waiting.size / read) * rows));
    return { waiting, count, last };
  }

  /** Holds these and no others. */
  async #hold(wanted: ReadonlyMap<ArticleId, number>): Promise<void> {
    const isAnew = wanted.size === 0 || this.#segments.length >= mostSegments;
    if (isAnew) {
      for (const { id } of this.#segments) this.#cache.drop(id);
      this.#segments = [];
      this.#held.clear();
    }
    for (const id of [...this.#held.keys()]) if (!wanted.has(id)) this.#release(id);
    const unread = [...wanted].filter(([id, at]) => this.#held.get(id) !== at);
    if (unread.length === 0) return;
    const builder = new SegmentBuilder();
    for (let from = 0; from < unread.length; from += readAtATime) {
      const some = unread.slice(from, from + readAtATime);
      const filings = await loadFilings(
        this.#db,
        some.map(([id]) => id),
      );
      for (const { document, facts } of filings) builder.add(document, facts);
      for (const [id, at] of some) {
        this.#release(id);
        this.#held.set(id, at);
      }
    }
    if (builder.documents === 0) return;
    const { blocks, head } = builder.finish();
    this.#lastId -= 1;
    const segment = openSegment(this.#lastId, head, null);
    if (segment === null) return;
    this.#cache.pin(this.#lastId, blocks);
    this.#segments = [...this.#segments, segment];
  }

  #release(id: ArticleId): void {
    this.#held.delete(id);
    for (const segment of this.#segments) {
      const document = segment.find(id);
      if (document !== null) segment.delete(document);
    }
  }
}
