/** When to stop serving: windows come, go and reload, and a browser's process may end while its window lives on. */

export type LifeEnd =
  /** The last window was closed. */
  | 'closed'
  /** The browser ended with an error before a window opened. */
  | 'failed'
  /** The browser handed the window over to another process, and none opened. */
  | 'no-window';

export interface WindowLife {
  /** Tells the number of windows that are connected now. */
  windowsChanged(count: number): void;
  /** Tells that a browser process ended: 0 before any window means that another process has it. */
  browserEnded(code: number | null): void;
}

/** Milliseconds: a reload is back well within `reload`; another process's window speaks up within `lastLook`. */
const patience = { reload: 5_000, lastLook: 300, arrival: 30_000 };

/** Returns a watch over the windows; `end` is called once, when there is nothing left to serve. */
export function watchWindows(end: (why: LifeEnd) => void): WindowLife {
  let count = 0;
  let opened = false;
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const endAfter = (why: LifeEnd, milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!ended) end(why);
      ended = true;
    }, milliseconds);
  };
  return {
    windowsChanged(now) {
      count = now;
      if (now > 0) {
        opened = true;
        clearTimeout(timer);
      } else endAfter('closed', patience.reload);
    },
    browserEnded(code) {
      // The line of its window may close after it, or belong to another process and stay: look again in a moment.
      if (opened) setTimeout(() => count === 0 && endAfter('closed', 0), patience.lastLook);
      else if (code === 0) endAfter('no-window', patience.arrival);
      else endAfter('failed', 0);
    },
  };
}
