/** Which tags are drawn of those that go together, and what is between them: rules without a page. */
import type { GraphLink } from '../charts/draw-graph';
import type { ThemePair } from '../themes/count-themes';

/**
 * Returns the places of at most `most` tags: those asked for and what goes with them most; without any asked for those
 * that stand in most pairs.
 */
export function matrixPlaces(
  pairs: readonly ThemePair[],
  asked: ReadonlySet<number> | null,
  most: number,
): readonly number[] {
  const together = new Map<number, number>();
  const add = (place: number, articles: number): void => {
    together.set(place, (together.get(place) ?? 0) + articles);
  };
  for (const { a, b, articles } of pairs) {
    if (asked === null || asked.has(b)) add(a, articles);
    if (asked === null || asked.has(a)) add(b, articles);
  }
  const byArticles = [...together].sort((x, y) => y[1] - x[1] || x[0] - y[0]).map(([place]) => place);
  if (asked === null) return byArticles.slice(0, most);
  const first = [...asked].sort((x, y) => (together.get(y) ?? 0) - (together.get(x) ?? 0) || x - y);
  return [...new Set([...first.slice(0, most), ...byArticles])].slice(0, most);
}

/** Returns the pairs among these tags, by their places among them, those with most articles first. */
export function linksAmong(pairs: readonly ThemePair[], places: readonly number[]): readonly GraphLink[] {
  const among = new Map(places.map((place, at) => [place, at]));
  return pairs.flatMap(({ a, b, articles }) => {
    const [one, other] = [among.get(a), among.get(b)];
    return one === undefined || other === undefined ? [] : [{ a: one, b: other, count: articles }];
  });
}

/** Returns the links that are among the `most` strongest of either end: with all of them nothing could be told apart. */
export function strongestLinks(links: readonly GraphLink[], most: number): readonly GraphLink[] {
  const drawn = new Map<number, number>();
  const kept = new Set<GraphLink>();
  for (const link of [...links].sort((one, other) => other.count - one.count)) {
    for (const end of [link.a, link.b]) {
      const before = drawn.get(end) ?? 0;
      if (before >= most) continue;
      drawn.set(end, before + 1);
      kept.add(link);
    }
  }
  return links.filter((link) => kept.has(link));
}
