// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** A seeded source of chance: the same seed gives the same pages on every machine. */

/** Returns the functions that draw from the stream of one seed. */
export function createChance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (list) => list[Math.floor(next() * list.length)];
  const shuffle = (list) => {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1));
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  };
  return {
    next,
    int,
    pick,
    shuffle,
    chance: (share) => next() < share,
    /** Some of a list's members, in a new order. */
    sample: (list, count) => shuffle(list).slice(0, count),
    /** One of [value, weight] pairs. */
    weighted: (pairs) => {
      let at = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of pairs) {
        at -= weight;
        if (at < 0) return value;
      }
      return pairs[pairs.length - 1][0];
    },
  };
}
