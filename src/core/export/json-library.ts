/** The rows of a JSON file as a library that any format can be written from. */
import { groupBy } from '../base/group';
import type { HighlightId, NoteId, PageId } from '../page/ids';
import type { Span } from '../page/model';
import { articleSpans } from '../page/parts';
import type { JsonArticleRow, LibraryJson } from './json-read';
import {
  type Library,
  type LibraryArticle,
  type LibraryHighlight,
  type LibraryLink,
  type LibraryMark,
  type LibraryNote,
  libraryOf,
} from './library';

/**
 * Returns the library of a file. What hangs on spans belongs to each article that has some of them on its pages; a
 * page's notes to the first article that begins on it; what belongs to none is the rest.
 */
export function libraryOfJson(json: LibraryJson): Library {
  const pages = new Map(json.pages.map(({ sha256: _, ...page }) => [page.id, page]));
  const used = new Set(json.articles.flatMap((article) => article.pages));
  const extents = extentsOf(json.articles);
  const on = <T extends { readonly id: string }>(
    rows: readonly T[],
    spansOf: (row: T) => readonly Span[],
  ) => {
    const byArticle = new Map<string, T[]>();
    const placed = new Set<string>();
    for (const row of rows) {
      for (const article of articlesUnder(spansOf(row), extents)) {
        byArticle.set(article, [...(byArticle.get(article) ?? []), row]);
        placed.add(row.id);
      }
    }
    return { byArticle, placed };
  };
  const highlights = on<LibraryHighlight>(json.highlights, ({ spans }) => spans);
  const marks = on<LibraryMark>(json.marks, ({ spans }) => spans);
  const byHighlight = groupBy(json.notes, ({ target }) => highlightOf(target));
  const onSpans = on<LibraryNote>(json.notes, ({ target }) =>
    target.kind === 'article' ? target.spans : [],
  );
  const notesOfPages = groupBy(json.notes, ({ target }) => pageOf(target));
  const linksOf = groupBy(json.links, ({ noteId }) => noteId);
  const begun = new Set<PageId>();
  const noted = new Set<NoteId>();
  const articles = json.articles.flatMap((row): readonly LibraryArticle[] => {
    const [first, ...others] = row.pages.flatMap((id) => pages.get(id) ?? []);
    if (first === undefined) return [];
    const own = [...(highlights.byArticle.get(row.id) ?? [])].sort(
      (a, b) => Number(a.status === 'lost') - Number(b.status === 'lost') || compareSpans(a, b, row.pages),
    );
    const notes: readonly LibraryNote[] = [
      ...(onSpans.byArticle.get(row.id) ?? []),
      ...own.flatMap(({ id }) => byHighlight.get(id) ?? []),
      ...(begun.has(first.id) ? [] : (notesOfPages.get(first.id) ?? [])),
    ];
    begun.add(first.id);
    for (const { id } of notes) noted.add(id);
    const links: readonly LibraryLink[] = notes.flatMap(({ id }) => linksOf.get(id) ?? []);
    const { id, title, lang, article, authors, read } = row;
    const made = { highlights: own, marks: marks.byArticle.get(row.id) ?? [], notes, links };
    return [{ id, title, lang, article, authors, read, pages: [first, ...others], ...made }];
  });
  return libraryOf(json.head, articles, {
    pages: [...pages.values()].filter(({ id }) => !used.has(id)),
    highlights: json.highlights.filter(({ id }) => !highlights.placed.has(id)),
    notes: json.notes.filter(({ id }) => !noted.has(id)),
  });
}

interface Extent {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

function extentsOf(articles: readonly JsonArticleRow[]): ReadonlyMap<PageId, readonly Extent[]> {
  const extents = new Map<PageId, Extent[]>();
  for (const { id, article, pages } of articles) {
    for (const { page, start, end } of articleSpans(article, pages)) {
      const list = extents.get(page) ?? [];
      list.push({ article: id, start, end });
      extents.set(page, list);
    }
  }
  return extents;
}

function articlesUnder(spans: readonly Span[], extents: ReadonlyMap<PageId, readonly Extent[]>) {
  const found = new Set<string>();
  for (const { page, start, end } of spans) {
    for (const extent of extents.get(page) ?? []) {
      if (extent.start < end && start < extent.end) found.add(extent.article);
    }
  }
  return found;
}

function highlightOf(target: LibraryNote['target']): HighlightId | null {
  return target.kind === 'highlight' ? target.highlightId : null;
}

function pageOf(target: LibraryNote['target']): PageId | null {
  return target.kind === 'page' ? target.pageId : null;
}

function compareSpans(a: LibraryHighlight, b: LibraryHighlight, pages: readonly PageId[]): number {
  const placeOf = ({ spans }: LibraryHighlight) => {
    const [first] = spans;
    return first === undefined ? [0, 0] : [pages.indexOf(first.page), first.start];
  };
  const [pageA = 0, startA = 0] = placeOf(a);
  const [pageB = 0, startB = 0] = placeOf(b);
  return pageA - pageB || startA - startB;
}
