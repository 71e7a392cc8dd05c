/** Choices by evidence: named observations, each with a weight in log-odds, summed. */

/** Takes an observation by its name with its value. */
export type Observer = (name: string, value: number) => void;

/** Returns the sum of the weights of what is observed; observations without a weight count nothing. */
export function weigh(weights: ReadonlyMap<string, number>, watch: (observe: Observer) => void): number {
  let sum = 0;
  watch((name, value) => {
    sum += value * (weights.get(name) ?? 0);
  });
  return sum;
}
