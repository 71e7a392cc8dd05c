/** Where a note stands now: what a link to it leads to, and what a list says of it. */
import type { ArticleId, NoteId, PageId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { articleOfNote, loadAttached } from './attachments';
import { db } from './database';
import type { NoteRow } from './rows';

/** Where a note is read. */
export type NotePlace =
  | {
      readonly kind: 'article';
      readonly articleId: ArticleId;
      readonly title: string;
      /** The text it is about, where that is a part of the article. */
      readonly at: Span | null;
      /** Null when the article itself is meant. */
      readonly noteId: NoteId | null;
    }
  | {
      readonly kind: 'page';
      readonly pageId: PageId;
      readonly path: string;
      /** The page's number in its dump, from 0. */
      readonly ordinal: number;
      readonly pageCount: number;
      readonly noteId: NoteId;
    };

/** Returns where a note stands; null when its text is lost, its page is gone, or its source is in the bin. */
export async function placeOfNote(note: NoteRow): Promise<NotePlace | null> {
  if (note.target.kind === 'page') return placeOnPage(note, note.target.pageId);
  const { articles, highlights, extents } = await loadAttached(db, note.pageIds);
  const byId = new Map(highlights.map((row) => [row.id, row]));
  const id = articleOfNote(note, byId, extents);
  const article = articles.find((row) => row.id === id);
  if (article === undefined) return null;
  const highlight = note.target.kind === 'highlight' ? byId.get(note.target.highlightId) : undefined;
  return {
    kind: 'article',
    articleId: article.id,
    title: article.title,
    at: highlight?.spans[0] ?? null,
    noteId: note.id,
  };
}

async function placeOnPage({ id }: NoteRow, pageId: PageId): Promise<NotePlace | null> {
  const page = await db.pages.get(pageId);
  const dump = page === undefined ? undefined : await db.dumps.get(page.dumpId);
  if (page === undefined || dump === undefined) return null;
  const { path, pageCount } = dump;
  return { kind: 'page', pageId, path, ordinal: page.ordinal, pageCount, noteId: id };
}
