/** The tags by id, without their counts: for whoever only shows them. */
import type { TagId } from '#core/page/ids';
import { db } from './database';
import { sharedQuery } from './live';
import type { TagRow } from './rows';

/** All tags by id; undefined while loading. */
export const useTagRows: () => ReadonlyMap<TagId, TagRow> | undefined = sharedQuery(['tags'], mapTags);

async function mapTags(): Promise<ReadonlyMap<TagId, TagRow>> {
  return new Map((await db.tags.toArray()).map((row) => [row.id, row]));
}
