/** Writes a library as Broadsheet's own JSON: see `json-format`. `readLibraryJson` reads it. */
import { sha256 } from '../base/sha256';
import type { PageId } from '../page/ids';
import type { Part, Piece, Span } from '../page/model';
import { type CodePoints, codePointsOf } from '../text/code-points';
import { type JsonPiece, type JsonSpanOf, type JsonTarget, jsonFormat, jsonVersion } from './json-format';
import type { Library, LibraryArticle, LibraryLinkTarget, LibraryPage, LibraryTarget } from './library';

/**
 * Yields the text of the file in pieces. The articles are gone through twice, pages first; what is held meanwhile is
 * the annotations only. `onArticle` is called once an article.
 */
export async function* libraryJson(library: Library, onArticle: () => void = () => {}) {
  const { head, rest } = library;
  const { name, exportedAt, engineVersion, sources, tags, colours, names } = head;
  const beginning = { format: jsonFormat, version: jsonVersion, name, exportedAt, engineVersion };
  // Without names there is no such key.
  yield JSON.stringify({ ...beginning, sources, tags, colours, names }).slice(0, -1);
  const points = new Map<PageId, CodePoints>();
  yield* section('pages', pagesOf(library, points));
  const rows = new AnnotationRows(points);
  yield* section('articles', articlesOf(library, rows, onArticle));
  rows.add({ highlights: rest.highlights, notes: rest.notes, marks: [], links: [] });
  yield* section('highlights', rows.highlights.values());
  yield* section('marks', rows.marks.values());
  yield* section('notes', rows.notes.values());
  yield* section('links', rows.links.values());
  yield '\n}\n';
}

/** Yields a key with an array, a row a line. */
async function* section(key: string, rows: AsyncIterable<unknown> | Iterable<unknown>) {
  yield `,\n"${key}": [`;
  let isFirst = true;
  for await (const row of rows) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(row)}`;
    isFirst = false;
  }
  yield ']';
}

async function* pagesOf(library: Library, points: Map<PageId, CodePoints>) {
  for await (const { pages } of library.articles()) {
    for (const page of pages) if (!points.has(page.id)) yield pageRow(page, points);
  }
  for (const page of library.rest.pages) if (!points.has(page.id)) yield pageRow(page, points);
}

function pageRow(page: LibraryPage, points: Map<PageId, CodePoints>) {
  const { id, sourceId: source, path, ordinal, encoding, text, facts } = page;
  points.set(id, codePointsOf(text));
  return { id, source, path, ordinal, encoding, sha256: sha256(text), text, facts };
}

async function* articlesOf(library: Library, rows: AnnotationRows, onArticle: () => void) {
  for await (const each of library.articles()) {
    rows.add(each);
    yield articleRow(each);
    onArticle();
  }
}

function articleRow({ id, title, lang, pages, article, authors, read }: LibraryArticle) {
  return {
    ...{ id, title, lang, pages: pages.map((page) => page.id) },
    kicker: piecesOf(article.kicker),
    headline: piecesOf(article.headline),
    deck: piecesOf(article.deck),
    byline: piecesOf(article.byline),
    blocks: article.blocks.map((block) => ({ role: block.role, pieces: piecesOf(block) })),
    ...{ series: article.series, confidence: article.confidence, authors, read },
  };
}

function piecesOf({ pieces }: Part): readonly JsonPiece[] {
  return pieces.map(({ page, start, end, glue, hidden, reading }: Piece): JsonPiece => {
    if (hidden === undefined && reading === undefined) return [page, start, end, glue];
    return [page, start, end, glue, { ...(hidden && { hidden }), ...(reading !== undefined && { reading }) }];
  });
}

/** The annotations met so far, each once. */
class AnnotationRows {
  readonly highlights = new Map<string, unknown>();
  readonly marks = new Map<string, unknown>();
  readonly notes = new Map<string, unknown>();
  readonly links = new Map<string, unknown>();
  readonly #points: ReadonlyMap<PageId, CodePoints>;

  constructor(points: ReadonlyMap<PageId, CodePoints>) {
    this.#points = points;
  }

  add({ highlights, marks, notes, links }: Pick<LibraryArticle, 'highlights' | 'marks' | 'notes' | 'links'>) {
    for (const each of highlights) this.highlights.set(each.id, { ...each, spans: this.#spans(each.spans) });
    for (const each of marks) this.marks.set(each.id, { ...each, spans: this.#spans(each.spans) });
    for (const each of notes) this.notes.set(each.id, { ...each, target: this.#target(each.target) });
    for (const each of links) this.links.set(each.id, { ...each, target: this.#target(each.target) });
  }

  #spans(spans: readonly Span[]): readonly JsonSpanOf[] {
    return spans.map(({ page, start, end }) => {
      const points = this.#points.get(page);
      if (points === undefined) return { page, start, end };
      return { page, start, end, codePoints: [points.toCodePoints(start), points.toCodePoints(end)] };
    });
  }

  #target(target: LibraryTarget | LibraryLinkTarget): JsonTarget {
    return target.kind === 'article' ? { kind: 'article', spans: this.#spans(target.spans) } : target;
  }
}
