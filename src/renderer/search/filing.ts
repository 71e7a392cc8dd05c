/** The worker that files articles for the search, in the background; the window's search does without waiting for it. */
import { reportFailure } from '../app/failures';
import { libraryName } from '../db/library-name';

/** What the window does at its start comes first, in milliseconds. */
const startAfterMs = 3_000;

let filer: Worker | null = null;

/** Starts filing; the second time does nothing. */
export function startFiling(): void {
  if (filer !== null) return;
  filer = new Worker(new URL('../workers/filing-worker.ts', import.meta.url), {
    type: 'module',
    name: libraryName(),
  });
  filer.addEventListener('error', (event) => reportFailure(event.error ?? event.message));
}

/** Starts filing in a moment, whether anybody searches or not: what is imported is then found at once later. */
export function startFilingSoon(): void {
  setTimeout(startFiling, startAfterMs);
}
