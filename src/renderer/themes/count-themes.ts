/** How often tags are used, by themselves, with their subthemes, and together: pure sums over what carries them. */
import type { TagId } from '#core/page/ids';
import { type TagPlace, treeOf, withThemesAbove } from '../db/tag-tree';

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

export interface ThemeSums {
  /** In the order of the tags. */
  readonly counts: readonly ThemeCount[];
  /** The pairs that some article carries, those with most articles first. */
  readonly pairs: readonly ThemePair[];
}

/** Returns the sums; tags that are not among `tags` do not count. */
export function countThemes(
  tags: readonly TagPlace[],
  articles: Iterable<readonly TagId[]>,
  highlights: Iterable<readonly TagId[]>,
): ThemeSums {
  const tree = treeOf(tags);
  const places = new Map(tags.map(({ id }, at) => [id, at]));
  const above = tags.map(({ id }) => withThemesAbove(tree, id).flatMap((tag) => places.get(tag) ?? []));
  const together = new Map<number, number>();
  const byArticles = sumUp(tags.length, places, above, articles, (carried) => {
    for (const [at, a] of carried.entries()) {
      for (const b of carried.slice(at + 1)) {
        const key = Math.min(a, b) * tags.length + Math.max(a, b);
        together.set(key, (together.get(key) ?? 0) + 1);
      }
    }
  });
  const byHighlights = sumUp(tags.length, places, above, highlights);
  const pairs = [...together].map(([key, count]) => ({
    a: Math.floor(key / tags.length),
    b: key % tags.length,
    articles: count,
  }));
  return {
    counts: tags.map(({ id }, at) => ({
      tagId: id,
      articles: byArticles.own[at] ?? 0,
      articlesBelow: byArticles.below[at] ?? 0,
      highlights: byHighlights.own[at] ?? 0,
      highlightsBelow: byHighlights.below[at] ?? 0,
    })),
    pairs: pairs.sort((one, other) => other.articles - one.articles || one.a - other.a || one.b - other.b),
  };
}

function sumUp(
  count: number,
  places: ReadonlyMap<TagId, number>,
  above: readonly (readonly number[])[],
  carriers: Iterable<readonly TagId[]>,
  each?: (carried: readonly number[]) => void,
): { readonly own: Int32Array; readonly below: Int32Array } {
  const own = new Int32Array(count);
  const below = new Int32Array(count);
  // The last carrier that a tag was counted for: a theme with two of an article's tags under it counts it once.
  const countedFor = new Int32Array(count);
  let number = 0;
  for (const tagIds of carriers) {
    number += 1;
    const carried = tagIds.flatMap((id) => places.get(id) ?? []);
    for (const at of carried) {
      own[at] = (own[at] ?? 0) + 1;
      for (const theme of above[at] ?? []) {
        if (countedFor[theme] === number) continue;
        countedFor[theme] = number;
        below[theme] = (below[theme] ?? 0) + 1;
      }
    }
    each?.(carried);
  }
  return { own, below };
}
