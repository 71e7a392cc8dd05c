/**
 * Undo and redo: the journal's steps replayed, whole and in one transaction, also after a restart. A step whose
 * rows have changed since is refused and set aside, so that the steps before it can still be taken back.
 */
import { useLiveQuery } from 'dexie-react-hooks';
import type { PageId, SourceId } from '#core/page/ids';
import { z } from '../hosts/zod';
import { bulkEditsFor, largeStep } from './bulk-edits';
import { db } from './database';
import { deriveChanges } from './derive-changes';
import { editTables } from './edit';
import { editsOf, isPageAs, type JournalledPage, journalledPageSchema } from './page-edits';
import type { Change, JournalRow, PageRow, SourceRow } from './rows';
import { isSameData } from './same-data';
import { asStorageError } from './storage-error';
import { isJournalledTable } from './tables';
import { hideSource, showSourceLater } from './visibility';

/** A step that cannot be replayed, because what it changed has changed again. Nothing was touched. */
export class UndoRefused extends Error {
  override readonly name = 'UndoRefused';
  readonly step: JournalRow;
  constructor(step: JournalRow) {
    super(`What "${step.action}" changed has changed since`);
    this.step = step;
  }
}

const rowSchema = z.record(z.string(), z.unknown());

const changeSchema = z.union([
  z.object({
    table: z.string().refine(isJournalledTable),
    key: z.string(),
    before: rowSchema.nullable(),
    after: rowSchema.nullable(),
  }),
  z.object({
    table: z.literal('pages'),
    key: z.string(),
    before: journalledPageSchema,
    after: journalledPageSchema,
  }),
]);

/** What undo and redo would replay; null when there is nothing. */
export interface JournalEnds {
  readonly undo: JournalRow | null;
  readonly redo: JournalRow | null;
}

/** What undo and redo would replay now; undefined while loading. */
export function useJournal(): JournalEnds | undefined {
  return useLiveQuery(journalEnds, []);
}

/** Returns what undo and redo would replay. */
export async function journalEnds(): Promise<JournalEnds> {
  const [undoable, redoable] = await Promise.all([stepFor('undo'), stepFor('redo')]);
  return { undo: undoable ?? null, redo: redoable ?? null };
}

/** Takes the last step back and returns it; null when there is none. Rejects with `UndoRefused`. */
export async function undo(): Promise<JournalRow | null> {
  return replay('undo');
}

/**
 * Takes one step back, also when others came after it, and returns it; null when it is undone already or gone.
 * Rejects with `UndoRefused` when its rows have changed since.
 */
export async function undoStep(id: number): Promise<JournalRow | null> {
  return replay('undo', id);
}

/** Does the step again that was taken back last, and returns it; null when there is none. Rejects with `UndoRefused`. */
export async function redo(): Promise<JournalRow | null> {
  return replay('redo');
}

async function stepFor(direction: 'undo' | 'redo'): Promise<JournalRow | undefined> {
  const steps = db.journal.where('undone').equals(direction === 'undo' ? 0 : 1);
  return direction === 'undo' ? steps.last() : steps.first();
}

async function replay(direction: 'undo' | 'redo', id?: number): Promise<JournalRow | null> {
  const step = id === undefined ? await stepFor(direction) : await db.journal.get(id);
  const isLarge = step !== undefined && (step.size >= largeStep || hidesSource(step, direction));
  const bulk = isLarge ? bulkEditsFor(Number.POSITIVE_INFINITY) : null;
  return bulk === null ? replayStep(direction, id) : bulk.replay(direction, id);
}

/** True when replaying puts a source into the bin: all of its articles then go. */
function hidesSource({ changes }: JournalRow, direction: 'undo' | 'redo'): boolean {
  return changes.some(({ table, before, after }) => {
    const to = (direction === 'undo' ? before : after) as SourceRow | null;
    return table === 'sources' && to !== null && to.binnedAt > 0;
  });
}

/** Replays a step here, whatever its size; `id` undefined takes the last one of that direction. */
export async function replayStep(
  direction: 'undo' | 'redo',
  id: number | undefined,
): Promise<JournalRow | null> {
  let shown: readonly SourceId[] = [];
  const outcome = await asStorageError(() =>
    db.transaction('rw', [...editTables], async () => {
      const step = id === undefined ? await stepFor(direction) : await db.journal.get(id);
      if (step === undefined || (id !== undefined && step.undone === 1)) return null;
      const changes = z.array(changeSchema).safeParse(step.changes);
      if (
        step.outdated === true ||
        !changes.success ||
        !(await isCurrent(changes.data as readonly Change[], direction))
      ) {
        await db.journal.delete(step.id ?? 0);
        return new UndoRefused(step);
      }
      shown = await write(changes.data as readonly Change[], direction);
      await db.journal.put({ ...step, undone: direction === 'undo' ? 1 : 0 });
      return step;
    }),
  );
  if (outcome instanceof UndoRefused) throw outcome;
  for (const source of shown) showSourceLater(source);
  return outcome;
}

/** True when every row is as the step left it. */
async function isCurrent(changes: readonly Change[], direction: 'undo' | 'redo'): Promise<boolean> {
  for (const { table, key, before, after } of changes) {
    const expected = direction === 'undo' ? after : before;
    const found: unknown = (await db.table(table).get(key)) ?? null;
    const isSame =
      table === 'pages' && found !== null
        ? isPageAs(found as PageRow, expected as JournalledPage)
        : isSameData(found, expected);
    if (!isSame) return false;
  }
  return true;
}

/** Writes the rows of the other side; returns the sources that came out of the bin by it. */
async function write(changes: readonly Change[], direction: 'undo' | 'redo'): Promise<readonly SourceId[]> {
  const shown: SourceId[] = [];
  for (const { table, key, before, after } of changes) {
    const [from, to] = direction === 'undo' ? [after, before] : [before, after];
    if (to === null) await db.table(table).delete(key);
    else if (table === 'pages') await editPage(key as PageId, to as JournalledPage);
    else await db.table(table).put(to);
    if (table === 'sources') {
      const source = to as SourceRow | null;
      if (source !== null && source.binnedAt > 0) await hideSource(db, source.id);
      else if (source !== null && (from as SourceRow | null)?.binnedAt !== 0) shown.push(source.id);
    }
  }
  await deriveChanges(db, changes);
  return shown;
}

async function editPage(id: PageId, edits: JournalledPage): Promise<void> {
  const page = await db.pages.get(id);
  if (page !== undefined) await db.pages.update(id, editsOf(page, edits));
}
