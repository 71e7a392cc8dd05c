// @ts-nocheck Plain numbers from the engine, which has no types here.
/**
 * Tunes the weights of links on whole pages: all links of a page are chosen at once, so what counts is not that each piece
 * likes its own successor best but that the best choice of all is the right one. Averaged structured perceptron with a margin.
 */

/**
 * Returns `weights` tuned on `graphs`: each {weight, count, next, rows}, `rows[before]` a map from another piece's place to the
 * observations of the link, `next` a map from a piece to its true successor (null: none); pieces not in it take no part.
 */
export function tuneLinks(assign, graphs, weights, { tuneEpochs, tuneRate }) {
  const names = [
    ...new Set(
      graphs.flatMap(({ rows }) => rows.flatMap((row) => [...row.values()].flat().map(([name]) => name))),
    ),
  ];
  const numbers = new Map(names.map((name, place) => [name, place]));
  const now = Float64Array.from(names, (name) => weights.get(name) ?? 0);
  const sum = new Float64Array(names.length);
  const pages = graphs.map(({ weight, count, next, rows }) => ({
    weight: Math.min(12, weight),
    count,
    next,
    starts: rows.length,
    links: rows.flatMap((row, before) =>
      next.has(before)
        ? [...row]
            .filter(([after]) => next.has(after))
            .map(([after, list]) => ({
              before,
              after,
              at: Int32Array.from(list, ([name]) => numbers.get(name)),
              values: Float64Array.from(list, ([, value]) => value),
              right: next.get(before) === after,
            }))
        : [],
    ),
  }));
  let right = 0;
  for (let epoch = 0; epoch < tuneEpochs; epoch += 1) {
    right = 0;
    for (const { weight, count, starts, links } of pages) {
      const gains = Array.from({ length: starts }, () => new Array(count).fill(0));
      for (const { before, after, at, values, right: own } of links) {
        let gain = own ? -margin : margin;
        for (let i = 0; i < at.length; i += 1) gain += values[i] * now[at[i]];
        gains[before][after] = gain;
      }
      const chosen = assign(gains, count);
      let missed = 0;
      for (const link of links) {
        const taken = chosen[link.before] === link.after;
        if (taken === link.right) continue;
        missed += 1;
        const step = (link.right ? 1 : -1) * tuneRate * weight;
        for (let i = 0; i < link.at.length; i += 1) now[link.at[i]] += step * link.values[i];
      }
      if (missed === 0) right += 1;
      for (let i = 0; i < now.length; i += 1) sum[i] += now[i];
    }
  }
  console.log(`links: ${right} of ${pages.length} pages without a miss`);
  const steps = tuneEpochs * pages.length;
  return new Map(names.map((name, place) => [name, Math.round((sum[place] / steps) * 10) / 10 + 0]));
}

/** By how much the right links must be better than others, in log-odds each. */
const margin = 0.5;
