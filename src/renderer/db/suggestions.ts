/**
 * Suggestions that an article goes on with another one, on another page of the same issue. They are worked out when
 * an article or a page is looked at; nothing is joined before the user says so, and what is dismissed stays away.
 */

import { type ArticleId, dumpIdOf, makeId, ordinalOf, type PageId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { articleParts, articleSpans } from '#core/page/parts';
import { showPart } from '#core/page/shown';
import {
  type ContinuationEnd,
  type ContinuationMark,
  continuationScore,
  fewestSigns,
  findContinuations,
} from '#core/reflow/continuations';
import { db } from './database';
import { act } from './edit';
import { useLiveQuery } from './live-query';
import { newKey } from './new-id';
import { shownFactsOfPages } from './page-facts';
import type { ArticleRow, DismissalRow } from './rows';

/** An article that another one may go on with, or may go on from. */
export interface Suggestion {
  /** 'to': the article goes on with the other one; 'from': the other one goes on with it. */
  readonly direction: 'to' | 'from';
  readonly articleId: ArticleId;
  readonly other: { readonly id: ArticleId; readonly title: string; readonly pageId: PageId };
  /** The other page's number, as the mark names it. */
  readonly page: string;
  /** The mark on the article's page. */
  readonly mark: Span;
  /** The beginning of the other one. */
  readonly start: Span;
  /** 0 to 1. */
  readonly score: number;
}

/** At most so many for one mark: more would be a list to read, and no help. */
const mostForMark = 2;

/** So many dumps of a folder count as one issue; more are a collection. */
const mostDumps = 200;

/** Suggestions for one article, best first; undefined while loading. */
export function useSuggestions(articleId: ArticleId): readonly Suggestion[] | undefined {
  return useLiveQuery(() => suggestionsOf([articleId]), [articleId]);
}

/** Suggestions for the articles of a page, in their order; undefined while loading. */
export function usePageSuggestions(articleIds: readonly ArticleId[]): readonly Suggestion[] | undefined {
  return useLiveQuery(() => suggestionsOf(articleIds), [articleIds.join(' ')]);
}

/** Returns what these articles may go on with or from, without what was dismissed. */
export async function suggestionsOf(articleIds: readonly ArticleId[]): Promise<readonly Suggestion[]> {
  const rows = (await db.articles.bulkGet([...articleIds])).filter((row) => row !== undefined);
  const suggestions: Suggestion[] = [];
  for (const row of rows) {
    for (const { mark, pageId } of await marksOf(row)) {
      suggestions.push(...(await suggestionsForMark(row, pageId, mark)));
    }
  }
  return suggestions;
}

/** Keeps a suggestion away for good, also when the page is looked at from the other side. */
export async function dismissSuggestion({ mark, start }: Suggestion): Promise<void> {
  await act(db, { action: 'dismissSuggestion' }, (edit) =>
    edit.put('dismissals', {
      id: makeId('dismissal', newKey()),
      from: mark,
      to: start,
      pageIds: [mark.page, start.page],
      createdAt: edit.now,
    }),
  );
}

interface PlacedMark {
  readonly mark: ContinuationMark;
  readonly pageId: PageId;
}

/** The marks that speak of an article, on all of its pages. */
async function marksOf(row: ArticleRow): Promise<readonly PlacedMark[]> {
  const pages = (await db.pages.bulkGet([...row.pages])).filter((page) => page !== undefined);
  const found: PlacedMark[] = [];
  for (const page of pages) {
    const marks = findContinuations(page.text);
    if (marks.length === 0) continue;
    const onPage = await db.articles.where('pages').equals(page.id).toArray();
    for (const mark of marks) {
      if (ownerOf(mark, page.id, onPage)?.id === row.id) found.push({ mark, pageId: page.id });
    }
  }
  return found;
}

/**
 * The article that a mark speaks of: the one it stands in; beside all of them, the one whose text ends last before
 * it, or begins first behind it when it says where that came from.
 */
function ownerOf(
  mark: ContinuationMark,
  pageId: PageId,
  articles: readonly ArticleRow[],
): ArticleRow | undefined {
  let best: ArticleRow | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const row of articles) {
    for (const span of articleSpans(row.article, row.pages)) {
      if (span.page !== pageId) continue;
      if (span.start < mark.end && mark.start < span.end) return row;
      const distance = mark.direction === 'to' ? mark.start - span.end : span.start - mark.end;
      if (distance >= 0 && distance < least) {
        least = distance;
        best = row;
      }
    }
  }
  return best;
}

async function suggestionsForMark(
  row: ArticleRow,
  pageId: PageId,
  mark: ContinuationMark,
): Promise<readonly Suggestion[]> {
  const dismissed = await db.dismissals.where('pageIds').equals(pageId).toArray();
  const others = (await articlesOfIssue(row)).filter(
    (other) => other.id !== row.id && !other.pages.includes(pageId),
  );
  const numbers = await pageNumbers([...new Set([...row.pages, ...others.flatMap(({ pages }) => pages)])]);
  // It goes on there already.
  if (row.pages.some((page) => page !== pageId && numbers.get(page) === mark.page)) return [];
  const ownEnd = await endOf(row, [mark.page], numbers.get(pageId) ?? '');
  const span: Span = { page: pageId, start: mark.start, end: mark.end };
  const found: Suggestion[] = [];
  for (const other of others) {
    const otherPage = other.pages.find((page) => numbers.get(page) === mark.page);
    const start = articleSpans(other.article, other.pages)[0];
    if (otherPage === undefined || start === undefined) continue;
    const names = (await marksOf(other))
      .filter((each) => each.mark.direction !== mark.direction)
      .map((each) => each.mark.page);
    const end = await endOf(other, names, mark.page);
    const score = mark.direction === 'to' ? continuationScore(ownEnd, end) : continuationScore(end, ownEnd);
    if (score < fewestSigns || isDismissed(dismissed, span, start, row)) continue;
    found.push({
      direction: mark.direction,
      articleId: row.id,
      other: { id: other.id, title: other.title, pageId: otherPage },
      page: mark.page,
      mark: span,
      start,
      score,
    });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, mostForMark);
}

/** The same pair, seen from either side. */
function isDismissed(rows: readonly DismissalRow[], mark: Span, start: Span, row: ArticleRow): boolean {
  const own = articleSpans(row.article, row.pages);
  const isWithin = (span: Span, spans: readonly Span[]): boolean =>
    spans.some((other) => other.page === span.page && other.start <= span.start && span.start <= other.end);
  return rows.some(
    ({ from, to }) =>
      (from.page === mark.page &&
        from.start === mark.start &&
        to.page === start.page &&
        to.start === start.start) ||
      (isWithin(to, own) && from.page === start.page),
  );
}

/** The numbers of pages, as they are known; of a file of several pages without numbers, their places in it. */
async function pageNumbers(ids: readonly PageId[]): Promise<ReadonlyMap<PageId, string>> {
  const dumpIds = [...new Set(ids.map(dumpIdOf))];
  const [facts, dumps] = await Promise.all([shownFactsOfPages(db, ids), db.dumps.bulkGet(dumpIds)]);
  const counts = new Map(dumps.map((dump) => [dump?.id, dump?.pageCount ?? 1]));
  return new Map(
    ids.map((id) => {
      const known = facts.get(id)?.page ?? '';
      const isOneOfSeveral = (counts.get(dumpIdOf(id)) ?? 1) > 1;
      return [id, known !== '' || !isOneOfSeveral ? known : String(ordinalOf(id) + 1)];
    }),
  );
}

/** Articles of the same issue: of the same newspaper and day, of the same file, of the same folder on no other day. */
async function articlesOfIssue(row: ArticleRow): Promise<readonly ArticleRow[]> {
  const { paper, date } = row.facts;
  const folder = row.path.slice(0, row.path.lastIndexOf('/') + 1);
  const dumps = await db.dumps
    .where('[sourceId+path]')
    .between([row.sourceId, folder], [row.sourceId, `${folder}\uffff`])
    .limit(mostDumps + 1)
    .toArray();
  const near = dumps.filter(({ path }) => path.lastIndexOf('/') + 1 === folder.length).map(({ id }) => id);
  const [sameDay, sameFolder] = await Promise.all([
    date === '' ? [] : db.articles.where('[facts.paper+facts.date]').equals([paper, date]).toArray(),
    db.articles
      .where('dumpId')
      .anyOf(near.length > mostDumps ? [row.dumpId] : near)
      .toArray(),
  ]);
  const issue = new Map<ArticleId, ArticleRow>();
  for (const other of sameDay) {
    if (paper !== '' || other.sourceId === row.sourceId) issue.set(other.id, other);
  }
  for (const other of sameFolder) {
    const isOtherDay = date !== '' && other.facts.date !== '' && other.facts.date !== date;
    const isOtherPaper = paper !== '' && other.facts.paper !== '' && other.facts.paper !== paper;
    if (!isOtherDay && !isOtherPaper) issue.set(other.id, other);
  }
  return [...issue.values()];
}

async function endOf(
  { article, pages }: ArticleRow,
  names: readonly string[],
  page: string,
): Promise<ContinuationEnd> {
  const texts = (await db.pages.bulkGet([...pages])).map((row) => row?.text ?? '');
  const shown = articleParts(article).map(({ role, part }) => ({ role, text: showPart(part, texts).text }));
  const textOf = (...roles: readonly string[]): string =>
    shown
      .filter(({ role }) => roles.includes(role))
      .map(({ text }) => text)
      .join('\n');
  return {
    head: textOf('kicker', 'headline', 'deck'),
    body: textOf('paragraph', 'crosshead'),
    names,
    page,
  };
}
