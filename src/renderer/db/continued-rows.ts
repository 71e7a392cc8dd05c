/** Articles that continuations join: their rows become one, under the name of the first. */
import { type ExtentIndex, indexExtents, sharesOf } from '#core/anchor/attach';
import type { ArticleId, PageId } from '#core/page/ids';
import { raw, type Span } from '#core/page/model';
import { continuedArticle } from '#core/reflow/corrections/continued';
import { extentOf } from './attachments';
import { describeArticle } from './derive';
import type { ArticleRow, ContinuationRow, LostAnchor } from './rows';

/**
 * Returns the rows of pages with those that continuations join made one each. A continuation of which an end is
 * lost, or stands in no article, joins nothing. `textOf` gives the raw text of the rows' pages.
 */
export function joinContinued(
  rows: readonly ArticleRow[],
  continuations: readonly ContinuationRow[],
  textOf: (page: PageId) => string,
): readonly ArticleRow[] {
  const groups = groupContinued(rows, continuations);
  return rows.flatMap((row): readonly ArticleRow[] => {
    const group = groups.get(row.id);
    if (group === undefined) return [row];
    return group[0] === row ? [continuedRow(row, group, textOf)] : [];
  });
}

/** The rows that belong together, in the order in which they go on, for each row that is joined. */
function groupContinued(
  rows: readonly ArticleRow[],
  continuations: readonly ContinuationRow[],
): ReadonlyMap<ArticleId, readonly ArticleRow[]> {
  const groups = new Map<ArticleId, readonly ArticleRow[]>();
  const extents = indexExtents(rows.map(extentOf));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inOrder = [...continuations].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  for (const { from, to, fromAnchor, toAnchor } of inOrder) {
    const first = articleAt(byId, extents, [lastOf(from), from], fromAnchor);
    const second = articleAt(byId, extents, [firstOf(to), to], toAnchor);
    if (first === undefined || second === undefined) continue;
    const before = groups.get(first.id) ?? [first];
    const after = groups.get(second.id) ?? [second];
    if (before.includes(second)) continue;
    const group = [...before, ...after];
    for (const { id } of group) groups.set(id, group);
  }
  return groups;
}

/** The article that has the first of the spans, or else most of the next one. */
function articleAt(
  byId: ReadonlyMap<ArticleId, ArticleRow>,
  extents: ExtentIndex,
  spans: readonly Span[],
  anchor: LostAnchor | null,
): ArticleRow | undefined {
  if (anchor?.status === 'lost') return undefined;
  const ids = spans.flatMap((span) => sharesOf([span], extents)[0]?.id ?? []);
  return ids[0] === undefined ? undefined : byId.get(ids[0]);
}

/** The text goes on where it ends, and was gone on with where it begins, also when it was split since. */
function lastOf({ page, end }: Span): Span {
  return { page, start: raw(end - 1), end };
}

function firstOf({ page, start }: Span): Span {
  return { page, start, end: raw(start + 1) };
}

function continuedRow(
  first: ArticleRow,
  group: readonly ArticleRow[],
  textOf: (page: PageId) => string,
): ArticleRow {
  const pages = [...new Set(group.flatMap((row) => row.pages))];
  const texts = pages.map(textOf);
  const members = group.map(({ article, pages: [own] }) => ({
    article,
    page: own === undefined ? 0 : pages.indexOf(own),
  }));
  const article = continuedArticle(members, texts);
  return {
    ...first,
    pages,
    ...describeArticle(article, texts, first.lang),
    reflowVersion: Math.min(...group.map(({ reflowVersion }) => reflowVersion)),
    checked: group.every(({ checked }) => checked === 1) ? 1 : 0,
  };
}
