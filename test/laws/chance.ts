/** Chance that can be had again: everything a law does follows from its seed. */

/** A source of numbers; the same seed gives the same ones. */
export interface Chance {
  /** A whole number from 0 up to, not including, `end`; 0 when that is less than 1. */
  below(end: number): number;
  /** True once in `times`. */
  once(times: number): boolean;
  /** One of them. Throws when there is none. */
  pick<T>(from: readonly T[]): T;
}

/** Returns the chance of a seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number): number => Math.floor(next() * Math.max(1, end));
  return {
    below,
    once: (times) => below(times) === 0,
    pick(from) {
      const one = from[below(from.length)];
      if (one === undefined && from.length === 0) throw new Error('Bug: nothing to pick from');
      return one as (typeof from)[number];
    },
  };
}

/** Returns the seed of the `index`th part of what has this seed. */
export function seedOf(seed: number, index: number): number {
  return (Math.imul(seed ^ 0x9e3779b9, 2654435761) + Math.imul(index + 1, 40503)) >>> 0;
}
