/** Choices by evidence: named observations, each with a weight in log-odds, summed. */

/** Takes an observation by its name with its value. */
export type Observer = (name: string, value: number) => void;

/** Weights of observations by name. */
export type Weights = ReadonlyMap<string, number>;

/** Sums the weights of what is observed; observations without a weight count nothing. One scale serves many choices. */
export class Scale {
  readonly #weights: Weights;
  #sum = 0;

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** Takes an observation. */
  readonly observe: Observer = (name, value) => {
    if (value !== 0) this.#sum += value * (this.#weights.get(name) ?? 0);
  };

  /** Returns the sum of what was observed since it was last asked for. */
  take(): number {
    const sum = this.#sum;
    this.#sum = 0;
    return sum;
  }
}

const levels = new WeakMap<Weights, Map<string, Weights>>();

/**
 * Returns the weights of one level of a table, where 'far: hyphen' stands for 'hyphen' at the level 'far'. They are made once
 * for a table: names are not put together for every observation.
 */
export function weightsAt(weights: Weights, level: string): Weights {
  const made = levels.get(weights) ?? new Map<string, Weights>();
  levels.set(weights, made);
  const known = made.get(level);
  if (known !== undefined) return known;
  const start = `${level}: `;
  const own = new Map<string, number>();
  for (const [name, weight] of weights) if (name.startsWith(start)) own.set(name.slice(start.length), weight);
  made.set(level, own);
  return own;
}
