/** Two writings of the same text as one, so that neither is lost. */

/**
 * Returns what is kept when `mine`, written on top of `base`, meets what is `stored` meanwhile: the one that holds
 * the other, or both, the stored one first.
 */
export function mergeTexts(stored: string, mine: string, base: string): string {
  if (stored === base || mine.includes(stored)) return mine;
  if (mine === base || stored.includes(mine)) return stored;
  return `${stored}\n\n${mine}`;
}
