/** Word documents with highlights in colour and the notes on them as comments. Loaded only when one is written. */
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type ArticleComments, articleParagraphs, type DocxOptions } from './docx-article';
import type { ExportedArticle } from './exported';
import { zipTime } from './zip';

/** Returns the file's bytes: the articles one after the other, each from the top of a page. */
export async function docxOf(
  title: string,
  articles: readonly ExportedArticle[],
  options: DocxOptions,
): Promise<Uint8Array> {
  const comments: ArticleComments = { next: 0, written: [] };
  const children: Paragraph[] = [];
  articles.forEach((article, index) => {
    if (index > 0) children.push(new Paragraph({ pageBreakBefore: true, children: [] }));
    children.push(...articleParagraphs(article, comments, options));
  });
  const font = { ascii: 'Georgia', hAnsi: 'Georgia', eastAsia: 'SimSun', cs: 'Times New Roman' };
  const document = new Document({
    title,
    ...{ creator: 'Broadsheet', lastModifiedBy: 'Broadsheet' },
    styles: { default: { document: { run: { font, size: 22 }, paragraph: { spacing: { line: 320 } } } } },
    comments: { children: [...comments.written] },
    sections: [{ children }],
  });
  return atTime(new Uint8Array(await Packer.toArrayBuffer(document)), options.exportedAt);
}

/** The library asks the clock: the file gets the time of the export instead, so that the same export is the same file. */
function atTime(bytes: Uint8Array, at: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  if (core !== undefined) {
    const told = strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${at}`);
    files['docProps/core.xml'] = strToU8(told);
  }
  return zipSync(files, { mtime: zipTime(at) });
}
