/** The keyboard of lists as rules without a page: where a key leads, and which rows are chosen then. */

/** What a list is when a key is pressed; rows are counted from 0. */
export interface ListPlace {
  readonly active: number;
  readonly count: number;
  /** Whole rows that are in sight. */
  readonly rowsInSight: number;
}

/** The row that a key leads to; null when it leads nowhere or the list is empty. */
export function rowAfterKey(key: string, { active, count, rowsInSight }: ListPlace): number | null {
  if (count === 0) return null;
  const clamp = (row: number) => Math.min(count - 1, Math.max(0, row));
  switch (key) {
    case 'ArrowDown':
      return clamp(active + 1);
    case 'ArrowUp':
      return clamp(active - 1);
    case 'PageDown':
      return clamp(active + Math.max(1, rowsInSight - 1));
    case 'PageUp':
      return clamp(active - Math.max(1, rowsInSight - 1));
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Which rows are chosen, by key; `anchor` is where a range begins. */
export interface Selection<Key> {
  readonly chosen: ReadonlySet<Key>;
  readonly anchor: Key | null;
}

export const nothingChosen: Selection<never> = { chosen: new Set<never>(), anchor: null };

/** The row is chosen when it was not, and left when it was; the next range begins here. */
export function toggleRow<Key>(selection: Selection<Key>, key: Key): Selection<Key> {
  const chosen = new Set(selection.chosen);
  if (!chosen.delete(key)) chosen.add(key);
  return { chosen, anchor: key };
}

/** All rows from the anchor (or `from` where there is none) to `to` are chosen as well. */
export function extendSelection<Key>(
  selection: Selection<Key>,
  keys: readonly Key[],
  from: number,
  to: number,
): Selection<Key> {
  const anchorAt = selection.anchor === null ? -1 : keys.indexOf(selection.anchor);
  const start = anchorAt === -1 ? from : anchorAt;
  const chosen = new Set(selection.chosen);
  for (let row = Math.min(start, to); row <= Math.max(start, to); row += 1) {
    const key = keys[row];
    if (key !== undefined) chosen.add(key);
  }
  return { chosen, anchor: keys[start] ?? null };
}

/** Every row is chosen. */
export function chooseAll<Key>(keys: readonly Key[]): Selection<Key> {
  return { chosen: new Set(keys), anchor: keys[0] ?? null };
}

/** Every row that was not chosen is, and no other. */
export function chooseOthers<Key>(selection: Selection<Key>, keys: readonly Key[]): Selection<Key> {
  return { chosen: new Set(keys.filter((key) => !selection.chosen.has(key))), anchor: null };
}

/** The next row after `active` whose words begin with `typed`, case ignored, from the top again at the end; null when none. */
export function rowByTyping(
  typed: string,
  active: number,
  count: number,
  wordsAt: (row: number) => string,
): number | null {
  const wanted = typed.toLocaleLowerCase();
  // A first letter goes on to the next row; more letters may stay on the row they already led to.
  const first = typed.length === 1 ? active + 1 : active;
  for (let step = 0; step < count; step += 1) {
    const row = (first + step) % count;
    if (wordsAt(row).toLocaleLowerCase().startsWith(wanted)) return row;
  }
  return null;
}
