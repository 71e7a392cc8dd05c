/** The last answers to questions that are asked again and again: an answer that was overtaken does not count. */

export interface KnownAnswer {
  readonly revision: number;
  readonly value: unknown;
}

/** Answers are kept to be shown at once when a view is come back to; so many, those given last. */
const mostKnown = 12;

export class KnownAnswers {
  readonly #known = new Map<string, KnownAnswer & { readonly asked: number }>();
  #asked = 0;

  get(key: string): KnownAnswer | undefined {
    return this.#known.get(key);
  }

  /** A question is asked now; returns how to keep its answer, which does nothing where a later one is there already. */
  ask(key: string, revision: number): (value: unknown) => void {
    this.#asked += 1;
    const asked = this.#asked;
    return (value) => {
      if ((this.#known.get(key)?.asked ?? 0) > asked) return;
      this.#known.delete(key);
      this.#known.set(key, { asked, revision, value });
      for (const oldest of this.#known.keys()) {
        if (this.#known.size <= mostKnown) return;
        this.#known.delete(oldest);
      }
    };
  }
}
