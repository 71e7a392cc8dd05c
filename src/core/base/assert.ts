/** Assertions for bugs. Odd data never throws: it is returned with a list of problems. */

/** Throws when a condition the code relies on does not hold. `why` says what was expected. */
export function assert(condition: boolean, why: string): asserts condition {
  if (!condition) throw new Error(`Bug: ${why}`);
}

/** Returns `value` when it is there; `why` says how we know that it must be. */
export function assertPresent<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(`Bug: missing value: ${why}`);
  return value;
}

/** Closes a switch over a union: adding a member is a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`Bug: unexpected value ${JSON.stringify(value)}`);
}
