/** Who answers a keystroke goes first; what takes long in the same worker goes on in between. */

export class Precedence {
  #held = 0;
  #waiting: (() => void)[] = [];

  /** Goes first from now on, until what comes back is called. */
  hold(): () => void {
    let isHeld = true;
    this.#held += 1;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#held -= 1;
      if (this.#held === 0) for (const go of this.#waiting.splice(0)) go();
    };
  }

  /** Resolves when nobody goes first. Who holds must not wait for who waits here. */
  async free(): Promise<void> {
    while (this.#held > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
