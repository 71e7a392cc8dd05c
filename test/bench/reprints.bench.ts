/**
 * How soon are the reprints of a library found, how many of them, and in how much memory? On a generated run in which
 * the reprints are known (test/core/search/reprints/generate.ts); the database is not part of it.
 * Run: npm run bench -- reprints [articles, 10000 and 100000 unless told]
 * Exits 1 when fewer than 97 of 100 are found, or more than 1 of 100 found is none.
 *
 * 2026-11-21, 2 cores, Node 20: 10,000 articles with 1,000 reprints: 2,555 signatures a second of 829 bytes, index 0.3 s
 * and 17 MB, 0.87 candidates an article found in 1.8 s and compared in 5.3 s; all reprints found, none wrong. 100,000
 * articles with 10,000 reprints, at the lowest priority beside a load of 20: index 194 MB, 0.90 candidates an article;
 * all found, none wrong.
 */
import { performance } from 'node:perf_hooks';
import { type AlignableText, alignable } from '#core/search/reprints/align';
import { CandidateIndex } from '#core/search/reprints/candidate-index';
import { comparableText } from '#core/search/reprints/comparable-text';
import { relate } from '#core/search/reprints/compare';
import { type ReprintSignature, signatureOf } from '#core/search/reprints/signature';
import { writeReprintSet } from '../core/search/reprints/generate';

const least = { recall: 0.97, precision: 0.99 } as const;

/** Candidates of an article that are looked at, as in the app. */
const mostCandidates = 40;

/** Measures and prints. */
export function bench(values: readonly string[]): void {
  const sizes = values.length === 0 ? [10_000, 100_000] : values.map(Number);
  console.log(
    'articles   signatures/s  bytes each   index s  index MB   candidates an article  search s  align s  resident MB, all   found     right',
  );
  for (const size of sizes) measure(size);
}

function measure(size: number): void {
  const set = writeReprintSet(11, size);
  const texts = set.articles.map(({ headline, body }) => `${headline}\n${body}`);
  let start = performance.now();
  const signatures: ReprintSignature[] = texts.map(signatureOf);
  const signing = performance.now() - start;
  const bytes = signatures.reduce(
    (sum, { minHash, sketch }) => sum + minHash.byteLength + sketch.byteLength,
    0,
  );

  start = performance.now();
  const index = new CandidateIndex();
  for (const [at, signature] of signatures.entries()) index.add(at, signature);
  index.find(0, signatures[0] ?? signatureOf(''), 1);
  const indexing = performance.now() - start;

  start = performance.now();
  const pairs: (readonly [number, number])[] = [];
  for (const [a, signature] of signatures.entries()) {
    for (const { number: b } of index.find(a, signature, mostCandidates)) if (a < b) pairs.push([a, b]);
  }
  const searching = performance.now() - start;

  start = performance.now();
  const found = new Set<string>();
  let own: { at: number; text: AlignableText } = { at: -1, text: alignable(comparableText('')) };
  for (const [a, b] of pairs) {
    if (own.at !== a) own = { at: a, text: alignable(comparableText(texts[a] ?? '')) };
    const relation = relate(own.text, alignable(comparableText(texts[b] ?? '')));
    if (relation !== null) found.add(`${a} ${b}`);
  }
  const aligning = performance.now() - start;

  const reprints = set.reprints.map(({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`);
  const copies = new Map<number, number[]>();
  for (const { a, b } of set.reprints) copies.set(a, [...(copies.get(a) ?? []), b]);
  const known = new Set([
    ...reprints,
    ...[...copies.values()].flatMap((list) => list.flatMap((a) => list.map((b) => `${a} ${b}`))),
  ]);
  const recall = reprints.filter((pair) => found.has(pair)).length / reprints.length;
  const precision = [...found].filter((pair) => known.has(pair)).length / found.size;
  const cells = [
    String(size).padStart(8),
    Math.round(size / (signing / 1000))
      .toString()
      .padStart(15),
    Math.round(bytes / size)
      .toString()
      .padStart(12),
    (indexing / 1000).toFixed(1).padStart(10),
    Math.round(index.bytes / 1e6)
      .toString()
      .padStart(10),
    (pairs.length / size).toFixed(2).padStart(24),
    (searching / 1000).toFixed(1).padStart(10),
    (aligning / 1000).toFixed(1).padStart(9),
    Math.round(process.resourceUsage().maxRSS / 1e3)
      .toString()
      .padStart(18),
    recall.toFixed(3).padStart(8),
    precision.toFixed(3).padStart(10),
  ];
  console.log(cells.join(''));
  if (recall < least.recall || precision < least.precision) process.exitCode = 1;
}
