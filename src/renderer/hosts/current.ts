/** The host of this window: Electron where its bridge is, a browser otherwise. */
import { type Bridge, bridgeName } from '../../preload/contract';
import { createBrowserHost } from './browser';
import { createElectronHost } from './electron';
import type { Host } from './host';

let current: Host | null = null;

/** Returns the window's host, the same at every call. */
export function host(): Host {
  current ??= createHost();
  return current;
}

function createHost(): Host {
  const bridge = (window as { readonly [bridgeName]?: Bridge })[bridgeName];
  return bridge === undefined ? createBrowserHost() : createElectronHost(bridge);
}
