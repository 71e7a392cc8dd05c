/** Notes on articles and on highlights. */

import { useLiveQuery } from 'dexie-react-hooks';
import { type ArticleId, type HighlightId, makeId, type NoteId } from '#core/page/ids';
import { articleOfNote, extentOf, loadAttached } from './attachments';
import { db } from './database';
import { act } from './edit';
import { useThrottledQuery } from './live';
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
 * Resolves to the note's id, null when there is none afterwards.
 */
export async function saveNote(target: NoteOn, body: string): Promise<NoteId | null> {
  const name =
    body.trim() === '' ? { action: 'deleteNote' } : { action: 'saveNote', joinWithin: pauseOfWriting };
  return act(db, name, async (edit) => {
    const existing = await noteOf(target);
    if (body.trim() === '') {
      if (existing !== null) await edit.remove('notes', existing.id);
      return null;
    }
    if (existing !== null) {
      if (existing.body !== body) await edit.put('notes', { ...existing, body, updatedAt: edit.now });
      return existing.id;
    }
    const id = makeId('note', newKey());
    const times = { createdAt: edit.now, updatedAt: edit.now, anchor: null };
    if ('highlightId' in target) {
      const highlight = await edit.db.highlights.get(target.highlightId);
      if (highlight === undefined) return null;
      const { highlightId } = target;
      const on = { kind: 'highlight', highlightId } as const;
      await edit.put('notes', { id, target: on, pageIds: highlight.pageIds, highlightId, body, ...times });
      return id;
    }
    const article = await edit.db.articles.get(target.articleId);
    if (article === undefined) return null;
    const on = { kind: 'article', spans: extentOf(article).spans } as const;
    await edit.put('notes', { id, target: on, pageIds: article.pages, highlightId: '', body, ...times });
    return id;
  });
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
