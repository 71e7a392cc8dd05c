/**
 * Merging, splitting and deleting tags over the whole library, each as one step: the tags, the tree, the articles and
 * the highlights that carry them. What touches very many rows is done by the edit worker.
 */
import { type ArticleId, type HighlightId, makeId, type TagId } from '#core/page/ids';
import { bulkEditsFor } from './bulk-edits';
import { db } from './database';
import { act } from './edit';
import { newKey } from './new-id';
import type { HighlightRow, TagRow } from './rows';
import { mergeMarks, splitMarks } from './tag-marks';
import { tagCalled, tidyAliases, tidyName } from './tag-names';
import { replaceParent, treeOf, withPlacedUnder, withThemesAbove } from './tag-tree';

/** What becomes of the tags under a tag that is deleted. */
export type ChildrenOfDeleted = 'move-up' | 'delete-too';

/** A change of tags over the whole library. */
export type TagChange =
  | { readonly kind: 'merge'; readonly id: TagId; readonly into: TagId }
  | { readonly kind: 'delete'; readonly id: TagId; readonly children: ChildrenOfDeleted }
  | {
      readonly kind: 'split';
      readonly id: TagId;
      /** Of the new tag. */
      readonly name: string;
      /** What goes to the new tag, of what carries the old one. */
      readonly articleIds: readonly ArticleId[];
      readonly highlightIds: readonly HighlightId[];
    };

/**
 * Does a change as one step. Resolves to the tag that there is then: the one merged into, the new one of a split, the
 * one that was deleted. Null when the change makes no sense any more; nothing is changed then.
 */
export async function changeTags(change: TagChange): Promise<TagId | null> {
  const rows = await rowsOf(change);
  const bulk = bulkEditsFor(rows);
  if (bulk !== null) return bulk.changeTags(change, rows);
  switch (change.kind) {
    case 'merge':
      return merge(change.id, change.into);
    case 'delete':
      return remove(change.id, change.children);
    case 'split':
      return split(change);
  }
}

/** About how many rows a change writes. */
async function rowsOf(change: TagChange): Promise<number> {
  if (change.kind === 'split') return change.articleIds.length + change.highlightIds.length;
  const ids =
    change.kind === 'delete' && change.children === 'delete-too'
      ? withPlacedUnder(treeOf(await db.tags.toArray()), change.id)
      : [change.id];
  const marks = await db.marks.where('tagId').anyOf(ids).count();
  return marks + (await db.highlights.where('tagIds').anyOf(ids).count());
}

/** The tag goes into another: its articles, highlights and subthemes with it; its names become aliases. */
async function merge(id: TagId, into: TagId): Promise<TagId | null> {
  const [from, to] = await db.tags.bulkGet([id, into]);
  const values = { name: from?.name ?? '', into: to?.name ?? '' };
  return act(db, { action: 'mergeTags', values }, async (edit) => {
    const tree = treeOf(await edit.db.tags.toArray());
    const gone = tree.byId.get(id);
    const kept = tree.byId.get(into);
    if (gone === undefined || kept === undefined || id === into) return null;
    const above = new Set(withThemesAbove(tree, into));
    for (const child of tree.under.get(id) ?? []) {
      // Under the tag merged into, unless that stands under the child: then it takes the place of what is gone.
      const instead = above.has(child.id) ? gone.parentIds : [into];
      const parentIds = replaceParent(child.parentIds, id, instead);
      await edit.put(
        'tags',
        child.id === into ? mergedRow(gone, { ...child, parentIds }) : { ...child, parentIds },
      );
    }
    if (!kept.parentIds.includes(id)) await edit.put('tags', mergedRow(gone, kept));
    await mergeMarks(edit, id, into);
    const highlights = await edit.db.highlights.where('tagIds').equals(id).toArray();
    await edit.putAll(
      'highlights',
      highlights.map((row) => ({ ...row, tagIds: replaceTag(row, id, into) })),
    );
    await edit.remove('tags', id);
    return into;
  });
}

function mergedRow(gone: TagRow, kept: TagRow): TagRow {
  const both = (one: string, other: string) =>
    [...new Set([one, other])].filter((text) => text !== '').join('\n\n');
  return {
    ...kept,
    aliases: tidyAliases([...kept.aliases, gone.name, ...gone.aliases], kept.name),
    whenToUse: both(kept.whenToUse, gone.whenToUse),
    whenNotToUse: both(kept.whenNotToUse, gone.whenNotToUse),
    favourite: kept.favourite === 0 ? gone.favourite : kept.favourite,
    lastUsedAt: Math.max(kept.lastUsedAt, gone.lastUsedAt),
  };
}

function replaceTag(row: HighlightRow, id: TagId, instead: TagId): readonly TagId[] {
  return [...new Set(row.tagIds.map((tag) => (tag === id ? instead : tag)))];
}

/** The tag goes from the tree, from every article and every highlight. */
async function remove(id: TagId, children: ChildrenOfDeleted): Promise<TagId | null> {
  const name = (await db.tags.get(id))?.name ?? '';
  return act(db, { action: 'deleteTag', values: { name } }, async (edit) => {
    const tree = treeOf(await edit.db.tags.toArray());
    const tag = tree.byId.get(id);
    if (tag === undefined) return null;
    const gone = new Set(children === 'delete-too' ? withPlacedUnder(tree, id) : [id]);
    const instead = children === 'move-up' ? tag.parentIds.slice(0, 1) : [];
    const orphans = [...tree.byId.values()].filter(
      (row) => !gone.has(row.id) && row.parentIds.some((parent) => gone.has(parent)),
    );
    await edit.putAll(
      'tags',
      orphans.map((row) => ({
        ...row,
        parentIds: [
          ...new Set(
            row.parentIds.flatMap((parent, at) => (!gone.has(parent) ? [parent] : at === 0 ? instead : [])),
          ),
        ],
      })),
    );
    const marks = await edit.db.marks
      .where('tagId')
      .anyOf([...gone])
      .primaryKeys();
    await edit.removeAll('marks', marks);
    const highlights = await edit.db.highlights
      .where('tagIds')
      .anyOf([...gone])
      .distinct()
      .toArray();
    await edit.putAll(
      'highlights',
      highlights.map((row) => ({ ...row, tagIds: row.tagIds.filter((other) => !gone.has(other)) })),
    );
    await edit.removeAll('tags', [...gone]);
    return id;
  });
}

/** A new tag beside the old one takes some of what carries that. */
async function split(change: Extract<TagChange, { kind: 'split' }>): Promise<TagId | null> {
  const { id, articleIds, highlightIds } = change;
  const name = tidyName(change.name);
  const old = (await db.tags.get(id))?.name ?? '';
  return act(db, { action: 'splitTag', values: { name: old, into: name } }, async (edit) => {
    const rows = await edit.db.tags.toArray();
    const tag = rows.find((row) => row.id === id);
    if (tag === undefined || name === '' || tagCalled(rows, name) !== undefined) return null;
    const newId = makeId('tag', newKey());
    await edit.put('tags', {
      ...{ id: newId, name, colour: tag.colour, parentIds: tag.parentIds },
      ...{ aliases: [], whenToUse: '', whenNotToUse: '', favourite: 0 },
      createdAt: edit.now,
      lastUsedAt: edit.now,
    });
    await splitMarks(edit, id, newId, articleIds);
    const highlights = (await edit.db.highlights.bulkGet([...new Set(highlightIds)])).filter(
      (row) => row?.tagIds.includes(id) === true,
    ) as readonly HighlightRow[];
    await edit.putAll(
      'highlights',
      highlights.map((row) => ({ ...row, tagIds: replaceTag(row, id, newId) })),
    );
    return newId;
  });
}
