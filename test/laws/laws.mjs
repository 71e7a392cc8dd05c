/**
 * `npm run laws`: the laws that must hold whatever happens, on invented input.
 * Pages (`--pages N`, 100,000): each reflowed and checked for conservation and provenance; see test/score/fuzz.mjs.
 * Annotations (`--runs N`, 10,000): quotes described and found again; a small library in which everything a user can do
 * is done in random order, with dumps replaced, decoded and reflowed anew, and kills in between (a kill is a transaction
 * that fails after so many writes, and the library opened again on what was committed).
 * Given one of the two, only that is run; without either, both. `--seed N` (printed), `--replay SEED/INDEX` (one page
 * or, with `--runs 1`, one run again), `--minutes N` (no run begins later). Exit 1 when a law is broken.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const cache = path.join(root, 'node_modules/.cache/laws-of-annotations');
const argument = (/** @type {string} */ name) => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};

const asksRuns = process.argv.includes('--runs');
const asksPages = process.argv.includes('--pages');
const replaysPage = process.argv.includes('--replay') && !asksRuns;
const both = !asksRuns && !asksPages && !replaysPage;
const codes = [];
if (asksRuns || both) codes.push(await runAnnotations());
if (asksPages || both || replaysPage) codes.push(await runPages());
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

/** @returns {Promise<number>} the exit status of the pages' law */
function runPages() {
  console.log('\nThe law of pages: conserved and proven');
  const own = ['--runs', '--minutes'];
  const rest = process.argv
    .slice(2)
    .filter((word, at, all) => !own.includes(word) && !own.includes(all[at - 1] ?? ''));
  return new Promise((resolve) => {
    spawn(process.execPath, [path.join(root, 'test/score/fuzz.mjs'), ...rest], { stdio: 'inherit' }).once(
      'exit',
      (code) => resolve(code ?? 1),
    );
  });
}

/** @returns {Promise<number>} 0 when the laws of annotations hold */
async function runAnnotations() {
  const replay = argument('--replay')?.split('/').map(Number);
  const seed = replay?.[0] ?? Number(argument('--seed') ?? Math.floor(Math.random() * 2 ** 31));
  const runs = Number(argument('--runs') ?? 10_000);
  const first = replay?.[1] ?? 0;
  const end = replay === undefined ? runs : first + 1;
  const until = Date.now() + Number(argument('--minutes') ?? Number.POSITIVE_INFINITY) * 60_000;
  const threads = Math.min(end - first, availableParallelism());
  console.log(`The laws of annotations: seed ${seed}, runs ${first} to ${end - 1}, ${threads} threads`);
  const began = performance.now();
  const file = await bundle();
  let done = 0;
  let broken = 0;
  /** @param {import('./laws-worker').LawsNews} news */
  const hear = ({ index, faults }) => {
    done += 1;
    for (const { law, text, deeds } of faults) {
      broken += 1;
      console.log(
        `\n${seed}/${index} breaks the law of ${law === 'quotes' ? 'quotes' : 'the library'}: ${text}`,
      );
      if (deeds.length > 0) console.log(`  by: ${deeds.join(', ')}`);
    }
  };
  const telling = setInterval(() => console.log(`${done} of ${end - first}, ${broken} faults`), 60_000);
  await Promise.all(
    Array.from({ length: threads }, (_, own) =>
      thread(file, { seed, from: first + own, to: end, step: threads, until }, hear),
    ),
  );
  clearInterval(telling);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `\n${done} of ${end - first} runs, ${broken} faults: ` +
      (broken === 0
        ? 'no highlight, tag or note lost or silently moved, nothing that speaks of what is gone, everything undone'
        : 'once more: npm run laws -- --runs 1 --replay SEED/INDEX') +
      `; ${seconds.toFixed(0)} s`,
  );
  return broken === 0 && done > 0 ? 0 : 1;
}

/** @returns {Promise<string>} the bundled thread */
async function bundle() {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: path.join(here, 'laws-worker.ts'),
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
 * @param {import('./laws-worker').LawsTask} task
 * @param {(news: import('./laws-worker').LawsNews) => void} hear
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
