/** About how many bytes a value takes where it is stored. */

/** Returns the bytes of a stored value: two for each character of a text that is not all Latin-1, eight for a number. */
export function approximateBytes(value: unknown): number {
  if (typeof value === 'string') return isLatin(value) ? value.length : 2 * value.length;
  if (typeof value === 'number') return 8;
  if (typeof value !== 'object' || value === null) return 1;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof Blob !== 'undefined' && value instanceof Blob) return value.size;
  let sum = 0;
  if (Array.isArray(value)) for (const item of value) sum += approximateBytes(item);
  else for (const [key, item] of Object.entries(value)) sum += key.length + approximateBytes(item);
  return sum;
}

function isLatin(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: one byte each, control characters too
  return /^[\u0000-\u00ff]*$/u.test(text);
}
