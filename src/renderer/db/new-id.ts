/** Ids for new rows. */

/** Returns 16 random letters and digits: 83 bits, short enough for the indexes of 100,000 rows. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
