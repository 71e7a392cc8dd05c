/** How even a long list scrolls: by a wheel, by a fling, and by its bar. */

/**
 * Scrolls a list in three ways and says how far apart the frames were.
 * @param {import('@playwright/test').Locator} list
 * @param {number} byBar Pixels a frame when the bar is dragged.
 */
export async function tellScrolling(list, byBar) {
  for (const [name, pixels] of /** @type {const} */ ([
    ['a wheel', 120],
    ['a fling', 2_000],
    ['the scroll bar', byBar],
  ])) {
    const gaps = await list.evaluate(scroll, pixels);
    gaps.sort((a, b) => a - b);
    const at = (/** @type {number} */ share) => (gaps[Math.floor((gaps.length - 1) * share)] ?? 0).toFixed(1);
    console.log(
      `${name}, ${pixels} px a frame: frames ${at(0.5)} ms apart, 95 % ${at(0.95)}, at most ${at(1)}`,
    );
  }
}

/**
 * Scrolls by `pixels` a frame for 240 frames and returns the times between them.
 * @param {Element} list
 * @param {number} pixels
 * @returns {Promise<number[]>}
 */
function scroll(list, pixels) {
  return new Promise((resolve) => {
    /** @type {number[]} */
    const gaps = [];
    let last = performance.now();
    let way = pixels;
    const step = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (gaps.length === 240) return resolve(gaps);
      if (list.scrollTop + list.clientHeight >= list.scrollHeight - 1) way = -pixels;
      if (list.scrollTop === 0) way = pixels;
      list.scrollTop += way;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
