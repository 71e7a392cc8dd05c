/**
 * `npm run laws`: 100,000 fuzzed pages, each reflowed and checked for conservation and provenance on all cores. The pages start
 * from the sample library, from invented ones and, where they are, from the shared pages, whose own check is then used.
 * `--pages N`, `--seed N` (printed), `--replay SEED/INDEX` (one page again). Exit 1 when a law is broken.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { checkerPath, fuzzBases } from './fuzz-bases.mjs';

const cache = fileURLToPath(new URL('../../node_modules/.cache/laws', import.meta.url));
const argument = (/** @type {string} */ name) => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};

/** @returns {Promise<string>} the bundled thread */
async function bundle() {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('fuzz-worker.ts', import.meta.url)),
      outDir: cache,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  return path.join(cache, 'worker.mjs');
}

/**
 * Runs one thread; resolves when it is done.
 * @param {string} file
 * @param {import('./fuzz-worker').FuzzTask} task
 * @param {(news: import('./fuzz-worker').FuzzNews) => void} hear
 * @returns {Promise<void>}
 */
function thread(file, task, hear) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task });
    worker.on('message', hear);
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`thread ended with ${code}`))));
  });
}

const replay = argument('--replay')?.split('/').map(Number);
const seed = replay?.[0] ?? Number(argument('--seed') ?? Math.floor(Math.random() * 2 ** 31));
const pages = Number(argument('--pages') ?? 100_000);
const bases = fuzzBases();
const threads = replay === undefined ? availableParallelism() : 1;
const first = replay?.[1] ?? 0;
const end = replay === undefined ? pages : first + 1;
console.log(
  `seed ${seed}: pages ${first} to ${end - 1} from ${bases.length} bases, ${threads} threads, checked by ` +
    `${checkerPath() === null ? 'the project' : 'the shared check-spans and the project'}`,
);

const began = performance.now();
const file = await bundle();
let done = 0;
let characters = 0;
let broken = 0;
let slowest = { index: -1, milliseconds: 0 };
mkdirSync(cache, { recursive: true });
/** @param {import('./fuzz-worker').FuzzNews} news */
const hear = (news) => {
  if (news.kind === 'fault') {
    broken += 1;
    const name = path.join(cache, `${seed}-${news.index}.txt`);
    writeFileSync(name, news.page.text);
    console.log(
      `\n${seed}/${news.index} from ${news.page.base} (${news.page.steps.join(', ')}): ${news.faults[0]}`,
    );
    console.log(`  smallest page: ${name}, ${JSON.stringify(news.page.text.slice(0, 300))}`);
    return;
  }
  done += news.pages;
  characters += news.characters;
  if (news.slowest.milliseconds > slowest.milliseconds) slowest = news.slowest;
  if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${end - first}`);
};
const checker = checkerPath();
await Promise.all(
  Array.from({ length: threads }, (_, own) =>
    thread(
      file,
      {
        seed,
        from: first + own,
        to: end,
        step: threads,
        bases,
        checker: checker === null ? null : pathToFileURL(checker).href,
      },
      hear,
    ),
  ),
);
const seconds = (performance.now() - began) / 1000;
console.log(
  `\n${done - broken} of ${done} pages conserved and proven, ${(characters / 1e6).toFixed(0)} million characters, ` +
    `${seconds.toFixed(0)} s; the slowest, ${seed}/${slowest.index}, took ${slowest.milliseconds.toFixed(0)} ms`,
);
if (broken > 0) console.log('Once more: npm run laws -- --replay SEED/INDEX');
process.exitCode = broken === 0 && done > 0 ? 0 : 1;
