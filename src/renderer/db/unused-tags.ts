/** Tags that nothing carries: deleted together, as one step. */
import type { TagId } from '#core/page/ids';
import { db } from './database';
import { act } from './edit';
import { treeOf, withSubthemes } from './tag-tree';

/**
 * Deletes those of the tags that no article and no highlight carries, nor any of their subthemes, and resolves to how
 * many there were: what has been put on in the meantime stays.
 */
export async function deleteUnusedTags(ids: readonly TagId[]): Promise<number> {
  return act(db, { action: 'deleteUnusedTags', values: { count: ids.length } }, async (edit) => {
    const tags = await edit.db.tags.toArray();
    const tree = treeOf(tags);
    const used = new Set<TagId>();
    for (const id of new Set(ids.flatMap((tag) => withSubthemes(tree, tag)))) {
      const marks = edit.db.marks.where('tagId').equals(id);
      const mark = await marks.filter(({ kind }) => kind === 'tag').first();
      const highlights = await edit.db.highlights.where('tagIds').equals(id).count();
      if (mark !== undefined || highlights > 0) used.add(id);
    }
    const gone = new Set(
      ids.filter((id) => tree.byId.has(id) && withSubthemes(tree, id).every((tag) => !used.has(tag))),
    );
    // A subtheme that is kept because it was not asked for stands where the deleted tag stood.
    const orphans = tags.filter(
      ({ id, parentIds }) => !gone.has(id) && parentIds.some((parent) => gone.has(parent)),
    );
    await edit.putAll(
      'tags',
      orphans.map((tag) => ({ ...tag, parentIds: tag.parentIds.filter((parent) => !gone.has(parent)) })),
    );
    const refusals = await edit.db.marks
      .where('tagId')
      .anyOf([...gone])
      .primaryKeys();
    await edit.removeAll('marks', refusals);
    await edit.removeAll('tags', [...gone]);
    return gone.size;
  });
}
