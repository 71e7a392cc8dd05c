/** Scans through Electron's preload bridge. */
import type { Answer, Bridge } from '../../preload/contract';
import { HostError } from './host';
import type { ScanHost } from './scans';

/** How calls are asked and buffers made, as the host does it. */
interface Ways {
  ask<T>(asked: Promise<Answer<T>>): Promise<T>;
  bufferOf(bytes: Uint8Array): ArrayBuffer;
}

/** Returns Electron's way to scans. */
export function electronScans(bridge: Bridge, { ask, bufferOf }: Ways): ScanHost {
  return {
    async find({ key, path }) {
      try {
        const scans = await ask(bridge.scans(key, path));
        if (scans === null) return { kind: 'away', why: 'closed' };
        return {
          kind: 'found',
          scans: scans.map((scan) => ({
            ...scan,
            read: async () => bufferOf(await ask(bridge.readScan(key, path, scan.path))),
          })),
        };
      } catch (thrown) {
        // Not a scan but the place itself: what is missing there is no failure.
        if (thrown instanceof HostError && thrown.reason === 'not-found')
          return { kind: 'away', why: 'gone' };
        throw thrown;
      }
    },
    allow: null,
    locate: ({ key, path }) => ask(bridge.locate(key, path)),
  };
}
