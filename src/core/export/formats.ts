/** Every format by its name: a library in, files out, each in pieces. */
import { assertNever } from '../base/assert';
import { bibtexEntry } from './bibtex';
import type { CitationStyle } from './citation';
import { cslItem } from './csl-json';
import type { ExportChoice, ExportWords } from './exported';
import { exportedArticle, namesOf } from './exported-article';
import { defaultPattern, safeFileName, uniqueNames } from './file-name';
import { libraryJson } from './json';
import { articleFiles, layoutFormats } from './layouts';
import type { Library } from './library';
import { codebookFile } from './refi-codebook';
import { projectFiles } from './refi-project';
import { risRecord } from './ris';
import { tableFiles, workbookOf } from './table-files';
import { annotationFiles } from './web-annotations';
import { zipOf } from './zip';

export const exportFormats = [
  ...layoutFormats,
  ...(['csv', 'xlsx', 'json', 'web-annotations', 'qdc', 'qdpx', 'csl-json', 'bibtex', 'ris'] as const),
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** 'files': one an article, where the format has it; 'document': one for all. */
export type ExportLayout = 'files' | 'document';

export interface ExportOptions {
  readonly format: ExportFormat;
  readonly layout: ExportLayout;
  /** What goes into formats that are read; the others have all. */
  readonly choice: ExportChoice;
  readonly words: ExportWords;
  readonly citationStyle: CitationStyle;
  /** Names of files of articles: see `file-name`. */
  readonly pattern: string;
  /** The user's own template for Markdown or HTML; '' for ours. */
  readonly template: string;
  /** The language of the interface, for what the frame of a file is in. */
  readonly language: string;
}

export const defaultOptions: Pick<
  ExportOptions,
  'layout' | 'choice' | 'citationStyle' | 'pattern' | 'template'
> = {
  layout: 'files',
  choice: { highlights: true, notes: true, tags: true, sourceLines: false },
  citationStyle: 'chicago',
  pattern: defaultPattern,
  template: '',
};

export interface ExportFile {
  /** Legal on every system, another for each file of an export. */
  readonly name: string;
  /** To be read before the next file is asked for. */
  readonly content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/**
 * Yields the files of an export. `onArticle` is called once for each article that is written. Throws `TemplateError`
 * where the user's template is none.
 */
export async function* exportFiles(
  library: Library,
  options: ExportOptions,
  onArticle: () => void = () => {},
): AsyncGenerator<ExportFile> {
  const { format } = options;
  const { head } = library;
  const named = (extension: string) => safeFileName(head.name, extension);
  switch (format) {
    case 'markdown':
    case 'html':
    case 'docx':
    case 'text':
    case 'tei':
      yield* articleFiles(library, format, options, onArticle);
      return;
    case 'csv':
      yield* tableFiles(library, options.citationStyle, onArticle);
      return;
    case 'xlsx':
      yield {
        name: named('.xlsx'),
        content: zipOf(workbookOf(library, options.citationStyle, onArticle), head.exportedAt),
      };
      return;
    case 'json':
      yield { name: named('.broadsheet.json'), content: libraryJson(library, onArticle) };
      return;
    case 'web-annotations': {
      const nameOf = uniqueNames();
      for await (const { number, json } of annotationFiles(library, onArticle)) {
        const name = nameOf(number === 1 ? head.name : `${head.name} ${number}`, '.jsonld');
        yield { name, content: [`${JSON.stringify(json, null, 2)}\n`] };
      }
      return;
    }
    case 'qdc':
      yield { name: named('.qdc'), content: [codebookFile(head, options.words)] };
      return;
    case 'qdpx':
      yield {
        name: named('.qdpx'),
        content: zipOf(projectFiles(library, options.words, onArticle), head.exportedAt),
      };
      return;
    case 'csl-json':
      yield { name: named('.csl.json'), content: cslList(library, onArticle) };
      return;
    case 'bibtex':
      yield { name: named('.bib'), content: references(library, bibtexEntry, '\n', onArticle) };
      return;
    case 'ris':
      yield { name: named('.ris'), content: references(library, risRecord, '', onArticle) };
      return;
    default:
      assertNever(format);
  }
}

type WriteReference = (exported: ReturnType<typeof exportedArticle>) => string;

async function* references(library: Library, write: WriteReference, between: string, onArticle: () => void) {
  const names = namesOf(library.head);
  let isFirst = true;
  for await (const article of library.articles()) {
    yield (isFirst ? '' : between) + write(exportedArticle(article, names));
    isFirst = false;
    onArticle();
  }
}

async function* cslList(library: Library, onArticle: () => void) {
  yield '[';
  const write: WriteReference = (exported) => `\n${JSON.stringify(cslItem(exported), null, 2)}`;
  yield* references(library, write, ',', onArticle);
  yield '\n]\n';
}
