/**
 * A user's action as one transaction: it changes truth, writes what it changed into the journal, and brings the
 * counts on the articles concerned up to date. Either all of it is stored or nothing.
 */
import type { PageId } from '#core/page/ids';
import type { BroadsheetDatabase } from './database';
import { deriveChanges } from './derive-changes';
import { editMark, noteRowsWritten } from './edit-progress';
import type { NameRow, RefusedNameRow } from './name-rows';
import { journalPage } from './page-edits';
import type { PreferenceRow } from './preference-rows';
import type { ProgressRow } from './progress-rows';
import type {
  Change,
  ContinuationRow,
  DismissalRow,
  FactsRow,
  HighlightRow,
  JournalRow,
  LinkRow,
  MarkRow,
  NoteRow,
  PageEdits,
  PageRow,
  SavedSearchRow,
  SourceRow,
  TagRow,
} from './rows';
import { isSameData } from './same-data';
import { dropSteps, rowsOfPortion, writeChanges } from './step-changes';
import { asStorageError } from './storage-error';
import { type JournalledTable, journalledTables } from './tables';

interface RowOf {
  sources: SourceRow;
  highlights: HighlightRow;
  tags: TagRow;
  marks: MarkRow;
  notes: NoteRow;
  links: LinkRow;
  continuations: ContinuationRow;
  facts: FactsRow;
  dismissals: DismissalRow;
  preferences: PreferenceRow;
  savedSearches: SavedSearchRow;
  names: NameRow;
  refusedNames: RefusedNameRow;
  progress: ProgressRow;
}

/** What an action's work may do; every write is noted with the row before and after. */
export interface Edit {
  readonly db: BroadsheetDatabase;
  readonly now: number;
  /** The name that what is made now carries; '' while none was given. */
  readonly maker: string;
  put<T extends JournalledTable>(table: T, row: RowOf[T]): Promise<void>;
  /** Adds rows under keys that are not there yet, all at once: `put` asks for each what was there. */
  add<T extends JournalledTable>(table: T, rows: readonly RowOf[T][]): Promise<void>;
  /** Writes many rows at once, whether they are there or not. */
  putAll<T extends JournalledTable>(table: T, rows: readonly RowOf[T][]): Promise<void>;
  /** Does nothing when there is no such row. */
  remove(table: JournalledTable, key: string): Promise<void>;
  /** Removes many rows at once; keys without a row are passed over. */
  removeAll(table: JournalledTable, keys: readonly string[]): Promise<void>;
  /** Changes some fields of a page; only they are journalled, and its articles are derived anew. */
  updatePage(id: PageId, fields: PageEdits): Promise<void>;
  /** Recomputes the counts of these pages' articles when the work is done; pages of changed rows come by themselves. */
  touchPages(pages: readonly PageId[]): void;
  /** Gives the action the name of what it turned out to be; it then makes a step of its own. */
  rename(action: string): void;
}

/** The name of an action: an i18n key under `actions`, with its values. */
export interface ActionName {
  readonly action: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /**
   * Milliseconds within which an action of the same name on the same one row goes into the last step instead of
   * making another: for text that is saved while it is being written.
   */
  readonly joinWithin?: number;
  /** False for what the app does by itself while the user reads: it is no step, and redo stays possible. */
  readonly journalled?: boolean;
}

/**
 * The journal holds at most this many steps and about this many bytes; the oldest are dropped, always as whole
 * steps, and the newest is kept whatever its size.
 */
export const journalBound = { steps: 500, bytes: 32_000_000 } as const;

/** The tables an action works on. */
export const editTables = [
  ...journalledTables,
  'articles',
  'reflows',
  'pages',
  'dumps',
  'journal',
  'changes',
] as const;

/**
 * Does the work in one transaction and journals it; what was undone before can then not be redone any more. An
 * action that changed nothing leaves no step. Rejects with `HostError` when the disk is full.
 */
export async function act<T>(
  db: BroadsheetDatabase,
  name: ActionName,
  work: (edit: Edit) => Promise<T>,
): Promise<T> {
  return asStorageError(() =>
    db.transaction('rw', [...editTables], async () => {
      const now = Date.now();
      const named = await db.preferences.get('maker');
      const changes = new Map<string, Change>();
      const touched = new Set<PageId>();
      const edited = new Map<PageId, { readonly page: PageRow; readonly fields: PageEdits }>();

      const note = (table: JournalledTable, key: string, before: unknown, after: unknown): void => {
        const earlier = changes.get(`${table} ${key}`);
        changes.set(`${table} ${key}`, { table, key, before: earlier ? earlier.before : before, after });
      };
      let step = name;
      const result = await work({
        db,
        now,
        maker: named?.id === 'maker' ? named.name : '',
        async put(table, row) {
          const before = await db.table(table).get(row.id);
          await db.table(table).put(row);
          note(table, row.id, before ?? null, row);
        },
        async add(table, rows) {
          for (const some of inParts(rows)) {
            await db.table(table).bulkAdd(some);
            for (const row of some) note(table, row.id, null, row);
            noteRowsWritten(some.length);
          }
        },
        async putAll(table, rows) {
          for (const some of inParts(rows)) {
            const before = await db.table(table).bulkGet(some.map(({ id }) => id));
            await db.table(table).bulkPut(some);
            for (const [at, row] of some.entries()) note(table, row.id, before[at] ?? null, row);
            noteRowsWritten(some.length);
          }
        },
        async remove(table, key) {
          const before = await db.table(table).get(key);
          if (before === undefined) return;
          await db.table(table).delete(key);
          note(table, key, before, null);
        },
        async removeAll(table, keys) {
          for (const some of inParts(keys)) {
            const before = await db.table(table).bulkGet([...some]);
            await db.table(table).bulkDelete([...some]);
            for (const [at, key] of some.entries()) {
              if (before[at] !== undefined) note(table, key, before[at], null);
            }
            noteRowsWritten(some.length);
          }
        },
        async updatePage(id, fields) {
          const row = await db.pages.get(id);
          if (row === undefined) return;
          // Changed twice, it is one change from what it was at first.
          const earlier = edited.get(id);
          const edits = { page: earlier?.page ?? row, fields: { ...earlier?.fields, ...fields } };
          edited.set(id, edits);
          await db.pages.update(id, fields);
          const { before, after } = journalPage(edits.page, edits.fields);
          if (isSameData(before, after)) changes.delete(`pages ${id}`);
          else changes.set(`pages ${id}`, { table: 'pages', key: id, before, after });
        },
        touchPages(more) {
          for (const page of more) touched.add(page);
        },
        rename(action) {
          step = { action };
        },
      });

      const made = [...changes.values()].filter(({ before, after }) => !isSameData(before, after));
      if (made.length > 0 && step.journalled !== false) await writeStep(db, step, made, now);
      await deriveChanges(db, [...changes.values()], [...touched]);
      return result;
    }),
  );
}

/** Parts of a list that are written at once: more would hold the window up. */
function inParts<T>(all: readonly T[]): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let at = 0; at < all.length; at += rowsOfPortion) parts.push(all.slice(at, at + rowsOfPortion));
  return parts;
}

async function writeStep(
  db: BroadsheetDatabase,
  { action, values = {}, joinWithin = 0 }: ActionName,
  changes: readonly Change[],
  now: number,
): Promise<void> {
  await dropSteps(db, await db.journal.where('undone').equals(1).primaryKeys());
  const last = await db.journal.orderBy(':id').last();
  if (last?.action === action && now - last.at < joinWithin && last.outdated === undefined) {
    const joined = await joinLast(db, last, changes);
    if (joined !== null) {
      const size = await writeChanges(db, last.id ?? 0, joined);
      await db.journal.put({ ...last, at: now, size });
      return;
    }
  }
  const start = last === undefined ? 0 : last.start + last.size;
  const head = { at: now, action, values, rows: changes.length, start, undone: 0, ...editMark() } as const;
  const id = await db.journal.add({ ...head, size: 0 });
  const size = await writeChanges(db, id, changes);
  await db.journal.put({ ...head, size, id });
  const large = await db.journal
    .where('start')
    .below(Math.min(start, start + size - journalBound.bytes))
    .primaryKeys();
  await dropSteps(db, large);
  const excess = (await db.journal.count()) - journalBound.steps;
  if (excess > 0) await dropSteps(db, await db.journal.orderBy(':id').limit(excess).primaryKeys());
}

/** The changes of the last step and these as one, when both change the same one row; null otherwise. */
async function joinLast(
  db: BroadsheetDatabase,
  last: JournalRow,
  changes: readonly Change[],
): Promise<readonly Change[] | null> {
  if (last.rows !== 1 || changes.length !== 1) return null;
  const [a, b] = [(await db.changes.get([last.id ?? 0, 0]))?.changes[0], changes[0]];
  if (a === undefined || b === undefined) return null;
  if (a.table !== b.table || a.key !== b.key || !isSameData(a.after, b.before)) return null;
  return [{ ...a, after: b.after }];
}
