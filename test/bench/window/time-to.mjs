/** How soon a view stands, by the clock of the page. */

/**
 * Goes to an address and returns the milliseconds until the selector's elements stand in a frame.
 * @param {{ readonly hash: string, readonly selector: string }} view
 * @returns {Promise<number>}
 */
export function timeTo({ hash, selector }) {
  return new Promise((resolve) => {
    const start = performance.now();
    let isGone = false;
    const look = () => {
      // The view before may have such elements too: a frame without the new address shows it still.
      if (!isGone || document.querySelector(selector) === null) {
        isGone = location.hash === hash;
        requestAnimationFrame(look);
      } else requestAnimationFrame(() => resolve(performance.now() - start));
    };
    location.hash = hash;
    requestAnimationFrame(look);
  });
}
