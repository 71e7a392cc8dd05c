/** How often what the theme worker knows has changed: answers are asked for again when it has. */
import { themeService, themeWorker } from './service';

let latest = 0;
let isWatching = false;
const listeners = new Set<() => void>();

/** The number of the last change; it grows. */
export function currentRevision(): number {
  return latest;
}

/** Calls back at each change, and starts the worker when it is not running; returns how to stop. */
export function onRevision(listener: () => void): () => void {
  listeners.add(listener);
  if (!isWatching) {
    isWatching = true;
    themeService()
      .watch((revision) => {
        latest = revision;
        for (const each of [...listeners]) each();
      })
      .catch(themeWorker.fail);
  }
  return () => listeners.delete(listener);
}
