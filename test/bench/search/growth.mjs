/** How the figures of the search bench grow with the library: those of each size that was measured on this machine. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const figuresFile = fileURLToPath(
  new URL('../../../node_modules/.cache/broadsheet-search-bench.json', import.meta.url),
);

/**
 * Adds this size to those measured before on this machine and prints them all; returns what grew as fast as the library.
 * @param {{ articles: number, phrase: number, name: number, pair: number, common: number, cold: number, memory: number | null, share: number }} figures
 * @returns {readonly string[]}
 */
export function tellGrowth(figures) {
  /** @type {Record<string, typeof figures>} */
  let known = {};
  try {
    known = JSON.parse(readFileSync(figuresFile, 'utf8'));
  } catch {
    // The first time.
  }
  known[figures.articles] = figures;
  mkdirSync(join(figuresFile, '..'), { recursive: true });
  writeFileSync(figuresFile, JSON.stringify(known));
  const sizes = Object.values(known).sort((one, other) => one.articles - other.articles);
  console.log(
    '\nGrowth (last figures of each size on this machine): p95 ms to first results, cold start ms, memory MB',
  );
  console.log('articles      phrase    name     two   common    cold   memory   index/text');
  for (const size of sizes) {
    const cells = [size.phrase, size.name, size.pair, size.common, size.cold, size.memory ?? Number.NaN];
    console.log(
      `${String(size.articles).padStart(8)}  ${cells.map((cell) => cell.toFixed(0).padStart(8)).join('')}${size.share.toFixed(2).padStart(12)}`,
    );
  }
  const [small, large] = [sizes[0], sizes.at(-1)];
  if (small === undefined || large === undefined || small === large) return [];
  const times = large.articles / small.articles;
  return /** @type {const} */ (['phrase', 'name', 'pair']).flatMap((kind) => {
    const grown = large[kind] / Math.max(small[kind], 1);
    return grown < times
      ? []
      : [`${kind}: ${grown.toFixed(1)} times slower with ${times} times the articles`];
  });
}
