/** Facts of pages as the user sees and edits them; each edit is one step that undo takes back. */

import {
  type Facts,
  factFields,
  noFacts,
  type PageFacts,
  type PrintedFacts,
  resolveFacts,
  type ShownFacts,
  type UserFacts,
} from '#core/page/facts';
import type { PageId } from '#core/page/ids';
import { db } from './database';
import { act, type Edit } from './edit';
import { useLiveQuery } from './live-query';
import { shownFactsOfPages } from './page-facts';
import type { FactsRow } from './rows';
import { isSameData } from './same-data';

/** All that is known of a page, with where it is from. */
export interface KnownFacts {
  readonly facts: PageFacts;
  readonly path: Facts;
  readonly printed: PrintedFacts;
  readonly user: UserFacts;
}

/** What is known of a page; null when its articles are not there, undefined while loading. */
export function useKnownFacts(pageId: PageId): KnownFacts | null | undefined {
  return useLiveQuery(() => loadKnownFacts(pageId), [pageId]);
}

/** The values that are known of a page, as lists show them; undefined while loading. */
export function useShownFacts(pageId: PageId): ShownFacts | undefined {
  return useLiveQuery(async () => (await shownFactsOfPages(db, [pageId])).get(pageId), [pageId]);
}

/** Returns what is known of a page; null when its articles are not there. */
export async function loadKnownFacts(pageId: PageId): Promise<KnownFacts | null> {
  const [row, reflow] = await Promise.all([db.facts.get(pageId), db.reflows.get(pageId)]);
  if (reflow === undefined) return null;
  const { printed } = reflow;
  const { path, user } = row ?? { path: noFacts, user: {} };
  return { facts: resolveFacts(path, printed, user), path, printed, user };
}

/**
 * Says facts of pages: a value, '' for "there is none", null for "as path and page say". Fields not named stay as
 * they are.
 */
export async function sayFacts(
  pages: readonly PageId[],
  said: Readonly<Partial<Record<keyof UserFacts, string | null>>>,
): Promise<void> {
  await act(db, { action: 'editFacts', values: { count: pages.length } }, async (edit) => {
    const rows = await rowsOfPages(edit, pages);
    const changed = rows.flatMap((row): readonly FactsRow[] => {
      const user: Record<string, string> = { ...row.user };
      for (const field of factFields) {
        const value = said[field];
        if (value === null) delete user[field];
        else if (value !== undefined) user[field] = value;
      }
      return isSameData(user, row.user) ? [] : [{ ...row, user }];
    });
    await edit.putAll('facts', changed);
  });
}

/** The rows of pages that are there; one without a row gets an empty one. */
async function rowsOfPages(edit: Edit, pages: readonly PageId[]): Promise<readonly FactsRow[]> {
  const [rows, found] = await Promise.all([
    edit.db.facts.bulkGet([...pages]),
    edit.db.pages.bulkGet([...pages]),
  ]);
  return found.flatMap((page, at) => {
    if (page === undefined) return [];
    const { id, dumpId, sourceId } = page;
    return [rows[at] ?? { id, dumpId, sourceId, pageIds: [id] as const, path: noFacts, user: {} }];
  });
}
