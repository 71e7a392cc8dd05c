/** The rows of the tag tree: each tag in its place, and once more as a link under every other theme it stands under. */
import type { TagId } from '#core/page/ids';
import type { TagRow } from '../db/rows';
import { treeOf, withThemesAbove } from '../db/tag-tree';
import { nameComparer } from '../ui/name-order';

export interface TagNode<T extends TagRow = TagRow> {
  /** The way to it from the top, by ids: a tag that is shown at several places has a row at each. */
  readonly key: string;
  readonly tag: T;
  /** The theme it is shown under; null at the top. */
  readonly from: TagId | null;
  /** True where it is shown by a link: what is under it stands at its place. */
  readonly isLink: boolean;
  readonly children: readonly TagNode<T>[];
}

/**
 * Returns the rows at the top, each with those under it, sorted by name as `locale` sorts, or in the order of the tags
 * where it is null. `isFound` given, only the tags it is true of are shown, and the themes above them.
 */
export function tagNodes<T extends TagRow>(
  tags: readonly T[],
  locale: string | null,
  isFound: ((tag: T) => boolean) | null = null,
): readonly TagNode<T>[] {
  const sorted = locale === null ? tags : sortTags(tags, locale);
  const tree = treeOf(sorted);
  const shown = isFound === null ? null : new Set<TagId>();
  if (shown !== null && isFound !== null) {
    for (const tag of sorted) {
      if (!isFound(tag)) continue;
      for (const id of withThemesAbove(tree, tag.id)) shown.add(id);
    }
  }
  const nodeOf = (tag: T, from: TagId | null, above: string): TagNode<T> => {
    const key = above === '' ? tag.id : `${above} ${tag.id}`;
    const isLink = from !== null && tag.parentIds[0] !== from;
    const under = isLink ? [] : (tree.under.get(tag.id) ?? []);
    return { key, tag, from, isLink, children: kept(under).map((child) => nodeOf(child, tag.id, key)) };
  };
  const kept = (some: readonly T[]) => (shown === null ? some : some.filter(({ id }) => shown.has(id)));
  return kept(sorted)
    .filter(({ parentIds }) => parentIds.length === 0)
    .map((tag) => nodeOf(tag, null, ''));
}

function sortTags<T extends TagRow>(tags: readonly T[], locale: string): readonly T[] {
  const compare = nameComparer(locale);
  return [...tags].sort((a, b) => compare(a.name, b.name));
}

/** Returns all rows, those of closed themes too, in order. */
export function allNodes<T extends TagRow>(nodes: readonly TagNode<T>[]): readonly TagNode<T>[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}
