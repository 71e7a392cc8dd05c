/**
 * How good are suggested tags, and how quick? On articles that `tags/generate.ts` writes: of those it learns from and
 * those it is asked about, neither event nor text is the same. Beside it what the most frequent tags would give.
 * Run: npm run bench -- tags [seed, 1 unless told]
 * Exits 1 when from 100 tagged articles on the suggestions are not at least 20 points better than the most frequent tags.
 */
import { performance } from 'node:perf_hooks';
import { makeId, type TagId } from '#core/page/ids';
import { ThemeModel } from '#core/themes/theme-model';
import { themeWords, type WordCounts } from '#core/themes/theme-words';
import { type LabelledArticle, themeCount, writeLabelledSet } from './tags/generate';

const asked = 600;
const steps = [10, 20, 50, 100, 200, 500, 1_000, 2_000] as const;
/** So many articles without a tag tell what is common, as in the app: there is a library around what is tagged. */
const background = 1_000;
/** From so many tagged articles on the suggestions have to be better by so many points. */
const bar = { from: 100, points: 20 } as const;

interface Prepared extends LabelledArticle {
  readonly words: WordCounts;
}

/** Measures and prints. */
export function bench(values: readonly string[]): void {
  const seed = Number(values[0] ?? 1);
  const set = writeLabelledSet(seed, Math.max(...steps), asked);
  const prepare = (article: LabelledArticle): Prepared => ({
    ...article,
    words: themeWords(article.headline, article.body),
  });
  const training = set.training.map(prepare);
  const test = set.test.map(prepare);
  const themes = test.reduce((sum, article) => sum + article.themes.length, 0) / test.length;
  console.log(
    `seed ${seed}: ${themeCount} themes, ${themes.toFixed(2)} an article, ${asked} articles asked about\n`,
  );
  console.log('a right tag among the first three            | of all right tags, how many are there');
  console.log(
    'tagged   suggested   most frequent   points  | suggested   most frequent   points   nothing said',
  );

  const model = new ThemeModel();
  let isGood = true;
  let learnt = 0;
  for (const [at, { words }] of training.slice(0, background).entries()) {
    model.put(makeId('article', String(at)), words, null);
  }
  for (const step of steps) {
    for (const article of training.slice(learnt, step)) {
      model.put(makeId('article', String(learnt)), article.words, article.tagged.map(tagOf));
      learnt += 1;
    }
    const frequent = mostFrequent(training.slice(0, step));
    const suggested = test.map(({ words }) => model.suggest(words, 3).map(({ tagId }) => themeOf(tagId)));
    const [own, ownAll] = shares(test, suggested);
    const [base, baseAll] = shares(
      test,
      test.map(() => frequent),
    );
    const silent = suggested.filter((tags) => tags.length === 0).length;
    console.log(
      [
        String(step).padStart(6),
        percent(own).padStart(11),
        percent(base).padStart(15),
        points(own - base).padStart(8),
        '  |',
        percent(ownAll).padStart(9),
        percent(baseAll).padStart(15),
        points(ownAll - baseAll).padStart(8),
        percent(silent / test.length).padStart(14),
      ].join(' '),
    );
    const least = Math.min(own - base, ownAll - baseAll);
    if (step >= bar.from && least * 100 < bar.points) isGood = false;
  }
  measureSpeed(training, test);
  console.log(
    isGood
      ? `\nholds: at least ${bar.points} points better from ${bar.from} tagged articles on`
      : `\nDOES NOT HOLD: at least ${bar.points} points better from ${bar.from} tagged articles on`,
  );
  if (!isGood) process.exitCode = 1;
}

/** A library of 10,000 articles, 2,000 of them tagged: the app learns those, and 1,000 of the others as background. */
function measureSpeed(training: readonly Prepared[], test: readonly Prepared[]): void {
  const model = new ThemeModel();
  const characters = training.reduce((sum, { body }) => sum + body.length, 0) / training.length;
  const learning = clock(() => {
    for (let at = 0; at < training.length + background; at += 1) {
      const article = training[at % training.length];
      if (article === undefined) continue;
      const tags = at < training.length ? article.tagged.map(tagOf) : null;
      model.put(makeId('article', String(at)), themeWords(article.headline, article.body), tags);
    }
  });
  console.log(
    `\n${model.tagged} tagged articles of ${Math.round(characters)} characters and ${model.background} others: learnt in ${Math.round(learning)} ms`,
  );
  const afterOne: number[] = [];
  const again: number[] = [];
  for (const [at, article] of test.entries()) {
    const id = makeId('article', `new ${at}`);
    afterOne.push(
      clock(() => {
        model.put(id, themeWords(article.headline, article.body), [tagOf(0)]);
        model.suggest(article.words, 5);
      }),
    );
    again.push(clock(() => model.suggest(article.words, 5)));
  }
  console.log(`  one more tagged, then asked: p50 ${ms(afterOne, 0.5)}, p95 ${ms(afterOne, 0.95)}`);
  console.log(`  asked again: p50 ${ms(again, 0.5)}, p95 ${ms(again, 0.95)}`);
}

/** The share of articles with a right tag among the first three, and the share of all right tags that are there. */
function shares(
  test: readonly Prepared[],
  answers: readonly (readonly number[])[],
): readonly [number, number] {
  let articles = 0;
  let found = 0;
  let all = 0;
  for (const [at, { themes }] of test.entries()) {
    const right = themes.filter((theme) => answers[at]?.includes(theme) === true).length;
    if (right > 0) articles += 1;
    found += right;
    all += themes.length;
  }
  return [articles / test.length, found / all];
}

function mostFrequent(tagged: readonly LabelledArticle[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const theme of tagged.flatMap((article) => article.tagged))
    counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([theme]) => theme);
}

function tagOf(theme: number): TagId {
  return makeId('tag', String(theme));
}

function themeOf(tag: TagId): number {
  return Number(tag.slice('tag:'.length));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function points(difference: number): string {
  return `${difference >= 0 ? '+' : ''}${(difference * 100).toFixed(1)}`;
}

function clock(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function ms(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)} ms`;
}
