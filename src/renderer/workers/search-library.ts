/** The shards of the library: which document is in which, which have to be indexed. */
import type { ArticleId } from '#core/page/ids';
import { type SearchDocument, sameDocument } from '#core/search/document';
import { SearchShard, shardCapacity } from '#core/search/shard';

export class SearchLibrary {
  readonly #shards = new Map<number, SearchShard>();
  readonly #shardOf = new Map<ArticleId, number>();

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

  /** Puts a document in; returns false when the very same is there already. */
  put(document: SearchDocument): boolean {
    const known = this.#shardOf.get(document.id);
    const shard = known === undefined ? undefined : this.#shards.get(known);
    const present = shard?.get(document.id);
    if (present !== undefined && sameDocument(present, document)) return false;
    const id = known ?? this.#roomyShard();
    this.#shards.get(id)?.put(document);
    this.#shardOf.set(document.id, id);
    return true;
  }

  /** Takes a document out; returns false when it is not there. */
  delete(id: ArticleId): boolean {
    const shard = this.#shardOf.get(id);
    if (shard === undefined) return false;
    this.#shards.get(shard)?.delete(id);
    this.#shardOf.delete(id);
    return true;
  }

  /** Indexes some documents; returns false when there is nothing left to index. */
  indexSome(most: number): boolean {
    for (const shard of this.#shards.values()) if (shard.indexSome(most) > 0) return true;
    return false;
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
