/** Joins class names. */

/** Returns the class names that are there, with spaces between. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
