/** A query over shards, shard by shard, so that the caller can stop between them. */
import type { SearchQuery } from './query';
import { compareRanked, type RankedDocument, rankDocument } from './rank';
import type { SearchShard } from './shard';

/** Returns the shard's documents that answer the query, unordered. */
export function searchShard(shard: SearchShard, query: SearchQuery): RankedDocument[] {
  const found: RankedDocument[] = [];
  for (const document of shard.candidates(query)) {
    const ranked = rankDocument(document, query);
    if (ranked !== null) found.push(ranked);
  }
  return found;
}

/** Returns the answers of all shards, best first. */
export function searchShards(shards: readonly SearchShard[], query: SearchQuery): RankedDocument[] {
  return shards.flatMap((shard) => searchShard(shard, query)).sort(compareRanked);
}
