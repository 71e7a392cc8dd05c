/** Random queries of every kind over the bench's corpus, as somebody would type them. */
import { benchArticle, generator, names, papers, pick, words } from './corpus';
import { benchTags } from './marks';

/** A query, and whether its characters count as they are. */
export interface RandomQuery {
  readonly text: string;
  readonly exact: boolean;
}

/** Returns so many queries over a corpus of so many articles. */
export function randomQueries(articles: number, count: number, seed: number): readonly RandomQuery[] {
  const random = generator(seed);
  return Array.from({ length: count }, (_, at) => ({
    // Every kind comes in turn, alone and joined to others.
    text: at % 3 === 0 ? leaf(random, articles, at / 3) : joined(random, articles, 2),
    exact: random() < 0.15,
  }));
}

function oneOf<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

function stretch(random: () => number, articles: number, length: number): string {
  const { paragraphs } = benchArticle(Math.floor(random() * articles));
  const text = oneOf(random, paragraphs);
  const start = Math.floor(random() * Math.max(1, text.length - length));
  return text.slice(start, start + length).replace(/["\\]/gu, '');
}

const leaves: readonly ((random: () => number, articles: number) => string)[] = [
  (random) => pick(random, words),
  (random) => pick(random, names),
  (random, articles) => `"${stretch(random, articles, 1)}"`,
  (random, articles) => `"${stretch(random, articles, 2)}"`,
  (random, articles) => `"${stretch(random, articles, 3 + Math.floor(random() * 6))}"`,
  (random) => `${latin(random).slice(0, 2 + Math.floor(random() * 3))}*`,
  (random) => latin(random),
  (random) => `headline:${pick(random, words)}`,
  (random) => `body:${pick(random, words)}`,
  (random) => `byline:${pick(random, names)}`,
  (random) => `note:${oneOf(random, ['须核对', '核', '年份', '船长', '无此事'])}`,
  (random) => `tagtext:${oneOf(random, benchTags).name.slice(0, 2)}`,
  (random) => `tag:${oneOf(random, benchTags).name}`,
  (random) => `paper:${oneOf(random, papers).slice(0, 2)}`,
  (random) => `date:${oneOf(random, ['1921', '1921-02..1921-05', '1922..', '1921-01-07', '..1921-03'])}`,
  (random) => `page:${oneOf(random, ['1', '2..4', '8', '3..'])}`,
  (random) => `quality:${oneOf(random, ['>=80', '50..70', '<60', '90'])}`,
  (random) => `has:${oneOf(random, ['highlight', 'note', 'tag', 'headline', 'byline', 'date', 'series'])}`,
  (random) => `is:${oneOf(random, ['read', 'unread', 'checked', 'unchecked'])}`,
  (random) => `colour:${oneOf(random, ['yellow', '绿', 'blue'])}`,
  (random, articles) =>
    `${stretch(random, articles, 2).replace(/[^\p{Script=Han}]/gu, '') || '一'} near/${1 + Math.floor(random() * 20)} ${pick(random, words)}`,
  (random, articles) =>
    `"${stretch(random, articles, 2)}" AND /${pick(random, words).slice(0, 1)}.{1,3}${oneOf(random, ['。', '，'])}/`,
];

function latin(random: () => number): string {
  for (;;) {
    const word = oneOf(random, words);
    if (/^[a-z]+$/u.test(word)) return word;
  }
}

function leaf(random: () => number, articles: number, at?: number): string {
  const make = at === undefined ? oneOf(random, leaves) : leaves[Math.floor(at) % leaves.length];
  return make?.(random, articles) ?? '一';
}

function joined(random: () => number, articles: number, depth: number): string {
  const part = () =>
    depth > 0 && random() < 0.3 ? `(${joined(random, articles, depth - 1)})` : leaf(random, articles);
  const chance = random();
  if (chance < 0.3) return `${part()} ${part()}`;
  if (chance < 0.5) return `${part()} AND ${part()}`;
  if (chance < 0.75) return `${part()} OR ${part()}`;
  if (chance < 0.9) return `${part()} -${leaf(random, articles)}`;
  return `NOT ${part()}`;
}
