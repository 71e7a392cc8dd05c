/**
 * Undo and redo: the journal's steps replayed, whole and in one transaction, also after a restart. A step whose
 * rows have changed since is refused and set aside, so that the steps before it can still be taken back.
 */

import type { PageId, SourceId } from '#core/page/ids';
import { z } from '../hosts/zod';
import { bulkEditsFor, largeStep } from './bulk-edits';
import { db } from './database';
import { deriveChanges } from './derive-changes';
import { editTables } from './edit';
import { editMark, noteRowsWritten } from './edit-progress';
import { useThrottledQuery } from './live';
import { useLiveQuery } from './live-query';
import { editsOf, isPageAs, type JournalledPage, journalledPageSchema } from './page-edits';
import { noReferences, noteReferences, referencesHold } from './references';
import type { Change, JournalRow, PageRow, SourceRow } from './rows';
import { isSameData } from './same-data';
import { changesOf, dropSteps } from './step-changes';
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

/** True when a step is stored, taken back or done again by the edit of this key. */
export async function isStoredBy(key: string): Promise<boolean> {
  return (await db.journal.filter(({ by }) => by === key).count()) > 0;
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

/** All steps, oldest first, those that are undone last; undefined while loading. */
export function useSteps(): readonly JournalRow[] | undefined {
  return useThrottledQuery(['journal'], () => db.journal.orderBy(':id').toArray(), []);
}

/** How far undo or redo went: steps that were replayed, and the one it stopped at because it was refused. */
export interface Travel {
  readonly steps: number;
  readonly refused: JournalRow | null;
}

/** Takes steps back, the last first, until the step `id` is taken back too; each is whole by itself. */
export async function undoTo(id: number): Promise<Travel> {
  return travel(async () => ((await stepFor('undo'))?.id ?? 0) >= id, undo);
}

/** Does steps again, in their order, until the step `id` is done. */
export async function redoTo(id: number): Promise<Travel> {
  return travel(async () => ((await stepFor('redo'))?.id ?? Number.POSITIVE_INFINITY) <= id, redo);
}

async function travel(goesOn: () => Promise<boolean>, go: () => Promise<JournalRow | null>): Promise<Travel> {
  let steps = 0;
  try {
    while ((await goesOn()) && (await go()) !== null) steps += 1;
  } catch (error) {
    if (!(error instanceof UndoRefused)) throw error;
    return { steps, refused: error.step };
  }
  return { steps, refused: null };
}

async function stepFor(direction: 'undo' | 'redo'): Promise<JournalRow | undefined> {
  const steps = db.journal.where('undone').equals(direction === 'undo' ? 0 : 1);
  return direction === 'undo' ? steps.last() : steps.first();
}

async function replay(direction: 'undo' | 'redo', id?: number): Promise<JournalRow | null> {
  const step = id === undefined ? await stepFor(direction) : await db.journal.get(id);
  const isLarge = step !== undefined && (step.size >= largeStep || (await hidesSource(step, direction)));
  const bulk = isLarge ? bulkEditsFor(Number.POSITIVE_INFINITY) : null;
  return bulk === null ? replayStep(direction, id) : bulk.replay(direction, id, step?.rows ?? 0);
}

/** True when replaying puts a source into the bin: all of its articles then go. */
async function hidesSource(step: JournalRow, direction: 'undo' | 'redo'): Promise<boolean> {
  const first = await db.changes.get([step.id ?? 0, 0]);
  return (first?.changes ?? []).some(({ table, before, after }) => {
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
  let taken: JournalRow | null = null;
  try {
    await asStorageError(() =>
      db.transaction('rw', [...editTables], async () => {
        const step = id === undefined ? await stepFor(direction) : await db.journal.get(id);
        if (step === undefined || (id !== undefined && step.undone === 1)) return;
        if (step.outdated === true) throw new UndoRefused(step);
        shown = await write(step, direction);
        await db.journal.put({ ...step, undone: direction === 'undo' ? 1 : 0, ...editMark() });
        taken = step;
      }),
    );
  } catch (error) {
    // What was written of it is gone with the transaction; the step is set aside.
    if (error instanceof UndoRefused) await setAside(error.step);
    throw error;
  }
  for (const source of shown) showSourceLater(source);
  return taken;
}

async function setAside({ id }: JournalRow): Promise<void> {
  if (id === undefined) return;
  await db.transaction('rw', [db.journal, db.changes], () => dropSteps(db, [id]));
}

/**
 * Writes the rows of the other side; returns the sources that came out of the bin by it. Rejects with `UndoRefused`
 * where a row is not as the step left it, or where something would then speak of what is not there.
 */
async function write(step: JournalRow, direction: 'undo' | 'redo'): Promise<readonly SourceId[]> {
  const shown: SourceId[] = [];
  const references = noReferences();
  const written: Change[] = [];
  for await (const portion of changesOf(db, step.id ?? 0)) {
    const parsed = z.array(changeSchema).safeParse(portion);
    if (!parsed.success) throw new UndoRefused(step);
    const changes = parsed.data as readonly Change[];
    for (const table of new Set(changes.map((change) => change.table))) {
      const own = changes.filter((change) => change.table === table);
      if (!(await isCurrent(table, own, direction))) throw new UndoRefused(step);
      await writeRows(table, own, direction);
      noteRowsWritten(own.length);
    }
    for (const change of changes) {
      const to = direction === 'undo' ? change.before : change.after;
      noteReferences(references, change, to);
      if (change.table === 'sources' && (await moveSource(change, direction)))
        shown.push(change.key as SourceId);
    }
    written.push(...changes);
  }
  if (written.length < step.rows || !(await referencesHold(db, references))) throw new UndoRefused(step);
  await deriveChanges(db, written);
  return shown;
}

/** True when every row is as the step left it. */
async function isCurrent(
  table: string,
  changes: readonly Change[],
  direction: 'undo' | 'redo',
): Promise<boolean> {
  const rows: readonly unknown[] = await db.table(table).bulkGet(changes.map(({ key }) => key));
  return changes.every(({ before, after }, at) => {
    const expected = direction === 'undo' ? after : before;
    const found = rows[at] ?? null;
    return table === 'pages' && found !== null
      ? isPageAs(found as PageRow, expected as JournalledPage)
      : isSameData(found, expected);
  });
}

async function writeRows(
  table: string,
  changes: readonly Change[],
  direction: 'undo' | 'redo',
): Promise<void> {
  const sides = changes.map(({ key, before, after }) => ({ key, to: direction === 'undo' ? before : after }));
  if (table === 'pages') {
    for (const { key, to } of sides) await editPage(key as PageId, to as JournalledPage);
    return;
  }
  await db.table(table).bulkDelete(sides.flatMap(({ key, to }) => (to === null ? [key] : [])));
  await db.table(table).bulkPut(sides.flatMap(({ to }) => (to === null ? [] : [to])));
}

/** What a source's way into the bin or out of it means for its articles; true when it came out. */
async function moveSource({ before, after }: Change, direction: 'undo' | 'redo'): Promise<boolean> {
  const [from, to] = (
    direction === 'undo' ? [after, before] : [before, after]
  ) as readonly (SourceRow | null)[];
  if (to !== null && to !== undefined && to.binnedAt > 0) await hideSource(db, to.id);
  else return to !== null && from?.binnedAt !== 0;
  return false;
}

async function editPage(id: PageId, edits: JournalledPage): Promise<void> {
  const page = await db.pages.get(id);
  if (page !== undefined) await db.pages.update(id, editsOf(page, edits));
}
