/** Gathered articles to a file: one Markdown document, or a zip of Markdown files. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ExportedArticle } from '#core/export/exported';
import {
  defaultPattern,
  issueDateOf,
  nameFromPattern,
  safeFileName,
  uniqueNames,
} from '#core/export/file-name';
import { markdownFile, markdownHead, markdownPiece } from '#core/export/markdown';
import type { ExportedFile, ExportRequest } from './export-job';

type Articles = AsyncIterable<ExportedArticle | null>;

/** Writes the export; `onProgress` is told after each article how many are done. */
export function writeExport(
  request: ExportRequest,
  articles: Articles,
  onProgress: (done: number) => void,
): Promise<ExportedFile> {
  if (request.articleIds.length === 1) return writeSingle(request, articles, onProgress);
  return request.layout === 'files'
    ? writeArchive(request, articles, onProgress)
    : writeDocument(request, articles, onProgress);
}

/** Returns the text that the first article's part of the export has. */
export function previewOf(request: ExportRequest, article: ExportedArticle): string {
  if (request.layout === 'files' || request.articleIds.length === 1) return markdownFile(article, request);
  const head = markdownHead(request.title, request.articleIds.length, request.stamp);
  return head + markdownPiece(article, 0, request);
}

async function writeSingle(request: ExportRequest, articles: Articles, onProgress: (done: number) => void) {
  for await (const article of articles) {
    if (article === null) continue;
    const content = new Blob([markdownFile(article, request)], { type: 'text/markdown' });
    onProgress(1);
    return { name: safeFileName(stemOf(article), '.md'), content, articles: 1 };
  }
  return { name: safeFileName(request.title, '.md'), content: new Blob([]), articles: 0 };
}

async function writeDocument(
  request: ExportRequest,
  articles: Articles,
  onProgress: (done: number) => void,
): Promise<ExportedFile> {
  const pieces: string[] = [];
  let done = 0;
  for await (const article of articles) {
    if (article !== null) pieces.push(markdownPiece(article, pieces.length, request));
    done += 1;
    onProgress(done);
  }
  const head = markdownHead(request.title, pieces.length, request.stamp);
  return {
    name: safeFileName(request.title, '.md'),
    content: new Blob([head, ...pieces], { type: 'text/markdown' }),
    articles: pieces.length,
  };
}

async function writeArchive(
  request: ExportRequest,
  articles: Articles,
  onProgress: (done: number) => void,
): Promise<ExportedFile> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    chunks.push(new Uint8Array(chunk));
  });
  const nameOf = uniqueNames();
  let done = 0;
  let written = 0;
  for await (const article of articles) {
    if (article !== null) {
      const file = new ZipDeflate(nameOf(stemOf(article), '.md'), { level: 6 });
      // The time of the export, not of the computer's clock now: the same export gives the same bytes.
      file.mtime = request.stamp.exportedAt;
      zip.add(file);
      file.push(strToU8(markdownFile(article, request)), true);
      written += 1;
    }
    done += 1;
    onProgress(done);
  }
  zip.end();
  if (failure !== null) throw failure;
  return {
    name: safeFileName(request.title, '.zip'),
    content: new Blob(chunks, { type: 'application/zip' }),
    articles: written,
  };
}

function stemOf({ title, path, page, source, facts }: ExportedArticle): string {
  const date = facts.date === '' ? issueDateOf(path) : facts.date;
  return nameFromPattern(defaultPattern, { title, date, page, source });
}
