/** The host of this window: Electron where its bridge is, a browser otherwise. */
import type { Bridge } from '../../preload/contract';
import { createBrowserHost } from './browser';
import { createElectronHost } from './electron';
import type { Host } from './host';

let current: Host | null = null;

/** Returns the window's host, the same at every call. */
export function host(): Host {
  const { broadsheet: bridge } = window as { readonly broadsheet?: Bridge };
  current ??= bridge === undefined ? createBrowserHost() : createElectronHost(bridge);
  return current;
}
