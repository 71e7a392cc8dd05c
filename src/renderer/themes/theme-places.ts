/** The tags as places 0, 1, 2…, each with the themes it stands under: what counting needs of the tree. */
import type { TagId } from '#core/page/ids';
import { type TagPlace, treeOf, withThemesAbove } from '../db/tag-tree';

export class ThemePlaces {
  /** In the order of the tags. */
  readonly ids: readonly TagId[];
  readonly #places: ReadonlyMap<TagId, number>;
  /** For each tag its own place and those of the themes above it. */
  readonly #above: readonly (readonly number[])[];

  constructor(tags: readonly TagPlace[]) {
    const tree = treeOf(tags);
    this.ids = tags.map(({ id }) => id);
    this.#places = new Map(this.ids.map((id, at) => [id, at]));
    this.#above = this.ids.map((id) =>
      withThemesAbove(tree, id).flatMap((tag) => this.#places.get(tag) ?? []),
    );
  }

  /** The places of tags; tags that are not there have none. */
  placesOf(tagIds: readonly TagId[]): readonly number[] {
    return tagIds.flatMap((id) => this.#places.get(id) ?? []);
  }

  /** The places of the tags and of all themes above them, each once. */
  themesOf(carried: readonly number[]): readonly number[] {
    const [only] = carried;
    if (only === undefined) return carried;
    if (carried.length === 1) return this.#above[only] ?? [];
    return [...new Set(carried.flatMap((place) => this.#above[place] ?? []))];
  }
}
