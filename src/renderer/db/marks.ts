/** Read state, and what has no article any more. */

import { attach, sharesOf } from '#core/anchor/attach';
import { type ArticleId, dumpIdOf, makeId, type PageId } from '#core/page/ids';
import {
  type Attached,
  articlesOfHighlight,
  articlesOfMark,
  attachedInPortions,
  extentOf,
  loadAttached,
  pagePrefixOf,
} from './attachments';
import { bulkEditsFor } from './bulk-edits';
import { db } from './database';
import { act, type Edit } from './edit';
import { confirmHighlight, deleteHighlight } from './highlights';
import { removeNotes } from './links';
import { useThrottledQuery } from './live';
import { newKey } from './new-id';
import type { ContinuationRow, HighlightRow, LinkRow, MarkRow, NoteRow } from './rows';
import { takeMarksOff } from './tags';

/** Marks articles as read or unread, as one step. */
export async function setRead(articles: ArticleId | readonly ArticleId[], read: boolean): Promise<void> {
  const ids = typeof articles === 'string' ? [articles] : articles;
  const bulk = bulkEditsFor(ids.length);
  if (bulk !== null) return bulk.setRead(ids, read);
  const name = { action: read ? 'markRead' : 'markUnread', values: { count: ids.length } };
  await act(db, name, async (edit) => {
    if (read) return putReadMarks(edit, ids);
    const found = (await edit.db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
    return takeMarksOff(
      edit,
      found.filter((row) => row.read === 1),
      (mark) => mark.kind === 'read',
    );
  });
}

/** Marks an article as read because it was read to its end: nothing the user did, so no step of the journal. */
export async function noteAsRead(articleId: ArticleId): Promise<void> {
  await act(db, { action: 'markRead', journalled: false }, (edit) => putReadMarks(edit, [articleId]));
}

async function putReadMarks(edit: Edit, ids: readonly ArticleId[]): Promise<void> {
  const found = (await edit.db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
  const marks = found
    .filter((row) => row.read === 0)
    .map(
      (row): MarkRow => ({
        id: makeId('mark', newKey()),
        kind: 'read',
        tagId: '',
        spans: extentOf(row).spans,
        pageIds: row.pages,
        maker: edit.maker,
        createdAt: edit.now,
        anchor: null,
      }),
    );
  await edit.add('marks', marks);
}

/** Something the user made that no article covers well, with the reason. */
export type Unplaced = (
  | { readonly kind: 'mark'; readonly row: MarkRow }
  | { readonly kind: 'note'; readonly row: NoteRow }
  | { readonly kind: 'highlight'; readonly row: HighlightRow }
  | { readonly kind: 'link'; readonly row: LinkRow }
  | { readonly kind: 'continuation'; readonly row: ContinuationRow }
) & {
  /** 'lost': its text was not found; 'similar': found, but not word for word; 'doubtful': no article has most of it. */
  readonly reason: 'lost' | 'similar' | 'doubtful';
  /** The article it is shown with for now; null when there is none. */
  readonly articleId: ArticleId | null;
};

/** Lists what is lost, only similar, or doubtful; undefined while loading. Sources in the bin do not count. */
export function useUnplaced(): readonly Unplaced[] | undefined {
  const tables = ['sources', 'articles', 'marks', 'notes', 'highlights', 'links', 'continuations'];
  return useThrottledQuery(tables, listUnplaced, []);
}

/** Returns what is lost, only similar, or doubtful: marks first, then notes, highlights, links and continuations. */
export async function listUnplaced(): Promise<readonly Unplaced[]> {
  const binned = new Set(await binnedPagePrefixes());
  const keys = await Promise.all(
    [db.marks, db.notes, db.highlights, db.links].map((table) => table.orderBy('pageIds').uniqueKeys()),
  );
  const pages = [...new Set(keys.flat() as PageId[])].filter(
    (page) => !binned.has(pagePrefixOf(dumpIdOf(page))),
  );
  const unplaced = new Map<string, Unplaced>();
  for await (const attached of attachedInPortions(db, pages)) {
    for (const item of unplacedOf(attached)) unplaced.set(item.row.id, item);
  }
  for (const item of await unplacedOnPages(binned)) unplaced.set(item.row.id, item);
  for (const item of await unplacedLinks(pages)) unplaced.set(item.row.id, item);
  const order = ['mark', 'note', 'highlight', 'link'] as const;
  return [
    ...order.flatMap((kind) => [...unplaced.values()].filter((item) => item.kind === kind)),
    ...(await lostContinuations(binned)),
  ];
}

/** Notes on pages that a dump has no longer. */
async function unplacedOnPages(binned: ReadonlySet<string>): Promise<readonly Unplaced[]> {
  const notes = await db.notes.where('highlightId').equals('').toArray();
  const onPages = notes.flatMap((row) =>
    row.target.kind === 'page' ? [{ row, pageId: row.target.pageId }] : [],
  );
  const pages = await db.pages.bulkGet(onPages.map(({ pageId }) => pageId));
  return onPages.flatMap(({ row, pageId }, at): readonly Unplaced[] =>
    pages[at] === undefined && !binned.has(pagePrefixOf(dumpIdOf(pageId)))
      ? [{ kind: 'note', row, reason: 'lost', articleId: null }]
      : [],
  );
}

/** Links to articles on these pages whose text is not all found, or mostly in no article. */
async function unplacedLinks(pages: readonly PageId[]): Promise<readonly Unplaced[]> {
  const wanted = new Set(pages);
  const links = (await db.links.toArray()).filter(({ pageIds }) => pageIds.some((page) => wanted.has(page)));
  const found: Unplaced[] = [];
  for (let at = 0; at < links.length; at += linksAtATime) {
    const some = links.slice(at, at + linksAtATime);
    const { extents } = await loadAttached(db, [...new Set(some.flatMap(({ pageIds }) => pageIds))]);
    for (const row of some) {
      if (row.target.kind === 'note') continue;
      const { main, noteDoubtful } = attach(row.target.spans, extents);
      const reason = row.anchor?.status ?? (noteDoubtful ? 'doubtful' : null);
      if (reason !== null) found.push({ kind: 'link', row, reason, articleId: main });
    }
  }
  return found;
}

/** So many links are looked at together: the articles of all their pages are in memory meanwhile. */
const linksAtATime = 50;

/** Continuations of which an end was not found for certain, with the article of the other end. */
async function lostContinuations(binned: ReadonlySet<string>): Promise<readonly Unplaced[]> {
  const rows = (await db.continuations.toArray()).filter(
    ({ pageIds, fromAnchor, toAnchor }) =>
      (fromAnchor ?? toAnchor) !== null && !pageIds.some((page) => binned.has(pagePrefixOf(dumpIdOf(page)))),
  );
  return Promise.all(
    rows.map(async (row): Promise<Unplaced> => {
      const { from, to, fromAnchor, toAnchor } = row;
      const isLost = fromAnchor?.status === 'lost' || toAnchor?.status === 'lost';
      const known = fromAnchor?.status === 'lost' ? to : from;
      const { extents } = await loadAttached(db, [known.page]);
      const articleId = sharesOf([known], extents)[0]?.id ?? null;
      return { kind: 'continuation', row, reason: isLost ? 'lost' : 'similar', articleId };
    }),
  );
}

/** Returns what the pages in the bin begin with: they have no articles, and no place to be doubtful about. */
export async function binnedPagePrefixes(): Promise<readonly string[]> {
  const sources = await db.sources.where('binnedAt').above(0).primaryKeys();
  return (await db.dumps.where('sourceId').anyOf(sources).primaryKeys()).map(pagePrefixOf);
}

function* unplacedOf({ marks, notes, highlights, extents }: Attached): Generator<Unplaced> {
  for (const row of marks) {
    // What was not wanted is nothing to look for.
    if (row.kind === 'not-tag') continue;
    const { main, doubtful } = attach(row.spans, extents);
    const reason = row.anchor?.status ?? (doubtful ? 'doubtful' : null);
    const articleId = articlesOfMark(row, extents)[0] ?? main;
    if (reason !== null) yield { kind: 'mark', row, reason, articleId };
  }
  for (const row of notes) {
    if (row.target.kind !== 'article') continue;
    const { main, noteDoubtful } = attach(row.target.spans, extents);
    const reason = row.anchor?.status ?? (noteDoubtful ? 'doubtful' : null);
    if (reason !== null) yield { kind: 'note', row, reason, articleId: main };
  }
  for (const row of highlights) {
    const articleId = articlesOfHighlight(row, extents)[0] ?? null;
    const { status } = row;
    const isFound = status === 'exact' || status === 'moved';
    if (!isFound) yield { kind: 'highlight', row, reason: status, articleId };
    else if (articleId === null) yield { kind: 'highlight', row, reason: 'doubtful', articleId };
  }
}

/** Takes what was found of a mark or note, or the text a highlight is similar to, as right. */
export async function confirmUnplaced({ kind, row }: Unplaced): Promise<void> {
  if (kind === 'highlight') return confirmHighlight(row.id);
  if (kind === 'continuation') {
    const isLost = row.fromAnchor?.status === 'lost' || row.toAnchor?.status === 'lost';
    await act(db, { action: 'confirmPlace' }, async (edit) => {
      if (!isLost) await edit.put('continuations', { ...row, fromAnchor: null, toAnchor: null });
    });
    return;
  }
  await act(db, { action: 'confirmPlace' }, async (edit) => {
    if (row.anchor?.status !== 'similar') return;
    if (kind === 'mark') await edit.put('marks', { ...row, anchor: null });
    else if (kind === 'link') await edit.put('links', { ...row, anchor: null });
    else await edit.put('notes', { ...row, anchor: null });
  });
}

/** Deletes what has no place; of a link the words stay in the note. */
export async function discardUnplaced({ kind, row }: Unplaced): Promise<void> {
  if (kind === 'highlight') return deleteHighlight(row.id);
  const table = { mark: 'marks', link: 'links', continuation: 'continuations' } as const;
  await act(db, { action: 'discardUnplaced' }, (edit) =>
    kind === 'note' ? removeNotes(edit, [row.id]) : edit.remove(table[kind], row.id),
  );
}
