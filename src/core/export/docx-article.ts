/** One article as paragraphs of a Word document. */
import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  HeadingLevel,
  type ICommentOptions,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { assertNever } from '../base/assert';
import { articleSpans, type PartRole } from '../page/parts';
import { type CitationStyle, cite, citedArticle } from './citation';
import type { ExportChoice, ExportedArticle, ExportedHighlight, ExportWords } from './exported';
import { rawLines } from './raw-lines';
import { quotedText, type WrittenPart, type WrittenRun, writtenParts, writtenRuns } from './written-parts';
import { xmlWritable } from './xml';

export interface DocxOptions {
  readonly choice: ExportChoice;
  readonly words: ExportWords;
  readonly citationStyle: CitationStyle;
  /** ISO 8601. */
  readonly exportedAt: string;
}

/** The comments of a document as they come: their ids count from 0. */
export interface ArticleComments {
  next: number;
  readonly written: ICommentOptions[];
}

/** Returns the paragraphs of an article, and adds its comments. */
export function articleParagraphs(
  exported: ExportedArticle,
  comments: ArticleComments,
  options: DocxOptions,
): readonly Paragraph[] {
  const { choice, words, citationStyle } = options;
  const parts = writtenParts(exported);
  const highlights = choice.highlights ? exported.highlights : [];
  const runs = writtenRuns(exported, parts, highlights);
  const ids = new Map<string, number>();
  for (const highlight of highlights) {
    if (highlight.isLost) continue;
    ids.set(highlight.id, comments.next);
    comments.written.push(commentOf(highlight, comments.next, exported, parts, options));
    comments.next += 1;
  }
  const placed = new Set(runs.flat().flatMap(({ ends }) => ends.map(({ id }) => id as string)));
  const elsewhere = highlights.filter(({ id }) => !placed.has(id));
  const plain = (text: string, more: IRunOptions = {}) => new Paragraph({ children: linesOf(text, more) });
  const heading = (text: string) =>
    new Paragraph({ text: xmlWritable(text), heading: HeadingLevel.HEADING_2 });
  const list = (name: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [heading(name), ...texts.map((text) => plain(text.trim()))];
  return [
    ...(parts.some(({ role }) => role === 'headline')
      ? []
      : [new Paragraph({ text: words.untitled, heading: HeadingLevel.HEADING_1 })]),
    ...parts.map(
      ({ role }, at) =>
        new Paragraph({
          ...formOf(role),
          children: (runs[at] ?? []).flatMap((run) => runChildren(run, ids, runForm(role))),
        }),
    ),
    plain(cite(citedArticle(exported), citationStyle), { italics: true, color: '635D55' }),
    ...(choice.tags && exported.tags.length > 0 ? [plain(`${words.tags}: ${exported.tags.join(', ')}`)] : []),
    ...(choice.notes ? list(words.notes, exported.notes) : []),
    ...(choice.notes ? list(words.pageNotes, exported.pageNotes) : []),
    ...list(
      words.highlights,
      elsewhere.map((highlight) =>
        [
          `“${quotedText(highlight, exported, parts).join('\n')}”`,
          saidOf(highlight, options).join(' · '),
          choice.notes ? highlight.note.trim() : '',
        ]
          .filter((line) => line !== '')
          .join('\n'),
      ),
    ),
    ...(choice.notes
      ? list(
          words.links,
          exported.links.map(({ title, to }) => `[[${title}]]: ${to}`),
        )
      : []),
    ...(choice.sourceLines
      ? list(words.sourceLines, [rawLines(exported, articleSpans(exported.article, exported.pages))])
      : []),
  ];
}

/** Every highlight has a comment: what is meant by it, its tags, its note. A reader that drops colours keeps it. */
function commentOf(
  highlight: ExportedHighlight,
  id: number,
  exported: ExportedArticle,
  parts: readonly WrittenPart[],
  options: DocxOptions,
): ICommentOptions {
  const { note, maker, createdAt } = highlight;
  const quote = quotedText(highlight, exported, parts).join(' / ');
  const said = options.choice.notes ? note.trim() : '';
  return {
    id,
    author: maker === '' ? 'Broadsheet' : xmlWritable(maker),
    initials: maker === '' ? '' : ([...maker][0] ?? ''),
    date: new Date(createdAt === 0 ? options.exportedAt : createdAt),
    children: [
      new Paragraph({ children: linesOf(saidOf(highlight, options).join(' · '), { bold: true }) }),
      ...(said === '' ? [] : [new Paragraph({ children: linesOf(said, {}) })]),
      new Paragraph({ children: linesOf(`“${quote}”`, { italics: true }) }),
    ],
  };
}

function saidOf({ colour, meaning, isLost, tags }: ExportedHighlight, { words, choice }: DocxOptions) {
  const name = words.colours[colour] ?? colour;
  const facts = [
    meaning === '' ? name : `${name}: ${meaning}`,
    isLost ? words.lost : '',
    ...(choice.tags ? tags : []),
  ];
  return facts.filter((fact) => fact !== '');
}

function runChildren(
  { text, highlights, begins, ends }: WrittenRun,
  ids: ReadonlyMap<string, number>,
  form: IRunOptions,
): readonly ParagraphChild[] {
  const colour = highlights.at(-1)?.colour;
  const marked = colour === undefined ? form : { ...form, ...(highlightForms[colour] ?? otherHighlight) };
  const idOf = ({ id }: ExportedHighlight) => ids.get(id) ?? 0;
  return [
    ...begins.map((highlight) => new CommentRangeStart(idOf(highlight))),
    ...linesOf(text, marked),
    ...ends.flatMap((highlight) => [
      new CommentRangeEnd(idOf(highlight)),
      new TextRun({ children: [new CommentReference(idOf(highlight))] }),
    ]),
  ];
}

/** Word has sixteen colours of its own for highlights. */
const highlightForms: Readonly<Record<string, IRunOptions>> = {
  yellow: { highlight: 'yellow' },
  green: { highlight: 'green' },
  blue: { highlight: 'cyan' },
  pink: { highlight: 'magenta' },
  purple: { highlight: 'darkMagenta', color: 'FFFFFF' },
};
const otherHighlight: IRunOptions = { highlight: 'lightGray' };

function linesOf(text: string, form: IRunOptions): readonly TextRun[] {
  return xmlWritable(text)
    .split(/\r\n?|\n/u)
    .map((line, at) => new TextRun({ ...form, text: line, ...(at > 0 && { break: 1 }) }));
}

function formOf(role: PartRole): IParagraphOptions {
  switch (role) {
    case 'headline':
      return { heading: HeadingLevel.HEADING_1 };
    case 'crosshead':
      return { heading: HeadingLevel.HEADING_2 };
    case 'paragraph':
      return { alignment: AlignmentType.JUSTIFIED, spacing: { after: 120 } };
    case 'caption':
    case 'credit':
    case 'editor-note':
      return { indent: { left: 360 }, spacing: { after: 120 } };
    case 'kicker':
    case 'deck':
    case 'byline':
      return { spacing: { after: 60 } };
    default:
      return assertNever(role);
  }
}

function runForm(role: PartRole): IRunOptions {
  if (role === 'deck') return { bold: true };
  return role === 'byline' || role === 'kicker' || role === 'credit' ? { italics: true } : {};
}
