/** What the search bench asks, from the same corpus by the same seed in every run. */
import { benchArticle, generator, names, pick, words } from './corpus';

export const queryKinds = ['phrase', 'name', 'two terms', 'common term'] as const;
export type QueryKind = (typeof queryKinds)[number];

export interface BenchQuery {
  readonly kind: QueryKind;
  /** In the language of queries. */
  readonly text: string;
  /** What has to be found, all of it: what the other engines and the plain scan are asked for. */
  readonly terms: readonly string[];
}

/** Returns so many queries of each kind over a corpus of so many articles. */
export function benchQueries(articles: number, perKind: number, seed = 5): readonly BenchQuery[] {
  const random = generator(seed);
  const some = () => benchArticle(Math.floor(random() * articles)).paragraphs;
  const stretch = (length: number): string => {
    for (;;) {
      const paragraphs = some();
      const text = paragraphs[Math.floor(random() * paragraphs.length)] ?? '';
      const start = Math.floor(random() * Math.max(1, text.length - length));
      const cut = text.slice(start, start + length);
      if (cut.length === length && /^\p{Script=Han}+$/u.test(cut)) return cut;
    }
  };
  const queries: BenchQuery[] = [];
  for (let at = 0; at < perKind; at += 1) {
    const phrase = stretch(4 + Math.floor(random() * 5));
    queries.push({ kind: 'phrase', text: `"${phrase}"`, terms: [phrase] });
    const name = pick(random, names);
    queries.push({ kind: 'name', text: name, terms: [name] });
    // Half of the pairs stand in one article together, half are any two words.
    const pair =
      at % 2 === 0 ? [stretch(2), stretch(2)] : [pick(random, wordsOfTwo), pick(random, wordsOfTwo)];
    queries.push({ kind: 'two terms', text: pair.join(' '), terms: pair });
  }
  for (const term of [...words.slice(0, 12), ...wordsOfTwo.slice(0, 8)]) {
    queries.push({ kind: 'common term', text: term, terms: [term] });
  }
  return queries;
}

const wordsOfTwo = words.filter((word) => /^\p{Script=Han}{2}$/u.test(word));
