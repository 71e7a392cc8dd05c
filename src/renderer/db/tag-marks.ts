/** What becomes of a tag's marks on articles when the tag is merged into another or split. Inside a step. */
import { subtractSpans } from '#core/anchor/attach';
import { type ArticleId, makeId, type PageId, type TagId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { articlesOfMark, extentOf, loadAttached } from './attachments';
import type { Edit } from './edit';
import { newKey } from './new-id';
import type { MarkRow } from './rows';
import { isSameData } from './same-data';

/** A mark that says the same of the same text as one of the other tag goes; all others change their tag. */
export async function mergeMarks(edit: Edit, id: TagId, into: TagId): Promise<void> {
  const marks = await edit.db.marks.where('tagId').equals(id).toArray();
  const there = new Map<string, MarkRow[]>();
  for (const mark of await edit.db.marks.where('tagId').equals(into).toArray()) {
    const page = mark.pageIds[0] ?? '';
    there.set(page, [...(there.get(page) ?? []), mark]);
  }
  const isDouble = (mark: MarkRow) =>
    (there.get(mark.pageIds[0] ?? '') ?? []).some(
      (other) =>
        mark.kind === other.kind &&
        isSameData(mark.spans, other.spans) &&
        isSameData(mark.anchor, other.anchor),
    );
  const doubles = marks.filter(isDouble).map((mark) => mark.id);
  const gone = new Set(doubles);
  await edit.removeAll('marks', doubles);
  await edit.putAll(
    'marks',
    marks.filter((mark) => !gone.has(mark.id)).map((mark) => ({ ...mark, tagId: into })),
  );
}

/** Marks of the articles change their tag; one that is on other articles too is parted. */
export async function splitMarks(
  edit: Edit,
  id: TagId,
  newId: TagId,
  articleIds: readonly ArticleId[],
): Promise<void> {
  const articles = (await edit.db.articles.bulkGet([...articleIds])).filter((row) => row !== undefined);
  const { marks, extents } = await loadAttached(edit.db, [
    ...new Set(articles.flatMap(({ pages }) => pages)),
  ]);
  const leaving = new Set<ArticleId>(articles.map((row) => row.id));
  const spansLeaving = spansByPage(articles.flatMap((row) => extentOf(row).spans));
  const moved: MarkRow[] = [];
  const added: MarkRow[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'tag' || mark.tagId !== id) continue;
    const holders = articlesOfMark(mark, extents);
    if (!holders.some((holder) => leaving.has(holder))) continue;
    const rest = subtractSpans(
      mark.spans,
      mark.pageIds.flatMap((page) => spansLeaving.get(page) ?? []),
    );
    if (rest.length === 0 || holders.every((holder) => leaving.has(holder))) {
      moved.push({ ...mark, tagId: newId });
      continue;
    }
    const parted = subtractSpans(mark.spans, rest);
    moved.push(withSpans(mark, rest));
    added.push({ ...withSpans(mark, parted), id: makeId('mark', newKey()), tagId: newId });
  }
  await edit.putAll('marks', moved);
  await edit.add('marks', added);
}

function withSpans(mark: MarkRow, spans: MarkRow['spans']): MarkRow {
  return { ...mark, spans, pageIds: [...new Set(spans.map(({ page }) => page))] };
}

/** Returns the spans of each page: what is on one page need not be compared with all. */
export function spansByPage(spans: readonly Span[]): ReadonlyMap<PageId, readonly Span[]> {
  const pages = new Map<PageId, Span[]>();
  for (const span of spans) {
    const list = pages.get(span.page);
    if (list === undefined) pages.set(span.page, [span]);
    else list.push(span);
  }
  return pages;
}
