/** The tables of a library as files: three of CSV, or one workbook. */
import type { CitationStyle } from './citation';
import { csvBeginning, csvLine } from './csv';
import { exportedArticle, exportedHighlight, namesOf } from './exported-article';
import { safeFileName } from './file-name';
import type { Library } from './library';
import {
  articleColumns,
  articleRow,
  highlightColumns,
  highlightRows,
  looseHighlightRow,
  type Row,
  TagUse,
  tagColumns,
  tagRows,
} from './tables';
import { type Sheet, workbookFiles } from './xlsx';
import type { ZippedFile } from './zip';

/** Yields the tables as CSV, one after the other; the articles are gone through twice. */
export async function* tableFiles(library: Library, style: CitationStyle, onArticle: () => void) {
  for (const { name, columns, rows } of sheetsOf(library, style, onArticle)) {
    yield {
      name: safeFileName(`${library.head.name} - ${name.toLowerCase()}`, '.csv'),
      content: csvOf(columns, rows),
    };
  }
}

/** Returns the files of the workbook. */
export function workbookOf(
  library: Library,
  style: CitationStyle,
  onArticle: () => void,
): readonly ZippedFile[] {
  return workbookFiles(sheetsOf(library, style, onArticle));
}

/** The tags come last: by then it is known how often each is used. */
function sheetsOf(library: Library, style: CitationStyle, onArticle: () => void): readonly Sheet[] {
  const names = namesOf(library.head);
  const use = new TagUse();
  async function* articles() {
    for await (const article of library.articles()) {
      use.add(article, names);
      yield articleRow(exportedArticle(article, names), style);
      onArticle();
    }
  }
  async function* highlights() {
    const seen = new Set<string>();
    for await (const article of library.articles()) {
      const rows = highlightRows(exportedArticle(article, names), article, style);
      for (const [at, { id }] of article.highlights.entries()) {
        const row = rows[at];
        if (row !== undefined && !seen.has(id)) yield row;
        seen.add(id);
      }
    }
    const { highlights: loose, notes } = library.rest;
    for (const one of loose) {
      const own = notes.filter(({ target }) => target.kind === 'highlight' && target.highlightId === one.id);
      const note = own.map(({ body }) => body).join('\n\n');
      yield looseHighlightRow(exportedHighlight(one, note, names), one.prefix, one.suffix);
    }
  }
  async function* tags() {
    yield* tagRows(library.head, names, use);
  }
  return [
    { name: 'Articles', columns: articleColumns, rows: articles() },
    { name: 'Highlights', columns: highlightColumns, rows: highlights() },
    { name: 'Tags', columns: tagColumns, rows: tags() },
  ];
}

async function* csvOf(columns: Row, rows: Sheet['rows']) {
  yield csvBeginning + csvLine(columns);
  for await (const row of rows) yield csvLine(row);
}
