/** What the export dialog and the export worker tell each other. */
import type { ExportChoice, ExportStamp, ExportWords } from '#core/export/exported';
import type { ArticleId } from '#core/page/ids';

/** 'files': a zip with one Markdown file an article; 'document': one Markdown file. */
export type ExportLayout = 'files' | 'document';

export interface ExportRequest {
  readonly articleIds: readonly ArticleId[];
  readonly layout: ExportLayout;
  readonly choice: ExportChoice;
  readonly words: ExportWords;
  readonly stamp: ExportStamp;
  /** Title of a document of several articles, and the name of the file or archive. */
  readonly title: string;
  /** What the sample library is called, unless the reader gave it a name. */
  readonly samplesName: string;
}

export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
  /** Articles in it: those that are gone meanwhile are left out. */
  readonly articles: number;
}

export interface ExportService {
  /** Returns what the first article's file will look like, at most `most` characters; null when it is gone. */
  preview(request: ExportRequest, most: number): Promise<string | null>;
  /** Writes all of it; `onProgress` is told how many articles are done. */
  write(request: ExportRequest, onProgress: (done: number) => void): Promise<ExportedFile>;
}
