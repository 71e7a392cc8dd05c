/** A reading for one of the views: begun when it is asked for, kept when one comes back from an article. */
import { useEffect, useSyncExternalStore } from 'react';
import { onThemeChanges } from '../db/theme-changes';
import type { ReadingProgress } from './analysis-state';
import { analysisService } from './service';

/** How a reading is. 'nothing': the term asks for no words. */
export type RunStatus = 'idle' | 'nothing' | 'finding' | 'reading' | 'done' | 'stopped' | 'failed';

export interface RunState<T> {
  /** What was asked, as text. */
  readonly key: string;
  readonly status: RunStatus;
  readonly progress: ReadingProgress;
  /** What came of it; null until it is there. */
  readonly answer: T | null;
  /** Another number: the same may have been read anew, with another answer. */
  readonly number: number;
  /** True when the library has changed since. */
  readonly isOutdated: boolean;
}

/** What a reading does: finds its articles, then reads them. Null: it asks for nothing. */
export interface Reading<T> {
  readonly key: string;
  readonly start: 'idle' | 'nothing' | ((onProgress: (progress: ReadingProgress) => void) => Promise<T>);
}

const nothingRead: ReadingProgress = {
  articlesRead: 0,
  articles: 0,
  lines: 0,
  articlesWith: 0,
  isDone: false,
};

function idleState<T>(key: string): RunState<T> {
  return { key, status: 'idle', progress: nothingRead, answer: null, number: 0, isOutdated: false };
}

/** The one reading of a view: a new one ends the one before. */
export class ReadingRun<T> {
  #state: RunState<T> = idleState('');
  #number = 0;
  #isFollowing = false;
  readonly #listeners = new Set<() => void>();

  readonly state = (): RunState<T> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins, unless this very reading is under way or done. */
  ask(reading: Reading<T>): void {
    if (this.#state.key === reading.key && this.#state.status !== 'failed') return;
    this.begin(reading);
  }

  /** Begins anew. */
  begin({ key, start }: Reading<T>): void {
    this.#number += 1;
    const number = this.#number;
    this.#follow();
    const base = { ...idleState<T>(key), number };
    if (typeof start === 'string') {
      this.#put({ ...base, status: start });
      return;
    }
    this.#put({ ...base, status: 'finding' });
    const take = (state: Partial<RunState<T>>): void => {
      if (number === this.#number) this.#put({ ...this.#state, ...state });
    };
    // The answer and what is told last come by different ways: it is done when both are there.
    let isTold = false;
    let answered: { readonly answer: T } | null = null;
    const finish = (): void => {
      if (answered === null || (!isTold && this.#state.status !== 'stopped')) return;
      take({ ...answered, ...(this.#state.status !== 'stopped' && { status: 'done' }) });
    };
    start((progress) => {
      isTold = isTold || progress.isDone;
      take({ progress, ...(this.#state.status === 'finding' && { status: 'reading' }) });
      finish();
    }).then(
      (answer) => {
        answered = { answer };
        finish();
      },
      (error: unknown) => {
        console.error(error);
        take({ status: 'failed' });
      },
    );
  }

  /** Stops; what was read stays. */
  stop(): void {
    if (this.#state.status !== 'finding' && this.#state.status !== 'reading') return;
    this.#put({ ...this.#state, status: 'stopped' });
    // A worker that is gone has stopped.
    analysisService().stop().catch(console.error);
  }

  #put(state: RunState<T>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #follow(): void {
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    onThemeChanges(({ articles }) => {
      if (articles.length > 0 && this.#state.status !== 'idle' && !this.#state.isOutdated) {
        this.#put({ ...this.#state, isOutdated: true });
      }
    });
  }
}

/** The state of a reading, which begins when it is not that of this key. */
export function useReading<T>(run: ReadingRun<T>, reading: Reading<T>): RunState<T> {
  const state = useSyncExternalStore(run.subscribe, run.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read is known by its key
  useEffect(() => run.ask(reading), [run, reading.key]);
  return state.key === reading.key ? state : idleState(reading.key);
}
