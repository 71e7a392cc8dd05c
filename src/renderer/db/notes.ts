/** Notes on articles and on highlights. */

import { useLiveQuery } from 'dexie-react-hooks';
import { type ArticleId, type HighlightId, makeId, type NoteId } from '#core/page/ids';
import { articleOfNote, extentOf, loadAttached } from './attachments';
import { db } from './database';
import { act, type Edit } from './edit';
import { useThrottledQuery } from './live';
import { mergeTexts } from './merge-texts';
import { newKey } from './new-id';
import type { NoteRow } from './rows';

/** What a note is written on. */
export type NoteOn = { readonly highlightId: HighlightId } | { readonly articleId: ArticleId };

/** Saves that follow each other within so many milliseconds are one step of the journal. */
const pauseOfWriting = 30_000;

/** The notes of an article and of its highlights, oldest first; undefined while loading. */
export function useNotes(articleId: ArticleId): readonly NoteRow[] | undefined {
  return useLiveQuery(() => listNotes(articleId), [articleId]);
}

/** Returns the notes of an article and of its highlights, oldest first. */
export async function listNotes(articleId: ArticleId): Promise<readonly NoteRow[]> {
  return db.transaction('r', [db.articles, db.highlights, db.marks, db.notes], async () => {
    const article = await db.articles.get(articleId);
    if (article === undefined) return [];
    const attached = await loadAttached(db, article.pages);
    const highlights = new Map(attached.highlights.map((row) => [row.id, row]));
    return attached.notes
      .filter((note) => articleOfNote(note, highlights, attached.extents) === articleId)
      .sort((a, b) => a.createdAt - b.createdAt);
  });
}

/** All notes of the library, on articles and on highlights; undefined while loading. */
export function useAllNotes(): readonly NoteRow[] | undefined {
  return useThrottledQuery(['notes'], () => db.notes.toArray(), []);
}

/**
 * Writes the note of a highlight or of an article: the one that is there is changed, an empty body deletes it.
 * Resolves to the note's id, null when there is none afterwards. Rejects when its highlight or article is gone.
 */
export async function saveNote(target: NoteOn, body: string): Promise<NoteId | null> {
  return (await writeNote(target, () => body)).id;
}

/**
 * Saves what was written on top of `base` and resolves to what is stored then. That is more than `body` when
 * another window has changed the note meanwhile: both texts are kept.
 */
export async function saveWriting(target: NoteOn, body: string, base: string): Promise<string> {
  return (await writeNote(target, (stored) => mergeTexts(stored, body, base))).body;
}

interface WrittenNote {
  readonly id: NoteId | null;
  readonly body: string;
}

/** Puts in place of a note what `write` makes of it ('' without one). */
async function writeNote(target: NoteOn, write: (stored: string) => string): Promise<WrittenNote> {
  return act(db, { action: 'saveNote', joinWithin: pauseOfWriting }, async (edit) => {
    const existing = await noteOf(target);
    const body = write(existing?.body ?? '');
    if (body.trim() === '') {
      if (existing !== null) {
        edit.rename('deleteNote');
        await edit.remove('notes', existing.id);
      }
      return { id: null, body: '' };
    }
    if (existing !== null) {
      if (existing.body !== body) await edit.put('notes', { ...existing, body, updatedAt: edit.now });
      return { id: existing.id, body };
    }
    const id = makeId('note', newKey());
    const row = { id, body, maker: edit.maker, createdAt: edit.now, updatedAt: edit.now, anchor: null };
    await edit.put('notes', { ...row, ...(await placeOf(edit, target)) });
    return { id, body };
  });
}

async function placeOf(edit: Edit, on: NoteOn): Promise<Pick<NoteRow, 'target' | 'pageIds' | 'highlightId'>> {
  if ('highlightId' in on) {
    const { highlightId } = on;
    const highlight = await edit.db.highlights.get(highlightId);
    if (highlight === undefined) throw new Error(`There is no ${highlightId} to write on`);
    return { target: { kind: 'highlight', highlightId }, pageIds: highlight.pageIds, highlightId };
  }
  const article = await edit.db.articles.get(on.articleId);
  if (article === undefined) throw new Error(`There is no ${on.articleId} to write on`);
  return {
    target: { kind: 'article', spans: extentOf(article).spans },
    pageIds: article.pages,
    highlightId: '',
  };
}

/** Deletes a note. */
export async function deleteNote(id: NoteId): Promise<void> {
  await act(db, { action: 'deleteNote' }, (edit) => edit.remove('notes', id));
}

async function noteOf(target: NoteOn): Promise<NoteRow | null> {
  if ('highlightId' in target) {
    return (await db.notes.where('highlightId').equals(target.highlightId).first()) ?? null;
  }
  const notes = await listNotes(target.articleId);
  return notes.find((note) => note.target.kind === 'article') ?? null;
}
