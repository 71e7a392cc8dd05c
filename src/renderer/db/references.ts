/**
 * Whether what rows speak of is there, and nothing speaks of what is gone: asked before undo and redo keep what they
 * wrote, because a step can be taken back when others that came after it cannot.
 */
import type { HighlightId, NoteId, TagId } from '#core/page/ids';
import type { BroadsheetDatabase } from './database';
import type { Change, HighlightRow, LinkRow, MarkRow, NoteRow, TagRow } from './rows';

/** What some rows speak of, and which rows are gone. */
export interface References {
  readonly tags: Set<TagId>;
  readonly highlights: Set<HighlightId>;
  readonly notes: Set<NoteId>;
  readonly goneTags: Set<TagId>;
  readonly goneHighlights: Set<HighlightId>;
  readonly goneNotes: Set<NoteId>;
  /** Tags that may stand somewhere else in the tree now. */
  readonly placed: Set<TagId>;
}

/** Returns references to which `noteReferences` adds. */
export function noReferences(): References {
  return {
    tags: new Set(),
    highlights: new Set(),
    notes: new Set(),
    goneTags: new Set(),
    goneHighlights: new Set(),
    goneNotes: new Set(),
    placed: new Set(),
  };
}

/** Notes what a row that was written speaks of; `row` null: it was removed. */
export function noteReferences(references: References, { table, key }: Change, row: unknown): void {
  const { tags, highlights, notes } = references;
  switch (table) {
    case 'tags':
      if (row === null) references.goneTags.add(key as TagId);
      else {
        references.placed.add(key as TagId);
        for (const parent of (row as TagRow).parentIds) tags.add(parent);
      }
      return;
    case 'marks':
      if (row !== null && (row as MarkRow).tagId !== '') tags.add((row as MarkRow).tagId as TagId);
      return;
    case 'highlights':
      if (row === null) references.goneHighlights.add(key as HighlightId);
      else for (const tag of (row as HighlightRow).tagIds) tags.add(tag);
      return;
    case 'notes':
      if (row === null) references.goneNotes.add(key as NoteId);
      else if ((row as NoteRow).highlightId !== '')
        highlights.add((row as NoteRow).highlightId as HighlightId);
      return;
    case 'links':
      if (row === null) return;
      notes.add((row as LinkRow).noteId);
      if ((row as LinkRow).targetNoteId !== '') notes.add((row as LinkRow).targetNoteId as NoteId);
  }
}

/** True when all that is spoken of is there, nothing speaks of what is gone, and no tag stands under itself. */
export async function referencesHold(db: BroadsheetDatabase, references: References): Promise<boolean> {
  const { tags, highlights, notes, goneTags, goneHighlights, goneNotes, placed } = references;
  return (
    (await areThere(db, 'tags', tags)) &&
    (await areThere(db, 'highlights', highlights)) &&
    (await areThere(db, 'notes', notes)) &&
    !(await isSpokenOf(db, 'marks', 'tagId', goneTags)) &&
    !(await isSpokenOf(db, 'highlights', 'tagIds', goneTags)) &&
    !(await isSpokenOf(db, 'tags', 'parentIds', goneTags)) &&
    !(await isSpokenOf(db, 'notes', 'highlightId', goneHighlights)) &&
    !(await isSpokenOf(db, 'links', 'noteId', goneNotes)) &&
    !(await isSpokenOf(db, 'links', 'targetNoteId', goneNotes)) &&
    (placed.size === 0 || isTree(await db.tags.toArray()))
  );
}

/** True when no tag stands under itself, by whatever way. */
export function isTree(tags: readonly Pick<TagRow, 'id' | 'parentIds'>[]): boolean {
  const parents = new Map(tags.map(({ id, parentIds }) => [id, parentIds]));
  const safe = new Set<TagId>();
  const above = (id: TagId, below: ReadonlySet<TagId>): boolean => {
    if (safe.has(id)) return true;
    if (below.has(id)) return false;
    const holds = (parents.get(id) ?? []).every((parent) => above(parent, new Set([...below, id])));
    if (holds) safe.add(id);
    return holds;
  };
  return tags.every(({ id }) => above(id, new Set()));
}

async function areThere(
  db: BroadsheetDatabase,
  table: string,
  wanted: ReadonlySet<string>,
): Promise<boolean> {
  const found = await db
    .table(table)
    .where(':id')
    .anyOf([...wanted])
    .count();
  return found === wanted.size;
}

/** From so many on all keys of the index are read: asking for each takes longer. */
const many = 200;

async function isSpokenOf(
  db: BroadsheetDatabase,
  table: string,
  index: string,
  gone: ReadonlySet<string>,
): Promise<boolean> {
  if (gone.size === 0) return false;
  if (gone.size < many)
    return (
      (await db
        .table(table)
        .where(index)
        .anyOf([...gone])
        .count()) > 0
    );
  const keys = await db.table(table).orderBy(index).uniqueKeys();
  return keys.some((key) => gone.has(String(key)));
}
