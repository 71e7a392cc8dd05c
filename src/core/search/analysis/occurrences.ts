/** Where in the printed text of an article a query's terms stand. */
import type { PageId } from '../../page/ids';
import { type Article, type Part, type Span, shownAt } from '../../page/model';
import { articleParts, type PartRole } from '../../page/parts';
import { bridgeable, type ShownText, showPart, toRaw } from '../../page/shown';
import { kindAt } from '../char-kind';
import { fieldOfRole } from '../document';
import { type FoundRange, matchRanges } from '../query/matches';
import type { Query } from '../query/model';

/** A part as it is shown, with what of it was looked for: ranges in order, none over another. */
export interface ReadPart {
  readonly role: PartRole;
  readonly text: string;
  readonly found: readonly FoundText[];
}

export interface FoundText {
  readonly start: number;
  readonly end: number;
  /** The raw place, its first stretch where it goes over several. */
  readonly at: Span | null;
}

/**
 * Returns the parts of an article in reading order with the occurrences of what the query looks for. Where two of its
 * terms overlap, the one that begins first counts, the longer one of two that begin together.
 */
export function readParts(
  article: Article,
  pages: readonly PageId[],
  pageTexts: readonly string[],
  query: Query,
): readonly ReadPart[] {
  return articleParts(article).map(({ role, part }) => {
    const shown = showPart(part, pageTexts);
    const found: FoundText[] = [];
    let end = 0;
    const ranges = matchRanges(shown.text, query, fieldOfRole(role))
      .map(({ start, end, node }) => ({ start, end: isOpen(node) ? wordEnd(shown.text, end) : end }))
      .sort((one, other) => one.start - other.start || other.end - one.end);
    for (const range of ranges) {
      if (range.start < end || range.start === range.end) continue;
      end = range.end;
      found.push({ start: range.start, end, at: placeOf(part, shown, range, pages, pageTexts) });
    }
    return { role, text: shown.text, found };
  });
}

/** True where the word that was looked for may go on: the whole of it was found. */
function isOpen(node: FoundRange['node']): boolean {
  if (node.kind === 'regex') return false;
  return node.kind === 'term' ? node.term.prefix : node.terms.some(({ prefix }) => prefix);
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && kindAt(text, end) === 'word') {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return end;
}

function placeOf(
  part: Part,
  shown: ShownText,
  range: { readonly start: number; readonly end: number },
  pages: readonly PageId[],
  pageTexts: readonly string[],
): Span | null {
  const shownRange = { start: shownAt(range.start), end: shownAt(range.end) };
  const [first] = toRaw(shown, shownRange, bridgeable(part, pageTexts));
  const page = first === undefined ? undefined : pages[first.page];
  return first === undefined || page === undefined ? null : { page, start: first.start, end: first.end };
}
