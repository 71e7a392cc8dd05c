/**
 * Every highlight of the library with where it is and what was noted on it, in memory while somebody looks: read in
 * portions, so that the window stays free, and kept in step row by row as things change in any window.
 */
import { Dexie, type ObservabilitySet } from 'dexie';
import { indexExtents, sharesOf } from '#core/anchor/attach';
import type { ShownFacts } from '#core/page/facts';
import { type ArticleId, dumpIdOf, type HighlightId, type PageId, type TagId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { extentOf, pagePrefixOf } from './attachments';
import { db } from './database';
import { binnedPagePrefixes } from './marks';
import type { AnchorStatus, ArticleRow, HighlightColour, HighlightRow, NoteRow } from './rows';
import { changedKeys } from './search-changes';

/** A highlight as the overview shows, filters and orders it. */
export interface OverviewEntry {
  readonly id: HighlightId;
  /** The article that has most of its text, or has the text that stands where it was lost; null without one. */
  readonly articleId: ArticleId | null;
  /** '' without an article. */
  readonly title: string;
  readonly facts: ShownFacts | null;
  readonly spans: readonly Span[];
  readonly pageIds: readonly PageId[];
  readonly quotes: readonly string[];
  /** The Markdown of its note; '' without one. */
  readonly note: string;
  readonly colour: HighlightColour;
  readonly tagIds: readonly TagId[];
  readonly status: AnchorStatus;
  readonly maker: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** All highlights, newest first; `entries` is undefined until all are read, `read` says how many are. */
export interface Overview {
  readonly entries: readonly OverviewEntry[] | undefined;
  readonly read: number;
}

/** Rows read at a time: copying them out of the database takes the window a few milliseconds. */
const rowsAtATime = 500;
const pagesAtATime = 50;

/** More changed rows than this are not followed one by one: everything is read again. */
const mostFollowed = 5_000;

/** What is known of the pages that have highlights. */
interface Place {
  readonly id: ArticleId;
  readonly title: string;
  readonly facts: ShownFacts;
}

const rows = new Map<HighlightId, HighlightRow>();
const notes = new Map<HighlightId, string>();
const places = new Map<HighlightId, Place>();
/** What pages in the bin begin with: what was made there is not shown. */
let binned: ReadonlySet<string> = new Set();
const made = new Map<HighlightId, OverviewEntry>();
let overview: Overview = { entries: undefined, read: 0 };
const listeners = new Set<() => void>();
let stop: (() => void) | null = null;

/** Calls back when the overview changes; it is read, and kept in step, while somebody listens. */
export function watchOverview(listener: () => void): () => void {
  listeners.add(listener);
  if (stop === null) stop = start();
  return () => {
    listeners.delete(listener);
    // Whoever comes back at once, as by a change of the view, finds it there.
    setTimeout(() => {
      if (listeners.size > 0 || stop === null) return;
      stop();
      stop = null;
    }, 1_000);
  };
}

/** The overview as it is now: the same object until it changes. */
export function currentOverview(): Overview {
  return overview;
}

function start(): () => void {
  let isOpen = true;
  let queue = Promise.resolve();
  let changed: ChangedRows = none;
  const run = (work: () => Promise<void>) => {
    queue = queue.then(async () => {
      if (isOpen) await work();
    });
    queue.catch((error: unknown) => reportError(error));
  };
  const onMutated = (parts: ObservabilitySet) => {
    const keys = (table: string) => changedKeys(parts, db.name, table);
    const isMoved = keys('sources').length > 0;
    const now: ChangedRows = {
      highlights: isMoved ? 'all' : keys('highlights'),
      notes: keys('notes'),
      articles: keys('articles'),
    };
    if (Object.values(now).every((some) => some.length === 0)) return;
    const isWaiting = changed !== none;
    changed = together(changed, now);
    if (isWaiting) return;
    run(async () => {
      const taken = changed;
      changed = none;
      await follow(taken, () => isOpen);
    });
  };
  Dexie.on('storagemutated').subscribe(onMutated);
  run(() => readAll(() => isOpen));
  return () => {
    isOpen = false;
    Dexie.on('storagemutated').unsubscribe(onMutated);
    for (const map of [rows, notes, places, made]) map.clear();
    overview = { entries: undefined, read: 0 };
  };
}

interface ChangedRows {
  readonly highlights: readonly string[] | 'all';
  readonly notes: readonly string[] | 'all';
  readonly articles: readonly string[] | 'all';
}

const none: ChangedRows = { highlights: [], notes: [], articles: [] };

function together(a: ChangedRows, b: ChangedRows): ChangedRows {
  const both = (one: readonly string[] | 'all', other: readonly string[] | 'all') =>
    one === 'all' || other === 'all' ? 'all' : [...new Set([...one, ...other])];
  return {
    highlights: both(a.highlights, b.highlights),
    notes: both(a.notes, b.notes),
    articles: both(a.articles, b.articles),
  };
}

async function readAll(isOpen: () => boolean): Promise<void> {
  for (const map of [rows, notes, places, made]) map.clear();
  binned = new Set(await binnedPagePrefixes());
  for (let last = ''; isOpen(); ) {
    const some = await db.highlights.where(':id').above(last).limit(rowsAtATime).toArray();
    for (const row of some) rows.set(row.id, row);
    if (overview.entries === undefined) tell({ entries: undefined, read: rows.size });
    const end = some.at(-1);
    if (end === undefined || some.length < rowsAtATime) break;
    last = end.id;
  }
  for (let last = ''; isOpen(); ) {
    const some = await db.notes.where(':id').above(last).limit(rowsAtATime).toArray();
    for (const row of some) keepNote(row);
    const end = some.at(-1);
    if (end === undefined || some.length < rowsAtATime) break;
    last = end.id;
  }
  await placeOn([...rows.values()], isOpen);
  if (isOpen()) tellAll();
}

/** Reads what changed; what is read is told once. */
async function follow(changed: ChangedRows, isOpen: () => boolean): Promise<void> {
  const { highlights, notes: written, articles } = changed;
  if (highlights === 'all' || written === 'all' || articles === 'all') return readAll(isOpen);
  if (highlights.length + written.length + articles.length > mostFollowed) return readAll(isOpen);
  const ids = highlights as readonly HighlightId[];
  const found = await db.highlights.bulkGet([...ids]);
  const toPlace = new Map<HighlightId, HighlightRow>();
  for (const [at, id] of ids.entries()) {
    const row = found[at];
    made.delete(id);
    if (row === undefined) {
      rows.delete(id);
      places.delete(id);
      notes.delete(id);
      continue;
    }
    if (rows.get(id)?.spans !== row.spans) toPlace.set(id, row);
    rows.set(id, row);
  }
  await followNotes(written);
  if (articles.length > 0) {
    const there = (await db.articles.bulkGet(articles as readonly ArticleId[] as ArticleId[])).flatMap(
      (row) => (row === undefined ? [] : row.pages),
    );
    const pages = new Set<PageId>(there);
    const gone = new Set<string>(articles);
    for (const row of rows.values()) {
      const place = places.get(row.id);
      const isConcerned = row.pageIds.some((page) => pages.has(page));
      if (isConcerned || (place !== undefined && gone.has(place.id))) toPlace.set(row.id, row);
    }
  }
  await placeOn([...toPlace.values()], isOpen);
  if (isOpen()) tellAll();
}

async function followNotes(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await db.notes.bulkGet(ids as readonly NoteRow['id'][] as NoteRow['id'][]);
  for (const row of found) if (row !== undefined) keepNote(row);
  if (found.every((row) => row !== undefined)) return;
  // A note that is gone does not say of which highlight it was.
  const noted = new Set(await db.notes.orderBy('highlightId').uniqueKeys());
  for (const id of [...notes.keys()]) {
    if (noted.has(id)) continue;
    notes.delete(id);
    made.delete(id);
  }
}

function keepNote({ highlightId, body }: NoteRow): void {
  if (highlightId === '' || notes.get(highlightId) === body) return;
  notes.set(highlightId, body);
  made.delete(highlightId);
}

/** Finds the articles of highlights, some pages at a time. */
async function placeOn(some: readonly HighlightRow[], isOpen: () => boolean): Promise<void> {
  const byPage = new Map<PageId, HighlightRow[]>();
  for (const row of some) {
    made.delete(row.id);
    places.delete(row.id);
    const first = row.pageIds[0];
    if (first === undefined) continue;
    const list = byPage.get(first);
    if (list === undefined) byPage.set(first, [row]);
    else list.push(row);
  }
  const pages = [...byPage.keys()];
  for (let at = 0; at < pages.length && isOpen(); at += pagesAtATime) {
    const own = pages.slice(at, at + pagesAtATime);
    const highlights = own.flatMap((page) => byPage.get(page) ?? []);
    const all = [...new Set(highlights.flatMap(({ pageIds }) => pageIds))];
    const articles = await db.articles.where('pages').anyOf(all).distinct().toArray();
    place(highlights, articles);
  }
}

function place(highlights: readonly HighlightRow[], articles: readonly ArticleRow[]): void {
  const extents = indexExtents(articles.map(extentOf));
  const known = new Map(articles.map((row) => [row.id, row]));
  for (const { id, spans } of highlights) {
    const article = known.get(sharesOf(spans, extents)[0]?.id ?? ('' as ArticleId));
    if (article === undefined) continue;
    places.set(id, { id: article.id, title: article.title, facts: article.facts });
  }
}

function tellAll(): void {
  const isShown = ({ pageIds }: HighlightRow) =>
    binned.size === 0 || !pageIds.some((page) => binned.has(pagePrefixOf(dumpIdOf(page))));
  const entries = [...rows.values()]
    .filter(isShown)
    .map(entryOf)
    .sort((a, b) => b.updatedAt - a.updatedAt);
  tell({ entries, read: rows.size });
}

/** The same object for a highlight of which nothing changed. */
function entryOf(row: HighlightRow): OverviewEntry {
  const present = made.get(row.id);
  if (present !== undefined) return present;
  const { id, spans, pageIds, quotes, colour, tagIds, status, maker, createdAt, updatedAt } = row;
  const at = places.get(id);
  const own = { id, spans, pageIds, quotes, colour, tagIds, status, maker, createdAt, updatedAt };
  const entry: OverviewEntry = {
    ...own,
    articleId: at?.id ?? null,
    title: at?.title ?? '',
    facts: at?.facts ?? null,
    note: notes.get(id) ?? '',
  };
  made.set(id, entry);
  return entry;
}

function tell(next: Overview): void {
  overview = next;
  for (const listener of listeners) listener();
}
