/**
 * The tree of tags as rules without a database: a tag stands in the place that its first parent gives it, and under
 * its other parents by a link. No tag may stand under itself, by whatever way.
 */
import type { TagId } from '#core/page/ids';
import type { TagRow } from './rows';

/** What of a tag's row makes the tree. */
export type TagPlace = Pick<TagRow, 'id' | 'parentIds'>;

/** The tree prepared for many questions. */
export interface TagTree<T extends TagPlace = TagPlace> {
  readonly byId: ReadonlyMap<TagId, T>;
  /** The tags that stand under a tag, by their place or by a link, in the order of the tags. */
  readonly under: ReadonlyMap<TagId, readonly T[]>;
}

/** Returns the tree of these tags. */
export function treeOf<T extends TagPlace>(tags: readonly T[]): TagTree<T> {
  const under = new Map<TagId, T[]>();
  for (const tag of tags) {
    for (const parent of tag.parentIds) {
      const list = under.get(parent);
      if (list === undefined) under.set(parent, [tag]);
      else list.push(tag);
    }
  }
  return { byId: new Map(tags.map((tag) => [tag.id, tag])), under };
}

/** Returns a tag and all that stand under it, at any depth, by place or link; each once. */
export function withSubthemes(tree: TagTree, id: TagId): readonly TagId[] {
  return reach(id, (tag) => (tree.under.get(tag) ?? []).map((child) => child.id));
}

/** Returns a tag and all above it, at any height; each once. */
export function withThemesAbove(tree: TagTree, id: TagId): readonly TagId[] {
  return reach(id, (tag) => tree.byId.get(tag)?.parentIds ?? []);
}

/** Returns a tag and those whose place is under it, at any depth: what goes with it when it is deleted. */
export function withPlacedUnder(tree: TagTree, id: TagId): readonly TagId[] {
  return reach(id, (tag) =>
    (tree.under.get(tag) ?? []).flatMap((child) => (child.parentIds[0] === tag ? [child.id] : [])),
  );
}

/** True when `id` may stand under `parent`: it would not come to stand under itself. */
export function mayStandUnder(tree: TagTree, id: TagId, parent: TagId): boolean {
  return tree.byId.has(parent) && !withSubthemes(tree, id).includes(parent);
}

/** Returns the names from the top of the tree down to the tag, by places. */
export function pathOf(
  tree: TagTree<Pick<TagRow, 'id' | 'parentIds' | 'name'>>,
  id: TagId,
): readonly string[] {
  const names: string[] = [];
  const seen = new Set<TagId>();
  for (let at: TagId | undefined = id; at !== undefined && !seen.has(at); ) {
    const tag = tree.byId.get(at);
    if (tag === undefined) break;
    seen.add(at);
    names.unshift(tag.name);
    at = tag.parentIds[0];
  }
  return names;
}

/** Returns the parents when `gone` is taken out of them and `instead` stands there; each once. */
export function replaceParent(
  parents: readonly TagId[],
  gone: TagId,
  instead: readonly TagId[],
): readonly TagId[] {
  return [...new Set(parents.flatMap((parent) => (parent === gone ? instead : [parent])))];
}

function reach(from: TagId, next: (id: TagId) => readonly TagId[]): readonly TagId[] {
  const found = new Set([from]);
  // A set that grows while it is walked is walked to its end.
  for (const id of found) for (const other of next(id)) found.add(other);
  return [...found];
}
