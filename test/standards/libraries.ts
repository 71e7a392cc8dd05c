/** The libraries that are checked: with every feature, with few, and with what formats cannot hold. */
import { defaultOptions, type ExportFormat, type ExportOptions, exportFiles } from '#core/export/formats';
import { type Library, type LibraryArticle, type LibraryNote, libraryOf } from '#core/export/library';
import { makeId } from '#core/page/ids';
import { words } from '../core/export/builder';
import { articles, bareLibrary, head, highlight, market, sampleLibrary } from '../core/export/sample-library';
import { collect, type Written } from './checks';

/** What XML, spreadsheets, TeX and paths make something of, or cannot hold. */
export const hostile =
  '\u0001\uD800 ]]> <!-- &amp; "\'`$x$\\{}%#~^_$ =1+1\t\r\n\u2028@x {{y}} 𠮷 _x0041_ \uFFFF <script>';

const hostileNote: LibraryNote = {
  id: makeId('note', 'hostile'),
  target: { kind: 'page', pageId: market.id },
  ...{ body: hostile, maker: hostile, createdAt: 0, updatedAt: 0, anchor: null },
};

const hostileArticles = articles.map(
  (article): LibraryArticle => ({
    ...article,
    title: hostile + article.title,
    authors: [{ name: `A ${hostile}`, role: 'author', ranges: [] }],
    notes: [...article.notes, { ...hostileNote, id: makeId('note', `hostile-${article.id}`) }],
    highlights: article.highlights.map((one) => ({ ...one, maker: hostile })),
  }),
);

/** Every library with its name. */
export const libraries: Readonly<Record<string, Library>> = {
  'every feature': sampleLibrary,
  'without tags, sets and notes': bareLibrary,
  'tags, but no sets and no notes': libraryOf(
    { ...head, tags: head.tags.map((tag) => ({ ...tag, parentIds: tag.parentIds.slice(0, 1) })) },
    articles.map((article) => ({ ...article, notes: [], links: [] })),
  ),
  'notes, but no tags': libraryOf(
    { ...head, tags: [] },
    articles.map((article) => ({
      ...article,
      marks: [],
      highlights: article.highlights.map((one) => ({ ...one, tagIds: [] })),
    })),
  ),
  'what formats cannot hold': libraryOf(
    {
      ...head,
      name: hostile,
      tags: head.tags.map((tag) => ({
        ...tag,
        name: hostile + tag.name,
        whenToUse: hostile,
        aliases: [hostile],
      })),
      colours: { yellow: hostile },
    },
    hostileArticles,
  ),
  'nothing but highlights without an article': libraryOf(head, [], {
    pages: [market],
    highlights: [highlight('loose', [[market, 'Sold: none.']], { status: 'lost', maker: 'Ada' })],
    notes: [hostileNote],
  }),
  nothing: libraryOf({ ...head, tags: [], colours: {} }, []),
};

/** Writes a library. */
export function write(
  library: Library,
  format: ExportFormat,
  options: Partial<ExportOptions> = {},
): Promise<readonly Written[]> {
  const all = { ...defaultOptions, layout: 'document' as const, words, language: 'en', ...options };
  return collect(exportFiles(library, { ...all, format }));
}
