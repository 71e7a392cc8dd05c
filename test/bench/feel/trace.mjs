/** What the main thread does while something is done, from Chromium's trace: frames, tasks, and what dominates. */

import { frameMark, recordTrace } from '../window/record-trace.mjs';

/** @typedef {import('../window/record-trace.mjs').TraceEvent} TraceEvent */

/**
 * @typedef {object} Traced
 * @property {number} p95 Of the frames, what the main thread worked in 19 of 20 at most, in ms.
 * @property {number} worst The longest task, in ms.
 * @property {string} dominates The kinds of work that took most, with their share.
 */

const kinds = new Map([
  ['FunctionCall', 'script'],
  ['EvaluateScript', 'script'],
  ['v8.compile', 'compiling'],
  ['v8.compileModule', 'compiling'],
  ['v8.evaluateModule', 'script'],
  ['RunMicrotasks', 'script'],
  ['TimerFire', 'script'],
  ['FireAnimationFrame', 'script'],
  ['EventDispatch', 'script'],
  ['MinorGC', 'garbage'],
  ['MajorGC', 'garbage'],
  ['V8.GC_MC_BACKGROUND_MARKING', 'garbage'],
  ['UpdateLayoutTree', 'style'],
  ['Layout', 'layout'],
  ['PrePaint', 'painting'],
  ['Paint', 'painting'],
  ['Layerize', 'painting'],
  ['Commit', 'painting'],
  ['HitTest', 'layout'],
  ['ParseHTML', 'parsing'],
]);

const traceKinds = [
  'toplevel',
  'blink.user_timing',
  'devtools.timeline',
  'v8',
  'disabled-by-default-devtools.timeline',
];

/**
 * Does `act` under the trace.
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<Traced>}
 */
export async function traced(page, act) {
  return readTrace(await recordTrace(page, traceKinds, act));
}

/**
 * @param {readonly TraceEvent[]} events
 * @returns {Traced}
 */
function readTrace(events) {
  const marks = events.filter(({ name }) => name === frameMark).sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (first === undefined) throw new Error('The trace has no frames.');
  const own = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === first.pid && tid === first.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks = own.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const times = marks.slice(1).map(() => 0);
  let frame = 0;
  let worst = 0;
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    worst = Math.max(worst, tdur / 1000);
    while (frame < times.length && (marks[frame + 1]?.ts ?? Number.POSITIVE_INFINITY) <= ts) frame += 1;
    if (frame < times.length && ts >= first.ts) times[frame] = (times[frame] ?? 0) + tdur / 1000;
  }
  times.sort((a, b) => a - b);
  return { p95: times[Math.floor((times.length - 1) * 0.95)] ?? 0, worst, dominates: dominating(own) };
}

/**
 * The time of each kind without what is inside of it.
 * @param {readonly TraceEvent[]} events In order, outer before inner.
 */
function dominating(events) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  /** @type {{ end: number, kind: string, left: number }[]} */
  const open = [];
  const close = (/** @type {number} */ until) => {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= until) {
      const done = open.pop();
      if (done !== undefined) sums.set(done.kind, (sums.get(done.kind) ?? 0) + done.left);
    }
  };
  for (const { name, ts, dur = 0 } of events) {
    const kind = kinds.get(name);
    if (kind === undefined) continue;
    close(ts);
    const outer = open.at(-1);
    if (outer !== undefined) outer.left -= dur;
    open.push({ end: ts + dur, kind, left: dur });
  }
  close(Number.POSITIVE_INFINITY);
  const all = [...sums.values()].reduce((sum, value) => sum + value, 0);
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([kind, sum]) => `${kind} ${Math.round((100 * sum) / Math.max(1, all))} %`)
    .join(', ');
}
