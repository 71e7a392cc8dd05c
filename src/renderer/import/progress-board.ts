/** The progress of an import as a store for `useSyncExternalStore`; listeners hear of it ten times a second. */
import type { ImportProgress } from './progress';

const everyMs = 100;

/** Files of the last so many milliseconds make the rate. */
const rateWindowMs = 5_000;

export class ProgressBoard {
  #progress: ImportProgress = {
    phase: 'reading',
    filesFound: 0,
    listed: false,
    filesDone: 0,
    bytesDone: 0,
    currentPath: '',
    filesPerSecond: 0,
    filesFailed: 0,
    asking: [],
  };
  #shown = this.#progress;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #startedAt = Date.now();
  readonly #done: number[] = [];

  snapshot(): ImportProgress {
    return this.#shown;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(change: Partial<ImportProgress>): void {
    const isPhase = change.phase !== undefined && change.phase !== this.#progress.phase;
    this.#progress = { ...this.#progress, ...change };
    if (isPhase) this.#show();
    else this.#timer ??= setTimeout(() => this.#show(), everyMs);
  }

  fileDone(bytes: number): void {
    const now = Date.now();
    this.#done.push(now);
    while ((this.#done[0] ?? now) < now - rateWindowMs) this.#done.shift();
    const seconds = Math.min(rateWindowMs, Math.max(1, now - this.#startedAt)) / 1000;
    this.set({
      filesDone: this.#progress.filesDone + 1,
      bytesDone: this.#progress.bytesDone + bytes,
      filesPerSecond: this.#done.length / seconds,
    });
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#shown = this.#progress;
    for (const listener of this.#listeners) listener();
  }
}
