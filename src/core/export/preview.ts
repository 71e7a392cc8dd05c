/** What an export will look like: the beginning of its first file, as text. */
import { type ExportFile, type ExportOptions, exportFiles } from './formats';
import { articleFiles } from './layouts';
import type { Library } from './library';
import { projectFiles } from './refi-project';

export interface ExportPreview {
  /** The first file's name. */
  readonly name: string;
  readonly text: string;
}

/**
 * Returns the first `most` UTF-16 units of the first file of a library of a few articles; what is packed in a file is
 * shown as text. Throws `TemplateError`.
 */
export async function previewOf(
  library: Library,
  options: ExportOptions,
  most: number,
): Promise<ExportPreview> {
  const shown = await begin(shownFiles(library, options), most);
  return { name: (await exportFiles(library, options).next()).value?.name ?? '', text: shown };
}

function shownFiles(library: Library, options: ExportOptions): AsyncIterable<ExportFile> {
  switch (options.format) {
    case 'docx':
      return articleFiles(library, 'text', options, () => {});
    case 'xlsx':
      return exportFiles(library, { ...options, format: 'csv' });
    case 'qdpx':
      return projectFiles(library, options.words);
    default:
      return exportFiles(library, options);
  }
}

async function begin(files: AsyncIterable<ExportFile>, most: number): Promise<string> {
  for await (const { content } of files) {
    let text = '';
    for await (const piece of content) {
      if (typeof piece === 'string') text += piece;
      if (text.length >= most) break;
    }
    return text.slice(0, most);
  }
  return '';
}
