/** The host of this window: Electron where its bridge is, a browser otherwise. */
import { createBrowserHost } from './browser';
import type { Host } from './host';

let current: Host | null = null;

/** Returns the window's host, the same at every call. */
export function host(): Host {
  current ??= createBrowserHost();
  return current;
}
