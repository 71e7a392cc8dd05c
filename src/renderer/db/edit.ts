/**
 * A user's action as one transaction: it changes truth, writes what it changed into the journal, and brings the
 * counts on the articles concerned up to date. Either all of it is stored or nothing.
 */
import type { PageId } from '#core/page/ids';
import type { BroadsheetDatabase } from './database';
import { deriveChanges } from './derive-changes';
import { journalPage } from './page-edits';
import type {
  Change,
  ContinuationRow,
  DismissalRow,
  FactsRow,
  HighlightRow,
  LinkRow,
  MarkRow,
  NoteRow,
  PageEdits,
  PageRow,
  PreferenceRow,
  SourceRow,
  TagRow,
} from './rows';
import { isSameData } from './same-data';
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
export const editTables = [...journalledTables, 'articles', 'reflows', 'pages', 'dumps', 'journal'] as const;

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
          await db.table(table).bulkAdd(rows);
          for (const row of rows) note(table, row.id, null, row);
        },
        async putAll(table, rows) {
          const before = await db.table(table).bulkGet(rows.map(({ id }) => id));
          await db.table(table).bulkPut(rows);
          for (const [at, row] of rows.entries()) note(table, row.id, before[at] ?? null, row);
        },
        async remove(table, key) {
          const before = await db.table(table).get(key);
          if (before === undefined) return;
          await db.table(table).delete(key);
          note(table, key, before, null);
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

      const made = [...changes.values()].filter(({ before, after }) => before !== null || after !== null);
      if (made.length > 0 && step.journalled !== false) await writeStep(db, step, made, now);
      await deriveChanges(db, [...changes.values()], [...touched]);
      return result;
    }),
  );
}

async function writeStep(
  db: BroadsheetDatabase,
  { action, values = {}, joinWithin = 0 }: ActionName,
  changes: readonly Change[],
  now: number,
): Promise<void> {
  await db.journal.where('undone').equals(1).delete();
  const last = await db.journal.orderBy(':id').last();
  const joined = last?.action === action && now - last.at < joinWithin ? join(last.changes, changes) : null;
  if (last !== undefined && joined !== null && last.outdated === undefined) {
    await db.journal.put({ ...last, at: now, changes: joined, size: sizeOf(joined) });
    return;
  }
  const size = sizeOf(changes);
  const start = last === undefined ? 0 : last.start + last.size;
  await db.journal.add({ at: now, action, values, changes, size, start, undone: 0 });
  // Only keys are read: steps can be large.
  await db.journal
    .where('start')
    .below(Math.min(start, start + size - journalBound.bytes))
    .delete();
  const excess = (await db.journal.count()) - journalBound.steps;
  if (excess > 0) await db.journal.orderBy(':id').limit(excess).delete();
}

/** Both as one, when they change the same one row; null otherwise. */
function join(first: readonly Change[], second: readonly Change[]): readonly Change[] | null {
  const [a, b] = [first[0], second[0]];
  if (a === undefined || b === undefined || first.length + second.length > 2) return null;
  if (a.table !== b.table || a.key !== b.key || !isSameData(a.after, b.before)) return null;
  return [{ ...a, after: b.after }];
}

function sizeOf(changes: readonly Change[]): number {
  return JSON.stringify(changes).length * 2;
}
