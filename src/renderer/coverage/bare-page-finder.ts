/** The coverage worker as the one who looks for bare pages: keys of all articles do not hold the window up. */
import { type BarePage, listBarePages } from '../db/bare-pages';
import { coverageService } from './service';

/** The worker is started so long after the window, in milliseconds: what is read first comes first. */
const startAfterMs = 2_000;

/** Returns the finder; whoever asks it early waits until the window has had time to show its first view. */
export function findingInWorker(): () => Promise<readonly BarePage[]> {
  const isTime = new Promise<void>((resolve) => {
    setTimeout(resolve, startAfterMs);
  });
  return async () => {
    await isTime;
    // The tree of issues does not go with the worker: without it the window looks for them itself.
    return coverageService()
      .bare()
      .catch(() => listBarePages());
  };
}
