/** One filer at a time, however many windows are open: the browser hands the right over when a window goes. */

/** Does the work when it is this one's turn; `signal` takes it out of the line while it waits. */
export type TakeTurn = (name: string, signal: AbortSignal, work: () => Promise<void>) => Promise<void>;

/** By the browser's locks, over all windows and workers of the library's origin. */
export const takeTurn: TakeTurn = async (name, signal, work) => {
  try {
    await navigator.locks.request(name, { signal }, work);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};
