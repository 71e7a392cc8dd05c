/** Word documents with highlights in colour and the notes on them as comments. Loaded only when one is written. */
import { Document, Packer, Paragraph } from 'docx';
import { type ArticleComments, articleParagraphs, type DocxOptions } from './docx-article';
import type { ExportedArticle } from './exported';

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
    creator: 'Broadsheet',
    styles: { default: { document: { run: { font, size: 22 }, paragraph: { spacing: { line: 320 } } } } },
    comments: { children: [...comments.written] },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
