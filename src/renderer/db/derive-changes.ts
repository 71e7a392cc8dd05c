/** What changes of truth mean for derived rows: after an action, and after undo and redo, which keep only truth. */
import type { PageId } from '#core/page/ids';
import { refreshArticles } from './attachments';
import type { BroadsheetDatabase } from './database';
import { rederivePages, refreshChecked } from './rederive-later';
import type { Change } from './rows';

/** Brings the derived rows up to date in the caller's transaction; `touched` pages too, whatever changed on them. */
export async function deriveChanges(
  db: BroadsheetDatabase,
  changes: readonly Change[],
  touched: readonly PageId[] = [],
): Promise<void> {
  const mended = new Set<PageId>();
  const checked = new Set<PageId>();
  const attached = new Set(touched);
  for (const { table, key, before, after } of changes) {
    const pages = [...pagesOf(before), ...pagesOf(after)];
    if (table === 'continuations') for (const page of pages) mended.add(page);
    else if (table !== 'pages') for (const page of pages) attached.add(page);
    else if (hasField(after, 'corrections')) mended.add(key as PageId);
    else if (hasField(after, 'checkedAt')) checked.add(key as PageId);
  }
  if (mended.size > 0) await rederivePages(db, [...mended]);
  if (checked.size > 0) await refreshChecked(db, [...checked]);
  if (attached.size > 0) await refreshArticles(db, [...attached]);
}

/** The pages a truth row is attached to. */
function pagesOf(row: unknown): readonly PageId[] {
  return typeof row === 'object' && row !== null && 'pageIds' in row
    ? (row.pageIds as readonly PageId[])
    : [];
}

function hasField(fields: unknown, name: string): boolean {
  return typeof fields === 'object' && fields !== null && Object.hasOwn(fields, name);
}
