/** What is counted of themes: how much carries a tag, and two of them. */
import type { TagId } from '#core/page/ids';
import type { CarrierCounts } from './carrier-counts';

/** How much carries a tag. */
export interface ThemeCount {
  readonly tagId: TagId;
  readonly articles: number;
  /** With those of its subthemes, each article once. */
  readonly articlesBelow: number;
  readonly highlights: number;
  readonly highlightsBelow: number;
}

/** Two tags and how many articles carry both; `a` and `b` are places in the counts. */
export interface ThemePair {
  readonly a: number;
  readonly b: number;
  readonly articles: number;
}

/** Returns the counts of tags, in their order. */
export function themeCounts(
  ids: readonly TagId[],
  articles: CarrierCounts,
  highlights: CarrierCounts,
): readonly ThemeCount[] {
  return ids.map((tagId, at) => ({
    tagId,
    articles: articles.own[at] ?? 0,
    articlesBelow: articles.below[at] ?? 0,
    highlights: highlights.own[at] ?? 0,
    highlightsBelow: highlights.below[at] ?? 0,
  }));
}

/** Returns pairs as rows from what `CarrierCounts.pairs` gives, which crosses to the window as one block. */
export function pairsOf(packed: Int32Array): readonly ThemePair[] {
  return Array.from({ length: packed.length / 3 }, (_, at) => ({
    a: packed[at * 3] ?? 0,
    b: packed[at * 3 + 1] ?? 0,
    articles: packed[at * 3 + 2] ?? 0,
  }));
}
