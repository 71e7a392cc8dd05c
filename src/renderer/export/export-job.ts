/** What the export dialog and the export worker tell each other. */
import type { ExportOptions } from '#core/export/formats';
import type { ExportPreview } from '#core/export/preview';
import type { ArticleId, HighlightId } from '#core/page/ids';

/** What is exported. */
export interface ExportScope {
  readonly articleIds: readonly ArticleId[];
  /** Only these highlights, with their articles; null: all of the articles. */
  readonly highlightIds: readonly HighlightId[] | null;
  /** True: also what hangs on no article, and tags that nothing carries. */
  readonly isEverything: boolean;
}

export interface ExportRequest {
  readonly scope: ExportScope;
  readonly options: ExportOptions;
  /** Name of the file or archive, and title of a document of several articles. */
  readonly name: string;
  /** ISO 8601. */
  readonly exportedAt: string;
  readonly engineVersion: number;
  /** What the sample library is called, unless the reader gave it a name. */
  readonly samplesName: string;
}

export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
}

export interface WrittenExport extends ExportedFile {
  /** Articles in it: those that are gone meanwhile are left out. */
  readonly articles: number;
}

export type PreviewAnswer =
  | { readonly kind: 'preview'; readonly preview: ExportPreview }
  /** Everything that was to be exported is gone. */
  | { readonly kind: 'nothing' }
  /** The user's template cannot be read; a sentence of the library's about it. */
  | { readonly kind: 'bad-template'; readonly detail: string };

export interface ExportService {
  /** Returns what the first article's file will look like, at most `most` characters. */
  preview(request: ExportRequest, most: number): Promise<PreviewAnswer>;
  /** Writes all of it as one file, a zip where there are several; `onProgress` is told how many articles are done. */
  write(request: ExportRequest, onProgress: (done: number) => void): Promise<WrittenExport>;
  /** The same, file by file: `onFile` is called with each, and the next one is written when it has resolved. */
  writeEach(
    request: ExportRequest,
    onFile: (file: ExportedFile) => Promise<void>,
    onProgress: (done: number) => void,
  ): Promise<number>;
}
