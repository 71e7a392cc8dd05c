/** Closing with nothing in hand: the window is asked to write what it holds, and given a moment for it. */

/** How long a window may take; one that hangs must not keep the app from ending. In milliseconds. */
export const patienceMs = 3_000;

export interface Closable {
  /** Asks the page to write what it has in hand; it answers through `flushed`. */
  askToFlush(): void;
  /** Closes without asking again. */
  destroy(): void;
}

export class Closing {
  readonly #window: Closable;
  #state: 'open' | 'flushing' | 'closed' = 'open';
  #timer: NodeJS.Timeout | undefined;

  constructor(window: Closable) {
    this.#window = window;
  }

  /** The user or the system wants the window closed: true when that must wait. `canAnswer`: the page is alive. */
  mustWait(canAnswer: boolean): boolean {
    if (this.#state === 'closed' || !canAnswer) return false;
    if (this.#state === 'open') {
      this.#state = 'flushing';
      this.#timer = setTimeout(() => this.#close(), patienceMs);
      this.#window.askToFlush();
    }
    return true;
  }

  /** The page has written all it had. */
  flushed(): void {
    if (this.#state === 'flushing') this.#close();
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#state = 'closed';
    this.#window.destroy();
  }
}
