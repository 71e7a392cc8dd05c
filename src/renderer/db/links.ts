/** Links between notes and articles: the rows behind `[[title]]`, kept in step with the texts that hold them. */

import { attach, type ExtentIndex } from '#core/anchor/attach';
import { type ArticleId, makeId, type NoteId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { linkTitles } from '#core/text/bracket-links';
import { extentOf, loadAttached } from './attachments';
import { db } from './database';
import { act, type Edit } from './edit';
import { useLiveQuery } from './live-query';
import { newKey } from './new-id';
import { type NotePlace, placeOfNote } from './note-places';
import type { LinkRow, LinkTarget, NoteRow } from './rows';

/** What a link can be chosen to lead to. */
export type LinkTo = { readonly articleId: ArticleId } | { readonly noteId: NoteId };

/** A title in a note's text, and what it was chosen to lead to, or led to before. */
export interface LinkChoice {
  readonly title: string;
  readonly to: LinkTo | { readonly like: LinkRow };
}

/**
 * Brings a note's links in step with its text, inside the caller's action: those whose title is gone go, chosen
 * ones whose title is there come. A title that leads somewhere already keeps its target.
 */
export async function syncLinks(
  edit: Edit,
  noteId: NoteId,
  body: string,
  choices: readonly LinkChoice[],
): Promise<void> {
  const titles = linkTitles(body);
  const known = new Set<string>();
  for (const row of await edit.db.links.where('noteId').equals(noteId).toArray()) {
    if (titles.has(row.title)) known.add(row.title);
    else await edit.remove('links', row.id);
  }
  for (const { title, to } of choices) {
    if (!titles.has(title) || known.has(title)) continue;
    const target = await targetOf(edit, noteId, to);
    if (target === null) continue;
    known.add(title);
    await edit.put('links', { id: makeId('link', newKey()), noteId, title, ...target, createdAt: edit.now });
  }
}

/** Removes notes with their links and with the links to them, whose words stay in the texts; part of an action. */
export async function removeNotes(edit: Edit, ids: readonly NoteId[]): Promise<void> {
  const [from, to] = await Promise.all([
    edit.db.links
      .where('noteId')
      .anyOf([...ids])
      .primaryKeys(),
    edit.db.links
      .where('targetNoteId')
      .anyOf([...ids])
      .primaryKeys(),
  ]);
  await edit.removeAll('links', [...new Set([...from, ...to])]);
  await edit.removeAll('notes', ids);
}

/** Says what a title in a note's text leads to, in place of what it led to before; nothing where it is not there. */
export async function setLink(noteId: NoteId, { title, to }: LinkChoice): Promise<void> {
  await act(db, { action: 'setLink', values: { title } }, async (edit) => {
    const note = await edit.db.notes.get(noteId);
    if (note === undefined || !linkTitles(note.body).has(title)) return;
    const target = await targetOf(edit, noteId, to);
    if (target === null) return;
    const rows = await edit.db.links.where('noteId').equals(noteId).toArray();
    const id = rows.find((row) => row.title === title)?.id ?? makeId('link', newKey());
    await edit.put('links', { id, noteId, title, ...target, createdAt: edit.now });
  });
}

/** The links of a note's text; undefined while loading. */
export function useLinksOf(noteId: NoteId | null): readonly LinkRow[] | undefined {
  return useLiveQuery(async () => (noteId === null ? [] : listLinksOf(noteId)), [noteId]);
}

/** Returns the links of a note's text. */
export async function listLinksOf(noteId: NoteId): Promise<readonly LinkRow[]> {
  return db.links.where('noteId').equals(noteId).toArray();
}

/** The notes that something links to. */
export function useLinkedNotes(): ReadonlySet<NoteId> {
  return useLiveQuery(listLinkedNotes, []) ?? none;
}

/** True when something links to the note; nothing does to null. */
export function useIsLinked(id: NoteId | null): boolean {
  const count = useLiveQuery(
    async () => (id === null ? 0 : db.links.where('targetNoteId').equals(id).count()),
    [id],
  );
  return count !== undefined && count > 0;
}

const none: ReadonlySet<NoteId> = new Set();

async function listLinkedNotes(): Promise<ReadonlySet<NoteId>> {
  const keys: readonly unknown[] = await db.links.orderBy('targetNoteId').uniqueKeys();
  return new Set((keys as readonly NoteId[]).filter((id) => id.length > 0));
}

/** A note that links to something, and where it stands. */
export interface Backlink {
  readonly link: LinkRow;
  readonly note: NoteRow;
  /** Null when it stands nowhere now. */
  readonly place: NotePlace | null;
}

/** What links to an article or to a note, oldest first; undefined while loading, nothing to null. */
export function useBacklinks(to: LinkTo | null): readonly Backlink[] | undefined {
  const key = to === null ? '' : 'articleId' in to ? to.articleId : to.noteId;
  return useLiveQuery(async () => (to === null ? [] : listBacklinks(to)), [key]);
}

/** Returns what links to an article or to a note, oldest first. */
export async function listBacklinks(to: LinkTo): Promise<readonly Backlink[]> {
  const links = 'articleId' in to ? await linksToArticle(to.articleId) : await linksToNote(to.noteId);
  const notes = await db.notes.bulkGet(links.map(({ noteId }) => noteId));
  const found: Backlink[] = [];
  for (const [at, link] of links.entries()) {
    const note = notes[at];
    if (note !== undefined) found.push({ link, note, place: await placeOfNote(note) });
  }
  return found.sort((one, other) => one.link.createdAt - other.link.createdAt);
}

async function linksToNote(id: NoteId): Promise<readonly LinkRow[]> {
  return db.links.where('targetNoteId').equals(id).toArray();
}

async function linksToArticle(id: ArticleId): Promise<readonly LinkRow[]> {
  const article = await db.articles.get(id);
  if (article === undefined) return [];
  const links = await db.links
    .where('pageIds')
    .anyOf([...article.pages])
    .distinct()
    .toArray();
  if (links.length === 0) return [];
  const pages = new Set([...article.pages, ...links.flatMap(({ pageIds }) => pageIds)]);
  const { extents } = await loadAttached(db, [...pages]);
  return links.filter((link) => articleOfLink(link, extents) === id);
}

/** The article that a link leads to; null where it leads to a note, or to text that is lost or in no article. */
export function articleOfLink({ target, anchor }: LinkRow, extents: ExtentIndex): ArticleId | null {
  if (target.kind === 'note' || anchor?.status === 'lost') return null;
  return attach(target.spans, extents).main;
}

/** Where a link leads. */
export type LinkPlace =
  | NotePlace
  /** No article has its text any more: the page that had it. */
  | { readonly kind: 'text'; readonly at: Span };

/** Returns where a link leads now; null when that is nowhere. */
export async function placeOfLink(row: LinkRow): Promise<LinkPlace | null> {
  if (row.target.kind === 'note') {
    const note = await db.notes.get(row.target.noteId);
    return note === undefined ? null : placeOfNote(note);
  }
  const { extents, articles } = await loadAttached(db, row.pageIds);
  const id = articleOfLink(row, extents);
  const article = articles.find((each) => each.id === id);
  if (article !== undefined) {
    return { kind: 'article', articleId: article.id, title: article.title, at: null, noteId: null };
  }
  const [at] = row.target.spans;
  if (at === undefined || (await db.pages.get(at.page)) === undefined) return null;
  return { kind: 'text', at };
}

async function targetOf(
  edit: Edit,
  from: NoteId,
  to: LinkChoice['to'],
): Promise<Pick<LinkRow, 'target' | 'targetNoteId' | 'pageIds' | 'anchor'> | null> {
  if ('like' in to) {
    const { target, targetNoteId, pageIds, anchor } = to.like;
    if (target.kind === 'note') return targetOf(edit, from, { noteId: target.noteId });
    return { target, targetNoteId, pageIds, anchor };
  }
  if ('noteId' in to) {
    const { noteId } = to;
    if (noteId === from || (await edit.db.notes.get(noteId)) === undefined) return null;
    return { target: { kind: 'note', noteId }, targetNoteId: noteId, pageIds: [], anchor: null };
  }
  const article = await edit.db.articles.get(to.articleId);
  if (article === undefined) return null;
  const target: LinkTarget = { kind: 'article', spans: extentOf(article).spans };
  return { target, targetNoteId: '', pageIds: article.pages, anchor: null };
}
