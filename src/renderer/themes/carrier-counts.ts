/**
 * How often tags are carried, by themselves, with their subthemes, and together; kept while what carries them changes.
 * Adding and taking away in any order gives what counting everything anew would.
 */
import type { TagId } from '#core/page/ids';
import type { ThemePlaces } from './theme-places';

export class CarrierCounts {
  /** How many carry the tag of a place itself. */
  readonly own: Int32Array;
  /** How many carry it or one of its subthemes, each once. */
  readonly below: Int32Array;
  readonly #places: ThemePlaces;
  /** How many carry the tags of two places, by `lower * count + higher`. */
  readonly #pairs = new Map<number, number>();
  #sorted: Int32Array | null = null;

  constructor(places: ThemePlaces) {
    this.#places = places;
    this.own = new Int32Array(places.ids.length);
    this.below = new Int32Array(places.ids.length);
  }

  /** One more carries these tags. */
  add(tagIds: readonly TagId[]): void {
    this.#change(tagIds, 1);
  }

  /** One that carried these tags does not any more. */
  take(tagIds: readonly TagId[]): void {
    this.#change(tagIds, -1);
  }

  /**
   * The pairs that anything carries, three numbers each: the places of the tags, the lower first, and how many carry
   * both; those with most first.
   */
  pairs(): Int32Array {
    if (this.#sorted !== null) return this.#sorted;
    const count = this.#places.ids.length;
    // Numbers that sort as the pairs do: sorting them takes a tenth of the time of sorting objects.
    const span = count * count;
    const keys = Float64Array.from(this.#pairs, ([key, carried]) => -carried * span + key).sort();
    const sorted = new Int32Array(keys.length * 3);
    for (const [at, each] of keys.entries()) {
      const carried = Math.ceil(-each / span);
      const key = each + carried * span;
      sorted.set([Math.floor(key / count), key % count, carried], at * 3);
    }
    this.#sorted = sorted;
    return sorted;
  }

  #change(tagIds: readonly TagId[], by: 1 | -1): void {
    if (tagIds.length === 0) return;
    const carried = this.#places.placesOf(tagIds);
    for (const place of carried) this.own[place] = (this.own[place] ?? 0) + by;
    for (const place of this.#places.themesOf(carried)) this.below[place] = (this.below[place] ?? 0) + by;
    if (carried.length < 2) return;
    this.#sorted = null;
    for (const [at, a] of carried.entries()) {
      for (const b of carried.slice(at + 1)) {
        const key = Math.min(a, b) * this.#places.ids.length + Math.max(a, b);
        const next = (this.#pairs.get(key) ?? 0) + by;
        if (next === 0) this.#pairs.delete(key);
        else this.#pairs.set(key, next);
      }
    }
  }
}
