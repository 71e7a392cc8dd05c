/**
 * What the main thread does while something is done, from Chromium's trace: frames, tasks, and what dominates. Times are
 * those of the thread itself. The trace names each task twice, one inside the other: it is counted once.
 */

import { frameMark, recordTrace } from '../window/record-trace.mjs';

/** @typedef {import('../window/record-trace.mjs').TraceEvent} TraceEvent */

/**
 * @typedef {object} Traced
 * @property {number} task Of the frames in which anything was done, the longest task in 19 of 20 at most, in ms.
 * @property {number} frame Of the same frames, what all tasks together took in 19 of 20 at most, in ms.
 * @property {number} worst The longest task of all, in ms.
 * @property {string} dominates The kinds of work that took most, with their share.
 */

/** A frame whose longest task is shorter, in ms, had nothing to do: it tells nothing of those that had. */
const idleBelow = 1;

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
  const frames = marks.slice(1).map(({ ts }) => ({ until: ts, longest: 0, all: 0 }));
  let at = 0;
  for (const { ts, dur = 0, tdur = dur } of tasksOf(own)) {
    while (at < frames.length && (frames[at]?.until ?? 0) <= ts) at += 1;
    const frame = frames[at];
    if (frame === undefined || ts < first.ts) continue;
    frame.longest = Math.max(frame.longest, tdur / 1000);
    frame.all += tdur / 1000;
  }
  const busy = frames.filter(({ longest }) => longest >= idleBelow);
  return {
    task: nineteenOfTwenty(busy.map(({ longest }) => longest)),
    frame: nineteenOfTwenty(busy.map(({ all }) => all)),
    worst: Math.max(0, ...frames.map(({ longest }) => longest)),
    dominates: dominating(own),
  };
}

/**
 * The tasks that are inside no other.
 * @param {readonly TraceEvent[]} events In order, outer before inner.
 */
function tasksOf(events) {
  let end = 0;
  return events.filter(({ name, ts, dur = 0 }) => {
    if (ts < end || (name !== 'RunTask' && name !== 'ThreadControllerImpl::RunTask')) return false;
    end = ts + dur;
    return true;
  });
}

/** @param {readonly number[]} times */
function nineteenOfTwenty(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * 0.95)] ?? 0;
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
