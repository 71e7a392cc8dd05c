/**
 * The user's own templates for Markdown and HTML, in Mustache: fields, sections, nothing that is evaluated. What stands
 * in two braces is made harmless for the format; in three it is put as it is.
 */
import Mustache from 'mustache';
import { type CitationStyle, cite, citedArticle, writersOf } from './citation';
import type { ExportedArticle, ExportStamp, ExportWords } from './exported';
import { htmlLines } from './html-text';
import { escapeText } from './markdown-text';
import { isoTime } from './tables';
import { quotedText, writtenParts } from './written-parts';

export type TemplateFormat = 'markdown' | 'html';

/** What a template can name; `template-start` shows most of it. */
export function templateData(
  exported: ExportedArticle,
  { words, citationStyle, stamp }: TemplateSetting,
): Readonly<Record<string, unknown>> {
  const { title, facts, authors, tags, tagPaths, lang, source, path, page, read, article, id } = exported;
  const parts = writtenParts(exported);
  const partOf = (wanted: string) => parts.find(({ role }) => role === wanted)?.shown.text ?? '';
  return {
    ...{ id, title, lang, source, path, fileUrl: encodeURI(path), pageInFile: page, read },
    ...{
      newspaper: facts.paper,
      date: facts.date,
      page: facts.page,
      section: facts.section,
      edition: facts.edition,
    },
    kicker: partOf('kicker'),
    headline: partOf('headline'),
    deck: partOf('deck'),
    byline: partOf('byline'),
    authors: writersOf(authors).map((name, at) => ({ name, isFirst: at === 0 })),
    series: article.series,
    tags: tags.map((name, at) => ({ name, path: (tagPaths[at] ?? [name]).join('/'), isFirst: at === 0 })),
    paragraphs: article.blocks.map(({ role }, at) => ({
      role,
      text: parts[parts.length - article.blocks.length + at]?.shown.text ?? '',
      isCrosshead: role === 'crosshead',
      isParagraph: role === 'paragraph',
      isCaption: role === 'caption' || role === 'credit',
    })),
    highlights: exported.highlights.map((highlight, at) => ({
      number: at + 1,
      quote: quotedText(highlight, exported, parts).join('\n'),
      colour: words.colours[highlight.colour] ?? highlight.colour,
      colourName: highlight.colour,
      ...{
        meaning: highlight.meaning,
        note: highlight.note,
        maker: highlight.maker,
        isLost: highlight.isLost,
      },
      tags: highlight.tags.map((name, index) => ({ name, isFirst: index === 0 })),
      made: isoTime(highlight.createdAt),
    })),
    hasHighlights: exported.highlights.length > 0,
    notes: exported.notes.map((text) => ({ text })),
    pageNotes: exported.pageNotes.map((text) => ({ text })),
    links: exported.links,
    citation: cite(citedArticle(exported), citationStyle),
    ...{ exportedAt: stamp.exportedAt, engineVersion: stamp.engineVersion },
  };
}

export interface TemplateSetting {
  readonly words: ExportWords;
  readonly citationStyle: CitationStyle;
  readonly stamp: ExportStamp;
}

/** Returns the article as the template has it. Throws `TemplateError` where it is none. */
export function renderTemplate(
  template: string,
  format: TemplateFormat,
  exported: ExportedArticle,
  setting: TemplateSetting,
): string {
  const harmless = (value: unknown) =>
    format === 'html' ? htmlLines(String(value)) : escapeText(String(value));
  try {
    return Mustache.render(template, ownOnly(templateData(exported, setting)), {}, { escape: harmless });
  } catch (thrown) {
    throw new TemplateError(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** The same without what every object inherits: a template finds what it was given, and nothing to call. */
function ownOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ownOnly);
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value).map(([key, entry]) => [key, ownOnly(entry)] as const);
  return Object.assign(Object.create(null), Object.fromEntries(own));
}

/** A template that cannot be read; `detail` is the library's sentence about it, in English. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/** Returns null for a template that can be read, or a sentence about what is wrong. */
export function templateProblem(template: string): string | null {
  try {
    Mustache.parse(template);
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
