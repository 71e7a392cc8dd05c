// @ts-nocheck The scorer and its JSON come from outside the project and carry no types.
/**
 * Scores the reflow engine against the shared gold pages and typeset pages: the scorer's tables, the span check of every
 * dump, and a verdict against the naive floor and the targets. `npm run score -- --worst 20`, `--quiet`,
 * `--held-out` (each page by weights fitted without it).
 * Exit 1 when a floor is missed or a dump is not conserved; 0 and a sentence when the shared folder is not there.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { floors, targets } from './bars.mjs';
import { loadEngine, reflowToJson } from './engine.mjs';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));

/**
 * Scores all dumps with one engine, or with what `engine` returns for a page's name; something else than the engine has a
 * function `predict` from a dump's text to the printed form. Null when the shared pages are not there.
 */
export async function scoreAll(engine) {
  const engineFor = typeof engine === 'function' ? engine : () => engine;
  if (!fs.existsSync(path.join(shared, 'score/score.mjs'))) return null;
  const scorer = await import(pathToFileURL(path.join(shared, 'score/score.mjs')).href);
  const { checkSpans } = await import(pathToFileURL(path.join(shared, 'score/check-spans.mjs')).href);
  const rows = [];
  const broken = [];
  let dumps = 0;
  let milliseconds = 0;
  const one = (page, ext, goldFile, dumpFile) => {
    const gold = JSON.parse(fs.readFileSync(goldFile, 'utf8'));
    const dump = fs.readFileSync(dumpFile, 'utf8').replace(/^\ufeff/, '');
    const begin = performance.now();
    const own = engineFor(page);
    const prediction = own.predict === undefined ? reflowToJson(own, dumpFile, dump) : own.predict(dump);
    milliseconds += performance.now() - begin;
    const check = checkSpans(dump, prediction);
    dumps += 1;
    if (check.problems.length > 0) broken.push(`${page} ${ext}: ${check.problems[0]}`);
    rows.push({
      page,
      ext,
      lang: gold.lang ?? 'zh-Hans',
      prediction,
      m: scorer.score(gold, prediction, dump),
    });
  };
  for (const name of fs.readdirSync(path.join(shared, 'gold')).sort()) {
    const base = name.replace(/\.json$/, '');
    one(base.slice(0, 3), 'gold', path.join(shared, 'gold', name), path.join(shared, 'dumps', `${base}.txt`));
  }
  for (const page of fs.readdirSync(path.join(shared, 'corpus')).sort()) {
    const folder = path.join(shared, 'corpus', page);
    if (!fs.statSync(folder).isDirectory()) continue;
    for (const name of fs
      .readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()) {
      one(page, name.slice(0, -4), path.join(folder, 'gold.json'), path.join(folder, name));
    }
  }
  return { scorer, rows, broken, dumps, milliseconds };
}

/** Compares the means of every extractor with a table of bars. Returns lines to print and whether all hold. */
export function verdict(scorer, rows, bars, name) {
  const lines = [];
  let holds = true;
  for (const [ext, bar] of Object.entries(bars)) {
    const mine = rows.filter((row) => row.ext === ext).map((row) => row.m);
    if (mine.length === 0) continue;
    const mean = scorer.mean(mine);
    const cells = Object.entries(bar).map(([key, value]) => {
      const got = mean[key];
      if (got === null) return `${key} -`;
      const fine = key === 'cerAll' ? got <= value : got >= value;
      if (!fine) holds = false;
      return `${key} ${got.toFixed(3)}${fine ? ' ok' : ` MISSES ${value}`}`;
    });
    lines.push(`  ${ext.padEnd(16)}${cells.join(' · ')}`);
  }
  lines.unshift(`${name}: ${holds ? 'all hold' : 'not all hold'}`);
  return { lines, holds };
}

async function main(argv) {
  const heldOut = argv.includes('--held-out') ? await import('./held-out.mjs') : null;
  const engine = heldOut === null ? await loadEngine() : await heldOut.heldOutEngines(argv);
  const result = await scoreAll(engine);
  if (result === null) {
    console.log('The shared pages (../shared/score, gold, corpus) are not here: nothing to score.');
    return 0;
  }
  const { scorer, rows, broken, dumps, milliseconds } = result;
  scorer.report(rows, argv.includes('--quiet'));
  const worst = argv.indexOf('--worst');
  if (worst !== -1) {
    console.log('\nworst');
    const order = [...rows].sort((a, b) => a.m.score - b.m.score).slice(0, Number(argv[worst + 1] ?? 10));
    for (const row of order) console.log(`  ${row.page} ${row.ext} ${row.m.score.toFixed(3)}`);
  }
  console.log(
    `\n${dumps - broken.length} of ${dumps} dumps conserved${broken.map((line) => `\n  ${line}`).join('')}`,
  );
  console.log(`${dumps} dumps reflowed in ${milliseconds.toFixed(0)} ms\n`);
  const floor = verdict(scorer, rows, floors, 'Naive floor (strictly better)');
  const target = verdict(scorer, rows, targets, 'Targets');
  for (const line of [...floor.lines, '', ...target.lines]) console.log(line);
  return floor.holds && broken.length === 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href) {
  process.exitCode = await main(process.argv.slice(2));
}
