/** The text of an article in TEI: its parts, with pages, lines and highlights where they begin and end. */
import { assertNever } from '../base/assert';
import { uuidOf } from '../base/sha256';
import type { TagId } from '../page/ids';
import type { PartRole } from '../page/parts';
import type { ExportWords } from './exported';
import { exportedHighlight, type HeadNames } from './exported-article';
import type { LibraryArticle, LibraryPage } from './library';
import { quotedText, type WrittenPart, type WrittenRun, writtenParts, writtenRuns } from './written-parts';
import { xmlElement, xmlText, xmlValue } from './xml';

export interface TeiParts {
  /** Page beginning, heads, paragraphs. */
  readonly content: string;
  /** The highlights, as `spanGrp`; '' without any. */
  readonly spans: string;
}

/** Returns the text of an article whose `xml:id` is `id`; `tagRef` gives what points to a tag. */
export function teiParts(
  of: LibraryArticle,
  id: string,
  tagRef: (tag: TagId) => string,
  names: HeadNames,
  words: ExportWords,
): TeiParts {
  const pages = of.pages.map((page) => page.id);
  const parts = writtenParts({ article: of.article, pageTexts: of.pages.map(({ text }) => text) });
  const highlights = of.highlights.map((highlight) => exportedHighlight(highlight, '', names));
  const numbers = new Map(highlights.map((highlight, at) => [highlight.id as string, `${id}-h${at + 1}`]));
  const runs = writtenRuns({ pages }, parts, highlights);
  const first = of.pages[0];
  let at: number | null = null;
  const content = parts.map((part, index) => {
    const stops = [...lineStops(part, of.pages, at), ...anchorStops(runs[index] ?? [], numbers)];
    at = part.shown.segments.at(-1)?.page ?? at;
    return elementOf(part.role, textWith(part.shown.text, stops));
  });
  const hasHead = parts.some(({ role }) => role === 'headline');
  const reached = new Set(runs.flat().flatMap(({ begins }) => begins.map((one) => one.id as string)));
  const spans = highlights.map((highlight, index) => {
    const { id: own, colour, isLost } = highlight;
    const number = numbers.get(own) ?? '';
    const source = of.highlights[index];
    const refs = [
      ...(names.colours[colour] === undefined
        ? []
        : [`#colour-${colour.replace(/[^\p{L}\p{N}_.-]/gu, '_')}`]),
      ...(source?.tagIds ?? []).filter((tag) => names.tags.has(tag)).map(tagRef),
    ];
    return xmlElement(
      'span',
      {
        'xml:id': number,
        ...(reached.has(own) && { from: `#${number}-from`, to: `#${number}-to` }),
        rend: colour,
        ana: refs.join(' '),
        resp: highlight.maker === '' ? undefined : `#maker-${uuidOf(highlight.maker).slice(0, 13)}`,
        type: isLost ? 'lost' : undefined,
      },
      xmlText(quotedText(highlight, { pages }, parts).join(' / ')),
    );
  });
  return {
    content:
      pageBeginning(first) +
      (hasHead ? '' : `<head type="none">${xmlText(words.untitled)}</head>`) +
      ordered(parts, content),
    spans: spans.length === 0 ? '' : xmlElement('spanGrp', { type: 'highlights' }, spans.join('')),
  };
}

/** TEI has heads and bylines before everything else; they keep their order among themselves. */
function ordered(parts: readonly WrittenPart[], content: readonly string[]): string {
  const isHead = ({ role }: WrittenPart) => ['kicker', 'headline', 'deck', 'byline'].includes(role);
  const heads = parts.flatMap((part, at) => (isHead(part) ? [content[at] ?? ''] : []));
  const blocks = parts.flatMap((part, at) => (isHead(part) ? [] : [content[at] ?? '']));
  return [...heads, ...(blocks.length === 0 ? ['<p/>'] : blocks)].join('');
}

function elementOf(role: PartRole, content: string): string {
  switch (role) {
    case 'headline':
      return xmlElement('head', { type: 'main' }, content);
    case 'kicker':
    case 'deck':
      return xmlElement('head', { type: role }, content);
    case 'byline':
      return xmlElement('byline', {}, content);
    case 'paragraph':
      return xmlElement('p', {}, content);
    case 'crosshead':
    case 'caption':
    case 'credit':
    case 'editor-note':
      return xmlElement('p', { rend: role }, content);
    default:
      return assertNever(role);
  }
}

interface Stop {
  readonly offset: number;
  /** What ends comes before what begins a line, that before what begins. */
  readonly order: 0 | 1 | 2;
  readonly xml: string;
}

/** Where a printed line or another page begins in a part; `before`: the page that the part before ended on. */
function lineStops(
  { shown }: WrittenPart,
  pages: readonly LibraryPage[],
  before: number | null,
): readonly Stop[] {
  const stops: Stop[] = [];
  let last: { readonly page: number; readonly end: number; readonly shownEnd: number } | null = null;
  for (const { page, start, end, shownStart, shownEnd } of shown.segments) {
    const was: number | null = last === null ? before : last.page;
    const here = pages[page];
    if (here !== undefined && was !== null && was !== page) {
      stops.push({ offset: shownStart, order: 1, xml: pageBeginning(here) });
    } else if (
      last !== null &&
      last.page === page &&
      /[\r\n]/u.test(here?.text.slice(last.end, start) ?? '')
    ) {
      const isWhole = last.shownEnd === shownStart;
      stops.push({ offset: shownStart, order: 1, xml: isWhole ? '<lb break="no"/>' : '<lb/>' });
    }
    last = { page, end, shownEnd };
  }
  return stops;
}

function anchorStops(runs: readonly WrittenRun[], numbers: ReadonlyMap<string, string>): readonly Stop[] {
  const anchor = (id: string, end: 'from' | 'to') =>
    `<anchor xml:id="${xmlValue(numbers.get(id) ?? '')}-${end}"/>`;
  return runs.flatMap(({ start, text, begins, ends }): readonly Stop[] => [
    ...begins.map(({ id }): Stop => ({ offset: start, order: 2, xml: anchor(id, 'from') })),
    ...ends.map(({ id }): Stop => ({ offset: start + text.length, order: 0, xml: anchor(id, 'to') })),
  ]);
}

function textWith(text: string, stops: readonly Stop[]): string {
  const sorted = [...stops].sort((a, b) => a.offset - b.offset || a.order - b.order);
  let written = '';
  let at = 0;
  for (const { offset, xml } of sorted) {
    written += xmlText(text.slice(at, offset)) + xml;
    at = offset;
  }
  return written + xmlText(text.slice(at));
}

function pageBeginning({ facts, path, ordinal }: LibraryPage): string {
  return xmlElement(
    'pb',
    {
      n: facts.page === '' ? String(ordinal + 1) : facts.page,
      source: undefined,
      corresp: `file:${encodeURI(path)}`,
    },
    '',
  );
}
