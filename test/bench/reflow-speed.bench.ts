/**
 * How fast are pages reflowed, does the time grow with the page only, and how much memory do giant inputs take?
 * Run: npm run bench -- reflow-speed [megabytes of the giants, 10 and 50 unless told]
 *
 * 2026-11-22, on a machine so busy that only pairs of one run count: beside the engine of the day before 222 pages/s of Chinese
 * columns for 175, 225 of English for 175, 33 of tiny lines for 19; ten times the page takes 13, 11 and 12 times as long, not
 * 18, 11 and 13. The day before: 1037 pages/s of one line; columns of 50 MB need 600 MiB at most, one line of 50 MB half a second.
 *
 * Invented text. Times are of the processor, the least of a few runs: other programs disturb them less than the clock.
 */
import { performance } from 'node:perf_hooks';
import { reflowPage } from '#core/ingest';

const pageBytes = 20_000;

/** Measures and prints. To be reached: 300 pages a second, ten times the page in twelve times the time. */
export function bench(values: readonly string[]): void {
  for (const [name, write] of kinds) {
    const page = write(pageBytes);
    for (let warm = 0; warm < 20; warm += 1) reflowPage(page);
    const one = least(20, page);
    // Each figure as soon as it is there: the largest pages take their time.
    process.stdout.write(
      `${name.padEnd(24)} ${(1000 / one).toFixed(0).padStart(5)} pages/s   20 kB ${milliseconds(one)}`,
    );
    const ten = least(5, write(pageBytes * 10));
    process.stdout.write(`, 200 kB ${milliseconds(ten)} (×${(ten / one).toFixed(1)})`);
    const hundred = least(1, write(pageBytes * 100));
    process.stdout.write(`, 2 MB ${milliseconds(hundred)} (×${(hundred / ten).toFixed(1)})\n`);
  }
  const sizes = values.length > 0 ? values.map(Number) : [10, 50];
  for (const megabytes of sizes) {
    giant(`one line of ${megabytes} MB`, oneLine(megabytes * 1e6));
    giant(`columns of ${megabytes} MB`, columns(megabytes * 1e6));
  }
}

/** Processor time of the quickest of some runs, in milliseconds. */
function least(runs: number, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    reflowPage(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function milliseconds(value: number): string {
  return value < 10 ? `${value.toFixed(1)} ms` : `${value.toFixed(0)} ms`;
}

function giant(name: string, text: string): void {
  const before = process.memoryUsage.rss();
  const begin = performance.now();
  const articles = reflowPage(text).articles.length;
  const seconds = (performance.now() - begin) / 1000;
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(
    `${name.padEnd(24)} ${seconds.toFixed(1)} s, ${articles} articles, ` +
      `${(before / 2 ** 20).toFixed(0)} MiB before, ${(peak / 2 ** 20).toFixed(0)} MiB at most so far`,
  );
}

const characters = '灯塔今夜亮着渡口无人守望船工潮水来信旧桥新路春风北岸集市早晨学校老人孩子歌声河流石阶木屋';

/** Hard-wrapped columns with headlines, credits and blank lines. */
function columns(bytes: number): string {
  const random = generator(41);
  const lines: string[] = [];
  let size = 0;
  const put = (line: string): void => {
    lines.push(line);
    size += line.length * 3 + 1;
  };
  while (size < bytes) {
    put(words(random, 9));
    put('');
    for (let paragraph = 0; paragraph < 6; paragraph += 1) {
      put(paragraph === 0 ? `本报讯（记者${words(random, 3)}）近日，${words(random, 4)}` : words(random, 14));
      for (let line = 0; line < 5; line += 1) put(`${words(random, 9)}，${words(random, 6)}`);
      put(`${words(random, 5 + Math.floor(random() * 8))}。`);
      put('');
    }
    put(`${words(random, 2)} 摄`);
    put('');
  }
  return lines.join('\n');
}

function oneLine(bytes: number): string {
  const random = generator(43);
  const sentences = Array.from({ length: 997 }, () => `${words(random, 12)}，${words(random, 9)}。`);
  let text = '';
  for (let index = 0; text.length * 3 < bytes; index += 1) text += sentences[(index * 31) % 997];
  return text;
}

function english(bytes: number): string {
  const random = generator(47);
  const stock =
    'the ferry light keeper of a harbour and old bridges crossed at dawn while river boats waited'.split(' ');
  let text = '';
  for (let line = 1; text.length < bytes; line += 1) {
    const own = Array.from({ length: 6 }, () => stock[Math.floor(random() * stock.length)]);
    text += `${own.join(' ')}${line % 7 === 0 ? '.\n\nThe ' : '\n'}`;
  }
  return text;
}

function tiny(bytes: number): string {
  return '灯塔今夜\n亮着。\n\n'.repeat(Math.ceil(bytes / 24));
}

const kinds: readonly (readonly [string, (bytes: number) => string])[] = [
  ['columns of Chinese', columns],
  ['columns of English', english],
  ['one line', oneLine],
  ['lines of few characters', tiny],
];

function words(random: () => number, length: number): string {
  let text = '';
  for (let index = 0; index < length; index += 1)
    text += characters[Math.floor(random() * characters.length)] ?? '';
  return text;
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
