/** What a start does in each combination of what the machine has. README shows the same table. */

export interface Situation {
  /** Electron's runtime is in node_modules. */
  readonly electron: boolean;
  /** A Chromium, Chrome or Edge is installed. */
  readonly browser: boolean;
  /** We run as root. */
  readonly root: boolean;
  /** The system is Debian or Ubuntu, with apt-get. */
  readonly apt: boolean;
  /** A window can be shown, and is wanted. */
  readonly display: boolean;
}

export type Decision =
  /** Open Electron's window. */
  | 'electron'
  /** Serve, and open the window in the browser. */
  | 'browser'
  /** Install the `chromium` package, then as 'browser'. */
  | 'install'
  /** Say with which command to install a browser, and end with status 1. */
  | 'advise'
  /** Serve, print the address and stay: whoever opens it brings the browser, so none is installed. */
  | 'address';

/** Returns what to do. */
export function decide({ electron, browser, root, apt, display }: Situation): Decision {
  if (!display) return 'address';
  if (electron) return 'electron';
  if (browser) return 'browser';
  return root && apt ? 'install' : 'advise';
}

/** What the tests find. */
export interface TestSituation extends Pick<Situation, 'browser' | 'root' | 'apt'> {
  /** A browser without windows is installed, or one was named outright. */
  readonly quick: boolean;
  /** There is time to get one: something else keeps the tests from beginning. */
  readonly spare: boolean;
}

/** What the tests do about a browser; they need no display. */
export type TestDecision =
  /** Use what is there. */
  | 'browser'
  /** Try to get the one without windows, and use what is there when that fails. */
  | 'improve'
  /** Install the one without windows, or `chromium` where that is not to be had. */
  | 'install'
  /** Say with which command to install a browser, and end with status 1. */
  | 'advise';

/** Returns what to do for the tests. */
export function decideForTests({ browser, quick, root, apt, spare }: TestSituation): TestDecision {
  if (browser && (quick || !spare || !root || !apt)) return 'browser';
  if (!root || !apt) return 'advise';
  return browser ? 'improve' : 'install';
}
