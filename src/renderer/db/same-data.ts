/** Structural equality of plain data, as IndexedDB gives it back. */

/** True when both are the same data: same keys, same values, arrays in the same order. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = definedKeys(a);
  if (keys.length !== definedKeys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSameData(fieldOf(a, key), fieldOf(b, key)));
}

/** A key with an undefined value and no such key are the same. */
function definedKeys(value: object): readonly string[] {
  return Object.keys(value).filter((key) => fieldOf(value, key) !== undefined);
}

function fieldOf(value: object, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key];
}
