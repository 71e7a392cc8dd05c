/** Where names stand in an article: how often each, and one name in its context with its raw place. */
import type { PageId } from '../page/ids';
import { type Article, type Part, type Span, shownAt } from '../page/model';
import { articleParts, type PartRole } from '../page/parts';
import { bridgeable, type ShownText, showPart, toRaw } from '../page/shown';
import { foldString, foldText } from '../text/fold';
import type { NameMatcher } from './matcher';

/** One mention of a name as the article prints it. */
export interface Mention {
  readonly role: PartRole;
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  /** The raw place to open the article at; null when it has none. */
  readonly at: Span | null;
}

/** UTF-16 units of context on each side. */
const contextUnits = 90;

/** Returns how often the article's shown text has each name, those that it has not left out. */
export function countNames<Id extends string>(
  article: Article,
  pageTexts: readonly string[],
  matcher: NameMatcher<Id>,
): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const { part } of articleParts(article)) {
    for (const { ids } of matcher.find(foldString(showPart(part, pageTexts).text)))
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Returns the mentions of one name in reading order; the matcher knows the other names too, which may be longer. */
export function mentionsOf<Id extends string>(
  article: Article,
  pages: readonly PageId[],
  pageTexts: readonly string[],
  matcher: NameMatcher<Id>,
  id: Id,
): readonly Mention[] {
  return articleParts(article).flatMap(({ role, part }) => {
    const shown = showPart(part, pageTexts);
    const folded = foldText(shown.text);
    return matcher.find(folded.text).flatMap((found): readonly Mention[] => {
      if (!found.ids.includes(id)) return [];
      const { start, end } = folded.toSource(found.start, found.end);
      return [
        {
          role,
          left: oneLine(shown.text.slice(wholeFrom(shown.text, start - contextUnits), start)),
          keyword: oneLine(shown.text.slice(start, end)),
          right: oneLine(shown.text.slice(end, wholeTo(shown.text, end + contextUnits))),
          at: placeOf(part, shown, { start, end }, pages, pageTexts),
        },
      ];
    });
  });
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

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** No character is cut in two. */
function wholeFrom(text: string, at: number): number {
  const from = Math.max(0, at);
  return isLowHalf(text, from) ? from + 1 : from;
}

function wholeTo(text: string, at: number): number {
  const to = Math.min(text.length, at);
  return isLowHalf(text, to) ? to - 1 : to;
}

function isLowHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}
