/** Articles with everything that exports say of them, read portion by portion. */
import type {
  LibraryArticle,
  LibraryLink,
  LibraryNote,
  LibraryPage,
  LibraryRest,
} from '#core/export/library';
import { nothingShown, shownFactsOf } from '#core/page/facts';
import { type ArticleId, dumpIdOf, type HighlightId, type PageId } from '#core/page/ids';
import {
  type Attached,
  articleOfNote,
  articlesOfHighlight,
  articlesOfMark,
  loadAttached,
} from './attachments';
import { db } from './database';
import { listLinksOf, placeOfLink } from './links';
import { type LostHighlights, listLostHighlights, listNotesOfHighlights } from './lost-highlights';
import { factsOfPages } from './page-facts';
import type { ArticleRow, DumpRow, HighlightRow, LinkRow, NoteRow, PageRow } from './rows';

/** Articles read at a time: each reading costs the same, and so many keep memory small. */
const atATime = 40;

/** Returns the ids of articles that are still there, in their order. */
export async function presentArticles(ids: readonly ArticleId[]): Promise<readonly ArticleId[]> {
  const there = new Set<ArticleId>();
  for (let at = 0; at < ids.length; at += 2_000) {
    const some = ids.slice(at, at + 2_000);
    for (const id of await db.articles.where('id').anyOf(some).primaryKeys()) there.add(id);
  }
  return ids.filter((id) => there.has(id));
}

/** Yields the articles in the order of their ids, without those that are gone; lost highlights go along with them. */
export async function* readArticles(ids: readonly ArticleId[]): AsyncGenerator<LibraryArticle> {
  const lost = await listLostHighlights();
  for (let start = 0; start < ids.length; start += atATime)
    yield* await readPortion(ids.slice(start, start + atATime), lost);
}

async function readPortion(
  ids: readonly ArticleId[],
  lost: LostHighlights,
): Promise<readonly LibraryArticle[]> {
  const tables = [db.articles, db.pages, db.dumps, db.facts, db.reflows, db.highlights, db.marks, db.notes];
  const read = await db.transaction('r', tables, async () => {
    const rows = (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
    const pageIds = [...new Set(rows.flatMap(({ pages }) => pages))];
    const missing = rows.flatMap(({ id }) => lost.get(id) ?? []);
    const [pages, attached, notes] = await Promise.all([
      readPages(pageIds),
      loadAttached(db, pageIds),
      listNotesOfHighlights(missing.map(({ id }) => id)),
    ]);
    return { rows, pages, attached, notes };
  });
  const notesOn = notesByArticle(read.attached);
  const articles = read.rows.map((row) => {
    const missing = lost.get(row.id) ?? [];
    const onMissing = read.notes.filter(({ highlightId }) => missing.some(({ id }) => id === highlightId));
    const notes = [...(notesOn.get(row.id) ?? []), ...onMissing];
    return { row, missing, notes };
  });
  return (
    await Promise.all(
      articles.map(async ({ row, missing, notes }) => {
        const pages = row.pages.flatMap((id) => read.pages.get(id) ?? []);
        return libraryArticle(row, pages, read.attached, missing, notes, await linksOf(notes));
      }),
    )
  ).filter((article) => article !== null);
}

/** Returns what is known of pages; a page whose dump is gone is left out. In the caller's transaction. */
async function readPages(ids: readonly PageId[]): Promise<ReadonlyMap<PageId, LibraryPage>> {
  const dumpIds = [...new Set(ids.map(dumpIdOf))];
  const [pages, dumps, facts] = await Promise.all([
    db.pages.bulkGet([...ids]),
    db.dumps.bulkGet(dumpIds),
    factsOfPages(db, ids),
  ]);
  const dumpOf = new Map(dumps.map((dump) => [dump?.id, dump]));
  const known = pages.flatMap((page) => {
    const dump = page && dumpOf.get(page.dumpId);
    if (page === undefined || dump === undefined) return [];
    const own = facts.get(page.id);
    return [libraryPage(page, dump, own === undefined ? nothingShown : shownFactsOf(own))];
  });
  return new Map(known.map((page) => [page.id, page]));
}

function libraryPage(page: PageRow, dump: DumpRow, facts: LibraryPage['facts']): LibraryPage {
  const { id, sourceId, ordinal, text } = page;
  return { id, sourceId, path: dump.path, ordinal, encoding: dump.encoding, text, facts };
}

function notesByArticle({
  notes,
  highlights,
  extents,
}: Attached): ReadonlyMap<ArticleId, readonly NoteRow[]> {
  const rows = new Map<HighlightId, HighlightRow>(highlights.map((row) => [row.id, row]));
  const byArticle = new Map<ArticleId, NoteRow[]>();
  for (const note of [...notes].sort((a, b) => a.createdAt - b.createdAt)) {
    const id = articleOfNote(note, rows, extents);
    if (id !== null) byArticle.set(id, [...(byArticle.get(id) ?? []), note]);
  }
  return byArticle;
}

function libraryArticle(
  row: ArticleRow,
  pages: readonly LibraryPage[],
  { highlights, marks, extents }: Attached,
  missing: readonly HighlightRow[],
  notes: readonly NoteRow[],
  links: readonly LibraryLink[],
): LibraryArticle | null {
  const [first, ...others] = pages;
  if (first === undefined || pages.length < row.pages.length) return null;
  const own = highlights
    .filter((highlight) => articlesOfHighlight(highlight, extents).includes(row.id))
    .sort((a, b) => placeOf(a, row.pages) - placeOf(b, row.pages));
  return {
    ...{ id: row.id, title: row.title, lang: row.lang, article: row.article, authors: row.authors },
    pages: [first, ...others],
    read: row.read === 1,
    marks: marks
      .filter((mark) => articlesOfMark(mark, extents).includes(row.id))
      .sort((a, b) => a.createdAt - b.createdAt)
      .map(({ pageIds: _, ...mark }) => mark),
    highlights: [...own, ...missing].map(({ pageIds: _, ...highlight }) => highlight),
    notes: notes.map(libraryNote),
    links,
  };
}

function placeOf({ spans }: HighlightRow, pages: readonly PageId[]): number {
  const [first] = spans;
  // A page is shorter than this.
  return first === undefined ? 0 : pages.indexOf(first.page) * 10_000_000 + first.start;
}

function libraryNote({ pageIds: _, highlightId: __, ...note }: NoteRow): LibraryNote {
  return note;
}

async function linksOf(notes: readonly NoteRow[]): Promise<readonly LibraryLink[]> {
  const links = (await Promise.all(notes.map(({ id }) => listLinksOf(id)))).flat();
  return Promise.all(links.map(async (link) => libraryLink(link, wordsOf(await placeOfLink(link)))));
}

function libraryLink({ pageIds: _, targetNoteId: __, ...link }: LinkRow, to: string): LibraryLink {
  return { ...link, to };
}

function wordsOf(place: Awaited<ReturnType<typeof placeOfLink>>): string {
  if (place === null || place.kind === 'text') return '';
  return place.kind === 'article' ? place.title : `${place.path}, ${place.ordinal + 1}`;
}

/**
 * Returns what hangs on none of the articles: of the whole library, or of some of its highlights. What is in the bin
 * stays out.
 */
export async function readRest(
  inArticles: ReadonlySet<string>,
  only: readonly HighlightId[] | null,
): Promise<LibraryRest> {
  const binned = new Set(await db.sources.where('binnedAt').above(0).primaryKeys());
  const rows =
    only === null
      ? await db.highlights.toArray()
      : (await db.highlights.bulkGet([...only])).filter((row) => row !== undefined);
  const loose = rows.filter(({ id }) => !inArticles.has(id));
  const notes =
    only === null ? await db.notes.toArray() : await listNotesOfHighlights(loose.map(({ id }) => id));
  const pageIds = [...new Set([...loose, ...notes].flatMap((row) => row.pageIds))];
  const present = await db.transaction('r', [db.pages, db.dumps, db.facts, db.reflows], () =>
    readPages(pageIds),
  );
  const isOut = (ids: readonly PageId[]) =>
    ids.some((id) => {
      const page = present.get(id);
      return page !== undefined && binned.has(page.sourceId);
    });
  const kept = loose.filter((row) => !isOut(row.pageIds));
  const keptNotes = notes.filter((note) => !inArticles.has(note.id) && !isOut(note.pageIds));
  const wanted = new Set([...kept, ...keptNotes].flatMap((row) => row.pageIds));
  return {
    pages: [...present.values()].filter(({ id }) => wanted.has(id)),
    highlights: kept.map(({ pageIds: _, ...highlight }) => highlight),
    notes: keptNotes.map(libraryNote),
  };
}
