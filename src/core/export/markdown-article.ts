/** One article as Markdown: head, body, citation, then notes, highlights and the raw lines as chosen. */
import { shownRangesOf } from '../anchor/paint';
import { articleSpans } from '../page/parts';
import { type CitationStyle, cite, citedArticle } from './citation';
import type { ExportChoice, ExportedArticle, ExportedHighlight, ExportedLink, ExportWords } from './exported';
import { markText, type PartMark } from './markdown-marks';
import { noteMarkdown } from './markdown-note';
import { escapeLine, escapeText, quoteBlock } from './markdown-text';
import { rawLines } from './raw-lines';
import { quotedText, type WrittenPart, writtenParts } from './written-parts';

export interface MarkdownOptions {
  readonly choice: ExportChoice;
  readonly words: ExportWords;
  readonly citationStyle: CitationStyle;
  /** Put before footnote labels, so that they are unique in a document of several articles. */
  readonly labelPrefix: string;
  /** Tags as a line of text: where there is no front matter to hold them. */
  readonly showsTags: boolean;
}

/**
 * Returns the article without front matter. Its text ends at the first thematic break; what follows is about it.
 * A headline is a heading of the first level, a crosshead of the second; captions, credits and notes of the
 * editor are block quotes.
 */
export function markdownOfArticle(exported: ExportedArticle, options: MarkdownOptions): string {
  const { choice, words } = options;
  const parts = writtenParts(exported);
  const highlights = choice.highlights ? numberHighlights(exported.highlights, options.labelPrefix) : [];
  const marks = marksByPart(exported, parts, highlights);
  const body = parts.map((part, index) => blockOf(part, marks[index] ?? []));
  if (!parts.some(({ role }) => role === 'headline')) {
    body.splice(parts[0]?.role === 'kicker' ? 1 : 0, 0, `# *${escapeLine(words.untitled)}*`);
  }
  return [
    ...body,
    '---',
    `*${escapeLine(cite(citedArticle(exported), options.citationStyle))}*`,
    `*${escapeLine(placeOf(exported, words))}*`,
    ...(options.showsTags && choice.tags && exported.tags.length > 0
      ? [`${escapeLine(words.tags)}: ${exported.tags.map(escapeLine).join(', ')}`]
      : []),
    ...(choice.notes && exported.notes.length > 0
      ? [`## ${escapeLine(words.notes)}`, ...exported.notes.map(noteMarkdown)]
      : []),
    ...(choice.notes && exported.pageNotes.length > 0
      ? [`## ${escapeLine(words.pageNotes)}`, ...exported.pageNotes.map(noteMarkdown)]
      : []),
    ...(highlights.length > 0
      ? [
          `## ${escapeLine(words.highlights)}`,
          ...highlights.flatMap((highlight) => highlightEntry(highlight, exported, parts, options)),
        ]
      : []),
    ...(choice.notes && exported.links.length > 0
      ? [`## ${escapeLine(words.links)}`, exported.links.map(linkEntry).join('\n')]
      : []),
    ...(choice.sourceLines
      ? [
          `## ${escapeLine(words.sourceLines)}`,
          fenced(rawLines(exported, articleSpans(exported.article, exported.pages))),
        ]
      : []),
    ...footnotes(
      highlights.filter(({ label }) => marks.some((own) => own.some((mark) => mark.label === label))),
      options,
    ),
  ].join('\n\n');
}

/** Returns where an article was printed and the file it was read from, as a person writes it. */
function placeOf(exported: ExportedArticle, words: ExportWords): string {
  const { paper, edition, date, page: printed, section } = exported.facts;
  const page =
    printed === ''
      ? words.page.replace('{number}', String(exported.page))
      : words.printedPage.replace('{number}', printed);
  const known = [paper, edition, date, ...(printed === '' ? [] : [page]), section];
  const file = [exported.source, exported.path, ...(printed === '' ? [page] : [])];
  return [...known, ...file].filter((part) => part !== '').join(', ');
}

interface NumberedHighlight extends ExportedHighlight {
  readonly label: string;
  readonly number: number;
}

function numberHighlights(
  highlights: readonly ExportedHighlight[],
  prefix: string,
): readonly NumberedHighlight[] {
  return highlights.map((highlight, index) => ({
    ...highlight,
    number: index + 1,
    label: `${prefix}${index + 1}`,
  }));
}

/** The marks of each part; a highlight's label stands in the last part that it reaches. */
function marksByPart(
  exported: ExportedArticle,
  parts: readonly WrittenPart[],
  highlights: readonly NumberedHighlight[],
): readonly (readonly PartMark[])[] {
  const marks: PartMark[][] = parts.map(() => []);
  for (const { spans, isLost, label } of highlights) {
    if (isLost) continue;
    const reached = parts.flatMap(({ shown }, index) => {
      const ranges = shownRangesOf(shown, spans, exported.pages);
      return ranges.length === 0 ? [] : [{ index, ranges }];
    });
    reached.forEach(({ index, ranges }, place) => {
      marks[index]?.push({ ranges, label: place === reached.length - 1 ? label : '' });
    });
  }
  return marks;
}

function blockOf({ role, shown }: WrittenPart, marks: readonly PartMark[]): string {
  const inline = () => markText(shown.text, marks, '\\\n');
  const heading = () => markText(shown.text, marks, '<br>');
  switch (role) {
    case 'headline':
      return `# ${heading()}`;
    case 'crosshead':
      return `## ${heading()}`;
    case 'kicker':
    case 'byline':
      return `*${inline()}*`;
    case 'deck':
      return `**${inline()}**`;
    case 'caption':
      return quoteBlock(inline());
    case 'credit':
      return quoteBlock(`*${inline()}*`);
    case 'editor-note':
      return quoteBlock(`**${inline()}**`);
    case 'paragraph':
      return inline();
  }
}

/** The quote, word for word as it is shown, its colour and its note, with an id that other notes can link to. */
function highlightEntry(
  highlight: NumberedHighlight,
  exported: ExportedArticle,
  parts: readonly WrittenPart[],
  { choice, words }: MarkdownOptions,
): readonly string[] {
  const { meaning, tags, maker } = highlight;
  const name = words.colours[highlight.colour] ?? highlight.colour;
  const colour = `${highlight.number}. ${meaning === '' ? name : `${name}: ${meaning}`}`;
  const facts = [...(choice.tags ? tags : []), maker].filter((fact) => fact !== '');
  return [
    `### ${highlight.isLost ? `${escapeInHeading(colour)} (${escapeLine(words.lost)})` : escapeInHeading(colour)}`,
    quotedText(highlight, exported, parts)
      .map((text) => quoteBlock(escapeText(text)))
      .join('\n>\n'),
    `^highlight-${highlight.label}`,
    ...(facts.length > 0 ? [facts.map(escapeLine).join(' · ')] : []),
    ...(choice.notes && highlight.note.trim() !== '' ? [noteMarkdown(highlight.note)] : []),
  ];
}

/** A heading's text does not begin a line, so its number needs no guard. */
function escapeInHeading(text: string): string {
  return escapeLine(text).replace(/^(\d+)\\/u, '$1');
}

/** A footnote for each highlight that the text refers to: its colour, and the beginning of its note. */
function footnotes(highlights: readonly NumberedHighlight[], { choice, words }: MarkdownOptions) {
  return highlights.map(({ label, colour, note }) => {
    const name = escapeLine(words.colours[colour] ?? colour);
    const text = choice.notes ? note.replace(/\s+/gu, ' ').trim() : '';
    return `[^${label}]: ${text === '' ? name : `${name}: ${escapeLine(text)}`}`;
  });
}

/** What a link in a note leads to; the brackets are those of the note. */
function linkEntry({ title, to }: ExportedLink): string {
  return `- [[${title}]]: ${escapeLine(to)}`;
}

/** A code block whose fence is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
