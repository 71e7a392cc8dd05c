/** The segments of the search index as one worker has them open, kept in step with what is stored. */
import type { ArticleId } from '#core/page/ids';
import type { Segment } from '#core/search/index/segment';
import { indexVersion, type SegmentId } from '#core/search/index/segment-format';
import type { BroadsheetDatabase } from '../db/database';
import { type OpenIndex, readIndex } from '../db/search-index';
import { BlockCache } from './block-cache';

/** Where an article is filed. */
export interface Place {
  readonly segment: Segment;
  readonly document: number;
}

export class SearchShelf {
  readonly db: BroadsheetDatabase;
  readonly cache: BlockCache;
  readonly version: number;
  #index: OpenIndex | null = null;
  #old: OpenIndex | null = null;
  /** True when what is stored cannot be read: the filer makes it anew. */
  isDamaged = false;
  /** Goes up whenever other articles are filed. */
  revision = 0;

  constructor(db: BroadsheetDatabase, version: number = indexVersion) {
    this.db = db;
    this.version = version;
    this.cache = new BlockCache(db);
  }

  /** The index of this version; null: there is none yet. */
  get index(): OpenIndex | null {
    return this.#index;
  }

  /** The index of another version that goes on answering until this one is whole; null: none. */
  get old(): OpenIndex | null {
    return this.#index !== null && this.#index.row.filedTo === null ? null : this.#old;
  }

  get segments(): readonly Segment[] {
    return this.#index?.segments ?? [];
  }

  /** How many articles are filed. */
  get live(): number {
    return this.segments.reduce((sum, segment) => sum + segment.live, 0);
  }

  /** True when every article has been filed once. */
  get isWhole(): boolean {
    return this.#index?.row.filedTo === null;
  }

  /** Reads what is stored; what is open already stays open. */
  async load(): Promise<void> {
    const versions = await this.db.searchIndexes.toCollection().primaryKeys();
    const open = new Map<SegmentId, Segment>(
      [...this.segments, ...(this.#old?.segments ?? [])].map((segment) => [segment.id, segment]),
    );
    const index = await readIndex(this.db, this.version, open);
    this.isDamaged = index === null && versions.includes(this.version);
    const other = versions.filter((version) => version !== this.version).at(-1);
    const isNeeded = other !== undefined && index?.row.filedTo !== null;
    this.#old = isNeeded ? await readIndex(this.db, other, open) : null;
    this.set(index);
  }

  /** Takes an index in place of the one before. */
  set(index: OpenIndex | null): void {
    this.#index = index;
    this.revision += 1;
    this.cache.keepOnly(new Set([...this.segments, ...(this.#old?.segments ?? [])].map(({ id }) => id)));
  }

  /** Returns where an article is filed; null when it is not, or is gone. */
  find(id: ArticleId): Place | null {
    for (let at = this.segments.length - 1; at >= 0; at -= 1) {
      const segment = this.segments[at];
      const document = segment?.find(id) ?? null;
      if (segment !== undefined && document !== null) return { segment, document };
    }
    return null;
  }
}
