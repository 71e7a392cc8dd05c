/** Mending a page: each function is one step that undo takes back. What would change nothing is not kept. */

import { sharesOf } from '#core/anchor/attach';
import type { AnyRole, Correction, MoveTarget } from '#core/page/corrections';
import type { ArticleId, ContinuationId, PageId } from '#core/page/ids';
import { type RawOffset, type RawRange, raw, type Span } from '#core/page/model';
import { articleParts } from '#core/page/parts';
import { applyCorrections } from '#core/reflow/corrections/apply';
import { commonLength } from '#core/reflow/corrections/draft-page';
import { prepareCorrection } from '#core/reflow/corrections/prepare';
import { rangesOfPieces } from '#core/reflow/corrections/ranges';
import { loadAttached } from './attachments';
import { db } from './database';
import { type ActionName, act, type Edit } from './edit';
import { lostCorrections } from './lost-corrections';
import { type MendedPage, mendedPage } from './rederive';
import type { ArticleRow, PageRow } from './rows';
import { isSameData } from './same-data';

/**
 * Adds corrections to a page's, as one step. Resolves to false, and keeps nothing, when they would change nothing:
 * their target is not there, or everything is as they say already.
 */
export async function correctPage(
  pageId: PageId,
  corrections: Correction | readonly Correction[],
  action: ActionName | string,
): Promise<boolean> {
  const name = typeof action === 'string' ? { action } : action;
  return act(db, name, (edit) => correct(edit, pageId, (page) => [...page.corrections, corrections].flat()));
}

/** Makes articles of a page one, in this order. Resolves to the one; null when nothing changed. */
export async function mergeArticles(
  pageId: PageId,
  articleIds: readonly ArticleId[],
): Promise<ArticleId | null> {
  const page = await db.pages.get(pageId);
  const rows = (await db.articles.bulkGet([...articleIds])).filter((row) => row !== undefined);
  const articles = page === undefined ? [] : rows.map((row) => rangesOn(page, row));
  return correctAndFind(pageId, { kind: 'merge', articles }, 'mergeArticles', articles[0]);
}

/**
 * Lets a new article begin at a character; where an article goes on with it from another page, that ends. Resolves
 * to the new one; null when nothing changed.
 */
export async function splitArticle(pageId: PageId, at: RawOffset): Promise<ArticleId | null> {
  const range = { start: at, end: raw(at + 1) };
  const made = await correctAndFind(pageId, { kind: 'split', at }, 'splitArticle', [range]);
  if (made !== null) return made;
  const id = await continuationTo(pageId, range);
  if (id === null) return null;
  await act(db, { action: 'endContinuation' }, (edit) => edit.remove('continuations', id));
  return articleAt(pageId, [range]);
}

/** Moves text to another place. Resolves to the article that has it then; null when nothing changed. */
export async function moveBlock(
  pageId: PageId,
  ranges: readonly RawRange[],
  to: MoveTarget,
): Promise<ArticleId | null> {
  return correctAndFind(pageId, { kind: 'move', ranges, to }, 'moveBlock', ranges);
}

/**
 * Gives text a role, of an article or of furniture. Resolves to the article that has it then; null when nothing
 * changed or it is furniture now.
 */
export async function setRole(
  pageId: PageId,
  ranges: readonly RawRange[],
  role: AnyRole,
): Promise<ArticleId | null> {
  return correctAndFind(pageId, { kind: 'role', ranges, role }, 'setRole', ranges);
}

/**
 * Makes text of one of an article's pages its headline; null: it has none. What its other pages have for a headline
 * is a crosshead then. Resolves to the article; null when nothing changed.
 */
export async function chooseHeadline(
  articleId: ArticleId,
  headline: readonly Span[] | null,
): Promise<ArticleId | null> {
  const row = await db.articles.get(articleId);
  const lead = row?.pages[row.article.headline.pieces[0]?.page ?? 0];
  const target = headline === null ? lead : headline[0]?.page;
  if (row === undefined || target === undefined || !row.pages.includes(target)) return null;
  const ranges = headline?.map(({ start, end }) => ({ start, end })) ?? null;
  const action = headline === null ? 'clearHeadline' : 'chooseHeadline';
  const changed = await act(db, { action }, async (edit) => {
    let any = false;
    for (const [order, pageId] of row.pages.entries()) {
      const open = await mendedPage(edit.db, pageId);
      if (open === null) continue;
      const article = rangesOn(open.page, row);
      // The first of its pages with a headline has that of the whole.
      const isBefore = headline === null || order <= row.pages.indexOf(target);
      const more = isBefore ? crossheads(open, article, pageId === target) : [];
      if (pageId === target) more.push({ kind: 'headline', article, headline: ranges });
      if (more.length === 0) continue;
      if (await correct(edit, pageId, (page) => [...page.corrections, ...more])) any = true;
    }
    return any;
  });
  if (!changed) return null;
  const page = await db.pages.get(target);
  return page === undefined ? null : articleAt(target, ranges ?? rangesOn(page, row));
}

/** Corrections that make crossheads of the headlines on a page of an article; `isTarget`: but for the main one's. */
function crossheads(
  { page, reflow }: MendedPage,
  ranges: readonly RawRange[],
  isTarget: boolean,
): Correction[] {
  const members = reflow.articles
    .map(({ headline, ...rest }) => ({
      headline,
      length: commonLength(
        articleParts({ headline, ...rest }).flatMap(({ part }) => part.pieces),
        ranges,
      ),
    }))
    .filter(({ length }) => length > 0);
  const most = Math.max(...members.map(({ length }) => length));
  const main = members.find(({ length }) => length === most);
  return members.flatMap((member): Correction[] =>
    member.headline.pieces.length === 0 || (isTarget && member === main)
      ? []
      : [{ kind: 'role', ranges: rangesOfPieces(page.text, member.headline.pieces), role: 'crosshead' }],
  );
}

/** Joins the paragraph that `at` is in with the one before it in its article. Resolves to the article. */
export async function joinParagraphs(pageId: PageId, at: RawOffset): Promise<ArticleId | null> {
  const open = await mendedPage(db, pageId);
  if (open === null) return null;
  for (const { blocks } of open.reflow.articles) {
    const index = blocks.findIndex(({ pieces }) => pieces.some(({ start, end }) => start <= at && at < end));
    const first = blocks[index]?.pieces[0];
    const last = blocks[index - 1]?.pieces.at(-1);
    if (first === undefined || last === undefined) continue;
    const { start } = first;
    const correction = { kind: 'join', after: last.end, at: start } as const;
    return correctAndFind(pageId, correction, 'joinParagraphs', [{ start, end: raw(start + 1) }]);
  }
  return null;
}

/** Lets a new paragraph begin at a character. Resolves to the article. */
export async function breakParagraph(pageId: PageId, at: RawOffset): Promise<ArticleId | null> {
  return correctAndFind(pageId, { kind: 'break', at }, 'breakParagraph', [{ start: at, end: raw(at + 1) }]);
}

/** Puts an article before another one of its page; null: behind all. Resolves to its id in the new order. */
export async function moveArticle(
  pageId: PageId,
  articleId: ArticleId,
  before: ArticleId | null,
): Promise<ArticleId | null> {
  const page = await db.pages.get(pageId);
  const row = await db.articles.get(articleId);
  const next = before === null ? undefined : await db.articles.get(before);
  if (page === undefined || row === undefined || (before !== null && next === undefined)) return null;
  const article = rangesOn(page, row);
  const correction = {
    kind: 'order',
    article,
    before: next === undefined ? null : rangesOn(page, next),
  } as const;
  return correctAndFind(pageId, correction, 'moveArticle', article);
}

/**
 * Reads characters as other ones ('': nothing is shown of them); null: as they are in the raw text again. A reading
 * that overlaps takes the place of an earlier one. Resolves to the article.
 */
export async function correctReading(
  pageId: PageId,
  { start, end }: RawRange,
  reading: string | null,
): Promise<ArticleId | null> {
  const action = reading === null ? 'clearReading' : 'correctReading';
  const changed = await act(db, { action }, (edit) =>
    correct(edit, pageId, ({ text, corrections }) => [
      ...corrections.filter(
        (other) => other.kind !== 'reading' || other.lost || other.end <= start || other.start >= end,
      ),
      ...(reading === null || reading === text.slice(start, end)
        ? []
        : [{ kind: 'reading', start, end, reading } as const]),
    ]),
  );
  return changed ? articleAt(pageId, [{ start, end }]) : null;
}

/** Takes all corrections of a page away: it is as the engine made it. Continuations stay, and lost ones in their list. */
export async function clearCorrections(pageId: PageId): Promise<void> {
  await act(db, { action: 'clearCorrections' }, async (edit) => {
    const page = await edit.db.pages.get(pageId);
    if (page !== undefined) await edit.updatePage(pageId, { corrections: lostCorrections(page) });
  });
}

/** Says of pages that they look right, or takes it back. */
export async function setChecked(pageIds: readonly PageId[], checked: boolean): Promise<void> {
  const name = { action: checked ? 'markChecked' : 'markUnchecked', values: { count: pageIds.length } };
  await act(db, name, async (edit) => {
    for (const id of pageIds) {
      const page = await edit.db.pages.get(id);
      if (page === undefined || page.checkedAt > 0 === checked) continue;
      await edit.updatePage(id, { checkedAt: checked ? edit.now : 0 });
    }
  });
}

/** Returns the raw ranges that an article has on a page, in raw order. */
export function rangesOn(page: Pick<PageRow, 'id' | 'text'>, row: ArticleRow): readonly RawRange[] {
  const pieces = articleParts(row.article).flatMap(({ part }) => part.pieces);
  return rangesOfPieces(page.text, pieces, row.pages.indexOf(page.id));
}

/** Returns the article that has most of some text of a page; null when it is furniture. */
export async function articleAt(pageId: PageId, ranges: readonly RawRange[]): Promise<ArticleId | null> {
  const { extents } = await loadAttached(db, [pageId]);
  const spans = ranges.map(({ start, end }) => ({ page: pageId, start, end }));
  return sharesOf(spans, extents)[0]?.id ?? null;
}

/** The continuation that leads to an article of the page that begins in the range; null when there is none. */
async function continuationTo(pageId: PageId, { start, end }: RawRange): Promise<ContinuationId | null> {
  const open = await mendedPage(db, pageId);
  const article = open?.reflow.articles.find((each) => {
    const first = articleParts(each)[0]?.part.pieces[0];
    return first !== undefined && first.start < end && start < first.end && start <= first.start;
  });
  if (article === undefined) return null;
  const pieces = articleParts(article).flatMap(({ part }) => part.pieces);
  const rows = await db.continuations.where('pageIds').equals(pageId).toArray();
  const leading = rows.find(
    ({ to }) => to.page === pageId && pieces.some((piece) => piece.start <= to.start && to.start < piece.end),
  );
  return leading?.id ?? null;
}

async function correctAndFind(
  pageId: PageId,
  correction: Correction,
  action: string,
  ranges: readonly RawRange[] = [],
): Promise<ArticleId | null> {
  return (await correctPage(pageId, correction, action)) ? articleAt(pageId, ranges) : null;
}

async function correct(
  edit: Edit,
  pageId: PageId,
  next: (page: PageRow) => readonly Correction[],
): Promise<boolean> {
  const open = await mendedPage(edit.db, pageId);
  if (open === null) return false;
  const { page, engine, reflow } = open;
  const corrections = next(page).map((correction) =>
    page.corrections.includes(correction) ? correction : prepareCorrection(page.text, correction),
  );
  if (isSameData(applyCorrections(page.text, engine, corrections), reflow)) return false;
  await edit.updatePage(pageId, { corrections });
  return true;
}
