/** A query over shards, shard by shard, so that the caller can stop between them. */
import { shortFields } from './document';
import type { SearchQuery } from './query';
import { compareRanked, type RankedDocument, rankDocument } from './rank';
import type { SearchShard } from './shard';

/** Returns the shard's documents that answer the query, unordered: all of its text is read. */
export function searchShard(shard: SearchShard, query: SearchQuery): RankedDocument[] {
  const found: RankedDocument[] = [];
  if (query.terms.length === 0) return found;
  for (const document of shard.documents()) {
    const ranked = rankDocument(document, query);
    if (ranked !== null) found.push(ranked);
  }
  return found;
}

/** Returns those whose headline, notes and tags alone answer the query, unordered: looked up in the index. */
export function lookUpShard(shard: SearchShard, query: SearchQuery): RankedDocument[] {
  const found: RankedDocument[] = [];
  if (query.terms.length === 0) return found;
  for (const document of shard.candidates(query)) {
    // The body may say it as well, and counts for the order.
    if (rankDocument(document, query, shortFields) === null) continue;
    const ranked = rankDocument(document, query);
    if (ranked !== null) found.push(ranked);
  }
  return found;
}

/** Returns the answers of all shards, best first. */
export function searchShards(shards: readonly SearchShard[], query: SearchQuery): RankedDocument[] {
  return shards.flatMap((shard) => searchShard(shard, query)).sort(compareRanked);
}
