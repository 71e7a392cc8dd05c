/**
 * Which element each row of a long list is drawn in. A row that stays keeps its own; where one jumps so far that most
 * rows are others, the rows take over the elements that are there, in order: filling them anew is several times
 * cheaper than taking them down, building others, and putting them in order.
 */

/** The elements of the rows that are drawn, in the order of the rows: by the row's key, the element's. */
export type RowPlaces = ReadonlyMap<string, number>;

/** No row is drawn yet. */
export const noPlaces: RowPlaces = new Map();

/**
 * Returns the elements of the rows `keys`, in their order, given those of the rows drawn before. No two rows have one
 * element; where at least half of the rows were there before, each of these has the element that it had.
 */
export function placeRows(before: RowPlaces, keys: readonly string[]): RowPlaces {
  const staying = keys.filter((key) => before.has(key)).length;
  const isJump = staying * 2 < keys.length;
  const inOrder = isJump ? [...before.values()] : [];
  let unused = Math.max(-1, ...before.values()) + 1;
  const places = new Map<string, number>();
  keys.forEach((key, at) => {
    const element = isJump ? inOrder[at] : before.get(key);
    places.set(key, element ?? unused++);
  });
  return places;
}
