/** Notes on articles, on highlights and on pages. */

import { type ArticleId, type HighlightId, makeId, type NoteId, type PageId } from '#core/page/ids';
import { articleOfNote, extentOf, loadAttached } from './attachments';
import { db } from './database';
import { act, type Edit } from './edit';
import { type LinkChoice, removeNotes, syncLinks } from './links';
import { useLiveQuery } from './live-query';
import { mergeTexts } from './merge-texts';
import { newKey } from './new-id';
import type { NoteRow } from './rows';

/** What a note is written on, or a note that is there. */
export type NoteOn =
  | { readonly highlightId: HighlightId }
  | { readonly articleId: ArticleId }
  | { readonly pageId: PageId }
  | { readonly noteId: NoteId };

/** Returns what names the place where a note is written. */
export function keyOfPlace(on: NoteOn): HighlightId | ArticleId | PageId | NoteId {
  if ('highlightId' in on) return on.highlightId;
  if ('articleId' in on) return on.articleId;
  return 'pageId' in on ? on.pageId : on.noteId;
}

/** Saves that follow each other within so many milliseconds are one step of the journal. */
const pauseOfWriting = 30_000;

/** The notes that are shown with an article: see `listNotes`; undefined while loading. */
export function useNotes(articleId: ArticleId): readonly NoteRow[] | undefined {
  return useLiveQuery(() => listNotes(articleId), [articleId]);
}

/** Returns the notes of an article, of its highlights and of pages that it is the first one on, oldest first. */
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

/** The notes on pages, oldest first; undefined while loading. */
export function useNotesOnPages(pageIds: readonly PageId[]): readonly NoteRow[] | undefined {
  return useLiveQuery(() => listNotesOnPages(pageIds), [pageIds.join()]);
}

/** Returns the notes on pages, not those on their articles, oldest first. */
export async function listNotesOnPages(pageIds: readonly PageId[]): Promise<readonly NoteRow[]> {
  const notes = await db.notes
    .where('pageIds')
    .anyOf([...pageIds])
    .distinct()
    .toArray();
  return notes.filter(({ target }) => target.kind === 'page').sort((a, b) => a.createdAt - b.createdAt);
}

/**
 * Writes the note of a highlight, an article or a page: the one that is there is changed, an empty body deletes it.
 * `links`: what titles in it were chosen to lead to. Resolves to the note's id, null when there is none afterwards.
 * Rejects when what it is written on is gone.
 */
export async function saveNote(
  target: NoteOn,
  body: string,
  links: readonly LinkChoice[] = [],
): Promise<NoteId | null> {
  return (await writeNote(target, () => body, links)).id;
}

/**
 * Saves what was written on top of `base` and resolves to what is stored then. That is more than `body` when
 * another window has changed the note meanwhile: both texts are kept. What was `writtenAt` a time, and the note
 * stored later, is in it already or was written over.
 */
export async function saveWriting(
  target: NoteOn,
  body: string,
  base: string,
  links: readonly LinkChoice[] = [],
  writtenAt = Number.POSITIVE_INFINITY,
): Promise<string> {
  const write = (stored: string, storedAt: number) =>
    writtenAt <= storedAt ? stored : mergeTexts(stored, body, base);
  return (await writeNote(target, write, links)).body;
}

interface WrittenNote {
  readonly id: NoteId | null;
  readonly body: string;
}

/** Puts in place of a note what `write` makes of it ('' without one). */
async function writeNote(
  target: NoteOn,
  write: (stored: string, storedAt: number) => string,
  links: readonly LinkChoice[],
): Promise<WrittenNote> {
  return act(db, { action: 'saveNote', joinWithin: pauseOfWriting }, async (edit) => {
    const existing = await noteOf(target);
    const body = write(existing?.body ?? '', existing?.updatedAt ?? 0);
    if (body.trim() === '') {
      if (existing !== null) {
        edit.rename('deleteNote');
        await removeNotes(edit, [existing.id]);
      }
      return { id: null, body: '' };
    }
    const id = existing?.id ?? makeId('note', newKey());
    if (existing === null) {
      const times = { createdAt: edit.now, updatedAt: edit.now };
      const place = await placeFor(edit, target);
      await edit.put('notes', { id, body, maker: edit.maker, ...times, anchor: null, ...place });
    } else if (existing.body !== body) {
      await edit.put('notes', { ...existing, body, updatedAt: edit.now });
    }
    await syncLinks(edit, id, body, links);
    return { id, body };
  });
}

async function placeFor(
  edit: Edit,
  on: NoteOn,
): Promise<Pick<NoteRow, 'target' | 'pageIds' | 'highlightId'>> {
  if ('highlightId' in on) {
    const { highlightId } = on;
    const highlight = await edit.db.highlights.get(highlightId);
    if (highlight === undefined) throw nothingThere(on);
    return { target: { kind: 'highlight', highlightId }, pageIds: highlight.pageIds, highlightId };
  }
  if ('pageId' in on) {
    const { pageId } = on;
    if ((await edit.db.pages.get(pageId)) === undefined) throw nothingThere(on);
    return { target: { kind: 'page', pageId }, pageIds: [pageId], highlightId: '' };
  }
  const article = 'articleId' in on ? await edit.db.articles.get(on.articleId) : undefined;
  if (article === undefined) throw nothingThere(on);
  return {
    target: { kind: 'article', spans: extentOf(article).spans },
    pageIds: article.pages,
    highlightId: '',
  };
}

function nothingThere(on: NoteOn): Error {
  return new Error(`There is no ${keyOfPlace(on)} to write on`);
}

/** Deletes a note with its links; the words of links to it stay, and lead nowhere. */
export async function deleteNote(id: NoteId): Promise<void> {
  await act(db, { action: 'deleteNote' }, (edit) => removeNotes(edit, [id]));
}

async function noteOf(target: NoteOn): Promise<NoteRow | null> {
  if ('noteId' in target) return (await db.notes.get(target.noteId)) ?? null;
  if ('highlightId' in target) {
    return (await db.notes.where('highlightId').equals(target.highlightId).first()) ?? null;
  }
  if ('pageId' in target) return (await listNotesOnPages([target.pageId]))[0] ?? null;
  const notes = await listNotes(target.articleId);
  return notes.find((note) => note.target.kind === 'article') ?? null;
}
