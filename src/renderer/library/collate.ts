/** Sorting many names as a language does, in turns, so that the window answers meanwhile. */
import { nameComparer } from '../ui/name-order';

/** Names sorted before the window gets a turn: about 5 ms of work. */
const turn = 2_048;

/** Gives everything else that waits a turn. */
const rest = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Returns `items` sorted by `nameOf` as `locale` sorts (ui/name-order), numbers by value; equal names keep their order. Returns
 * null when `isWanted` turns false on the way.
 */
export async function sortByName<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  locale: string,
  isWanted: () => boolean = () => true,
): Promise<readonly T[] | null> {
  const compare = nameComparer(locale);
  const named = items.map((item) => ({ item, name: nameOf(item) }));
  let runs: { readonly item: T; readonly name: string }[][] = [];
  for (let start = 0; start < named.length; start += turn) {
    runs.push(named.slice(start, start + turn).sort((a, b) => compare(a.name, b.name)));
    await rest();
    if (!isWanted()) return null;
  }
  while (runs.length > 1) {
    const merged: typeof runs = [];
    for (let at = 0; at < runs.length; at += 2) {
      const first = runs[at] ?? [];
      const second = runs[at + 1];
      merged.push(
        second === undefined ? first : await merge(first, second, (a, b) => compare(a.name, b.name)),
      );
      if (!isWanted()) return null;
    }
    runs = merged;
  }
  return (runs[0] ?? []).map(({ item }) => item);
}

async function merge<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (a: T, b: T) => number,
): Promise<T[]> {
  const merged: T[] = [];
  let a = 0;
  let b = 0;
  while (a < first.length || b < second.length) {
    const left = first[a];
    const right = second[b];
    if (right === undefined || (left !== undefined && compare(left, right) <= 0)) {
      merged.push(left as T);
      a += 1;
    } else {
      merged.push(right);
      b += 1;
    }
    if (merged.length % (4 * turn) === 0) await rest();
  }
  return merged;
}
