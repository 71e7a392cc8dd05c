/** Chromium's own trace of what is done in a page, with a mark at the beginning of every frame. */

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: { name?: string } }} TraceEvent */

/** The mark's name. */
export const frameMark = 'bench-frame';

/**
 * Does `act` under the trace and returns what the trace has.
 * @param {import('@playwright/test').Page} page
 * @param {readonly string[]} kinds The categories that are traced.
 * @param {() => Promise<void>} act
 * @returns {Promise<readonly TraceEvent[]>}
 */
export async function recordTrace(page, kinds, act) {
  const session = await page.context().newCDPSession(page);
  /** @type {TraceEvent[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(/** @type {TraceEvent} */ (/** @type {unknown} */ (event)));
  });
  await page.evaluate((mark) => {
    const frame = () => {
      performance.mark(mark);
      frames = requestAnimationFrame(frame);
    };
    let frames = requestAnimationFrame(frame);
    window.stopFrames = () => cancelAnimationFrame(frames);
  }, frameMark);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...kinds] },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await page.evaluate(() => window.stopFrames());
  await session.detach();
  return events;
}
