/** Checks what came out of a JSON file against what is expected of it, and says where it is something else. */

/** Where a value is not what it should be; thrown by the readers below, caught by `attemptReading`. */
class Misshapen extends Error {
  override readonly name = 'Misshapen';
}

/** Reads one value; `at` is its place, for the sentence. */
export type Reader<T> = (value: unknown, at: string) => T;

/** Returns what the reading gives, or a sentence about the first thing that is not as it should be. */
export function attemptReading<T>(read: () => T): { readonly value: T } | { readonly sentence: string } {
  try {
    return { value: read() };
  } catch (thrown) {
    if (thrown instanceof Misshapen) return { sentence: thrown.message };
    throw thrown;
  }
}

/** Ends the reading with a sentence. */
export function refuse(at: string, expected: string): never {
  throw new Misshapen(`${at} is not ${expected}.`);
}

export const aString: Reader<string> = (value, at) =>
  typeof value === 'string' ? value : refuse(at, 'a text');

export const aNumber: Reader<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(at, 'a number');

/** A whole number from 0. */
export const aCount: Reader<number> = (value, at) => {
  const count = aNumber(value, at);
  return Number.isSafeInteger(count) && count >= 0 ? count : refuse(at, 'a whole number from 0');
};

export const aTruth: Reader<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : refuse(at, 'true or false');

export const anObject: Reader<Readonly<Record<string, unknown>>> = (value, at) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : refuse(at, 'an object');

/** Reads an array whose entries `read` reads. */
export function aList<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, at) =>
    Array.isArray(value) ? value.map((entry, index) => read(entry, `${at}[${index}]`)) : refuse(at, 'a list');
}

/** Reads one of some texts. */
export function oneOf<const T extends string>(values: readonly T[]): Reader<T> {
  return (value, at) =>
    values.find((each) => each === value) ??
    refuse(at, `one of ${values.map((each) => `"${each}"`).join(', ')}`);
}

/** Reads null, or what `read` reads. */
export function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (value, at) => (value === null ? null : read(value, at));
}

/** Reads what `read` reads, or takes `instead` where nothing is said. */
export function orElse<T>(read: Reader<T>, instead: T): Reader<T> {
  return (value, at) => (value === undefined ? instead : read(value, at));
}

/** Reads a text as an id of a kind: its beginning says which. */
export function anId<T extends string>(kind: string): Reader<T> {
  return (value, at) => {
    const id = aString(value, at);
    return id.startsWith(`${kind}:`) && id.length > kind.length + 1
      ? (id as T)
      : refuse(at, `the id of a ${kind}`);
  };
}
