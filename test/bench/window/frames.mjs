/** How long the main thread works in each frame, read from the browser's own trace. */
import { frameMark, recordTrace } from './record-trace.mjs';

/**
 * @typedef {object} FrameFigures
 * @property {number} frames How many frames there were.
 * @property {number} p95 Of nineteen of twenty frames none took longer, in ms of the main thread's own time.
 * @property {number} worst The longest, in ms.
 */

/** @typedef {import('./record-trace.mjs').TraceEvent} TraceEvent */

const traceKinds = ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'];

/**
 * Does `act` while every frame is counted, and returns what the frames' tasks took. Time in which the thread was
 * ready but another program had the processor is not counted where the trace tells it apart.
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<FrameFigures>}
 */
export async function traceFrames(page, act) {
  return figuresOf(await recordTrace(page, traceKinds, act));
}

/**
 * @param {readonly TraceEvent[]} events
 * @returns {FrameFigures}
 */
function figuresOf(events) {
  const marks = events.filter(({ name }) => name === frameMark).sort((a, b) => a.ts - b.ts);
  const first = marks[0];
  if (first === undefined) throw new Error('The trace has no frames');
  const tasks = events
    .filter(
      ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === first.pid && tid === first.tid,
    )
    .sort((a, b) => a.ts - b.ts);
  if (tasks.length === 0) throw new Error('The trace has no tasks');
  const times = marks.slice(1).map(() => 0);
  let frame = 0;
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    // A task belongs to the frame that ends after it has begun.
    while (frame < times.length && (marks[frame + 1]?.ts ?? Number.POSITIVE_INFINITY) <= ts) frame += 1;
    if (frame < times.length && ts >= first.ts) times[frame] = (times[frame] ?? 0) + tdur / 1000;
  }
  times.sort((a, b) => a - b);
  return {
    frames: times.length,
    p95: times[Math.floor((times.length - 1) * 0.95)] ?? 0,
    worst: times.at(-1) ?? 0,
  };
}
