/** Collects what is exported of articles from the library. */
import type { ExportedArticle, ExportedHighlight, ExportedLink } from '#core/export/exported';
import type { ArticleId } from '#core/page/ids';
import { loadForExport, type StoredArticle } from '../db/articles';
import { listHighlights } from '../db/highlights';
import { type LinkPlace, listLinksOf, placeOfLink } from '../db/links';
import { type LostHighlights, listLostHighlights, listNotesOfHighlights } from '../db/lost-highlights';
import { listNotes } from '../db/notes';
import type { HighlightRow, NoteRow } from '../db/rows';
import { listSources } from '../db/sources';
import { listTags } from '../db/tags';
import { nameOfSource } from '../library/name-of-source';

/** Articles read at a time: each reading costs the same, and so many keep memory small. */
const batch = 40;

/** Yields the articles in the order of their ids, null for one that is gone; see `ExportRequest` for the name. */
export async function* gatherArticles(
  ids: readonly ArticleId[],
  samplesName: string,
): AsyncIterableIterator<ExportedArticle | null> {
  const [sources, tags] = await Promise.all([listSources(), listTags()]);
  const names = {
    sources: new Map<string, string>(sources.map((source) => [source.id, nameOfSource(source, samplesName)])),
    tags: new Map<string, string>(tags.map(({ id, name }) => [id, name])),
  };
  const lost = await listLostHighlights();
  for (let start = 0; start < ids.length; start += batch) {
    const stored = await loadForExport(ids.slice(start, start + batch));
    yield* await Promise.all(
      stored.map((article) => (article === null ? null : gatherArticle(article, names, lost))),
    );
  }
}

interface Names {
  readonly sources: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
}

async function gatherArticle(
  { row, pageTexts, dump }: StoredArticle,
  names: Names,
  lost: LostHighlights,
): Promise<ExportedArticle> {
  const { id } = row;
  const missing = lost.get(id) ?? [];
  const [present, ...noted] = await Promise.all([
    row.highlightCount > 0 ? listHighlights(id) : [],
    row.noteCount > 0 ? listNotes(id) : [],
    listNotesOfHighlights(missing.map((highlight) => highlight.id)),
  ]);
  const highlights = [...present, ...missing];
  const notes = noted.flat();
  const bodiesOn = (kind: 'article' | 'page') =>
    notes.filter(({ target }) => target.kind === kind).map(({ body }) => body);
  return {
    id,
    title: row.title,
    lang: row.lang,
    article: row.article,
    pages: row.pages,
    pageTexts,
    source: names.sources.get(row.sourceId) ?? '',
    path: row.path,
    page: row.ordinal + 1,
    encoding: dump.encoding,
    facts: row.facts,
    authors: row.authors,
    tags: row.tagIds.flatMap((tag) => names.tags.get(tag) ?? []),
    highlights: highlights.map((highlight) => exportedHighlight(highlight, notes)),
    notes: bodiesOn('article'),
    pageNotes: bodiesOn('page'),
    links: await linksOf(notes),
  };
}

/** What the links of notes lead to; those that lead nowhere now are left out. */
async function linksOf(notes: readonly NoteRow[]): Promise<readonly ExportedLink[]> {
  const links = (await Promise.all(notes.map(({ id }) => listLinksOf(id)))).flat();
  const found = await Promise.all(
    links.map(async (link) => ({ title: link.title, to: wordsOfPlace(await placeOfLink(link)) })),
  );
  return found.filter(({ to }) => to !== '');
}

function wordsOfPlace(place: LinkPlace | null): string {
  if (place === null || place.kind === 'text') return '';
  return place.kind === 'article' ? place.title : `${place.path}, ${place.ordinal + 1}`;
}

function exportedHighlight(row: HighlightRow, notes: readonly NoteRow[]): ExportedHighlight {
  const { id, colour, spans, quotes, status } = row;
  const note = notes.filter(({ highlightId }) => highlightId === id).map(({ body }) => body);
  return { id, colour, spans, quotes, isLost: status === 'lost', note: note.join('\n\n') };
}
