/** The three tables of a library: articles, highlights, tags. Column names are English and stable. */
import type { TagId } from '../page/ids';
import { type CitationStyle, cite, citedArticle, writersOf } from './citation';
import type { ExportedArticle, ExportedHighlight } from './exported';
import { type HeadNames, tagsOn } from './exported-article';
import { type LibraryArticle, type LibraryHead, tagPath } from './library';
import { quotedText, storedText, writtenParts } from './written-parts';

export type Row = readonly string[];

export const articleColumns: Row = [
  ...[
    'title',
    'newspaper',
    'date',
    'page',
    'section',
    'edition',
    'authors',
    'tags',
    'series',
    'part',
    'language',
  ],
  ...['source', 'path', 'page in file', 'read', 'highlights', 'notes', 'citation', 'text', 'id'],
];

/** Returns an article's row; `text` is all that is shown of it, a paragraph a line. */
export function articleRow(exported: ExportedArticle, style: CitationStyle): Row {
  const { title, facts, authors, article, lang, source, path, page, read, highlights, notes, pageNotes } =
    exported;
  const text = writtenParts(exported).map(({ shown }) => shown.text);
  return [
    ...[oneLine(title), facts.paper, facts.date, facts.page, facts.section, facts.edition],
    ...[writersOf(authors).join('; '), exported.tags.join('; ')],
    ...[article.series?.name ?? '', article.series === null ? '' : String(article.series.part), lang],
    ...[source, path, String(page), read ? 'yes' : 'no', String(highlights.length)],
    [...notes, ...pageNotes].join('\n\n'),
    cite(citedArticle(exported), style),
    ...[text.join('\n'), exported.id],
  ];
}

export const highlightColumns: Row = [
  ...['quote', 'colour', 'meaning', 'tags', 'note', 'made by', 'made', 'state'],
  ...['article', 'newspaper', 'date', 'page', 'citation', 'before', 'after', 'id', 'article id'],
];

/** Returns the rows of an article's highlights; `surroundings` has the text before and after each. */
export function highlightRows(
  exported: ExportedArticle,
  of: Pick<LibraryArticle, 'highlights'>,
  style: CitationStyle,
): readonly Row[] {
  const { facts, title, id } = exported;
  const parts = writtenParts(exported);
  return exported.highlights.map((highlight, at): Row => {
    const { prefix = '', suffix = '' } = of.highlights[at] ?? {};
    return [
      ...factsOf(highlight, quotedText(highlight, exported, parts)),
      ...[oneLine(title), facts.paper, facts.date, facts.page, cite(citedArticle(exported), style)],
      ...[prefix, suffix, highlight.id, id],
    ];
  });
}

/** Returns the row of a highlight that is in no article. */
export function looseHighlightRow(highlight: ExportedHighlight, prefix: string, suffix: string): Row {
  return [
    ...factsOf(highlight, storedText(highlight)),
    ...['', '', '', '', '', prefix, suffix, highlight.id, ''],
  ];
}

function factsOf(highlight: ExportedHighlight, quote: readonly string[]): Row {
  const { colour, meaning, tags, note, maker, createdAt, status } = highlight;
  return [quote.join('\n'), colour, meaning, tags.join('; '), note, maker, isoTime(createdAt), status];
}

export const tagColumns: Row = [
  ...['name', 'path', 'other places', 'aliases', 'colour', 'when to use', 'when not to use'],
  ...['articles', 'highlights', 'id'],
];

/** How often each tag is used by what is exported. */
export class TagUse {
  readonly articles = new Map<TagId, number>();
  readonly highlights = new Map<TagId, number>();

  /** Counts what an article and its highlights carry. */
  add(article: LibraryArticle, names: HeadNames): void {
    for (const { id } of tagsOn(article, names)) this.articles.set(id, (this.articles.get(id) ?? 0) + 1);
    for (const { tagIds } of article.highlights) {
      for (const id of tagIds) this.highlights.set(id, (this.highlights.get(id) ?? 0) + 1);
    }
  }
}

/** Returns the rows of tags, in the order of the head. */
export function tagRows({ tags }: LibraryHead, names: HeadNames, use: TagUse): readonly Row[] {
  return tags.map((tag): Row => {
    const others = tag.parentIds.slice(1).flatMap((id) => names.tags.get(id) ?? []);
    return [
      ...[tag.name, tagPath(tag, names.tags).join(' > ')],
      others.map((parent) => [...tagPath(parent, names.tags), tag.name].join(' > ')).join('; '),
      ...[tag.aliases.join('; '), tag.colour, tag.whenToUse, tag.whenNotToUse],
      ...[String(use.articles.get(tag.id) ?? 0), String(use.highlights.get(tag.id) ?? 0), tag.id],
    ];
  });
}

/** Returns a time as in `2031-04-02T08:30:00Z`. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/u, 'Z');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}
