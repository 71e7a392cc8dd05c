/** Read state, and what has no article any more. */

import { attach } from '#core/anchor/attach';
import { type ArticleId, makeId } from '#core/page/ids';
import { articlesOfHighlight, articlesOfMark, extentOf, loadAttached } from './attachments';
import { db } from './database';
import { act } from './edit';
import { confirmHighlight, deleteHighlight } from './highlights';
import { useThrottledQuery } from './live';
import { newKey } from './new-id';
import type { HighlightRow, MarkRow, NoteRow } from './rows';
import { takeMarksOff } from './tags';

/** Marks articles as read or unread, as one step. */
export async function setRead(articles: ArticleId | readonly ArticleId[], read: boolean): Promise<void> {
  const ids = typeof articles === 'string' ? [articles] : articles;
  const name = { action: read ? 'markRead' : 'markUnread', values: { count: ids.length } };
  await act(db, name, async (edit) => {
    const found = (await edit.db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
    const rows = found.filter((row) => (row.read === 1) !== read);
    if (!read) return takeMarksOff(edit, rows, (mark) => mark.kind === 'read');
    for (const row of rows) {
      await edit.put('marks', {
        id: makeId('mark', newKey()),
        kind: 'read',
        tagId: '',
        spans: extentOf(row).spans,
        pageIds: row.pages,
        createdAt: edit.now,
        anchor: null,
      });
    }
  });
}

/** Something the user made that no article covers well, with the reason. */
export type Unplaced = (
  | { readonly kind: 'mark'; readonly row: MarkRow }
  | { readonly kind: 'note'; readonly row: NoteRow }
  | { readonly kind: 'highlight'; readonly row: HighlightRow }
) & {
  /** 'lost': its text was not found; 'similar': found, but not word for word; 'doubtful': no article has most of it. */
  readonly reason: 'lost' | 'similar' | 'doubtful';
  /** The article it is shown with for now; null when there is none. */
  readonly articleId: ArticleId | null;
};

/** Lists what is lost, only similar, or doubtful; undefined while loading. Sources in the bin do not count. */
export function useUnplaced(): readonly Unplaced[] | undefined {
  return useThrottledQuery(['articles', 'marks', 'notes', 'highlights'], listUnplaced, []);
}

/** Returns what is lost, only similar, or doubtful. */
export async function listUnplaced(): Promise<readonly Unplaced[]> {
  return db.transaction('r', [db.articles, db.marks, db.notes, db.highlights], async () => {
    const [marks, notes, highlights] = await Promise.all([
      db.marks.toArray(),
      db.notes.toArray(),
      db.highlights.toArray(),
    ]);
    const pages = [...new Set([...marks, ...notes, ...highlights].flatMap(({ pageIds }) => pageIds))];
    const { extents } = await loadAttached(db, pages);
    const unplaced: Unplaced[] = [];
    for (const row of marks) {
      const { main, doubtful } = attach(row.spans, extents);
      const reason = row.anchor?.status ?? (doubtful ? 'doubtful' : null);
      const articleId = articlesOfMark(row, extents)[0] ?? main;
      if (reason !== null) unplaced.push({ kind: 'mark', row, reason, articleId });
    }
    for (const row of notes) {
      if (row.target.kind !== 'article') continue;
      const { main, noteDoubtful } = attach(row.target.spans, extents);
      const reason = row.anchor?.status ?? (noteDoubtful ? 'doubtful' : null);
      if (reason !== null) unplaced.push({ kind: 'note', row, reason, articleId: main });
    }
    for (const row of highlights) {
      const articleId = articlesOfHighlight(row, extents)[0] ?? null;
      const reason =
        row.status === 'lost' || row.status === 'similar'
          ? row.status
          : articleId === null
            ? 'doubtful'
            : null;
      if (reason !== null) unplaced.push({ kind: 'highlight', row, reason, articleId });
    }
    return unplaced;
  });
}

/** Takes what was found of a mark or note, or the text a highlight is similar to, as right. */
export async function confirmUnplaced({ kind, row }: Unplaced): Promise<void> {
  if (kind === 'highlight') return confirmHighlight(row.id);
  await act(db, { action: 'confirmPlace' }, async (edit) => {
    if (row.anchor?.status !== 'similar') return;
    if (kind === 'mark') await edit.put('marks', { ...row, anchor: null });
    else await edit.put('notes', { ...row, anchor: null });
  });
}

/** Deletes what has no place. */
export async function discardUnplaced({ kind, row }: Unplaced): Promise<void> {
  if (kind === 'highlight') return deleteHighlight(row.id);
  await act(db, { action: 'discardUnplaced' }, (edit) =>
    edit.remove(kind === 'mark' ? 'marks' : 'notes', row.id),
  );
}
