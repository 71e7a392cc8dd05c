/**
 * How fast is reflow, and how good? Speed and growth (`reflow-speed`, in a process of its own), then, where the shared pages are:
 * what confidence means, what each kind of evidence is worth, and what pandoc makes of the same pages.
 * Run: npm run bench -- reflow [speed|calibration|ablation|peers]
 *
 * 2026-11-21, engine as of that day: the figures are in README.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ablation } from '../score/ablation.mjs';
import { calibrationTables } from '../score/calibration.mjs';
import { loadEngine } from '../score/engine.mjs';
import { pandoc, peerTable, scorePeer, versionOf } from '../score/peers.mjs';
import { scoreAll } from '../score/score.mjs';

const parts = ['speed', 'calibration', 'ablation', 'peers'];
const wanted = process.argv.slice(2).filter((part) => parts.includes(part));
const does = (/** @type {string} */ part) => wanted.length === 0 || wanted.includes(part);

if (does('speed')) {
  const script = fileURLToPath(new URL('bench.mjs', import.meta.url));
  const { status, signal } = spawnSync(process.execPath, [script, 'reflow-speed', '10'], {
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error(`The measuring of speed ended early (${signal ?? status}).`);
    process.exitCode = 1;
  }
}
const scored = ['calibration', 'ablation', 'peers'].some(does);
const whole = scored ? await scoreAll(await loadEngine('bench')) : null;
if (scored && whole === null)
  console.log('\nThe shared pages (../shared) are not here: speed and growth only.');
if (whole !== null) {
  if (does('calibration')) {
    console.log('\nConfidence');
    calibrationTables(whole);
  }
  if (does('ablation')) {
    console.log('\nEvidence switched off, one kind at a time: what it costs (-) or gains (+)');
    await ablation((/** @type {string} */ row) => console.log(row));
  }
  if (does('peers')) await comparePeers(whole);
}

/** @param {NonNullable<Awaited<ReturnType<typeof scoreAll>>>} own */
async function comparePeers({ scorer, rows }) {
  console.log('\nOthers on the same pages, by the same scorer');
  peerTable(scorer, rows, 'Broadsheet');
  const version = versionOf('pandoc');
  if (version === null) {
    console.log('pandoc is not installed (Debian: apt-get install pandoc): not compared.');
    return;
  }
  const result = await scorePeer(pandoc);
  if (result !== null) peerTable(scorer, result.rows, `${version}, markdown+east_asian_line_breaks`);
}
