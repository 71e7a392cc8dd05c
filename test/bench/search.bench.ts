/**
 * How fast is the library indexed and searched, against a plain scan of its text?
 * Run: npm run bench -- search [articles, 5000 unless told]
 *
 * 2026-11-21, 5,000 articles, on a machine five times busier than it should be, so only ratios count: reading and
 * ranking all text costs 1 to 3 plain scans and never 100 ms; the index of the short fields answers 3 to 15 times
 * sooner. Bodies in the index would take 150 kB of memory an article (instead of 6) and 35 times as long to index.
 */
import { performance } from 'node:perf_hooks';
import MiniSearch from 'minisearch';
import { makeId } from '#core/page/ids';
import { type SearchDocument, searchFields } from '#core/search/document';
import { findTerm } from '#core/search/match';
import { parseQuery } from '#core/search/query';
import { lookUpShard, searchShards } from '#core/search/search';
import { SearchShard, shardCapacity } from '#core/search/shard';
import { tokenize } from '#core/search/tokenize';
import { foldString } from '#core/text/fold';

const queriesPerKind = 50;

/** Measures and prints. */
export function bench(values: readonly string[]): void {
  const count = Number(values[0] ?? 5000);
  const random = generator(20200506);
  const words = vocabulary(random);
  const raws = Array.from({ length: count }, () => article(random, words));
  const size = raws.reduce((sum, { body }) => sum + body.length, 0);
  console.log(`${count} articles, ${(size / 1e6).toFixed(1)} million characters`);

  const documents = timed('fold', count, () =>
    raws.map(
      ({ headline, body }, index): SearchDocument => ({
        id: makeId('article', String(index)),
        headline: foldString(headline),
        crosshead: '',
        byline: '',
        body: foldString(body),
        note: '',
        tag: '',
      }),
    ),
  );
  const before = heap();
  const shards = timed('index', count, () => {
    const made: SearchShard[] = [];
    documents.forEach((document, index) => {
      if (index % shardCapacity === 0) made.push(new SearchShard());
      made.at(-1)?.put(document);
    });
    for (const shard of made) shard.indexSome(shardCapacity);
    return made;
  });
  console.log(`  heap of the index: ${Math.round((heap() - before) / count / 1000)} kB an article`);
  const stored = timed('store', count, () => shards.map((shard) => shard.toJson()));
  const bytes = stored.reduce((sum, json) => sum + Buffer.byteLength(json), 0);
  console.log(`  stored: ${Math.round(bytes / count / 1000)} kB an article`);
  timed('load', count, () => stored.map((json) => SearchShard.fromJson(json)));

  measureBodyIndex(documents.slice(0, 500));

  console.log(
    `\n${'query, p50 / p95 in ms'.padEnd(24)}   hits   look up short   read and rank   plain scan   rank : scan`,
  );
  for (const [kind, queries] of Object.entries(queryKinds(random, words, raws))) {
    const lookedUp: number[] = [];
    const ranked: number[] = [];
    const plain: number[] = [];
    let hits = 0;
    for (const text of queries) {
      const query = parseQuery(text);
      clocked(lookedUp, () => shards.flatMap((shard) => lookUpShard(shard, query)).length);
      const found = clocked(ranked, () => searchShards(shards, query).length);
      const truth = clocked(plain, () => scan(documents, text));
      if (found !== truth) throw new Error(`${text}: ${found} instead of ${truth}`);
      hits += found;
    }
    const cells = [
      kind.padEnd(24),
      String(Math.round(hits / queries.length)).padStart(6),
      pair(lookedUp).padStart(15),
      pair(ranked).padStart(15),
      pair(plain).padStart(12),
      (quantile(ranked, 0.5) / quantile(plain, 0.5)).toFixed(2).padStart(13),
    ];
    console.log(cells.join(' '));
  }
}

/** What it would cost to have the bodies in the index as well: the reason why they are not. */
function measureBodyIndex(documents: readonly SearchDocument[]): void {
  const before = heap();
  const index = new MiniSearch<SearchDocument>({
    fields: ['text'],
    extractField: (document, field) =>
      field === 'id' ? document.id : searchFields.map((name) => document[name]).join('\n'),
    tokenize,
    processTerm: (term) => term,
  });
  console.log('\nwith bodies in the index:');
  timed('  index', documents.length, () => index.addAll(documents));
  console.log(`  heap: ${Math.round((heap() - before) / documents.length / 1000)} kB an article`);
  const json = timed('  store', documents.length, () => JSON.stringify(index.toJSON()));
  console.log(`  stored: ${Math.round(Buffer.byteLength(json) / documents.length / 1000)} kB an article`);
}

/** The slow and obvious way: how many documents hold every term somewhere. */
function scan(documents: readonly SearchDocument[], text: string): number {
  const { terms } = parseQuery(text);
  return documents.filter((document) =>
    terms.every((term) => searchFields.some((field) => findTerm(document[field], term, 1).length > 0)),
  ).length;
}

function pair(times: readonly number[]): string {
  return `${quantile(times, 0.5).toFixed(2)} / ${quantile(times, 0.95).toFixed(1)}`;
}

function timed<T>(name: string, count: number, work: () => T): T {
  const began = performance.now();
  const value = work();
  const seconds = (performance.now() - began) / 1000;
  console.log(`${name}: ${seconds.toFixed(2)} s, ${Math.round(count / seconds)} articles/s`);
  return value;
}

function clocked<T>(times: number[], work: () => T): T {
  const began = performance.now();
  const value = work();
  times.push(performance.now() - began);
  return value;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function heap(): number {
  return process.memoryUsage().heapUsed;
}

/** A random number below 1 from a seed: every run searches the same library. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Invented words of one to four common characters. */
function vocabulary(random: () => number): readonly string[] {
  return Array.from({ length: 8000 }, () => {
    const length = random() < 0.15 ? 1 : random() < 0.8 ? 2 : 3 + Math.floor(random() * 2);
    return Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(random() ** 2 * 3500))).join(
      '',
    );
  });
}

/** A word by Zipf's law: the hundredth is a hundredth as frequent as the first. */
function pick(random: () => number, words: readonly string[]): string {
  return words[Math.floor(words.length ** random()) - 1] ?? '';
}

function article(random: () => number, words: readonly string[]): { headline: string; body: string } {
  const sentence = () => {
    const length = 6 + Math.floor(random() * 14);
    return Array.from({ length }, (_, at) => pick(random, words) + (at % 6 === 5 ? '，' : '')).join('');
  };
  const paragraphs = Array.from({ length: 10 }, () => `${sentence()}。${sentence()}。${sentence()}。`);
  return { headline: sentence().slice(0, 16), body: paragraphs.join('\n') };
}

function queryKinds(
  random: () => number,
  words: readonly string[],
  raws: readonly { readonly body: string }[],
): Readonly<Record<string, readonly string[]>> {
  const many = (make: () => string) => Array.from({ length: queriesPerKind }, make);
  const stretch = (length: number) => {
    const { body } = raws[Math.floor(random() * raws.length)] ?? { body: '' };
    const start = Math.floor(random() * (body.length - length));
    return body.slice(start, start + length).replace(/[，。\n]/gu, '');
  };
  return {
    'one character': many(() => stretch(1) || '一'),
    'a word, by frequency': many(() => pick(random, words)),
    'a rare word': many(() => words[4000 + Math.floor(random() * 4000)] ?? ''),
    'a phrase of 6': many(() => stretch(6) || '一'),
    'two words': many(() => `${pick(random, words)} ${pick(random, words)}`),
    'nothing like it': many(() => String.fromCodePoint(0x9f00 + Math.floor(random() * 90)).repeat(2)),
  };
}
