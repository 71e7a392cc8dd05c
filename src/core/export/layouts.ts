/** Formats that are read, a file an article or one document of all: Markdown, HTML, Word, plain text, TEI. */
import { assertNever } from '../base/assert';
import type { ExportedArticle, ExportStamp } from './exported';
import { exportedArticle, namesOf, restArticle } from './exported-article';
import { issueDateOf, nameFromPattern, safeFileName, uniqueNames } from './file-name';
import type { ExportFile, ExportOptions } from './formats';
import { htmlOfArticle } from './html-article';
import { htmlBeginning, htmlEnd } from './html-page';
import { type Library, type LibraryArticle, type LibraryHead, libraryOf } from './library';
import { markdownFile, markdownHead, markdownPiece } from './markdown';
import { plainTextOf } from './plain-text';
import { teiDocument } from './tei';
import { renderTemplate } from './template';

export const layoutFormats = ['markdown', 'html', 'docx', 'text', 'tei'] as const;
export type LayoutFormat = (typeof layoutFormats)[number];

const extensions: Readonly<Record<LayoutFormat, string>> = {
  markdown: '.md',
  html: '.html',
  docx: '.docx',
  text: '.txt',
  tei: '.xml',
};

/** Yields the files: as many as articles, or one. */
export async function* articleFiles(
  library: Library,
  format: LayoutFormat,
  options: ExportOptions,
  onArticle: () => void,
): AsyncGenerator<ExportFile> {
  const { head } = library;
  const extension = extensions[format];
  if (options.layout === 'document' || library.count === 0) {
    const name = safeFileName(head.name, extension);
    yield { name, content: documentOf(library, format, options, onArticle) };
    return;
  }
  const names = namesOf(head);
  const nameOf = uniqueNames();
  let number = 0;
  for await (const article of library.articles()) {
    number += 1;
    const exported = exportedArticle(article, names);
    const name = nameOf(stemOf(exported, options.pattern, number), extension);
    yield { name, content: fileOf(article, exported, head, format, options) };
    onArticle();
  }
  const rest = restArticle(library, options.words);
  if (rest === null) return;
  const content =
    format === 'tei'
      ? teiDocument({ ...library, articles: nothing }, options.words)
      : fileOf(null, rest, head, format, options);
  yield { name: nameOf(rest.title, extension), content };
}

async function* nothing(): AsyncGenerator<LibraryArticle> {}

/** Returns the name of an article's file, without its ending, as the pattern has it. */
export function stemOf(exported: ExportedArticle, pattern: string, number: number): string {
  const { title, path, page, source, facts, authors } = exported;
  const date = facts.date === '' ? issueDateOf(path) : facts.date;
  return nameFromPattern(pattern, {
    ...{ title, date, source, number },
    page: facts.page === '' ? String(page) : facts.page,
    paper: facts.paper,
    section: facts.section,
    edition: facts.edition,
    author: authors[0]?.name ?? '',
  });
}

async function* fileOf(
  /** Null for what hangs on no article. */
  article: LibraryArticle | null,
  exported: ExportedArticle,
  head: LibraryHead,
  format: LayoutFormat,
  options: ExportOptions,
): AsyncGenerator<string | Uint8Array> {
  const { choice, words, citationStyle, template } = options;
  const stamp = stampOf(head);
  switch (format) {
    case 'markdown':
      yield template === ''
        ? markdownFile(exported, { choice, words, stamp, citationStyle })
        : renderTemplate(template, 'markdown', exported, { words, citationStyle, stamp });
      return;
    case 'html':
      yield htmlBeginning(exported.title, options.language);
      yield htmlPiece(exported, 0, options, stamp);
      yield htmlEnd;
      return;
    case 'docx':
      yield await (await import('./docx')).docxOf(exported.title, [exported], { ...options, ...stamp });
      return;
    case 'text':
      yield plainTextOf(exported, options);
      return;
    case 'tei':
      yield* teiDocument(
        libraryOf({ ...head, name: exported.title }, article === null ? [] : [article]),
        words,
      );
      return;
    default:
      assertNever(format);
  }
}

async function* documentOf(
  library: Library,
  format: LayoutFormat,
  options: ExportOptions,
  onArticle: () => void,
): AsyncGenerator<string | Uint8Array> {
  const { head } = library;
  const { choice, words, citationStyle, template } = options;
  if (format === 'tei') {
    yield* teiDocument(library, words, onArticle);
    return;
  }
  const stamp = stampOf(head);
  const names = namesOf(head);
  if (format === 'markdown' && template === '') yield markdownHead(head.name, library.count, stamp);
  if (format === 'html') yield htmlBeginning(head.name, options.language);
  const all: ExportedArticle[] = [];
  let index = 0;
  const piece = (exported: ExportedArticle): string => {
    index += 1;
    if (format === 'markdown' && template !== '') {
      return renderTemplate(template, 'markdown', exported, { words, citationStyle, stamp });
    }
    if (format === 'markdown')
      return markdownPiece(exported, index - 1, { choice, words, stamp, citationStyle });
    if (format === 'html') return htmlPiece(exported, index - 1, options, stamp);
    return `${index === 1 ? '' : '\n\n* * *\n\n'}${plainTextOf(exported, options)}`;
  };
  for await (const article of library.articles()) {
    const exported = exportedArticle(article, names);
    if (format === 'docx') all.push(exported);
    else yield piece(exported);
    onArticle();
  }
  const rest = restArticle(library, words);
  if (rest !== null && format !== 'docx') yield piece(rest);
  if (rest !== null) all.push(rest);
  if (format === 'html') yield htmlEnd;
  if (format === 'docx')
    yield await (await import('./docx')).docxOf(head.name, all, { ...options, ...stamp });
}

function htmlPiece(
  exported: ExportedArticle,
  index: number,
  options: ExportOptions,
  stamp: ExportStamp,
): string {
  const { words, citationStyle, template } = options;
  return template === ''
    ? htmlOfArticle(exported, index, options)
    : renderTemplate(template, 'html', exported, { words, citationStyle, stamp });
}

function stampOf({ exportedAt, engineVersion }: LibraryHead): ExportStamp {
  return { exportedAt, engineVersion };
}
