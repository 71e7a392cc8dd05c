/** A gathered library to a file: one, or a zip of several. */

import { safeFileName } from '#core/export/file-name';
import { type ExportFile, exportFiles } from '#core/export/formats';
import type { Library } from '#core/export/library';
import { zipOf } from '#core/export/zip';
import type { ExportedFile, ExportRequest, WrittenExport } from './export-job';

/** Pieces are put together at about so many bytes: the browser keeps what is together on its disk. */
const together = 8 * 1024 * 1024;

const types: readonly (readonly [extension: string, type: string])[] = [
  ['.md', 'text/markdown'],
  ['.html', 'text/html'],
  ['.txt', 'text/plain'],
  ['.csv', 'text/csv'],
  ['.json', 'application/json'],
  ['.jsonld', 'application/ld+json'],
  ['.xml', 'application/xml'],
  ['.zip', 'application/zip'],
];

/** Writes the export as one file; `onProgress` is told after each article how many are done. */
export async function writeExport(
  { name, exportedAt, options }: ExportRequest,
  library: Library,
  onProgress: (done: number) => void,
): Promise<WrittenExport> {
  let articles = 0;
  const files = exportFiles(library, options, () => {
    articles += 1;
    onProgress(articles);
  });
  const first = (await files.next()).value as ExportFile;
  const content = await blobOf(first.name, first.content);
  const second = await files.next();
  if (second.done === true) return { name: first.name, content, articles };
  async function* all() {
    yield { name: first.name, content: piecesOf(content) };
    yield second.value as ExportFile;
    yield* files;
  }
  const archive = safeFileName(name, '.zip');
  return { name: archive, content: await blobOf(archive, zipOf(all(), exportedAt)), articles };
}

/** Writes the export file by file and returns how many articles are in. */
export async function writeEach(
  { options }: ExportRequest,
  library: Library,
  onFile: (file: ExportedFile) => Promise<void>,
  onProgress: (done: number) => void,
): Promise<number> {
  let articles = 0;
  const files = exportFiles(library, options, () => {
    articles += 1;
    onProgress(articles);
  });
  for await (const { name, content } of files) await onFile({ name, content: await blobOf(name, content) });
  return articles;
}

async function blobOf(name: string, content: ExportFile['content']): Promise<Blob> {
  const type = types.find(([extension]) => name.endsWith(extension))?.[1] ?? 'application/octet-stream';
  const whole: Blob[] = [];
  let pieces: BlobPart[] = [];
  let size = 0;
  for await (const piece of content) {
    pieces.push(piece as BlobPart);
    size += piece.length;
    if (size < together) continue;
    whole.push(new Blob(pieces));
    pieces = [];
    size = 0;
  }
  return new Blob([...whole, ...pieces], { type });
}

async function* piecesOf(blob: Blob) {
  yield new Uint8Array(await blob.arrayBuffer());
}
