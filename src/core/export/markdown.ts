/** Markdown files: one for each article, with YAML front matter, or one document for all of them. */
import { stringify } from 'yaml';
import { showPart } from '../page/shown';
import { type CitationStyle, cite, citedArticle } from './citation';
import type { ExportChoice, ExportedArticle, ExportStamp, ExportWords } from './exported';
import { markdownOfArticle } from './markdown-article';

export interface MarkdownExport {
  readonly choice: ExportChoice;
  readonly words: ExportWords;
  readonly stamp: ExportStamp;
  readonly citationStyle: CitationStyle;
}

/** Returns the article as a file of its own. */
export function markdownFile(
  exported: ExportedArticle,
  { choice, words, stamp, citationStyle }: MarkdownExport,
): string {
  const text = markdownOfArticle(exported, {
    choice,
    words,
    citationStyle,
    labelPrefix: '',
    showsTags: false,
  });
  return `${frontMatter(articleData(exported, choice, stamp, citationStyle))}\n${text}\n`;
}

/** Returns the beginning of a document of several articles: pieces follow with `markdownPiece`. */
export function markdownHead(title: string, count: number, stamp: ExportStamp): string {
  return frontMatter({
    title,
    articles: count,
    exported: stamp.exportedAt,
    'engine-version': stamp.engineVersion,
  });
}

/** Returns an article as a piece of a document; `index` is its place in it, from 0. */
export function markdownPiece(
  exported: ExportedArticle,
  index: number,
  { choice, words, citationStyle }: MarkdownExport,
): string {
  const text = markdownOfArticle(exported, {
    choice,
    words,
    citationStyle,
    labelPrefix: `${index + 1}-`,
    showsTags: true,
  });
  return `\n${text}\n`;
}

/** Returns the front matter's data; keys are English and stable, so that other tools can rely on them. */
function articleData(
  exported: ExportedArticle,
  choice: ExportChoice,
  stamp: ExportStamp,
  citationStyle: CitationStyle,
) {
  const { article, pageTexts, tags } = exported;
  const text = (role: 'kicker' | 'headline' | 'deck' | 'byline') => {
    const shown = showPart(article[role], pageTexts).text.replace(/\s+/gu, ' ').trim();
    return shown === '' ? {} : { [role]: shown };
  };
  const { facts, authors } = exported;
  const plainTags = tags.map((tag, index) => nestedTag(exported.tagPaths[index] ?? [tag]));
  return {
    title: exported.title,
    ...text('kicker'),
    ...text('headline'),
    ...text('deck'),
    ...text('byline'),
    ...(article.series === null ? {} : { series: article.series.name, 'series-part': article.series.part }),
    ...(authors.length === 0 ? {} : { authors: authors.map(({ name, role }) => ({ name, role })) }),
    ...known('newspaper', facts.paper),
    ...known('edition', facts.edition),
    ...known('date', facts.date),
    ...known('printed-page', facts.page),
    ...known('section', facts.section),
    source: exported.source,
    path: exported.path,
    page: exported.page,
    lang: exported.lang,
    encoding: exported.encoding,
    citation: cite(citedArticle(exported), citationStyle),
    ...(choice.tags ? { tags: plainTags } : {}),
    ...(choice.tags && plainTags.some((tag, index) => tag.split('/').at(-1) !== tags[index])
      ? { 'tag-names': tags }
      : {}),
    id: exported.id,
    exported: stamp.exportedAt,
    'engine-version': stamp.engineVersion,
  };
}

function known(key: string, value: string): Readonly<Record<string, string>> {
  return value === '' ? {} : { [key]: value };
}

function frontMatter(data: Readonly<Record<string, unknown>>): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n`;
}

/** A tag with those that it stands under, as Obsidian nests them. */
function nestedTag(path: readonly string[]): string {
  if (path.length === 1) return path.map(plainTag).join('');
  return path.map((name) => plainTag(name).replaceAll('/', '-')).join('/');
}

/** A tag as Obsidian takes it: letters, digits, - _ / and no white space; not only digits. */
function plainTag(tag: string): string {
  const plain = tag
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (plain === '') return 'tag';
  return /^\d+$/u.test(plain) ? `_${plain}` : plain;
}
