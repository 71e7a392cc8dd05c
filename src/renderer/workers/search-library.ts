/** The shards of the library: which document is in which, which have to be indexed, which to be stored. */
import type { ArticleId } from '#core/page/ids';
import { type SearchDocument, sameDocument } from '#core/search/document';
import { SearchShard, searchVersion, shardCapacity } from '#core/search/shard';
import type { BroadsheetDatabase } from '../db/database';

export class SearchLibrary {
  readonly #db: BroadsheetDatabase;
  readonly #shards = new Map<number, SearchShard>();
  readonly #shardOf = new Map<ArticleId, number>();
  readonly #changed = new Set<number>();

  constructor(db: BroadsheetDatabase) {
    this.#db = db;
  }

  get size(): number {
    return this.#shardOf.size;
  }

  has(id: ArticleId): boolean {
    return this.#shardOf.has(id);
  }

  ids(): readonly ArticleId[] {
    return [...this.#shardOf.keys()];
  }

  shards(): readonly SearchShard[] {
    return [...this.#shards.values()];
  }

  /** Loads the stored shards one by one; those of another version or that cannot be read are dropped. */
  async load(pause: () => Promise<void>): Promise<void> {
    for (const id of await this.#db.searchShards.toCollection().primaryKeys()) {
      const row = await this.#db.searchShards.get(id);
      const shard = row?.version === searchVersion ? readShard(row.json) : null;
      if (shard === null) {
        await this.#db.searchShards.delete(id);
        continue;
      }
      this.#shards.set(id, shard);
      for (const article of [...shard.ids()]) {
        // Two windows may have filed the same article: one place is enough.
        if (this.#shardOf.has(article)) shard.delete(article);
        else this.#shardOf.set(article, id);
      }
      await pause();
    }
  }

  /** Puts a document in; returns false when the very same is there already. */
  put(document: SearchDocument): boolean {
    const known = this.#shardOf.get(document.id);
    const shard = known === undefined ? undefined : this.#shards.get(known);
    const present = shard?.get(document.id);
    if (present !== undefined && sameDocument(present, document)) return false;
    const id = known ?? this.#roomyShard();
    this.#shards.get(id)?.put(document);
    this.#shardOf.set(document.id, id);
    this.#changed.add(id);
    return true;
  }

  /** Takes a document out; returns false when it is not there. */
  delete(id: ArticleId): boolean {
    const shard = this.#shardOf.get(id);
    if (shard === undefined) return false;
    this.#shards.get(shard)?.delete(id);
    this.#shardOf.delete(id);
    this.#changed.add(shard);
    return true;
  }

  /** Indexes some documents; returns false when there is nothing left to index. */
  indexSome(most: number): boolean {
    for (const [id, shard] of this.#shards) {
      if (shard.indexSome(most) === 0) continue;
      this.#changed.add(id);
      return true;
    }
    return false;
  }

  /** Stores one changed shard, or removes an empty one; returns false when nothing has changed. */
  async storeOne(): Promise<boolean> {
    const [id] = this.#changed;
    if (id === undefined) return false;
    this.#changed.delete(id);
    const shard = this.#shards.get(id);
    if (shard === undefined || shard.size === 0) {
      this.#shards.delete(id);
      await this.#db.searchShards.delete(id);
      return true;
    }
    await this.#db.searchShards.put({
      id,
      version: searchVersion,
      articleIds: [...shard.ids()],
      json: shard.toJson(),
    });
    return true;
  }

  #roomyShard(): number {
    let highest = 0;
    for (const [id, shard] of this.#shards) {
      if (shard.size < shardCapacity) return id;
      highest = Math.max(highest, id);
    }
    this.#shards.set(highest + 1, new SearchShard());
    return highest + 1;
  }
}

function readShard(json: string): SearchShard | null {
  try {
    return SearchShard.fromJson(json);
  } catch {
    return null;
  }
}
