/** What a tag says of itself, and its place in the tree: each edit is one step. */
import type { TagId } from '#core/page/ids';
import { db } from './database';
import { act } from './edit';
import type { TagRow } from './rows';
import { tagCalled, tidyAliases } from './tag-names';
import { mayStandUnder, replaceParent, treeOf } from './tag-tree';

/** What the user says a tag means. */
export type TagDefinition = Pick<TagRow, 'aliases' | 'whenToUse' | 'whenNotToUse'>;

/** What is written into a definition without a longer pause, in milliseconds, is one step. */
const pauseOfDefining = 20_000;

/** Says what a tag means; what is not given stays. Resolves to the alias that another tag has already and then changes nothing; else to null. */
export async function defineTag(id: TagId, definition: Partial<TagDefinition>): Promise<string | null> {
  const name = (await db.tags.get(id))?.name ?? '';
  return act(db, { action: 'defineTag', values: { name }, joinWithin: pauseOfDefining }, async (edit) => {
    const rows = await edit.db.tags.toArray();
    const tag = rows.find((row) => row.id === id);
    if (tag === undefined) return null;
    const { whenToUse, whenNotToUse } = { ...tag, ...definition };
    const aliases = tidyAliases(definition.aliases ?? tag.aliases, tag.name);
    const taken = aliases.find((alias) => tagCalled(rows, alias, id) !== undefined);
    if (taken !== undefined) return taken;
    await edit.put('tags', {
      ...tag,
      aliases,
      whenToUse: whenToUse.trim(),
      whenNotToUse: whenNotToUse.trim(),
    });
    return null;
  });
}

/** Gives a tag a number key, 1 to 9, which another tag then loses; 0 takes its key away. */
export async function setFavourite(id: TagId, favourite: number): Promise<void> {
  const name = (await db.tags.get(id))?.name ?? '';
  const action = favourite === 0 ? 'clearFavourite' : 'setFavourite';
  await act(db, { action, values: { name, key: favourite } }, async (edit) => {
    const rows = await edit.db.tags.toArray();
    for (const tag of rows) {
      const next = tag.id === id ? favourite : tag.favourite === favourite ? 0 : tag.favourite;
      if (next !== tag.favourite) await edit.put('tags', { ...tag, favourite: next });
    }
  });
}

/** Returns the tag that has a number key now; undefined when none has. */
export async function tagOfKey(favourite: number): Promise<TagRow | undefined> {
  return db.tags.filter((tag) => tag.favourite === favourite).first();
}

/** A tag at one of the places where it is shown: under `from`, or at the top (null). */
export interface ShownTag {
  readonly id: TagId;
  readonly from: TagId | null;
}

/**
 * Moves tags from where they are shown to under `to`, or to the top (null): a tag in its place gets another place,
 * a link another theme. At the top a tag has no place below, so its links go as well. Resolves to the number of tags
 * moved; those that would come to stand under themselves are left.
 */
export async function moveTags(shown: readonly ShownTag[], to: TagId | null): Promise<number> {
  const name = (await db.tags.get(shown[0]?.id ?? ('' as TagId)))?.name ?? '';
  return act(db, { action: 'moveTags', values: { name, count: shown.length } }, async (edit) => {
    let moved = 0;
    for (const { id, from } of shown) {
      // Each move is judged by the tree that the one before it left.
      const tree = treeOf(await edit.db.tags.toArray());
      const tag = tree.byId.get(id);
      if (tag === undefined || (to !== null && !mayStandUnder(tree, id, to))) continue;
      const parentIds = parentsMoved(tag.parentIds, from, to);
      if (parentIds.join() === tag.parentIds.join()) continue;
      await edit.put('tags', { ...tag, parentIds });
      moved += 1;
    }
    return moved;
  });
}

/** The themes that tags are linked to and that they leave when moved to the top from where they are shown. */
export function themesLeft(tags: readonly TagRow[], shown: readonly ShownTag[]): readonly TagId[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const left = shown.flatMap(({ id, from }) => {
    const parents = byId.get(id)?.parentIds ?? [];
    return parentsMoved(parents, from, null).length === 0 ? parents.slice(1) : [];
  });
  return [...new Set(left)];
}

function parentsMoved(parents: readonly TagId[], from: TagId | null, to: TagId | null): readonly TagId[] {
  const isPlace = from === null || parents[0] === from;
  if (to === null) return isPlace ? [] : parents.filter((parent) => parent !== from);
  if (isPlace) return [to, ...parents.slice(1).filter((parent) => parent !== to)];
  return replaceParent(parents, from, [to]);
}

/** Shows tags under another theme as well. Resolves to the number of tags linked. */
export async function linkTags(ids: readonly TagId[], to: TagId): Promise<number> {
  const name = (await db.tags.get(ids[0] ?? ('' as TagId)))?.name ?? '';
  const theme = (await db.tags.get(to))?.name ?? '';
  return act(db, { action: 'linkTags', values: { name, theme, count: ids.length } }, async (edit) => {
    let linked = 0;
    for (const id of ids) {
      const tree = treeOf(await edit.db.tags.toArray());
      const tag = tree.byId.get(id);
      if (tag === undefined || tag.parentIds.includes(to) || !mayStandUnder(tree, id, to)) continue;
      await edit.put('tags', { ...tag, parentIds: [...tag.parentIds, to] });
      linked += 1;
    }
    return linked;
  });
}

/** Takes a tag away from one of the themes it stands under; where that was its place, its first link becomes that. */
export async function unlinkTag(id: TagId, from: TagId): Promise<void> {
  await change(id, 'unlinkTag', (tag) => ({
    ...tag,
    parentIds: tag.parentIds.filter((parent) => parent !== from),
  }));
}

async function change(id: TagId, action: string, next: (tag: TagRow) => TagRow): Promise<void> {
  const name = (await db.tags.get(id))?.name ?? '';
  await act(db, { action, values: { name } }, async (edit) => {
    const tag = await edit.db.tags.get(id);
    if (tag !== undefined) await edit.put('tags', next(tag));
  });
}
