/** One article as HTML: its text with highlights in colour, and beside each paragraph what is said of them. */
import { assertNever } from '../base/assert';
import { articleSpans, type PartRole } from '../page/parts';
import { type CitationStyle, cite, citedArticle } from './citation';
import type { ExportChoice, ExportedArticle, ExportedHighlight, ExportWords } from './exported';
import { htmlLines, htmlText } from './html-text';
import { rawLines } from './raw-lines';
import { quotedText, type WrittenPart, type WrittenRun, writtenParts, writtenRuns } from './written-parts';

export interface HtmlOptions {
  readonly choice: ExportChoice;
  readonly words: ExportWords;
  readonly citationStyle: CitationStyle;
}

/** Returns the article; `index` counts the articles of the file from 0. */
export function htmlOfArticle(exported: ExportedArticle, index: number, options: HtmlOptions): string {
  const { choice, words, citationStyle } = options;
  const parts = writtenParts(exported);
  const numbers = new Map(
    (choice.highlights ? exported.highlights : []).map((highlight, at) => [highlight.id, at + 1] as const),
  );
  const shown = exported.highlights.filter(({ id, isLost }) => numbers.has(id) && !isLost);
  const runs = writtenRuns(exported, parts, shown);
  const place = { index, numbers, parts, exported, options };
  const placed = new Set(runs.flat().flatMap(({ ends }) => ends.map(({ id }) => id)));
  const rows = parts.map((part, at) => {
    const own = runs[at] ?? [];
    const asides = own.flatMap(({ ends }) => ends).map((highlight) => asideOf(highlight, place));
    return `<div class="row">${partOf(part, own, place)}<div>${asides.join('')}</div></div>`;
  });
  if (!parts.some(({ role }) => role === 'headline')) {
    rows.unshift(`<div class="row"><h1><i>${htmlText(words.untitled)}</i></h1><div></div></div>`);
  }
  const elsewhere = exported.highlights.filter(({ id }) => numbers.has(id) && !placed.has(id));
  const sections = [
    `<p class="citation">${htmlText(cite(citedArticle(exported), citationStyle))}</p>`,
    choice.tags && exported.tags.length > 0
      ? `<p class="facts">${htmlText(words.tags)}: ${exported.tags.map(htmlText).join(', ')}</p>`
      : '',
    choice.notes ? notesOf(words.notes, exported.notes) : '',
    choice.notes ? notesOf(words.pageNotes, exported.pageNotes) : '',
    elsewhere.length === 0
      ? ''
      : section(words.lost, elsewhere.map((highlight) => asideOf(highlight, place)).join('')),
    choice.notes && exported.links.length > 0
      ? section(
          words.links,
          `<ul>${exported.links.map(({ title, to }) => `<li>[[${htmlText(title)}]]: ${htmlText(to)}</li>`).join('')}</ul>`,
        )
      : '',
    choice.sourceLines
      ? section(
          words.sourceLines,
          `<pre>${htmlText(rawLines(exported, articleSpans(exported.article, exported.pages)))}</pre>`,
        )
      : '',
  ];
  const lang = exported.lang === 'und' ? '' : ` lang="${htmlText(exported.lang)}"`;
  return `<article${lang} id="article-${index + 1}">\n<div class="text">\n${rows.join('\n')}\n</div>\n${sections
    .filter((part) => part !== '')
    .join('\n')}\n</article>\n`;
}

interface Place {
  readonly index: number;
  readonly numbers: ReadonlyMap<string, number>;
  readonly parts: readonly WrittenPart[];
  readonly exported: ExportedArticle;
  readonly options: HtmlOptions;
}

function partOf({ role }: WrittenPart, runs: readonly WrittenRun[], place: Place): string {
  const name = elementOf(role);
  return `<${name} class="${role}">${runs.map((run) => runOf(run, place)).join('')}</${name}>`;
}

function elementOf(role: PartRole): string {
  switch (role) {
    case 'headline':
      return 'h1';
    case 'crosshead':
      return 'h2';
    case 'kicker':
    case 'deck':
    case 'byline':
    case 'caption':
    case 'credit':
    case 'editor-note':
    case 'paragraph':
      return 'p';
    default:
      return assertNever(role);
  }
}

/** Overlapping highlights lie one in the other; behind the last stretch of each stands its number. */
function runOf({ text, highlights, ends }: WrittenRun, { index, numbers }: Place): string {
  const opened = highlights.map(({ colour }) => `<mark class="${htmlText(colour)}">`).join('');
  const closed = highlights.map(() => '</mark>').join('');
  const labels = ends.map(({ id }) => {
    const number = numbers.get(id) ?? 0;
    return `<sup><a href="#h${index + 1}-${number}">${number}</a></sup>`;
  });
  return `${opened}${htmlLines(text)}${closed}${labels.join('')}`;
}

function asideOf(highlight: ExportedHighlight, { index, numbers, exported, parts, options }: Place): string {
  const { words, choice } = options;
  const { id, colour, meaning, isLost, tags, maker, createdAt, note } = highlight;
  const number = numbers.get(id) ?? 0;
  const name = words.colours[colour] ?? colour;
  const facts = [
    `${number}. ${meaning === '' ? name : `${name}: ${meaning}`}`,
    isLost ? words.lost : '',
    ...(choice.tags ? tags : []),
    maker,
    createdAt === 0 ? '' : new Date(createdAt).toISOString().slice(0, 10),
  ].filter((fact) => fact !== '');
  const quote = quotedText(highlight, exported, parts).join('\n');
  const said = choice.notes && note.trim() !== '' ? `<div class="note">${htmlText(note.trim())}</div>` : '';
  return `<aside id="h${index + 1}-${number}"><div class="colour">${facts.map(htmlText).join(' · ')}</div><div class="quote"><mark class="${htmlText(colour)}">${htmlText(quote)}</mark></div>${said}</aside>`;
}

function notesOf(name: string, notes: readonly string[]): string {
  if (notes.length === 0) return '';
  return section(name, notes.map((note) => `<div class="note">${htmlText(note.trim())}</div>`).join(''));
}

function section(name: string, content: string): string {
  return `<section class="notes"><h2>${htmlText(name)}</h2>${content}</section>`;
}
