/** Finds what the user made in a dump again after its text changed. Nothing is dropped: what is lost says so. */
import { followSpans, mappingOf } from '#core/anchor/follow';
import { type OldPlace, sidesAt } from '#core/anchor/position';
import { contextOf, describeSpans, type Quote } from '#core/anchor/quote';
import { resolveQuote } from '#core/anchor/resolve';
import { type SolidText, solidText } from '#core/anchor/solid-text';
import { type DumpId, dumpIdOf, type PageId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { pagePrefixOf } from '../db/attachments';
import type { BroadsheetDatabase } from '../db/database';
import type {
  AnchorStatus,
  ContinuationRow,
  HighlightRow,
  LinkRow,
  LostAnchor,
  MarkRow,
  NoteRow,
  PageRow,
} from '../db/rows';
import { isSameData } from '../db/same-data';
import { stepsWith } from '../db/step-changes';
import type { RefoundCounts } from '../import/progress';

/** Both texts of a dump, by page. */
export interface Texts {
  readonly dumpId: DumpId;
  readonly before: ReadonlyMap<PageId, SolidText>;
  readonly now: ReadonlyMap<PageId, SolidText>;
}

interface Found extends Quote {
  readonly status: AnchorStatus;
  readonly spans: readonly Span[];
}

/** Updates the rows that stand on the dump, inside the caller's transaction, and counts how they were found. */
export async function refind(
  db: BroadsheetDatabase,
  dumpId: DumpId,
  before: readonly PageRow[],
  now: readonly PageRow[],
): Promise<Omit<RefoundCounts, 'lostCorrections'>> {
  const texts: Texts = {
    dumpId,
    before: new Map(before.map(({ id, text }) => [id, solidText(text)])),
    now: new Map(now.map(({ id, text }) => [id, solidText(text)])),
  };
  const prefix = pagePrefixOf(dumpId);
  const [highlights, marks, notes, links, continuations] = await Promise.all([
    db.highlights.where('pageIds').startsWith(prefix).distinct().toArray(),
    db.marks.where('pageIds').startsWith(prefix).distinct().toArray(),
    db.notes.where('pageIds').startsWith(prefix).distinct().toArray(),
    db.links.where('pageIds').startsWith(prefix).distinct().toArray(),
    db.continuations.where('pageIds').startsWith(prefix).distinct().toArray(),
  ]);
  const newHighlights = highlights.map((row) => refindHighlight(row, texts));
  const newMarks = marks.map((row) => refindMark(row, texts));
  const pagesOf = new Map(newHighlights.map(({ row }) => [row.id, row.pageIds]));
  const newNotes = notes.map((row) => refindNote(row, texts, pagesOf));
  await db.highlights.bulkPut(newHighlights.map(({ row }) => row));
  await db.marks.bulkPut(newMarks.map(({ row }) => row));
  const newLinks = links.map((row) => refindLink(row, texts));
  await db.notes.bulkPut(newNotes.map(({ row }) => row));
  await db.links.bulkPut(newLinks.map(({ row }) => row));
  await db.continuations.bulkPut(continuations.map((row) => refindContinuation(row, texts)));
  await blockSteps(db, prefix);
  const counts = { exact: 0, moved: 0, similar: 0, lost: 0 };
  // A highlight's note goes with it and is not counted again.
  const counted = newNotes.filter(({ row }) => row.target.kind === 'article');
  for (const { status } of [...newHighlights, ...newMarks, ...counted, ...newLinks]) counts[status] += 1;
  return counts;
}

/** A row as it stands now, and how it was found. */
export interface Refound<Row> {
  readonly row: Row;
  readonly status: AnchorStatus;
}

/** Finds a highlight again by its quotes, in the texts there are now. */
export function refindHighlight(row: HighlightRow, texts: Texts): Refound<HighlightRow> {
  const found = refindSpans(row.spans, row, texts);
  const { status, spans, quotes, prefix, suffix } = found;
  const pageIds = pagesOfSpans(spans, row.pageIds);
  return { row: { ...row, status, spans, pageIds, quotes, prefix, suffix }, status };
}

function refindMark(row: MarkRow, texts: Texts): Refound<MarkRow> {
  const found = refindExtent(row.spans, row.anchor, texts);
  const pageIds = pagesOfSpans(found.spans, row.pageIds);
  return { row: { ...row, spans: found.spans, pageIds, anchor: lostAnchorOf(found) }, status: found.status };
}

function refindNote(
  row: NoteRow,
  texts: Texts,
  pagesOf: ReadonlyMap<string, readonly PageId[]>,
): Refound<NoteRow> {
  if (row.target.kind === 'highlight') {
    return { row: { ...row, pageIds: pagesOf.get(row.target.highlightId) ?? row.pageIds }, status: 'exact' };
  }
  // A page is its place in its dump, whatever stands on it.
  if (row.target.kind === 'page') return { row, status: 'exact' };
  const found = refindExtent(row.target.spans, row.anchor, texts);
  const target = { kind: 'article', spans: found.spans } as const;
  const pageIds = pagesOfSpans(found.spans, row.pageIds);
  return { row: { ...row, target, pageIds, anchor: lostAnchorOf(found) }, status: found.status };
}

function refindLink(row: LinkRow, texts: Texts): Refound<LinkRow> {
  // A note is found by its id, wherever it went.
  if (row.target.kind === 'note') return { row, status: 'exact' };
  const found = refindExtent(row.target.spans, row.anchor, texts);
  const target = { kind: 'article', spans: found.spans } as const;
  const pageIds = pagesOfSpans(found.spans, row.pageIds);
  return { row: { ...row, target, pageIds, anchor: lostAnchorOf(found) }, status: found.status };
}

/** Either end by itself; one that is lost stays where it was, and joins nothing until it is found again. */
function refindContinuation(row: ContinuationRow, texts: Texts): ContinuationRow {
  const from = refindEnd(row.from, row.fromAnchor, texts, -1);
  const to = refindEnd(row.to, row.toAnchor, texts, 0);
  const pageIds = [...new Set([from.span.page, to.span.page])];
  return { ...row, from: from.span, to: to.span, pageIds, fromAnchor: from.anchor, toAnchor: to.anchor };
}

function refindEnd(
  span: Span,
  anchor: LostAnchor | null,
  texts: Texts,
  at: 0 | -1,
): { readonly span: Span; readonly anchor: LostAnchor | null } {
  if (dumpIdOf(span.page) !== texts.dumpId) return { span, anchor };
  const found = refindExtent([span], anchor, texts);
  return { span: found.spans.at(at) ?? span, anchor: lostAnchorOf(found) };
}

/** What is kept of something that was not found as a whole: its words, so that it can still be found later. */
function lostAnchorOf({ status, quotes, prefix, suffix }: Found): LostAnchor | null {
  return status === 'similar' || status === 'lost' ? { status, quotes, prefix, suffix } : null;
}

/** The part of an article's text that must be found for what hangs on it to go along. */
const mostOfIt = 0.5;

/** Finds an article's text again: as it was, or else by most of it, which a better reading changes here and there. */
function refindExtent(spans: readonly Span[], stored: Quote | null, texts: Texts): Found {
  const found = refindSpans(spans, stored, texts);
  if (stored !== null || found.status === 'exact' || found.status === 'moved') return found;
  const followed = spans.flatMap((span) => (dumpIdOf(span.page) === texts.dumpId ? [] : [span]));
  for (const page of new Set(spans.map((span) => span.page))) {
    const text = texts.before.get(page);
    if (dumpIdOf(page) !== texts.dumpId) continue;
    const mine = spans.filter((span) => span.page === page);
    const best = text === undefined ? null : followToPage(mine, text, texts);
    if (best === null || best.share < mostOfIt) return found;
    followed.push(...best.spans);
  }
  return { status: 'moved', spans: followed, ...describeNew(followed, found, texts) };
}

/** Where most of a page's spans went; null when there is no page. */
function followToPage(
  spans: readonly Span[],
  before: SolidText,
  { now }: Texts,
): { readonly spans: readonly Span[]; readonly share: number } | null {
  let best: { readonly spans: readonly Span[]; readonly share: number } | null = null;
  for (const [page, text] of now) {
    const { spans: ranges, share } = followSpans(spans, mappingOf(before, text), before, text);
    if (best === null || share > best.share) {
      best = { spans: ranges.map((range) => ({ page, ...range })), share };
    }
  }
  return best;
}

/**
 * Finds spans again. `stored`: their quotes, where they are kept; otherwise they are read from the old text.
 * Spans on pages of other dumps stay as they are.
 */
function refindSpans(spans: readonly Span[], stored: Quote | null, texts: Texts): Found {
  const mine = spans.filter(({ page }) => dumpIdOf(page) === texts.dumpId);
  const others = spans.filter(({ page }) => dumpIdOf(page) !== texts.dumpId);
  const quote = stored ?? describeOld(mine, texts);
  const pages = [...new Set(mine.map(({ page }) => page))];
  // Quotes of several pages are found page by page; the outer contexts belong to the first and the last.
  const groups = pages.map((page, at): { page: PageId; hint: Span[]; quote: Quote } => {
    const hint = mine.filter((span) => span.page === page);
    const isWhole = pages.length === 1;
    const quotes = isWhole
      ? quote.quotes
      : spans.flatMap((span, index) => (span.page === page ? [quote.quotes[index] ?? ''] : []));
    return {
      page,
      hint: hint.length === quotes.length ? hint : [],
      quote: {
        quotes,
        prefix: at === 0 ? quote.prefix : '',
        suffix: at === pages.length - 1 ? quote.suffix : '',
      },
    };
  });
  const found = groups.map((group) => refindOnPages(group.page, group.hint, group.quote, texts));
  const status = worst(found.map((group) => group.status));
  if (status === 'lost') return { status, spans, ...pick(quote) };
  const foundSpans = [...others, ...found.flatMap((group) => group.spans)];
  if (status === 'similar') return { status, spans: foundSpans, ...pick(quote) };
  return { status, spans: foundSpans, ...describeNew(foundSpans, quote, texts) };
}

function refindOnPages(
  page: PageId,
  hint: readonly Span[],
  quote: Quote,
  texts: Texts,
): { readonly status: AnchorStatus; readonly spans: readonly Span[] } {
  const old = oldPlaceOf(page, hint, quote, texts);
  const sides = { prefix: contextOf(quote.prefix), suffix: contextOf(quote.suffix) };
  const words = quote.quotes.map((text) => solidText(text).text);
  let best: FoundOnPage | null = null;
  // Its own page first; on the others its position says nothing. The same words may stand on several: then the page
  // that has more of their surroundings is theirs, since pages change places.
  for (const id of [page, ...[...texts.now.keys()].filter((other) => other !== page)]) {
    const text = texts.now.get(id);
    if (text === undefined) continue;
    // Once it was found for certain, only a page with the very words can be better: looking for similar ones is slow.
    if (best?.status === 'moved' && !words.every((each) => text.text.includes(each))) continue;
    const result = resolveQuote(quote, id === page ? hint : [], text, old);
    if (result.status === 'lost') continue;
    const spans = result.spans.map(({ start, end }) => ({ page: id, start, end }));
    if (result.status === 'exact') return { status: 'exact', spans };
    const found = {
      status: result.status,
      spans,
      rank: rankOf(result.status, sidesAt(text, result.spans, sides)),
    };
    if (best === null || found.rank > best.rank) best = found;
  }
  return best ?? { status: 'lost', spans: [] };
}

interface FoundOnPage {
  readonly status: AnchorStatus;
  readonly spans: readonly Span[];
  readonly rank: number;
}

/** Certain before similar, then by how many sides of the surroundings are complete. */
function rankOf(status: AnchorStatus, completeSides: number): number {
  return (status === 'moved' ? 3 : 0) + completeSides;
}

/** Where the quotes stood in the old text; null where they did not stand there, as what was lost before. */
function oldPlaceOf(
  page: PageId,
  hint: readonly Span[],
  { quotes }: Quote,
  { before }: Texts,
): OldPlace | null {
  const text = before.get(page);
  if (text === undefined || hint.length !== quotes.length) return null;
  const isThere = hint.every(({ start, end }, at) => text.raw.slice(start, end) === quotes[at]);
  return isThere ? { text, ranges: hint } : null;
}

/** Lost only when nothing was found; found in parts is similar. */
function worst(statuses: readonly AnchorStatus[]): AnchorStatus {
  if (statuses.every((status) => status === 'lost')) return 'lost';
  if (statuses.some((status) => status === 'lost' || status === 'similar')) return 'similar';
  return statuses.some((status) => status === 'moved') ? 'moved' : 'exact';
}

function describeOld(spans: readonly Span[], { before }: Texts): Quote {
  return describePages(spans, (page) => before.get(page) ?? '');
}

/** Quotes and context of what was found for certain, as they are in the new text. */
function describeNew(spans: readonly Span[], old: Quote, { now }: Texts): Quote {
  const known = spans.every(({ page }) => now.has(page));
  return known ? describePages(spans, (page) => now.get(page) ?? '') : pick(old);
}

function describePages(spans: readonly Span[], textOf: (page: PageId) => string | SolidText): Quote {
  const pages = [...new Set(spans.map(({ page }) => page))];
  const described = pages.map((page) =>
    describeSpans(
      spans.filter((span) => span.page === page),
      textOf(page),
    ),
  );
  return {
    quotes: described.flatMap(({ quotes }) => quotes),
    prefix: described[0]?.prefix ?? '',
    suffix: described.at(-1)?.suffix ?? '',
  };
}

function pick({ quotes, prefix, suffix }: Quote): Quote {
  return { quotes, prefix, suffix };
}

function pagesOfSpans(spans: readonly Span[], fallback: readonly PageId[]): readonly PageId[] {
  const pages = [...new Set(spans.map(({ page }) => page))];
  return pages.length === 0 || isSameData(pages, fallback) ? fallback : pages;
}

/** Steps about this dump speak of its old text: they cannot be replayed any more, and undo says so. */
async function blockSteps(db: BroadsheetDatabase, prefix: string): Promise<void> {
  const isAbout = (row: unknown): boolean =>
    typeof row === 'object' &&
    row !== null &&
    'pageIds' in row &&
    (row.pageIds as readonly string[]).some((page) => page.startsWith(prefix));
  const steps = await stepsWith(
    db,
    ({ table, key, before, after }) =>
      isAbout(before) || isAbout(after) || (table === 'pages' && key.startsWith(prefix)),
  );
  await db.journal
    .where(':id')
    .anyOf([...steps])
    .modify({ outdated: true });
}
