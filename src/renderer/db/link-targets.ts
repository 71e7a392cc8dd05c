/** Articles and notes that a link can be made to lead to. */
import type { ArticleId, NoteId } from '#core/page/ids';
import { db } from './database';
import { type NotePlace, placeOfNote } from './note-places';
import type { ArticleRow, NoteRow } from './rows';

/** Returns articles whose title begins with the words, capitals or not, in order of titles. */
export async function titledArticles(words: string, limit: number): Promise<readonly ArticleRow[]> {
  return db.articles.where('title').startsWithIgnoreCase(words).limit(limit).toArray();
}

/** Returns those of the articles that are there, in this order. */
export async function findArticles(ids: readonly ArticleId[]): Promise<readonly ArticleRow[]> {
  return (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** A note and where it stands. */
export interface PlacedNote {
  readonly note: NoteRow;
  readonly place: NotePlace | null;
}

/** Returns the notes that are meant, those changed last first. */
export async function listNoteBodies(
  isMeant: (id: NoteId, body: string) => boolean,
  limit: number,
): Promise<readonly PlacedNote[]> {
  // All at once and filtered here: one by one they would take many times as long.
  const all = (await db.notes.orderBy('updatedAt').toArray()).reverse();
  const notes = all.filter(({ id, body }) => isMeant(id, body)).slice(0, limit);
  return Promise.all(notes.map(async (note) => ({ note, place: await placeOfNote(note) })));
}
